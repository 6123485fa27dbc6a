"""The whole bot on a folder, then in PostgreSQL, then on a folder again."""

from pathlib import Path

import pytest

from lumbar.clock import SystemClock
from lumbar.moving import move
from lumbar.settings import CannotRun
from tests.e2e.phone import TOKEN, Phone, Running
from tests.postgres import Server, shared_server
from tests.steps import to_hold

BOT = int(TOKEN.partition(":")[0])


@pytest.fixture(scope="module")
def server() -> Server:
    return shared_server()


@pytest.mark.files(reason="it begins on a folder, and goes to PostgreSQL and back")
async def test_a_hold_and_a_reminder_go_on_where_everybody_was_moved(
    you: Phone, running: Running, server: Server, tmp_path: Path
) -> None:
    folder, url, back = running.folder, server.database(), tmp_path / "back"
    await you.at_home()
    await you.say("/remind 9:30")
    await you.runs("cat")
    await you.wait(to_hold("cat"))
    with pytest.raises(CannotRun, match="works on; stop it first"):
        await move(str(folder), url, BOT, SystemClock(), print)
    await running.end()
    moved = await move(str(folder), url, BOT, SystemClock(), print)
    assert moved.people == 1

    running.database, running.folder = url, tmp_path / "other"
    running.clock.jump(60.0)
    await running.start()
    await you.wait(2)
    assert "Then press Start" in you.last, "nobody held while the bot was away"
    assert "9:30" in await you.say("/remind")
    with pytest.raises(CannotRun, match="a bot works on"):
        await move(url, str(back), BOT, SystemClock(), print)
    await you.tap("Stop")
    await running.end()
    assert (await move(url, str(back), BOT, SystemClock(), print)).people == 1

    running.database, running.folder = "", back
    await running.start()
    assert "9:30" in await you.say("/remind")
