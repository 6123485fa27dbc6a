"""Daily reminders: /remind and its buttons."""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import date, datetime
from functools import partial

from msgspec import structs

from handlers import where
from handlers.ask import Ask, Refused
from handlers.ending import ending_here, settled, show_again
from handlers.questions import Lacking, asks, misread, waiting
from lumbar.coach import due, reminders
from lumbar.coach.meant import daily_minute, with_daily
from lumbar.coach.person import Person, zone_of
from lumbar.coach.question import Meant, Question
from lumbar.coach.reminders import Past, TooMany
from lumbar.coach.schedule import EVERY_DAY, Rule
from lumbar.coach.wanted import with_time_toggled, with_wanted, with_wanted_days
from lumbar.coach.zones import LEAST_OFFSET, local, minute_at
from lumbar.language.texts import Markup
from lumbar.reading.dated import MOST_DAYS_AHEAD
from lumbar.reading.named import after_quiet
from lumbar.reading.requests import (
    Unread,
    Unsure,
    Wanted,
    is_off,
    is_on,
    read_quiet,
    read_remind,
)
from lumbar.screens import schedule as screens
from lumbar.screens.press_ending import OtherTime
from lumbar.screens.press_remind import RemindDaily, RemindSame
from lumbar.screens.presses import (
    RemindAs,
    RemindOnce,
    RemindPress,
    SetQuiet,
    SetRemindDays,
    ShowRemind,
    ToggleRemindDay,
    ToggleTime,
    TurnRemind,
)
from lumbar.screens.reminders import offer, on_which_day, unsure
from lumbar.screens.screen import Screen, without
from lumbar.store.protocol import Decide

_HOURS_MINUTES = re.compile(r"\d[:.,]\d\d")


async def remind(ask: Ask) -> None:
    """/remind: times and days, off, quiet hours, or all of it as buttons."""
    if not ask.private:
        await ask.say_text("private-only", command=ask.command)
        return
    try:
        await _remind(ask)
    except (Unread, Refused) as reason:
        await misread(ask, Question.REMIND, reason)


async def answer(ask: Ask) -> None:
    """The answer to "which time?". Raises Unread, Refused."""
    asked = waiting(ask)
    if asked is not None and asked.meant and await _on_day(ask, asked.meant[0]):
        return
    await _remind(ask, asked.days if asked is not None else ())


async def _on_day(ask: Ask, meant: Meant) -> bool:
    """Takes weekdays alone as the answer to "on which day?", for the times that were said before.

    Returns whether it was that. Raises Refused.
    """
    try:
        wanted = read_remind(ask.words, ask.local_now, ask.language)
    except Unread:
        return False
    if wanted.days is None:
        return False
    rule, now = Rule(days=wanted.days), ask.now
    wanted = Wanted(slots=tuple((at, rule) for at, _ in meant.slots), also=meant.also)
    await _set(ask, lambda person: _wanted(person, wanted, now))
    return True


async def _remind(ask: Ask, on: tuple[int, ...] = ()) -> None:
    """Does what is asked for; on: weekdays that were said before, of times that name none."""
    now = ask.now
    if not ask.words:
        await asks(ask, Question.REMIND, screen_of(ask, asks=True))
    elif is_off(ask.words, ask.language):
        await ask.change(lambda person: _off(person, now))
        await ask.say_text("remind-off")
    elif is_on(ask.words, ask.language) and _has_times(ask.person):
        await _set(ask, lambda person: reminders.reminders_on(person, now))
    elif (hours := after_quiet(ask.words, ask.language)) is not None:
        quiet = None if is_off(hours, ask.language) else read_quiet(hours, ask.language)
        await ask.change(lambda person: replace(person, quiet=quiet))
        await ask.say_text("remind-loud") if quiet is None else await _say(ask)
    else:
        await _at(ask, on)


async def offered(ask: Ask) -> bool:
    """A time that was said and answers nothing ("9:30"): asks whether to remind then.

    Returns whether it was a time. What is set already stays beside it. Mere numbers are none, nor
    is what can mean more than one thing: it may be a score.
    """
    if not ask.private or ask.person.zone is None or not _is_clock(ask.words):
        return False
    try:
        wanted = read_remind(ask.words, ask.local_now, ask.language)
    except Unread:
        return False
    also = bool(wanted.slots) and _has_times(ask.person)
    press = _press_of(structs.replace(wanted, also=wanted.also or also), ask.person.id)
    if press is None or not (wanted.slots or wanted.once):
        return False
    await ask.say(offer(press, ask.local_now.date(), ask.language))
    return True


def _is_clock(words: str) -> bool:
    """Whether words are more than numbers: they have a letter, or hours and minutes."""
    return any(map(str.isalpha, words)) or _HOURS_MINUTES.search(words) is not None


async def remind_pressed(ask: Ask, press: RemindPress) -> None:
    """A button of the reminders' screen."""
    now, first = ask.now, ask.person.remind is None
    if not await ask.changed(lambda person: _changed(person, press, now)):
        return
    await ask.show(screen_of(ask))
    if first and ask.person.remind is not None and not ask.person.zone:
        await where.ask_where(ask)


def screen_of(ask: Ask, *, asks: bool = False) -> Screen:
    """Returns the reminders' screen for the current record; asks: see screens.remind."""
    return screens.remind(ask.person, next_of(ask), ask.local_now, ask.language, asks=asks)


def text_of(ask: Ask) -> Markup:
    """Returns the reminders' settings as text."""
    return screens.remind_text(ask.person, next_of(ask), ask.local_now, ask.language)


def next_of(ask: Ask) -> datetime | None:
    """Returns the local time of the next reminder; None if none is to come."""
    coming = due.next_reminder(ask.person, ask.now)
    return None if coming is None else local(max(coming.at, ask.now), zone_of(ask.person))


def _has_times(person: Person) -> bool:
    return person.remind is not None and bool(person.remind.slots)


async def _at(ask: Ask, on: tuple[int, ...]) -> None:
    try:
        wanted = _on(on, read_remind(ask.words, ask.local_now, ask.language))
    except Unsure as why:
        await _ask_back(ask, why, on)
        return
    exact = wanted.once or wanted.within or any(rule and rule.since for _, rule in wanted.slots)
    if exact and ask.person.zone is None:
        await where.ask_first(ask, partial(_meant, on=on))
        return
    now = ask.now
    await _set(ask, lambda person: _wanted(person, wanted, now))


def _on(days: tuple[int, ...], wanted: Wanted) -> Wanted:
    """Returns what is wanted on these weekdays, if there are any and it names no dates."""
    if not days or any(rule is not None for _, rule in wanted.slots):
        return wanted
    return structs.replace(wanted, slots=tuple((at, Rule(days=days)) for at, _ in wanted.slots))


async def _ask_back(ask: Ask, why: Unsure, on: tuple[int, ...]) -> None:
    """Says what a line can mean, with a button for each; on: see _remind."""
    meant = (_on(on, one) for one in why.choices if isinstance(one, Wanted))
    presses = (_press_of(one, ask.person.id) for one in meant)
    choices = [press for press in presses if press is not None]
    example = ask.language("example-remind")
    said = ask.language(why.key, **why.arguments)
    named = [press for press in choices if isinstance(press, RemindAs) and len(press.days) == 1]
    if len(named) == len(EVERY_DAY):
        slots = tuple((at, None) for at in named[0].times)
        times = Meant(offset=LEAST_OFFSET, slots=slots, also=named[0].also)
        screen = on_which_day(said, named, ask.language)
        await asks(ask, Question.REMIND, screen, meant=(times,))
        return
    of = ask.person.remind.days if ask.person.remind is not None else EVERY_DAY
    screen = unsure(said, choices, example, ask.local_now.date(), ask.language, of=of)
    await asks(ask, Question.REMIND, screen, days=on)


def _press_of(wanted: Wanted, owner: int) -> RemindAs | RemindOnce | None:
    """What was wanted as a button; None where it is more than a button can say."""
    if len(wanted.once) == 1 and not wanted.slots:
        day, minute = wanted.once[0]
        return RemindOnce(owner=owner, day=day, minute=minute)
    rules = {rule for _, rule in wanted.slots}
    if wanted.once or len(rules) != 1:
        return None
    rule = rules.pop()
    if rule is not None and rule.every != 1:
        return None
    times = tuple(at for at, _ in wanted.slots)
    return RemindAs(owner=owner, times=times, days=rule.days if rule else (), also=wanted.also)


def _wanted(person: Person, wanted: Wanted, now: float) -> Person:
    """Returns the person with what a line asked for. Raises Refused."""
    try:
        if wanted.slots:
            person = with_wanted(person, wanted.slots, now, also=wanted.also)
        elif wanted.days is not None:
            if not _has_times(person):
                raise Lacking("remind-no-time", days=wanted.days)
            person = with_wanted_days(person, wanted.days, now, also=wanted.also)
        for day, minute in (*wanted.once, *_from_now(person, wanted, now)):
            person = reminders.with_once(person, day, minute, now)
    except TooMany as error:
        raise Refused("remind-most") from error
    except Past as error:
        raise Refused("passed") from error
    return person


def _meant(ask: Ask, here: datetime, offset: int, *, on: tuple[int, ...]) -> Meant:
    """What the words mean at a local time and its offset (minutes from UTC); on: see _remind."""
    try:
        wanted = _on(on, read_remind(ask.words, here, ask.language))
    except Unread:
        return Meant(offset=offset)
    return Meant(
        offset=offset,
        slots=wanted.slots,
        also=wanted.also,
        once=wanted.once,
        at=tuple((ask.now // 60 + minutes) * 60 for minutes in wanted.within),
    )


def _from_now(person: Person, wanted: Wanted, now: float) -> Iterator[tuple[date, int]]:
    """The local dates and minutes of what is to come in so many minutes."""
    for minutes in wanted.within:
        yield minute_at((now // 60 + minutes) * 60, zone_of(person))


async def chosen_pressed(ask: Ask, press: RemindAs | RemindOnce) -> None:
    """One of the things that a line may have meant."""
    now, here = ask.now, ask.local_now
    if isinstance(press, RemindOnce):
        if not 0 <= (press.day - here.date()).days <= MOST_DAYS_AHEAD:
            await ask.answer("passed")
            return
        wanted = Wanted(once=((press.day, press.minute),))
    else:
        rule = Rule(days=press.days) if press.days else None
        wanted = Wanted(slots=tuple((at, rule) for at in press.times), also=press.also)
    if not await ask.unused():
        return
    if await ask.changed(lambda person: _wanted(person, wanted, now)):
        ask.use_up()
        await ask.show(Screen(text=text_of(ask)))
        if ask.person.zone is None:
            await where.ask_where(ask)


async def daily_pressed(ask: Ask, press: RemindDaily | RemindSame) -> None:
    """Every day from tomorrow on, at a time or at the same time as what is over. The message loses
    its buttons for that; below it stands what is set, or the question where they are."""
    if not await ask.unused(RemindDaily):
        return
    now = ask.now
    waits = isinstance(press, RemindSame) and ask.person.zone is None

    def decide(person: Person) -> Person:
        try:
            return with_daily(person, _daily_of(person, press), now)
        except TooMany as error:
            raise Refused("remind-most") from error

    if not waits and not await ask.changed(decide):
        return
    await ask.answer()
    ask.use_up(RemindDaily)
    shown = ask.shown
    if shown is not None and ending_here(ask) is None:
        await ask.tidy(without(shown, RemindDaily, RemindSame))
    if isinstance(press, RemindSame) and waits:
        await where.ask_for(ask, (Meant(offset=LEAST_OFFSET, daily=press.at * 60.0),))
    elif ask.person.zone is None:
        await where.ask_where(ask)
    else:
        await _say(ask)
    await show_again(ask)


async def other_time_pressed(ask: Ask, _: OtherTime) -> None:
    """A reminder, at another time than that of the session that is over: the reminders' screen."""
    if await settled(ask):
        await asks(ask, Question.REMIND, screen_of(ask, asks=True))


def _daily_of(person: Person, press: RemindDaily | RemindSame) -> int:
    """The local minute of the day that a press means."""
    return press.minute if isinstance(press, RemindDaily) else daily_minute(person, press.at * 60.0)


async def _set(ask: Ask, decide: Decide) -> None:
    await ask.change(decide)
    if ask.person.zone is None:
        await where.ask_where(ask)
    else:
        await _say(ask)


def _off(person: Person, now: float) -> Person:
    if not reminders.are_set(person, now):
        raise Refused("remind-was-off")
    return reminders.reminders_off(person)


async def _say(ask: Ask) -> None:
    await ask.say(Screen(text=text_of(ask)))


def _changed(person: Person, press: RemindPress, now: float) -> Person:
    """Returns the person after a press; raises Refused if nothing changes."""
    match press:
        case ShowRemind():
            return person
        case TurnRemind(on=on):
            return reminders.reminders_on(person, now) if on else reminders.reminders_off(person)
        case SetQuiet(on=on):
            return replace(person, quiet=screens.QUIET_OFFERED if on else None)
        case ToggleTime(minute=minute):
            return _with_time(person, minute, now)
        case ToggleRemindDay() if person.remind is not None and person.remind.mixed:
            raise Refused("remind-own-days")
        case ToggleRemindDay(day=day):
            return _with_days(
                person, toggled(person.remind.days if person.remind else (), day), now
            )
        case SetRemindDays(days=days):
            return _with_days(person, days, now)


def _with_time(person: Person, minute: int, now: float) -> Person:
    try:
        toggled_person = with_time_toggled(person, minute, now)
    except TooMany as error:
        raise Refused("remind-most") from error
    return toggled_person or reminders.reminders_off(person, once=False)


def _with_days(person: Person, days: tuple[int, ...], now: float) -> Person:
    if person.remind is None:
        raise Refused("passed")
    if not days:
        raise Refused("remind-a-day")
    return reminders.with_days(person, days, now)


def toggled(days: Collection[int], day: int) -> tuple[int, ...]:
    """Returns the weekdays in order, with `day` added or removed."""
    return tuple(sorted(set(days) ^ {day}))
