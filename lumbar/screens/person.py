"""What is a person's own: level, settings, progress, and their data."""

from datetime import date, datetime

from lumbar.coach.exercise import Level, Library
from lumbar.coach.pace import READY, Ready
from lumbar.coach.past import figures
from lumbar.coach.person import Person
from lumbar.language.languages import Language
from lumbar.language.texts import Markup, lines
from lumbar.screens.pauses import call_off_buttons, pause_lines
from lumbar.screens.press_language import ShowLanguages
from lumbar.screens.press_pace import SetReady
from lumbar.screens.press_safety import AskSafety, BonesWell
from lumbar.screens.presses import (
    ChooseLevel,
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
from lumbar.screens.reminders import remind_words
from lumbar.screens.schedule import breaks_words
from lumbar.screens.screen import Button, Screen, rows
from lumbar.screens.steps import level_words


def level(person: Person, library: Library, language: Language, unknown: str = "") -> Screen:
    """The three levels, the person's own marked, and where they stand on the way there.

    unknown: a name that is none of them.
    """
    if unknown:
        text = language("level-unknown", name=unknown)
    else:
        text = level_words(person, library, language)
    return Screen(text=text, rows=rows(_levels(person, ChooseLevel, language)))


def settings(
    person: Person,
    zone: str,
    here: datetime,
    language: Language,
    *,
    dark: bool = False,
    speaks: bool = True,
) -> Screen:
    """One message whose buttons change it in place: a row for each choice, the chosen marked.

    zone: the name of the person's time zone; here: their local time; dark: the ground of pictures
    for people who have not chosen; speaks: whether a voice speaks the language.
    """
    dark = dark if person.dark is None else person.dark
    down, other = READY[person.ready]
    text = language(
        "settings",
        level=language(f"button-{person.level}"),
        countdown=language("settings-calm" if person.calm else "settings-live"),
        next=language("settings-itself" if person.by_itself else "settings-ready"),
        ready=language("settings-get-ready", down=down, other=other),
        voice=_voice(person, language, speaks=speaks),
        pictures=language("settings-dark" if dark else "settings-light"),
    )
    speaks_up = [
        language("settings-reminder", remind=remind_words(person, here.date(), language)),
        language("settings-breaks", breaks=breaks_words(person, language)),
        language("settings-zone", zone=zone),
        language("settings-language", name=language("language-name")),
        *([language("settings-pregnancy")] if person.safety.pregnant else []),
        *([language("settings-bones")] if person.safety.bones else []),
        *pause_lines(person, here, language),
    ]

    def either(key: str, kind: type[Switch], *, on: bool) -> list[Button]:
        off = _choice(f"button-{key}-off", kind(owner=person.id, on=False), language, chosen=not on)
        return [
            off,
            _choice(f"button-{key}-on", kind(owner=person.id, on=True), language, chosen=on),
        ]

    return Screen(
        text=lines(text, *speaks_up, language("settings-keys")),
        rows=rows(
            _levels(person, SetLevel, language),
            either("calm", SetCalm, on=person.calm),
            either("itself", SetByItself, on=person.by_itself),
            _readies(person, language),
            either("voice", SetVoice, on=person.voice) if speaks else [],
            either("dark", SetDark, on=dark),
            [
                Button(language("button-remind"), ShowRemind(owner=person.id)),
                Button(language("button-breaks"), ShowBreaks(owner=person.id)),
            ],
            [Button(language("button-language"), ShowLanguages(owner=person.id))],
            *call_off_buttons(person, here.date(), language),
            _told(person, language),
        ),
    )


def _voice(person: Person, language: Language, *, speaks: bool) -> Markup:
    if not speaks:
        return language("settings-voice-none")
    return language("settings-voice-on" if person.voice else "settings-voice-off")


def _told(person: Person, language: Language) -> list[Button]:
    """The ways back from a pregnancy and from weak bones; nothing where neither was told."""
    over = Button(language("button-pregnancy-over"), AskSafety(owner=person.id, wish=None))
    well = Button(language("button-bones-well"), BonesWell(owner=person.id))
    said = ((over, person.safety.pregnant), (well, person.safety.bones))
    return [button for button, so in said if so]


def _levels(
    person: Person, kind: type[ChooseLevel] | type[SetLevel], language: Language
) -> list[Button]:
    return [
        _choice(
            f"button-{of}", kind(owner=person.id, level=of), language, chosen=of is person.level
        )
        for of in Level
    ]


def _readies(person: Person, language: Language) -> list[Button]:
    return [
        _choice(
            f"button-ready-{of}",
            SetReady(owner=person.id, ready=of),
            language,
            chosen=of is person.ready,
        )
        for of in Ready
    ]


def _choice(key: str, press: Press, language: Language, *, chosen: bool) -> Button:
    text = language(key)
    return Button(language("chosen", text=text) if chosen else text, press)


def progress(person: Person, today: date, language: Language) -> Screen:
    """What their sessions add up to, in words."""
    sums = figures(person.past, today, person.pauses)
    if not person.past.ended:
        return Screen(text=language("progress-none"))
    text = language(
        "progress",
        sessions=sums.sessions,
        cut=0 if sums.sessions else person.past.ended,  # what the minutes are of
        week=sums.this_week,
        short=sums.cut_short,
        streak=sums.streak,
        best=sums.best_streak,
        minutes=sums.minutes,
        weekminutes=sums.minutes_this_week,
    )
    return Screen(text=text)


def forget(person: Person, language: Language) -> Screen:
    """The question before everything is deleted."""
    export = Button(language("button-export"), Export(owner=person.id))
    return Screen(
        text=language("forget", sessions=person.past.sessions),
        rows=rows(
            [Button(language("button-forget"), Forget(owner=person.id))],
            [Button(language("button-keep"), Keep(owner=person.id)), export],
        ),
    )
