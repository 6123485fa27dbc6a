"""Pauses: /pause and /resume, which in a session pause and resume its hold."""

from datetime import datetime, timedelta
from functools import partial

from handlers import where
from handlers.ask import Ask, Refused
from handlers.questions import asks
from handlers.session import asked
from handlers.zones import what_is_set
from lumbar.coach import due, pauses
from lumbar.coach.person import Person, zone_of
from lumbar.coach.question import Meant, Question
from lumbar.coach.schedule import Span
from lumbar.coach.session import Event, State
from lumbar.coach.zones import local, moment
from lumbar.language.texts import Markup
from lumbar.reading.pause_line import MOST_PAUSE
from lumbar.reading.requests import PauseEnd, Unread, Unsure, is_off, read_pause
from lumbar.screens import pauses as screens
from lumbar.screens.press_pause import CallOffPause, PauseFrom
from lumbar.screens.presses import EndPause, PauseFor, PauseUntil
from lumbar.screens.reminders import unsure
from lumbar.screens.screen import Screen

A_DAY = timedelta(days=1)


async def pause(ask: Ask) -> None:
    """/pause: the hold that runs; else reminders and breaks, for hours, days or until told.

    Where an exercise waits for its Start nothing runs that could pause.
    """
    running = _state(ask) not in {None, State.WAITING}
    if not ask.words and running and due.busy(ask.person, ask.now):
        await asked(ask, Event.PAUSE)
        return
    if not ask.words:
        await asks(ask, Question.PAUSE, _choices(ask))
        return
    try:
        await answer(ask)
    except Unread as unread:
        # "I'm in a meeting" says no time: it is asked for.
        why = ask.language(unread.key, **unread.arguments)
        await asks(ask, Question.PAUSE, _choices(ask, why))


async def answer(ask: Ask) -> None:
    """The answer to "until when?". Raises Unread."""
    if is_off(ask.words, ask.language):
        await _resume(ask)
        return
    today = ask.local_now.date()
    try:
        # A command carries what it says; an answer comes without its question's "until".
        end = read_pause(ask.words, ask.local_now, ask.language, asked=not ask.command)
    except Unsure as why:
        choices = [press for end in why.choices if (press := _press_of(ask, end)) is not None]
        said = ask.language(why.key, **why.arguments)
        example = ask.language("example-pause")
        await asks(ask, Question.PAUSE, unsure(said, choices, example, today, ask.language))
        return
    if ask.person.zone is None and end.minute is not None:
        await where.ask_first(ask, partial(_meant, asked=not ask.command))
        return
    await ask.say(await _paused(ask, end))


def _meant(ask: Ask, here: datetime, offset: int, *, asked: bool) -> Meant:
    """What the words mean where it is `here`, at an offset in minutes ahead of UTC."""
    try:
        end = read_pause(ask.words, here, ask.language, asked=asked)
    except Unread:
        return Meant(offset=offset)
    if end.day is None or end.minute is None:
        return Meant(offset=offset)
    return Meant(offset=offset, until=(end.day, end.minute))


async def pause_pressed(ask: Ask, press: PauseFor) -> None:
    """A pause of a length that was offered."""
    today = ask.local_now.date()
    ends = {
        Span.HOUR: PauseEnd(length=60),
        Span.TODAY: PauseEnd(day=today + timedelta(days=1)),
        Span.WEEK: PauseEnd(day=today + timedelta(days=7)),
        Span.FORTNIGHT: PauseEnd(day=today + timedelta(days=14)),
        Span.TOLD: PauseEnd(),
    }
    await _pressed(ask, ends[press.span])


async def until_pressed(ask: Ask, press: PauseUntil) -> None:
    """A pause as it may have been meant."""
    here = ask.local_now
    ahead = (press.day - here.date()).days
    past = ahead < 0 or (ahead == 0 and press.minute <= here.hour * 60 + here.minute)
    if past or ahead > MOST_PAUSE:
        await ask.answer("passed")
        return
    await _pressed(ask, PauseEnd(day=press.day, minute=press.minute or None))


async def from_pressed(ask: Ask, press: PauseFrom) -> None:
    """A pause of dates as it may have been meant."""
    today = ask.local_now.date()
    until = press.until or press.first + A_DAY
    if until <= max(today, press.first) or (until - today).days > MOST_PAUSE:
        await ask.answer("passed")
        return
    first = press.first if press.first > today else None
    await _pressed(ask, PauseEnd(first=first, day=press.until))


async def _pressed(ask: Ask, end: PauseEnd) -> None:
    if await ask.unused():
        screen = await _paused(ask, end)
        ask.use_up()
        await ask.answer()
        await ask.show(screen)


async def _paused(ask: Ask, end: PauseEnd) -> Screen:
    """Pauses, and returns what is said about it. Raises StoreError."""
    now, today = ask.now, ask.local_now.date()
    if (first := end.first) is not None:
        await ask.change(lambda person: pauses.announce(person, first, end.day, now))
        coming = due.next_reminder(ask.person, now)
        next_at = local(coming.at, zone_of(ask.person)) if coming is not None else None
        return screens.announced(ask.person, first, end.day, next_at, ask.local_now, ask.language)
    if end.length is not None:
        rest = (now // 60 + end.length) * 60  # people count from the minute that they see
    elif end.minute is not None and end.day is not None:
        rest = moment(end.day, end.minute, zone_of(ask.person))
    else:
        await ask.change(lambda person: pauses.pause(person, end.day, now))
        return screens.paused(ask.person, end.day, today, ask.language)
    await ask.change(lambda person: pauses.rest_until(person, rest, now))
    return screens.rested(ask.person, now, ask.language)


def _choices(ask: Ask, why: Markup | None = None) -> Screen:
    return screens.pause_choices(ask.person, ask.local_now, ask.now, ask.language, why)


def _press_of(ask: Ask, end: PauseEnd) -> PauseUntil | PauseFrom | None:
    if end.first is not None:
        return PauseFrom(owner=ask.person.id, first=end.first, until=end.day)
    if end.day is None:
        return None
    return PauseUntil(owner=ask.person.id, day=end.day, minute=end.minute or 0)


async def resume(ask: Ask) -> None:
    """/resume: the hold that was paused; else the holiday is over, or does not begin."""
    if _state(ask) is State.PAUSED:
        await asked(ask, Event.RESUME)
    else:
        await _resume(ask)


async def unpause_pressed(ask: Ask, _: EndPause) -> None:
    """Resume now, under a pause."""
    if await ask.unused():
        screen = await _resumed(ask)
        ask.use_up()
        await ask.answer()
        await ask.show(screen)


async def call_off_pressed(ask: Ask, press: CallOffPause) -> None:
    """Cancel, under a pause to come."""
    now = ask.now

    def decide(person: Person) -> Person:
        after = pauses.call_off(person, now, press.first)
        if after == person:
            raise Refused("passed")
        return after

    if await ask.changed(decide):
        await ask.show(_called_off(ask))


def _called_off(ask: Ask) -> Screen:
    more = what_is_set(ask)
    return screens.called_off(ask.person, more, ask.language, private=ask.private)


async def _resume(ask: Ask) -> None:
    await ask.say(await _resumed(ask))


async def _resumed(ask: Ask) -> Screen:
    """Ends the pause, or cancels those to come; returns a screen with what follows."""
    now = ask.now
    on = False

    def decide(person: Person) -> Person:
        nonlocal on
        on = pauses.rests(person, now)
        after = pauses.resume(person, now)
        if after == person and not on:
            raise Refused("resumed-none")
        return after

    try:
        await ask.change(decide)
    except Refused as refused:
        return Screen(text=ask.language(refused.key))
    if not on:
        return _called_off(ask)
    return screens.resumed(what_is_set(ask), ask.language)


def _state(ask: Ask) -> State | None:
    session = ask.session
    return session.state if session is not None and session.live else None
