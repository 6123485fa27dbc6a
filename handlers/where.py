"""The question where somebody is, with the times that they may see as buttons.

What they wanted waits for the answer, and is done with it: see `ask_first`.
"""

import asyncio
from collections.abc import Callable
from datetime import datetime

from handlers.ask import Ask
from handlers.questions import asks, takes_place
from lumbar.coach.question import Meant, Question
from lumbar.coach.zones import OFFSETS, fixed_name, local, zone_named
from lumbar.language.texts import Markup
from lumbar.reading.likely import likely_clocks, places_at_offset
from lumbar.screens import where as screens
from lumbar.screens.press_remind import OtherPlace, ZonesAt
from lumbar.screens.screen import Screen

Means = Callable[[Ask, datetime, int], Meant]
"""What an update's words mean at a local time and its offset (minutes ahead of UTC)."""


async def question_of(ask: Ask, why: Markup | None = None) -> Screen:
    """Returns the question what time it is where they are; why: what is said first.

    In private it has buttons: the likeliest times for somebody with a client in that language.
    """
    if not ask.private:
        return screens.question((), ask.person.id, ask.language, why)
    tag = ask.incoming.tag or ask.language.tag
    clocks = await asyncio.to_thread(likely_clocks, tag, ask.now)
    return screens.question(clocks, ask.person.id, ask.language, why)


async def ask_where(ask: Ask) -> None:
    """Asks where they are; what depends on it is set already."""
    await ask.say(await question_of(ask))


async def ask_first(ask: Ask, means: Means) -> None:
    """Asks where they are, because their words mean what they mean there alone.

    means: says what that is; it is done with the answer.
    """
    await ask_for(ask, await asyncio.to_thread(_everywhere, ask, means))


async def ask_for(ask: Ask, meant: tuple[Meant, ...]) -> None:
    """Asks where they are, and keeps what waits for it (see Asked.meant)."""
    screen = await question_of(ask, ask.language("zone-first"))
    await asks(ask, Question.PLACE, screen, meant=meant)


def _everywhere(ask: Ask, means: Means) -> tuple[Meant, ...]:
    """What is meant at each offset on Earth; an entry where that changes."""
    found: list[Meant] = []
    for offset in OFFSETS:
        here = local(ask.now, zone_named(fixed_name(offset)))
        meant = means(ask, here, offset)
        if not found or not _alike(found[-1], meant):
            found.append(meant)
    return tuple(found)


def _alike(one: Meant, other: Meant) -> bool:
    said = (one.slots, one.also, one.once, one.at, one.until)
    return said == (other.slots, other.also, other.once, other.at, other.until)


async def zones_at_pressed(ask: Ask, press: ZonesAt) -> None:
    """A time of day at which people of their language live by several rules: which place?"""
    tag = ask.incoming.tag or ask.language.tag
    places = await asyncio.to_thread(places_at_offset, tag, press.offset, ask.now, ask.language.tag)
    await ask.answer()
    if not places:  # clocks have been set since
        await ask.show(await question_of(ask))
        return
    pairs = [(place.name, place.zone) for place in places]
    await ask.show(screens.which(pairs, ask.person.id, ask.language))


async def other_place_pressed(ask: Ask, _: OtherPlace) -> None:
    """None of the times: the next text is the place."""
    await ask.answer()
    await takes_place(ask)
    await ask.show(screens.other(ask.language))
