"""When the coach speaks up: reminders, sit breaks, time zone and pauses, to see and to change."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime

from coach.person import Person
from coach.reminders import pause_on, sent_on
from coach.schedule import EVERY_DAY, WORKING_DAYS, Breaks, Remind, Window
from language.texts import Markup, Texts, lines
from screens.screen import Action, Button, Press, Screen, rows
from screens.when import A_WEEK, days, times, when, window

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


def remind(person: Person, next_at: datetime | None, today: date, texts: Texts) -> Screen:
    """The daily reminders to change; next_at: when the next one comes, local."""
    remind = person.remind
    return Screen(
        text=remind_text(person, next_at, today, texts),
        rows=rows(
            *_in_rows(_time_buttons(person, texts)),
            *(_day_rows(person, Action.REMIND, remind.days, texts) if remind else ()),
            _switches(person, Action.REMIND, remind, texts),
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
            _press(person, Action.BREAKS, "hours-" + _hours_data(offered)),
            texts,
            chosen=of is not None and of.on and of.windows == offered,
        )
        for offered in OFFERED_HOURS
    ]
    every = [
        _choice(
            texts("offer-minutes", minutes=minutes),
            _press(person, Action.BREAKS, f"every-{minutes}"),
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
            *(_day_rows(person, Action.BREAKS, of.days, texts) if of else ()),
            _switches(person, Action.BREAKS, of, texts),
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
    buttons = [
        Button(name, Press(action=Action.ZONE, owner=owner, what=zone)) for name, zone in places
    ]
    key = "zone-guess" if guess else "zone-which" if len(buttons) > 1 else "zone-is-it"
    return Screen(
        text=texts(key),
        rows=rows(*_in_rows(buttons, 2)),
    )


# Pauses


def paused(person: Person, until: date | None, today: date, texts: Texts) -> Screen:
    """Reminders and breaks rest, until a date or until told."""
    said = _paused(until, today, texts)
    resume = Button(texts("button-unpause"), Press(action=Action.UNPAUSE, owner=person.id))
    return Screen(text=lines(said, texts("paused-streak")), rows=rows([resume]))


def resumed(more: Sequence[Markup], texts: Texts) -> Screen:
    """The pause is over; more: what comes from now on."""
    return Screen(text=lines(texts("resumed"), *(more or [texts("resumed-to-nothing")])))


# Pieces


def _paused(until: date | None, today: date, texts: Texts) -> Markup:
    if until is None:
        return texts("paused-open")
    if 0 < (until - today).days <= A_WEEK:
        return texts("paused-until-weekday", day=texts.weekday(until.weekday()))
    return texts("paused-until-date", day=texts.day(until))


def _time_buttons(person: Person, texts: Texts) -> list[Button]:
    remind = person.remind
    chosen = remind.times if remind is not None and remind.on else ()
    return [
        _choice(
            texts.clock(at),
            _press(person, Action.REMIND, f"time-{at}"),
            texts,
            chosen=at in chosen,
        )
        for at in sorted({*OFFERED_TIMES, *chosen})
    ]


def _day_rows(
    person: Person, action: Action, of: tuple[int, ...], texts: Texts
) -> list[list[Button]]:
    names = [texts.weekday(day, width="abbreviated") for day in EVERY_DAY]
    each = [
        _choice(
            texts.weekday(day, width="short"),
            _press(person, action, f"day-{day}"),
            texts,
            chosen=day in of,
        )
        for day in EVERY_DAY
    ]
    presets = [
        _choice(
            words,
            _press(person, action, "days-" + "".join(map(str, preset))),
            texts,
            chosen=of == preset,
        )
        for preset, words in (
            (WORKING_DAYS, texts("offer-days-working", first=names[0], last=names[4])),
            (EVERY_DAY, texts("offer-days-all")),
        )
    ]
    return [each[:4], each[4:], presets]


def _switches(
    person: Person, action: Action, of: Remind | Breaks | None, texts: Texts
) -> list[Button]:
    found = []
    if of is not None:
        turn = "off" if of.on else "on"
        found.append(Button(texts(f"button-turn-{turn}"), _press(person, action, turn)))
    if action is Action.REMIND and of is not None:
        quiet = person.quiet or QUIET_OFFERED
        words = texts("offer-quiet", hours=window(quiet, texts))
        turn = "loud" if person.quiet else "quiet"
        found.append(
            _choice(words, _press(person, action, turn), texts, chosen=person.quiet is not None)
        )
    return found


def _back(person: Person, texts: Texts) -> Button:
    press = Press(action=Action.SETTINGS, owner=person.id)
    return Button(texts("button-settings"), press)


def _hours(windows: Iterable[Window], texts: Texts) -> str:
    return ", ".join(window(of, texts) for of in windows)


def _hours_data(windows: Iterable[Window]) -> str:
    return "+".join(f"{of.start}-{of.end}" for of in windows)


def _press(person: Person, action: Action, what: str) -> Press:
    return Press(action=action, owner=person.id, what=what)


def _choice(text: str, press: Press, texts: Texts, *, chosen: bool) -> Button:
    return Button(texts("chosen", text=text) if chosen else text, press)


def _in_rows(buttons: Sequence[Button], width: int = IN_A_ROW) -> list[Sequence[Button]]:
    return [buttons[at : at + width] for at in range(0, len(buttons), width)]
