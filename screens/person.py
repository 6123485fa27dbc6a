"""What is a person's own: routines to choose, level, settings, progress, and their data."""

from datetime import date

from coach.exercise import Level
from coach.past import figures
from coach.person import Person
from language.languages import Language
from language.texts import lines
from screens.schedule import breaks_words, pause_lines, remind_words
from screens.screen import Action, Button, Press, Screen, rows


def choose(owner: int, minutes: int, short: int, language: Language) -> Screen:
    """Whole routine or short one; minutes: what each takes."""
    whole = Press(action=Action.ROUTINE, owner=owner, what="whole")
    less = Press(action=Action.ROUTINE, owner=owner, what="short")
    return Screen(
        text=lines(language("choose"), language("choose-times", minutes=minutes, short=short)),
        rows=rows(
            [Button(language("button-whole"), whole), Button(language("button-short"), less)]
        ),
    )


def level(person: Person, language: Language, unknown: str = "") -> Screen:
    """The three levels, the person's own marked; unknown: a name that is none of them."""
    name = language(f"button-{person.level}")
    text = language("level-unknown", name=unknown) if unknown else language("level", level=name)
    return Screen(text=text, rows=rows(_levels(person, Action.LEVEL, language)))


def settings(person: Person, zone: str, today: date, language: Language) -> Screen:
    """One message whose buttons change it in place: a row for each choice, the chosen marked.

    zone: the name of the person's time zone; today: their local date.
    """
    text = language(
        "settings",
        level=language(f"button-{person.level}"),
        countdown=language("settings-calm" if person.calm else "settings-live"),
        next=language("settings-itself" if person.by_itself else "settings-ready"),
        voice=language("settings-voice-on" if person.voice else "settings-voice-off"),
        pictures=language("settings-dark" if person.dark else "settings-light"),
    )
    speaks_up = [
        language("settings-reminder", remind=remind_words(person, language)),
        language("settings-breaks", breaks=breaks_words(person, language)),
        language("settings-zone", zone=zone),
        *pause_lines(person, today, language),
    ]

    def either(key: str, action: Action, *, on: bool) -> list[Button]:
        return [
            _choice(
                f"button-{key}-{what}", person, action, what, language, chosen=(what == "on") is on
            )
            for what in ("off", "on")
        ]

    def shows(action: Action) -> Press:
        return Press(action=action, owner=person.id, what="show")

    return Screen(
        text=lines(text, *speaks_up, language("settings-keys")),
        rows=rows(
            _levels(person, Action.SET_LEVEL, language),
            either("calm", Action.CALM, on=person.calm),
            either("itself", Action.BY_ITSELF, on=person.by_itself),
            either("voice", Action.SET_VOICE, on=person.voice),
            either("dark", Action.DARK, on=person.dark),
            [
                Button(language("button-remind"), shows(Action.REMIND)),
                Button(language("button-breaks"), shows(Action.BREAKS)),
            ],
        ),
    )


def _levels(person: Person, action: Action, language: Language) -> list[Button]:
    return [
        _choice(f"button-{of}", person, action, of.value, language, chosen=of is person.level)
        for of in Level
    ]


def _choice(
    key: str, person: Person, action: Action, what: str, language: Language, *, chosen: bool
) -> Button:
    text = language(key)
    press = Press(action=action, owner=person.id, what=what)
    return Button(language("chosen", text=text) if chosen else text, press)


def progress(person: Person, today: date, language: Language) -> Screen:
    """What their sessions add up to, in words."""
    sums = figures(person.past, today, person.pauses)
    if not person.past.ended:
        return Screen(text=language("progress-none"))
    text = language(
        "progress",
        sessions=sums.sessions,
        week=sums.this_week,
        streak=sums.streak,
        best=sums.best_streak,
        minutes=sums.minutes,
        weekminutes=sums.minutes_this_week,
    )
    return Screen(text=text)


def forget(person: Person, language: Language) -> Screen:
    """The question before everything is deleted."""

    def button(key: str, action: Action) -> Button:
        return Button(language(key), Press(action=action, owner=person.id))

    return Screen(
        text=language("forget", sessions=person.past.ended),
        rows=rows(
            [button("button-forget", Action.FORGET)],
            [button("button-keep", Action.KEEP), button("button-export", Action.EXPORT)],
        ),
    )
