"""When the coach speaks up: reminders, sit breaks, time zone and pauses, to see and to change."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime

from coach.person import Person
from coach.reminders import pause_on, sent_on
from coach.schedule import EVERY_DAY, WORKING_DAYS, Breaks, Remind, Window
from language.languages import Language
from language.texts import Markup, lines
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


def remind(person: Person, next_at: datetime | None, today: date, language: Language) -> Screen:
    """The daily reminders to change; next_at: when the next one comes, local."""
    remind = person.remind
    return Screen(
        text=remind_text(person, next_at, today, language),
        rows=rows(
            *_in_rows(_time_buttons(person, language)),
            *(_day_rows(person, Action.REMIND, remind.days, language) if remind else ()),
            _switches(person, Action.REMIND, remind, language),
            [_back(person, language)],
        ),
    )


def remind_text(
    person: Person, next_at: datetime | None, today: date, language: Language
) -> Markup:
    """What is set about reminders, and when the next one comes."""
    said = [language("remind-said", words=remind_words(person, language))]
    if person.quiet is not None:
        said.append(language("remind-quiet", hours=window(person.quiet, language)))
    if person.remind is None or not person.remind.on:
        return lines(*said, language("remind-how"))
    return lines(*said, *_what_follows(person, next_at, today, language))


def _what_follows(
    person: Person, next_at: datetime | None, today: date, language: Language
) -> Iterator[Markup]:
    if person.safe is False:
        yield language("remind-waits")
    elif person.zone is None:
        yield language("zone-missing")
    elif next_at is not None:
        minute = next_at.hour * 60 + next_at.minute
        words = when(next_at.date(), minute, today, language)
        later = next_at.date() > today and sent_on(person, today)
        yield language("remind-next-done" if later else "remind-next", when=words)
    yield from pause_lines(person, today, language)


def pause_lines(person: Person, today: date, language: Language) -> list[Markup]:
    """That reminders and breaks rest today, and until when; empty where they do not."""
    resting = pause_on(person, today)
    return [] if resting is None else [_paused(resting.until, today, language)]


def remind_words(person: Person, language: Language) -> Markup:
    """The reminders' days and times."""
    remind = person.remind
    if remind is None or not remind.on:
        return language("remind-none")
    return language(
        "remind-set", days=days(remind.days, language), times=times(remind.times, language)
    )


def breaks(person: Person, today: date, language: Language) -> Screen:
    """The sit breaks."""
    of = person.breaks
    hours = [
        _choice(
            _hours(offered, language),
            _press(person, Action.BREAKS, "hours-" + _hours_data(offered)),
            language,
            chosen=of is not None and of.on and of.windows == offered,
        )
        for offered in OFFERED_HOURS
    ]
    every = [
        _choice(
            language("offer-minutes", minutes=minutes),
            _press(person, Action.BREAKS, f"every-{minutes}"),
            language,
            chosen=of is not None and of.on and of.every == minutes,
        )
        for minutes in OFFERED_EVERY
    ]
    return Screen(
        text=breaks_text(person, today, language),
        rows=rows(
            hours[:2],
            hours[2:],
            every,
            *(_day_rows(person, Action.BREAKS, of.days, language) if of else ()),
            _switches(person, Action.BREAKS, of, language),
            [_back(person, language)],
        ),
    )


def breaks_text(person: Person, today: date, language: Language) -> Markup:
    """What is set about sit breaks, and what they are."""
    said = [language("breaks-said", words=breaks_words(person, language)), language("breaks-how")]
    if person.breaks is not None and person.breaks.on:
        if person.safe is False:
            said.append(language("remind-waits"))
        elif person.safe is None:
            said.append(language("breaks-wait"))
        elif person.zone is None:
            said.append(language("zone-missing"))
        said += pause_lines(person, today, language)
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


def zone_question(language: Language) -> Screen:
    """Asks for the time where the person is; nothing is guessed."""
    return Screen(text=language("zone-question"))


def zone_known(
    name: str, minute: int, *, fixed: bool, more: Iterable[Markup], language: Language
) -> Screen:
    """The zone that is set and what follows from it.

    minute: of the day there now; fixed: it is an offset that knows no summer time.
    """
    said = [language("zone-known", name=name, time=language.texts.clock(minute))]
    if fixed:
        said.append(language("zone-fixed"))
    return Screen(text=lines(*said, *more))


def zone_choices(
    owner: int, places: Iterable[tuple[str, str]], language: Language, *, guess: bool = False
) -> Screen:
    """Places (name, zone) to choose from; guess: they are a guess at what was meant."""
    buttons = [
        Button(name, Press(action=Action.ZONE, owner=owner, what=zone)) for name, zone in places
    ]
    key = "zone-guess" if guess else "zone-which" if len(buttons) > 1 else "zone-is-it"
    return Screen(
        text=language(key),
        rows=rows(*_in_rows(buttons, 2)),
    )


# Pauses


def paused(person: Person, until: date | None, today: date, language: Language) -> Screen:
    """Reminders and breaks rest, until a date or until told."""
    said = _paused(until, today, language)
    resume = Button(language("button-unpause"), Press(action=Action.UNPAUSE, owner=person.id))
    return Screen(text=lines(said, language("paused-streak")), rows=rows([resume]))


def resumed(more: Sequence[Markup], language: Language) -> Screen:
    """The pause is over; more: what comes from now on."""
    return Screen(text=lines(language("resumed"), *(more or [language("resumed-to-nothing")])))


# Pieces


def _paused(until: date | None, today: date, language: Language) -> Markup:
    if until is None:
        return language("paused-open")
    if 0 < (until - today).days <= A_WEEK:
        return language("paused-until-weekday", day=language.texts.weekday(until.weekday()))
    return language("paused-until-date", day=language.texts.day(until))


def _time_buttons(person: Person, language: Language) -> list[Button]:
    remind = person.remind
    chosen = remind.times if remind is not None and remind.on else ()
    return [
        _choice(
            language.texts.clock(at),
            _press(person, Action.REMIND, f"time-{at}"),
            language,
            chosen=at in chosen,
        )
        for at in sorted({*OFFERED_TIMES, *chosen})
    ]


def _day_rows(
    person: Person, action: Action, of: tuple[int, ...], language: Language
) -> list[list[Button]]:
    names = [language.texts.weekday(day, width="abbreviated") for day in EVERY_DAY]
    each = [
        _choice(
            language.texts.weekday(day, width="short"),
            _press(person, action, f"day-{day}"),
            language,
            chosen=day in of,
        )
        for day in EVERY_DAY
    ]
    presets = [
        _choice(
            words,
            _press(person, action, "days-" + "".join(map(str, preset))),
            language,
            chosen=of == preset,
        )
        for preset, words in (
            (WORKING_DAYS, language("offer-days-working", first=names[0], last=names[4])),
            (EVERY_DAY, language("offer-days-all")),
        )
    ]
    return [each[:4], each[4:], presets]


def _switches(
    person: Person, action: Action, of: Remind | Breaks | None, language: Language
) -> list[Button]:
    found = []
    if of is not None:
        turn = "off" if of.on else "on"
        found.append(Button(language(f"button-turn-{turn}"), _press(person, action, turn)))
    if action is Action.REMIND and of is not None:
        quiet = person.quiet or QUIET_OFFERED
        words = language("offer-quiet", hours=window(quiet, language))
        turn = "loud" if person.quiet else "quiet"
        found.append(
            _choice(words, _press(person, action, turn), language, chosen=person.quiet is not None)
        )
    return found


def _back(person: Person, language: Language) -> Button:
    press = Press(action=Action.SETTINGS, owner=person.id)
    return Button(language("button-settings"), press)


def _hours(windows: Iterable[Window], language: Language) -> str:
    return ", ".join(window(of, language) for of in windows)


def _hours_data(windows: Iterable[Window]) -> str:
    return "+".join(f"{of.start}-{of.end}" for of in windows)


def _press(person: Person, action: Action, what: str) -> Press:
    return Press(action=action, owner=person.id, what=what)


def _choice(text: str, press: Press, language: Language, *, chosen: bool) -> Button:
    return Button(language("chosen", text=text) if chosen else text, press)


def _in_rows(buttons: Sequence[Button], width: int = IN_A_ROW) -> list[Sequence[Button]]:
    return [buttons[at : at + width] for at in range(0, len(buttons), width)]
