"""Where as many hold as the limit of messages carries, a Start waits until somebody rests."""

import asyncio
from pathlib import Path

from lumbar.coach.exercise import Level
from lumbar.coach.person import Person
from lumbar.coach.session import State
from lumbar.store.tiny import TinyStore
from lumbar.telegram.starts import ASUNDER
from sandbox import people
from tests.answers import SAFE
from tests.sim.loop import run_virtually
from tests.sim.machine import Machine, machine

PER_SECOND = 2
APART = ASUNDER / PER_SECOND + 0.1
"""Seconds between two starts, so that nobody has to wait unless too many hold."""
CROWD = 24


async def before_a_plank(found: Machine) -> list[int]:
    """People who have a plank before them."""
    crowd = [found.world.add_person("Somebody").id for _ in range(CROWD)]
    for person in crowd:
        known = Person(id=person, safety=SAFE, level=Level.STRONG)
        await TinyStore(found.folder / "people").save(known)
        people.say(found.world, person, person, "/exercises plank")
        await asyncio.sleep(APART)
    return crowd


async def taps(found: Machine, person: int, button: str) -> bool:
    """Taps the newest button of this name; whether a countdown runs for them then."""
    messages = found.world.chats[person].messages
    message, row, column = next(
        (message["message_id"], r, c)
        for message in reversed(messages.values())
        for r, line in enumerate(message.get("reply_markup", {}).get("inline_keyboard", ()))
        for c, known in enumerate(line)
        if known["text"] == button
    )
    people.press_button(found.world, person, person, message, row, column)
    await asyncio.sleep(APART)
    known = await found.person(person)
    if known is None or known.live is None:
        return False
    return known.live.session.state is State.RUNNING


def test_who_holds_is_counted_and_who_rests_is_not(tmp_path: Path) -> None:
    async def story() -> None:
        async with machine(tmp_path, PER_SECOND) as found:
            crowd = await before_a_plank(found)
            hold = [person for person in crowd if await taps(found, person, "Start")]
            wait = [person for person in crowd if person not in hold]
            assert wait, "not all of them find room"
            assert len(hold) > CROWD / 2
            assert not any([await taps(found, person, "Pause") for person in hold])
            assert all([await taps(found, person, "Start") for person in wait])
            assert await found.stop() == []

    run_virtually(story)
