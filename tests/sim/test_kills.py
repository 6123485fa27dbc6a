"""SIGKILL at any moment of a session with the voice on; more of them: `KILLS=200 pytest …`."""

import os
import random

import pytest

from tests.sim.known import lived
from tests.sim.person import You
from tests.sim.test_known import spoken_by_itself

KILLS = int(os.environ.get("KILLS", "6"))
DOWN = 2.0
"""Seconds until the program is back, and a few more to find out where everybody was."""


@pytest.mark.parametrize("seed", range(KILLS))
def test_a_session_with_the_voice_goes_on_after_a_kill_at_any_moment(seed: int) -> None:
    """No second countdown, no voice left after It hurts, nothing counted twice."""
    chance = random.Random(seed)  # noqa: S311 - each trial the same again

    async def story(you: You) -> None:
        async def killed(within: float) -> None:
            await you.wait(chance.uniform(0, within))
            you.machine.kill()
            you.machine.trouble.well_at = you.machine.seconds + DOWN + 5.5
            await you.wait(DOWN + 8)

        await you.say("/routine short")
        await you.tap("Start")
        await killed(60)
        await you.tap(chance.choice(["Pause", "It hurts", "Skip", "Back"]))
        await killed(1.0)
        await you.to_the_end()

    assert lived(story, spoken_by_itself) == []
