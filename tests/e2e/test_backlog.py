"""SIGKILL in a backlog: after the restart all is handled, each once, in order within a chat.

As much as DESIGN.md asks for, at the usual 30 messages a second:
`BACKLOG_PEOPLE=100 BACKLOG_RATE=30 .venv/bin/pytest tests/e2e/test_backlog.py`, which logs how
many answers were in flight at a kill (`--log-cli-level=INFO`).
"""

import logging
import os
import signal
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from sandbox import people
from tests.e2e.process import Bot, until, words_of
from tests.language.made import ENGLISH
from tests.patience import PATIENCE

log = logging.getLogger(__name__)

PEOPLE = int(os.environ.get("BACKLOG_PEOPLE", "12"))
RATE = os.environ.get("BACKLOG_RATE", "1000")
EACH = 10 if PEOPLE >= 100 else 5
"""Messages of each of them: more than a chat may have at once."""
KILLS = 2
NAMES = [exercise.name for exercise in ENGLISH.names.exercises.values()][:EACH]


@pytest.fixture
async def bot(tmp_path: Path, database: str) -> AsyncIterator[Bot]:
    bot = Bot(tmp_path, database, MESSAGES_PER_SECOND=RATE)
    await bot.sandbox.start()
    yield bot
    await bot.close()


def shown(bot: Bot, person: int) -> list[str]:
    """The exercises that somebody was shown, in order."""
    titles = [words_of(call).partition("\n")[0] for call in bot.sent(person)]
    return [name for title in titles for name in NAMES if name in title]


async def test_after_sigkill_in_a_backlog_all_are_handled_once_and_in_order(bot: Bot) -> None:
    """Everybody asks for one exercise after another; each answer shows which it is for."""
    crowd = [bot.somebody() for _ in range(PEOPLE)]
    for name in NAMES:
        for person in crowd:
            people.say(bot.world, person, person, f"/exercises {name}")
    whole = PEOPLE * EACH

    def answered() -> int:
        return sum(len(set(shown(bot, person))) for person in crowd)

    for kill in range(1, KILLS + 1):
        await bot.start()
        goal = whole * kill // (KILLS + 1)
        await until(lambda goal=goal: answered() >= goal)  # type: ignore[misc]
        await bot.end(signal.SIGKILL)
    before, began = answered(), time.time()
    assert before < whole, "it was killed too late to show anything"
    await bot.start()
    await until(lambda: all(NAMES[-1] in shown(bot, person) for person in crowd), 2 * PATIENCE)
    took = time.time() - began
    assert await bot.end() == 0
    log.info("%s of %s answered at the last kill, the rest in %.1f s", before, whole, took)
    doubled = sum(len(shown(bot, person)) for person in crowd) - whole
    log.info("%s were in flight at a kill, and were answered twice", doubled)
    for person in crowd:
        assert list(dict.fromkeys(shown(bot, person))) == NAMES, "in order, and none is missing"
        # Whether Telegram took the message that was on its way at a kill, nobody can tell.
        assert len(shown(bot, person)) <= EACH + KILLS
    assert await bot.store.updates() == []
