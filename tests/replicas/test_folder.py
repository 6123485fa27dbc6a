"""The default, a folder: what it takes to share a database is not even imported."""

import asyncio
import os
import re
import signal
from pathlib import Path

from sandbox import people
from sandbox.server import Sandbox
from tests.e2e.process import until
from tests.patience import PATIENCE
from tests.programs import DEVNULL, start_bot
from tests.replicas.cluster import TOKEN

IMPORTED = re.compile(r"\| +\d+ \| +(\S+)$", re.MULTILINE)
"""A line of Python's PYTHONPROFILEIMPORTTIME."""


async def test_a_bot_with_a_folder_imports_nothing_of_postgres(tmp_path: Path) -> None:
    sandbox, log = Sandbox(TOKEN), tmp_path / "log"
    await sandbox.start()
    environ = {
        **os.environ,
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": sandbox.url,
        "DATA_DIR": str(tmp_path / "data"),
        "DATABASE_URL": "",
        "PYTHONPROFILEIMPORTTIME": "1",
    }
    with log.open("wb") as file:
        bot = await start_bot(
            env=environ, cwd=tmp_path, stdout=DEVNULL, stderr=file.fileno(), fresh=True
        )
    person = sandbox.world.add_person("Somebody").id
    try:
        people.say(sandbox.world, person, person, "/start")
        await until(lambda: len(sandbox.world.chats[person].messages) > 1)
        bot.send_signal(signal.SIGTERM)
        async with asyncio.timeout(PATIENCE):
            assert await bot.wait() == 0
    finally:
        if bot.returncode is None:
            bot.kill()
            await bot.wait()
        await sandbox.stop()
    imported = set(IMPORTED.findall(log.read_text()))
    assert "lumbar.store.tiny" in imported
    of_postgres = ("asyncpg", "lumbar.store.postgres", "lumbar.replicated", "lumbar.neighbours")
    assert [name for name in sorted(imported) if name.startswith(of_postgres)] == []
    assert "aiohttp.web" not in imported, "nothing listens"
