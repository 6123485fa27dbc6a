"""What is a person's own: routines to choose, level, settings, progress, and their data."""

from datetime import date

from lumbar.coach.exercise import Level
from lumbar.coach.past import figures
from lumbar.coach.person import Person
from lumbar.language.texts import Texts, lines
from lumbar.screens.presses import (
    ChooseLevel,
    ChooseRoutine,
    Export,
    Forget,
    Keep,
    Press,
    SetByItself,
    SetCalm,
    SetDark,
    SetLevel,
    SetVoice,
    ShowBreaks,
    ShowRemind,
    Switch,
)
from lumbar.screens.schedule import breaks_words, pause_lines, remind_words
from lumbar.screens.screen import Button, Screen, rows


def choose(owner: int, minutes: int, short: int, texts: Texts) -> Screen:
    """Whole routine or short one; minutes: what each takes."""
    whole = ChooseRoutine(owner=owner, routine="whole")
    less = ChooseRoutine(owner=owner, routine="short")
    return Screen(
        text=lines(texts("choose"), texts("choose-times", minutes=minutes, short=short)),
        rows=rows([Button(texts("button-whole"), whole), Button(texts("button-short"), less)]),
    )


def level(person: Person, texts: Texts, unknown: str = "") -> Screen:
    """The three levels, the person's own marked; unknown: a name that is none of them."""
    name = texts(f"button-{person.level}")
    text = texts("level-unknown", name=unknown) if unknown else texts("level", level=name)
    return Screen(text=text, rows=rows(_levels(person, ChooseLevel, texts)))


def settings(person: Person, zone: str, today: date, texts: Texts) -> Screen:
    """One message whose buttons change it in place: a row for each choice, the chosen marked.

    zone: the name of the person's time zone; today: their local date.
    """
    text = texts(
        "settings",
        level=texts(f"button-{person.level}"),
        countdown=texts("settings-calm" if person.calm else "settings-live"),
        next=texts("settings-itself" if person.by_itself else "settings-ready"),
        voice=texts("settings-voice-on" if person.voice else "settings-voice-off"),
        pictures=texts("settings-dark" if person.dark else "settings-light"),
    )
    speaks_up = [
        texts("settings-reminder", remind=remind_words(person, texts)),
        texts("settings-breaks", breaks=breaks_words(person, texts)),
        texts("settings-zone", zone=zone),
        *pause_lines(person, today, texts),
    ]

    def either(key: str, kind: type[Switch], *, on: bool) -> list[Button]:
        off = _choice(f"button-{key}-off", kind(owner=person.id, on=False), texts, chosen=not on)
        return [off, _choice(f"button-{key}-on", kind(owner=person.id, on=True), texts, chosen=on)]

    return Screen(
        text=lines(text, *speaks_up, texts("settings-keys")),
        rows=rows(
            _levels(person, SetLevel, texts),
            either("calm", SetCalm, on=person.calm),
            either("itself", SetByItself, on=person.by_itself),
            either("voice", SetVoice, on=person.voice),
            either("dark", SetDark, on=person.dark),
            [
                Button(texts("button-remind"), ShowRemind(owner=person.id)),
                Button(texts("button-breaks"), ShowBreaks(owner=person.id)),
            ],
        ),
    )


def _levels(person: Person, kind: type[ChooseLevel] | type[SetLevel], texts: Texts) -> list[Button]:
    return [
        _choice(f"button-{of}", kind(owner=person.id, level=of), texts, chosen=of is person.level)
        for of in Level
    ]


def _choice(key: str, press: Press, texts: Texts, *, chosen: bool) -> Button:
    text = texts(key)
    return Button(texts("chosen", text=text) if chosen else text, press)


def progress(person: Person, today: date, texts: Texts) -> Screen:
    """What their sessions add up to, in words."""
    sums = figures(person.past, today, person.pauses)
    if not person.past.ended:
        return Screen(text=texts("progress-none"))
    text = texts(
        "progress",
        sessions=sums.sessions,
        week=sums.this_week,
        streak=sums.streak,
        best=sums.best_streak,
        minutes=sums.minutes,
        weekminutes=sums.minutes_this_week,
    )
    return Screen(text=text)


def forget(person: Person, texts: Texts) -> Screen:
    """The question before everything is deleted."""
    export = Button(texts("button-export"), Export(owner=person.id))
    return Screen(
        text=texts("forget", sessions=person.past.ended),
        rows=rows(
            [Button(texts("button-forget"), Forget(owner=person.id))],
            [Button(texts("button-keep"), Keep(owner=person.id)), export],
        ),
    )
