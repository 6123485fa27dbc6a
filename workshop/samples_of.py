"""What stands for arguments of texts in a language, in its own words; see samples.toml."""

from datetime import date

from babel import Locale

from lumbar.coach.exercise import Dose, Sides
from lumbar.language.languages import Language
from lumbar.language.texts import Markup, lines
from lumbar.screens.exercise import cue_lines, dose_words
from workshop.people import LIBRARY
from workshop.variants import Value

DAY = date(2027, 1, 5)
DOSE = Dose(sets=2, repetitions=10, hold=5, release=2, rest=10)
MORNING, EVENING = 570, 1080
"""Minutes after midnight."""
OF_A_WEEKDAY = ("days-every-weeks", "paused-until-weekday", "when-weekday", "until-weekday")
"""Texts whose day is a weekday's name."""


def samples_of(language: Language) -> dict[str, Value]:
    """Samples by the name of the argument that they stand for."""
    texts, names = language.texts, language.names
    bridge, stretch = LIBRARY.exercises["bridge"], LIBRARY.exercises["cat"]
    dose = dose_words(
        Dose(sets=2, repetitions=10, hold=5, release=2, rest=10), Sides.BOTH, language
    )
    at, later = texts.clock(MORNING), texts.clock(EVENING)
    weekdays = [texts.weekday(day, width="abbreviated") for day in range(7)]
    command = "routine"
    says = language(f"command-{command}")
    do = names.exercises["bridge"].do(0)
    line = language("exercises-line", name=names.exercise("bridge"), dose=dose)
    return {
        "name": names.exercise("bridge"),
        "exercise": names.exercise("bridge"),
        "names": texts.listed([names.exercise("cat"), names.exercise("bridge")]),
        "place": names.place("bridge", 0),
        "muscles": texts.listed(names.works(bridge)),
        "move": names.move("bridge", 0) or language("move"),
        "dose": dose,
        "day": texts.day(DAY),
        "month": texts.month(10, width="wide"),
        "days": texts.listed(weekdays[day] for day in (0, 2, 4)),
        "first": weekdays[0],
        "last": weekdays[4],
        "times": texts.listed([at, later]),
        "choices": texts.either([at, later]),
        "what": language("when-tomorrow", time=at, hour=9),
        "when": language("when-tomorrow", time=at, hour=9),
        "next": language("when-tomorrow", time=at, hour=9),
        "until": language("until-tomorrow", time=at, hour=9),
        "remind": language("remind-set", days=weekdays[0], times=at),
        "breaks": language("breaks-set", hours="9–17", minutes=50, days=weekdays[0]),
        "before": language("remind-set", days=weekdays[0], times=at),
        "words": language("remind-set", days=weekdays[0], times=at),
        "level": language("button-gentle"),
        "country": Locale.parse(language.tag, sep="-").territories["SE"],
        "commands": language("help-line", command=command, says=says),
        "says": says,
        "text": do,
        "do": do,
        "cue": do,
        "cues": cue_lines(stretch, 0, language),
        "lines": lines(line, line),
        "then": language("hurt-then", name=names.exercise("bridge"), dose=dose),
        "praise": language("break-done-1"),
        "line": language("break-1"),
        "example": language("example-remind"),
        "did": language("chart-week", minutes=34, sessions=3),
        "count": Markup("3/20"),
        "time": at,
        "said": names.exercise("bridge"),
        **_by_key(language),
    }


def _by_key(language: Language) -> dict[str, Value]:
    """Samples for an argument of one text alone."""
    monday = language.texts.weekday(0)
    soon, skip = language("countdown-in", seconds=12), language("button-skip")
    minutes = language("left-minutes", minutes=9)
    parts = ("ready", "move", "hold", "release", "switch", "rest", "change", "chair")
    return {
        **{f"countdown-until-{part}.when": soon for part in parts},
        **{f"{key}.day": monday for key in OF_A_WEEKDAY},
        **{f"{key}.words": skip for key in ("reply-unknown", "reply-heard", "reply-perhaps")},
        **{f"left-{part}.time": minutes for part in ("hold", "exercise", "session")},
        "near-command.words": "/routin",
        "zone-unknown.words": "Nowheretown",
        "chart-week-hours.hours": 12,
    }
