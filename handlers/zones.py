"""Where a person is: /timezone, a shared location, and the question before the first reminder."""

import asyncio
import logging
from dataclasses import replace

from handlers import remind, where
from handlers.ask import Ask
from handlers.questions import asks, misread
from lumbar.coach.meant import with_meant
from lumbar.coach.person import Person, has_zone
from lumbar.coach.question import Meant, Question, meant_at
from lumbar.coach.reminders import Past, TooMany, are_set, with_zone
from lumbar.coach.zones import UnknownZone, is_offset, zone_named
from lumbar.language.texts import Markup
from lumbar.reading.clocks import offset
from lumbar.reading.places import Place, name_of, places_at_clock, places_said, zone_at
from lumbar.reading.requests import Unread, read_time
from lumbar.reading.said import talk_said
from lumbar.screens import schedule as screens
from lumbar.screens.exercise import shortened
from lumbar.screens.pauses import pause_lines
from lumbar.screens.presses import ChooseZone
from lumbar.screens.screen import Screen
from lumbar.screens.where import known
from lumbar.store.protocol import StoreError

log = logging.getLogger(__name__)

LEAST_LETTERS = 5


async def timezone(ask: Ask) -> None:
    """/timezone: where the person is; alone, what is set and how to change it."""
    if not ask.words:
        unknown = ask.person.zone is None
        change = [ask.language("zone-change")]
        screen = await where.question_of(ask) if unknown else _known(ask, change)
        await asks(ask, Question.PLACE, screen, meant=_waiting(ask))
        return
    try:
        await _named(ask)
    except Unread as unread:
        await misread(ask, Question.PLACE, unread)


async def answer(ask: Ask) -> None:
    """The answer to "where are you?", or "what time is it there?". Raises Unread."""
    try:
        minute = read_time(ask.words, ask.language)
    except Unread:
        await _named(ask)
    else:
        await _at_clock(ask, minute)


async def let_go_unknown(ask: Ask) -> str:
    """Deletes a zone that this machine does not know (any more); returns its name, or "".

    Times by another clock would be wrong, so until the person has said anew where they are,
    nothing comes. In a session and in a group it waits for their next word.
    """
    zone = ask.person.zone
    if zone is None or has_zone(ask.person) or not ask.private or ask.session is not None:
        return ""

    def decide(person: Person) -> Person:
        return replace(person, zone=None) if person.zone == zone else person

    try:
        ask.person = await ask.parts.live_sessions.change(ask.person.id, decide)
    except StoreError as error:
        log.error("update %s: an unknown time zone is not let go: %s", ask.update_id, error)
        return ""
    return zone


async def ask_anew(ask: Ask, unknown: str) -> None:
    """Says that a zone is not known any more, and asks where the person is."""
    if ask.person.zone is None:
        why = ask.language("zone-lost", zone=unknown)
        await asks(ask, Question.PLACE, await where.question_of(ask, why))


def _waiting(ask: Ask) -> tuple[Meant, ...]:
    """What waits for the zone already."""
    asked = ask.person.asked
    return asked.meant if asked is not None and asked.by is None and asked.waits_for_place else ()


async def zone_pressed(ask: Ask, press: ChooseZone) -> None:
    """One of the places to choose from."""
    try:
        zone_named(press.zone)
    except UnknownZone:
        await ask.answer("passed")
        return
    if await ask.unused():
        screen = await _set(ask, press.zone)
        ask.use_up()
        await ask.answer()
        await ask.show(screen)


async def located(ask: Ask) -> None:
    """A shared location, of which only the time zone is kept.

    A place that was picked, or sent on from somebody else, is asked about: the sender need not be
    there.
    """
    zone = await asyncio.to_thread(zone_at, *ask.location) if ask.location else None
    if zone is None:
        await ask.say_text("zone-at-sea")
    elif ask.incoming.chosen:
        place = name_of(zone, ask.language.tag), zone
        await ask.say(screens.zone_choices(ask.person.id, [place], ask.language))
    else:
        await ask.say(await _set(ask, zone))


async def answered(ask: Ask) -> bool:
    """Takes words as the answer to "what time is it where you are?"; returns whether it did."""
    person = ask.person
    if person.zone is not None:
        return False
    written = await asyncio.to_thread(places_said, ask.words, ask.now, ask.language)
    if len(written) == 1 and is_offset(written[0].zone):
        # An offset is no town's name, and "+2" is no time of day.
        await _offer(ask, written)
        return True
    try:
        minute = read_time(ask.words, ask.language)
    except Unread:
        # Any word may be the name of a town: ask before setting a zone from it, and ignore a
        # short word that answers no question.
        asked = person.remind is not None or person.breaks is not None
        named = asked or len(ask.words) >= LEAST_LETTERS
        places = [place for place in written if named and not place.guess]
        if places:
            await ask.say(screens.zone_choices(person.id, _pairs(places), ask.language))
        return bool(places)
    await _at_clock(ask, minute)
    return True


def what_is_set(ask: Ask) -> list[Markup]:
    """Returns what is set of reminders, sit breaks and pauses, as text; empty if nothing is."""
    person, said = ask.person, []
    if are_set(person, ask.now):
        said.append(remind.text_of(ask))
    else:
        said += pause_lines(person, ask.local_now, ask.language)
    if person.breaks is not None and person.breaks.on:
        words = screens.breaks_words(person, ask.language)
        said.append(ask.language("breaks-said", words=words))
    return said


async def _at_clock(ask: Ask, minute: int) -> None:
    """Offers the places where it is this time of day (minutes after midnight) now."""
    places = await asyncio.to_thread(places_at_clock, minute, ask.now, ask.language.tag)
    if places:
        await ask.say(screens.zone_choices(ask.person.id, _pairs(places), ask.language))
    else:
        await ask.say_text("zone-no-clock", time=ask.language.texts.clock(minute))


async def _named(ask: Ask) -> None:
    places = await asyncio.to_thread(places_said, ask.words, ask.now, ask.language)
    talks = all(place.guess for place in places) and talk_said(ask.words, ask.language)
    if places and not talks:
        await _offer(ask, places)
    else:
        raise Unread("zone-unknown", words=shortened(ask.words))


async def _offer(ask: Ask, places: list[Place]) -> None:
    """Sets the zone if there is exactly one place, else asks which one is meant."""
    guess = any(place.guess for place in places)
    if len(places) == 1 and not guess:
        await ask.say(await _set(ask, places[0].zone, places[0].name))
    else:
        await ask.say(
            screens.zone_choices(ask.person.id, _pairs(places), ask.language, guess=guess)
        )


async def _set(ask: Ask, zone: str, name: str = "") -> Screen:
    """Sets the zone, does what waited for it, and returns what is so now."""
    now, there = ask.now, offset(zone, ask.now)
    over = False

    def decide(person: Person) -> Person:
        nonlocal over
        meant = meant_at(person.asked, there)
        person = with_zone(person, zone, now)
        over = meant is not None and meant.nothing
        try:
            return person if meant is None else with_meant(person, meant, now)
        except (Past, TooMany):
            over = True
            return person

    await ask.change(decide)
    more = [ask.language("zone-over")] if over else []
    return _known(ask, [*more, *what_is_set(ask)], name)


def _known(ask: Ask, more: list[Markup], name: str = "") -> Screen:
    zone = ask.person.zone or ""
    now = ask.local_now
    return known(
        name or name_of(zone, ask.language.tag),
        now.hour * 60 + now.minute,
        None if is_offset(zone) else offset(zone, ask.now),
        more,
        ask.language,
    )


def _pairs(places: list[Place]) -> list[tuple[str, str]]:
    return [(place.name, place.zone) for place in places]
