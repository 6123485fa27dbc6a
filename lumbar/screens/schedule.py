"""When the coach speaks up: reminders, sit breaks, time zone and pauses, to see and to change."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime

from lumbar.coach.due import pause_on, sent_on
from lumbar.coach.person import Person
from lumbar.coach.schedule import EVERY_DAY, WORKING_DAYS, Window
from lumbar.language.texts import Markup, Texts, lines
from lumbar.screens.presses import (
    ChooseZone,
    EndPause,
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
from lumbar.screens.screen import Button, Screen, rows
from lumbar.screens.when import days, from_day, times, when, window

OFFERED_TIMES = tuple(60 * hour for hour in (7, 8, 9, 10, 12, 15, 17, 18, 20))
OFFERED_EVERY = (40, 50, 60)
"""Breaks every 40 to 60 minutes are what trials tried (doi 10.5271/sjweh.3949, wor-211266)."""
OFFERED_HOURS = (
    (Window(start=8 * 60, end=16 * 60),),
    (Window(start=9 * 60, end=17 * 60),),
    (Window(start=9 * 60, end=12 * 60), Window(start=13 * 60, end=17 * 60)),
)
PRESETS = (WORKING_DAYS, EVERY_DAY)
QUIET_OFFERED = Window(start=21 * 60, end=8 * 60)
IN_A_ROW = 3


def remind(person: Person, next_at: datetime | None, today: date, texts: Texts) -> Screen:
    """The daily reminders to change; next_at: when the next one comes, local."""
    return Screen(
        text=remind_text(person, next_at, today, texts),
        rows=rows(
            *_in_rows(_time_buttons(person, texts)),
            *_remind_days(person, texts),
            _remind_switches(person, texts),
            [_back(person, texts)],
        ),
    )


def remind_text(person: Person, next_at: datetime | None, today: date, texts: Texts) -> Markup:
    """What is set about reminders, and when the next one comes."""
    said = [texts("remind-said", words=remind_words(person, texts))]
    if person.quiet is not None:
        said.append(texts("remind-quiet", hours=window(person.quiet, texts)))
    if person.remind is None or not person.remind.on:
        return lines(*said, texts("remind-how"))
    return lines(*said, *_what_follows(person, next_at, today, texts))


def _what_follows(
    person: Person, next_at: datetime | None, today: date, texts: Texts
) -> Iterator[Markup]:
    if person.safe is False:
        yield texts("remind-waits")
    elif person.zone is None:
        yield texts("zone-missing")
    elif next_at is not None:
        minute = next_at.hour * 60 + next_at.minute
        words = when(next_at.date(), minute, today, texts)
        later = next_at.date() > today and sent_on(person, today)
        yield texts("remind-next-done" if later else "remind-next", when=words)
    yield from pause_lines(person, today, texts)


def pause_lines(person: Person, today: date, texts: Texts) -> list[Markup]:
    """That reminders and breaks rest today, and until when; empty where they do not."""
    resting = pause_on(person, today)
    return [] if resting is None else [_paused(resting.until, today, texts)]


def remind_words(person: Person, texts: Texts) -> Markup:
    """The reminders' days and times."""
    remind = person.remind
    if remind is None or not remind.on:
        return texts("remind-none")
    return texts("remind-set", days=days(remind.days, texts), times=times(remind.times, texts))


def breaks(person: Person, today: date, texts: Texts) -> Screen:
    """The sit breaks."""
    of = person.breaks
    hours = [
        _choice(
            _hours(offered, texts),
            SetHours(owner=person.id, windows=offered),
            texts,
            chosen=of is not None and of.on and of.windows == offered,
        )
        for offered in OFFERED_HOURS
    ]
    every = [
        _choice(
            texts("offer-minutes", minutes=minutes),
            SetEvery(owner=person.id, minutes=minutes),
            texts,
            chosen=of is not None and of.on and of.every == minutes,
        )
        for minutes in OFFERED_EVERY
    ]
    return Screen(
        text=breaks_text(person, today, texts),
        rows=rows(
            hours[:2],
            hours[2:],
            every,
            *_breaks_days(person, texts),
            [_turn(TurnBreaks(owner=person.id, on=not of.on), texts)] if of else [],
            [_back(person, texts)],
        ),
    )


def breaks_text(person: Person, today: date, texts: Texts) -> Markup:
    """What is set about sit breaks, and what they are."""
    said = [texts("breaks-said", words=breaks_words(person, texts)), texts("breaks-how")]
    if person.breaks is not None and person.breaks.on:
        if person.safe is False:
            said.append(texts("remind-waits"))
        elif person.safe is None:
            said.append(texts("breaks-wait"))
        elif person.zone is None:
            said.append(texts("zone-missing"))
        said += pause_lines(person, today, texts)
    return lines(*said)


def breaks_words(person: Person, texts: Texts) -> Markup:
    """What is set about sit breaks, in a line."""
    of = person.breaks
    if of is None or not of.on:
        return texts("breaks-none")
    return texts(
        "breaks-set",
        hours=_hours(of.windows, texts),
        minutes=of.every,
        days=days(of.days, texts),
    )


# Time zones


def zone_question(texts: Texts) -> Screen:
    """Asks for the time where the person is; nothing is guessed."""
    return Screen(text=texts("zone-question"))


def zone_known(
    name: str, minute: int, *, fixed: bool, more: Iterable[Markup], texts: Texts
) -> Screen:
    """The zone that is set and what follows from it.

    minute: of the day there now; fixed: it is an offset that knows no summer time.
    """
    said = [texts("zone-known", name=name, time=texts.clock(minute))]
    if fixed:
        said.append(texts("zone-fixed"))
    return Screen(text=lines(*said, *more))


def zone_choices(
    owner: int, places: Iterable[tuple[str, str]], texts: Texts, *, guess: bool = False
) -> Screen:
    """Places (name, zone) to choose from; guess: they are a guess at what was meant."""
    buttons = [Button(name, ChooseZone(owner=owner, zone=zone)) for name, zone in places]
    key = "zone-guess" if guess else "zone-which" if len(buttons) > 1 else "zone-is-it"
    return Screen(
        text=texts(key),
        rows=rows(*_in_rows(buttons, 2)),
    )


# Pauses


def paused(person: Person, until: date | None, today: date, texts: Texts) -> Screen:
    """Reminders and breaks rest, until a date or until told."""
    said = _paused(until, today, texts)
    resume = Button(texts("button-unpause"), EndPause(owner=person.id))
    return Screen(text=lines(said, texts("paused-streak")), rows=rows([resume]))


def resumed(more: Sequence[Markup], texts: Texts) -> Screen:
    """The pause is over; more: what comes from now on."""
    return Screen(text=lines(texts("resumed"), *(more or [texts("resumed-to-nothing")])))


# Pieces


def _paused(until: date | None, today: date, texts: Texts) -> Markup:
    if until is None:
        return texts("paused-open")
    return texts("paused-until", day=from_day(until, today, texts))


def _time_buttons(person: Person, texts: Texts) -> list[Button]:
    remind = person.remind
    chosen = remind.times if remind is not None and remind.on else ()
    return [
        _choice(
            texts.clock(at),
            ToggleTime(owner=person.id, minute=at),
            texts,
            chosen=at in chosen,
        )
        for at in sorted({*OFFERED_TIMES, *chosen})
    ]


def _remind_days(person: Person, texts: Texts) -> list[list[Button]]:
    if person.remind is None:
        return []
    toggles = [ToggleRemindDay(owner=person.id, day=day) for day in EVERY_DAY]
    presets = [SetRemindDays(owner=person.id, days=preset) for preset in PRESETS]
    return _day_rows(toggles, presets, person.remind.days, texts)


def _breaks_days(person: Person, texts: Texts) -> list[list[Button]]:
    if person.breaks is None:
        return []
    toggles = [ToggleBreaksDay(owner=person.id, day=day) for day in EVERY_DAY]
    presets = [SetBreaksDays(owner=person.id, days=preset) for preset in PRESETS]
    return _day_rows(toggles, presets, person.breaks.days, texts)


def _day_rows(
    toggles: Sequence[Press], presets: Sequence[Press], of: tuple[int, ...], texts: Texts
) -> list[list[Button]]:
    """A button a weekday, and one for each of the presets.

    toggles: what each weekday's means; presets: the same of PRESETS; of: the chosen days.
    """
    names = [texts.weekday(day, width="abbreviated") for day in EVERY_DAY]
    each = [
        _choice(texts.weekday(day, width="short"), press, texts, chosen=day in of)
        for day, press in zip(EVERY_DAY, toggles, strict=True)
    ]
    words = (
        texts("offer-days-working", first=names[0], last=names[4]),
        texts("offer-days-all"),
    )
    chosen = [
        _choice(said, press, texts, chosen=of == preset)
        for preset, said, press in zip(PRESETS, words, presets, strict=True)
    ]
    return [each[:4], each[4:], chosen]


def _remind_switches(person: Person, texts: Texts) -> list[Button]:
    if person.remind is None:
        return []
    quiet = person.quiet is not None
    words = texts("offer-quiet", hours=window(person.quiet or QUIET_OFFERED, texts))
    return [
        _turn(TurnRemind(owner=person.id, on=not person.remind.on), texts),
        _choice(words, SetQuiet(owner=person.id, on=not quiet), texts, chosen=quiet),
    ]


def _turn(press: TurnRemind | TurnBreaks, texts: Texts) -> Button:
    return Button(texts("button-turn-on" if press.on else "button-turn-off"), press)


def _back(person: Person, texts: Texts) -> Button:
    return Button(texts("button-settings"), ShowSettings(owner=person.id))


def _hours(windows: Iterable[Window], texts: Texts) -> str:
    return ", ".join(window(of, texts) for of in windows)


def _choice(text: str, press: Press, texts: Texts, *, chosen: bool) -> Button:
    return Button(texts("chosen", text=text) if chosen else text, press)


def _in_rows(buttons: Sequence[Button], width: int = IN_A_ROW) -> list[Sequence[Button]]:
    return [buttons[at : at + width] for at in range(0, len(buttons), width)]
