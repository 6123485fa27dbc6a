"""What a sentence of a person's own asks for: reminders, breaks, quiet (lumbar/reading/free.py).

Most of it is a command with its words. The rest changes what is set, and says what is set then.
What ends things shows them with a button each, and hours that were said by half are offered.
"""

from functools import partial

from handlers import begin, questions, stopping
from handlers.ask import Ask, Refused
from handlers.commands import run
from handlers.remind import next_of, text_of
from lumbar.coach import reminders
from lumbar.coach.person import Person
from lumbar.coach.schedule import Window
from lumbar.coach.standing import silent
from lumbar.coach.wanted import with_time_moved, without_date, without_weekdays
from lumbar.reading.commands import Command
from lumbar.reading.free import BREAKS, SHORT, STOP, Request, quiet_words
from lumbar.reading.requests import read_remind
from lumbar.screens import about, offers
from lumbar.screens import schedule as screens
from lumbar.screens.exercise import shortened
from lumbar.screens.press_run import Run
from lumbar.screens.screen import Screen
from lumbar.screens.when import when


async def answer(ask: Ask, request: Request) -> None:
    """Does what is asked for, or asks back."""
    if request.likely:
        meant = Run(command=request.command, words=request.words)
        text = ask.language("near-command", words=shortened(ask.words), near=request.command)
        await ask.say(offers.meant(text, meant, ask.person.id, ask.language))
        return
    if request.command == SHORT:
        await questions.over(ask)
        await little_time(ask, None)
        return
    exact = request.moves or request.without or request.skip is not None
    halves = request.after is not None or request.before is not None
    if not ask.private or not (exact or halves or request.command == STOP):
        await run(ask, Command(request.command, request.words))
        return
    await questions.over(ask)
    said = ask.words
    ask.as_command(request.command, request.words)
    if halves:
        await ask.say(_quiet(ask, request, said))
    elif request.command == STOP:
        await stopping.unsubscribe(ask)
    else:
        try:
            await _change(ask, request)
        except Refused as refused:
            await ask.say(about.plain(refused.key, ask.language, **refused.arguments))


async def little_time(ask: Ask, minutes: int | None) -> None:
    """Offers what can be done in so many minutes; None: in a short time."""
    owner, language = ask.person.id, ask.language
    if silent(ask.person) and ask.private:
        await ask.say(offers.kept_silent("said-kept", owner, language))
        return
    whole, short = begin.minutes(ask)
    await ask.say(offers.has_minutes(minutes, whole, short, owner, language))


async def _change(ask: Ask, request: Request) -> None:
    """Changes what is set, and says what is set then. Raises Refused."""
    if request.moves:
        await _move(ask, request)
    elif request.skip is not None:
        await _skip(ask, request)
    elif request.command == BREAKS:
        now = ask.now
        await ask.change(lambda person: _breaks_without(person, request, now))
        await ask.say(Screen(text=screens.breaks_text(ask.person, ask.local_now, ask.language)))
    else:
        await ask.change(partial(_reminders_without, request=request, now=ask.now))
        await ask.say(Screen(text=text_of(ask)))


async def _move(ask: Ask, request: Request) -> None:
    """Puts the only reminder to another time; where there are more, shows them."""
    remind, now = ask.person.remind, ask.now
    set_now = remind.slots if remind is not None and remind.on else ()
    if len(set_now) != 1:
        await run(ask, Command(request.command, "" if set_now else request.words))
        return
    ((minute, _),) = read_remind(request.words, ask.local_now, ask.language).slots
    await ask.change(lambda person: with_time_moved(person, minute, now))
    await ask.say(Screen(text=text_of(ask)))


async def _skip(ask: Ask, request: Request) -> None:
    """Leaves out a date, and says when the next reminder comes."""
    day, now = request.skip, ask.now
    today = ask.local_now.date()

    def decide(person: Person) -> Person:
        if day is None or not reminders.are_set(person, now):
            raise Refused("remind-was-off")
        return reminders.not_today(person, now) if day == today else without_date(person, day)

    await ask.change(decide)
    coming = next_of(ask)
    if coming is None:
        await ask.say(about.plain("reminder-not-today-off", ask.language))
        return
    words = when(coming.date(), coming.hour * 60 + coming.minute, today, ask.language)
    await ask.say(about.plain("reminder-not-today", ask.language, next=words))


def _reminders_without(person: Person, request: Request, now: float) -> Person:
    """Returns the person with no reminders on some weekdays. Raises Refused."""
    remind = person.remind
    if remind is None or not (remind.on and remind.slots):
        raise Refused("remind-was-off")
    try:
        return without_weekdays(person, request.without, now)
    except ValueError as none:
        raise Refused("remind-a-day") from none


def _breaks_without(person: Person, request: Request, now: float) -> Person:
    """Returns the person with no sit breaks on some weekdays. Raises Refused."""
    of = person.breaks
    if of is None or not of.on:
        raise Refused("breaks-was-off")
    days = tuple(day for day in of.days if day not in request.without)
    if not days:
        raise Refused("remind-a-day")
    return reminders.with_breaks(person, now, days=days)


def _quiet(ask: Ask, request: Request, said: str) -> Screen:
    """Offers quiet hours of which one end was said; the other is the one that is set, or usual."""
    known = ask.person.quiet or screens.QUIET_OFFERED
    start = known.start if request.after is None else request.after
    end = known.end if request.before is None else request.before
    hours = Window(start=start, end=end)
    text = ask.language("near-command", words=shortened(said), near=request.command)
    sets = Run(command=request.command, words=quiet_words(hours))
    return offers.quiet_offered(text, hours, sets, ask.person.id, ask.language)
