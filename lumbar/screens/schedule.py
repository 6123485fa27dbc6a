"""Screens that show and change reminders, sit breaks, the time zone and pauses."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime

from lumbar.coach.due import sent_on
from lumbar.coach.person import Person
from lumbar.coach.schedule import EVERY_DAY, Window
from lumbar.coach.standing import silent
from lumbar.language.languages import Language
from lumbar.language.texts import Markup, lines
from lumbar.screens.pauses import call_off_buttons, pause_lines
from lumbar.screens.presses import (
    ChooseZone,
    Press,
    SetBreaksDays,
    SetEvery,
    SetHours,
    SetQuiet,
    SetRemindDays,
    ShowSettings,
    ToggleBreaksDay,
    ToggleRemindDay,
    ToggleTime,
    TurnBreaks,
    TurnRemind,
)
from lumbar.screens.reminders import has_reminders, remind_words
from lumbar.screens.screen import Button, Screen, rows
from lumbar.screens.when import days, ends_of, when, window

OFFERED_TIMES = tuple(60 * hour for hour in (7, 8, 9, 10, 12, 15, 17, 18, 20))
OFFERED_EVERY = (40, 50, 60)
"""Breaks every 40 to 60 minutes are what trials tried (doi 10.5271/sjweh.3949, wor-211266)."""
OFFERED_HOURS = (
    (Window(start=8 * 60, end=16 * 60),),
    (Window(start=9 * 60, end=17 * 60),),
    (Window(start=9 * 60, end=12 * 60), Window(start=13 * 60, end=17 * 60)),
)
QUIET_OFFERED = Window(start=21 * 60, end=8 * 60)
IN_A_ROW = 3


def remind(
    person: Person,
    next_at: datetime | None,
    here: datetime,
    language: Language,
    *,
    asks: bool = False,
) -> Screen:
    """The reminders to change; next_at: when the next one comes, here: now, both local.

    asks: the next text is taken as a time, too.
    """
    text = remind_text(person, next_at, here, language)
    if asks and has_reminders(person, here.date()):
        text = lines(text, language("remind-which"))
    return Screen(
        text=text,
        rows=rows(
            *_in_rows(_time_buttons(person, language)),
            *_remind_days(person, language),
            _remind_switches(person, here.date(), language),
            *call_off_buttons(person, here.date(), language),
            [_back(person, language)],
        ),
    )


def remind_text(
    person: Person, next_at: datetime | None, here: datetime, language: Language
) -> Markup:
    """What is set about reminders, and when the next one comes."""
    said = [language("remind-said", words=remind_words(person, here.date(), language))]
    if person.quiet is not None:
        said.append(language("remind-quiet", hours=window(person.quiet, language)))
    if person.remind is None or not has_reminders(person, here.date()):
        return lines(*said, language("remind-how"))
    if person.remind.on and person.remind.mixed:
        said.append(language("remind-mixed"))
    return lines(*said, *_what_follows(person, next_at, here, language))


def _what_follows(
    person: Person, next_at: datetime | None, here: datetime, language: Language
) -> Iterator[Markup]:
    today = here.date()
    if silent(person):
        yield language("remind-waits")
    elif person.zone is None:
        yield language("zone-missing")
    elif next_at is not None:
        minute = next_at.hour * 60 + next_at.minute
        words = when(next_at.date(), minute, today, language)
        later = next_at.date() > today and sent_on(person, today)
        yield language("remind-next-done" if later else "remind-next", when=words)
    yield from pause_lines(person, here, language)


def breaks(person: Person, here: datetime, language: Language) -> Screen:
    """The sit breaks. here: the local time."""
    of = person.breaks
    hours = [
        _choice(
            _hours(offered, language),
            SetHours(owner=person.id, windows=offered),
            language,
            chosen=of is not None and of.on and of.windows == offered,
        )
        for offered in OFFERED_HOURS
    ]
    every = [
        _choice(
            language("offer-minutes", minutes=minutes),
            SetEvery(owner=person.id, minutes=minutes),
            language,
            chosen=of is not None and of.on and of.every == minutes,
        )
        for minutes in OFFERED_EVERY
    ]
    return Screen(
        text=breaks_text(person, here, language),
        rows=rows(
            hours[:2],
            hours[2:],
            every,
            *_breaks_days(person, language),
            [_turn(TurnBreaks(owner=person.id, on=not of.on), language)] if of else [],
            [_back(person, language)],
        ),
    )


def breaks_text(person: Person, here: datetime, language: Language) -> Markup:
    """What is set about sit breaks, and what they are."""
    said = [language("breaks-said", words=breaks_words(person, language)), language("breaks-how")]
    if person.breaks is not None and person.breaks.on:
        if silent(person):
            said.append(language("remind-waits"))
        elif person.safety.answer is None:
            said.append(language("breaks-wait"))
        elif person.zone is None:
            said.append(language("zone-missing"))
        said += pause_lines(person, here, language)
    return lines(*said)


def breaks_words(person: Person, language: Language) -> Markup:
    """What is set about sit breaks, in a line."""
    of = person.breaks
    if of is None or not of.on:
        return language("breaks-none")
    return language(
        "breaks-set",
        hours=_hours(of.windows, language),
        minutes=of.every,
        days=days(of.days, language),
    )


# Time zones


def zone_choices(
    owner: int, places: Iterable[tuple[str, str]], language: Language, *, guess: bool = False
) -> Screen:
    """Places (name, zone) to choose from; guess: they are a guess at what was meant."""
    buttons = [Button(name, ChooseZone(owner=owner, zone=zone)) for name, zone in places]
    key = "zone-guess" if guess else "zone-which" if len(buttons) > 1 else "zone-is-it"
    return Screen(
        text=language(key),
        rows=rows(*_in_rows(buttons, 2)),
    )


# Pieces


def _time_buttons(person: Person, language: Language) -> list[Button]:
    remind = person.remind
    chosen = remind.times if remind is not None and remind.on else ()
    return [
        _choice(
            language.texts.clock(at),
            ToggleTime(owner=person.id, minute=at),
            language,
            chosen=at in chosen,
        )
        for at in sorted({*OFFERED_TIMES, *chosen})
    ]


def _remind_days(person: Person, language: Language) -> list[list[Button]]:
    if person.remind is None:
        return []
    toggles = [ToggleRemindDay(owner=person.id, day=day) for day in language.week.days]
    presets = [SetRemindDays(owner=person.id, days=preset) for preset in _presets(language)]
    if person.remind.mixed:
        # A day's button would not say for which times; the presets are for all of them.
        return _day_rows(toggles, presets, (), language)[-1:]
    return _day_rows(toggles, presets, person.remind.days, language)


def _breaks_days(person: Person, language: Language) -> list[list[Button]]:
    if person.breaks is None:
        return []
    toggles = [ToggleBreaksDay(owner=person.id, day=day) for day in language.week.days]
    presets = [SetBreaksDays(owner=person.id, days=preset) for preset in _presets(language)]
    return _day_rows(toggles, presets, person.breaks.days, language)


def _presets(language: Language) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The weekdays that one button chooses."""
    return language.week.working, EVERY_DAY


def _day_rows(
    toggles: Sequence[Press], presets: Sequence[Press], of: tuple[int, ...], language: Language
) -> list[list[Button]]:
    """A button a weekday, and one for each of the presets.

    toggles: what each weekday's means, as the week has them; presets: the same of _presets; of: the
    chosen days.
    """
    working, _ = offered = _presets(language)
    each = [
        _choice(language.texts.weekday(day, width="short"), press, language, chosen=day in of)
        for day, press in zip(language.week.days, toggles, strict=True)
    ]
    words = (
        language("offer-days-working", **ends_of(working, language)),
        language("offer-days-all"),
    )
    chosen = [
        _choice(said, press, language, chosen=of == preset)
        for preset, said, press in zip(offered, words, presets, strict=True)
    ]
    return [each[:4], each[4:], chosen]


def _remind_switches(person: Person, today: date, language: Language) -> list[Button]:
    if person.remind is None:
        return []
    quiet = person.quiet is not None
    words = language("offer-quiet", hours=window(person.quiet or QUIET_OFFERED, language))
    comes = has_reminders(person, today)
    switch = _turn(TurnRemind(owner=person.id, on=not comes), language)
    return [
        *([switch] if comes or person.remind.slots else []),
        _choice(words, SetQuiet(owner=person.id, on=not quiet), language, chosen=quiet),
    ]


def _turn(press: TurnRemind | TurnBreaks, language: Language) -> Button:
    return Button(language("button-turn-on" if press.on else "button-turn-off"), press)


def _back(person: Person, language: Language) -> Button:
    return Button(language("button-settings"), ShowSettings(owner=person.id))


def _hours(windows: Iterable[Window], language: Language) -> str:
    return language.texts.joined(window(of, language) for of in windows)


def _choice(text: str, press: Press, language: Language, *, chosen: bool) -> Button:
    return Button(language("chosen", text=text) if chosen else text, press)


def _in_rows(buttons: Sequence[Button], width: int = IN_A_ROW) -> list[Sequence[Button]]:
    return [buttons[at : at + width] for at in range(0, len(buttons), width)]
