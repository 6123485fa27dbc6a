"""bot.py in a process of its own against a sandbox in this one, by a clock that may be faked."""

import asyncio
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from lumbar.coach.person import Person
from lumbar.coach.schedule import EVERY_DAY, Remind, Slot
from sandbox import people
from sandbox.server import Sandbox
from tests.e2e.kept import Files, Tables
from tests.e2e.phone import Running, text_of
from tests.patience import PATIENCE, within
from tests.programs import Process, start_bot

ROOT = Path(__file__).resolve().parents[2]
AHEAD = Path(__file__).with_name("ahead.py")
TOKEN = "42:sandbox"
BOT_ID = 42
ON_ITS_WAY = 1.0
"""Seconds that a countdown may take from its making to the chat; for within()."""


class Bot:
    """bot.py as its operator has it: a folder, an environment, signals, and what it logs."""

    def __init__(self, folder: Path, database: str = "", **environ: str) -> None:
        """folder: where DATA_DIR and the log lie; database: where its people are, as a URL, empty
        for DATA_DIR; environ: what it gets besides."""
        self.sandbox = Sandbox(TOKEN, now=self.now)
        self.world = self.sandbox.world
        self.ahead = 0.0
        self.data = folder / "data"
        self.store = Tables(database, BOT_ID) if database else Files(self.data)
        self.process: Process | None = None
        self._environ = {"DATABASE_URL": database, **environ}
        self._log = folder / "log"

    def now(self) -> float:
        """What its clock and Telegram's show: `ahead` seconds more than the machine's, from its
        next start on."""
        return time.time() + self.ahead

    @property
    def environ(self) -> dict[str, str]:
        """The environment that it is started in."""
        return {
            **os.environ,
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "TELEGRAM_API_URL": self.sandbox.url,
            "DATA_DIR": str(self.data),
            **self._environ,
        }

    @property
    def log(self) -> str:
        """All that it has said."""
        return self._log.read_text() if self._log.exists() else ""

    async def start(self) -> None:
        """Starts it; returns when it asks for updates."""
        began = len(self.world.calls)
        await self.spawn()
        await until(lambda: "getUpdates" in {c["method"] for c in list(self.world.calls)[began:]})

    async def spawn(self) -> None:
        """Starts it; returns at once."""
        with self._log.open("ab") as log:
            self.process = await self._started(self.environ, log.fileno())

    async def _started(self, environ: dict[str, str], log: int) -> Process:
        folder = self.data.parent
        if not self.ahead:
            return await start_bot(env=environ, cwd=folder, stdout=log, stderr=log)
        words = (sys.executable, str(AHEAD), str(self.ahead), str(ROOT / "bot.py"))
        return await asyncio.create_subprocess_exec(
            *words, env=environ, cwd=folder, stdout=log, stderr=log
        )

    async def end(self, how: signal.Signals = signal.SIGTERM) -> int:
        """Its exit code after a signal."""
        assert self.process is not None
        if self.process.returncode is None:
            self.process.send_signal(how)
        async with asyncio.timeout(PATIENCE):
            return await self.process.wait()

    def signal(self, how: signal.Signals) -> None:
        """Sends it a signal that does not end it."""
        assert self.process is not None
        self.process.send_signal(how)

    async def close(self) -> None:
        """Ends whatever runs."""
        if self.process is not None and self.process.returncode is None:
            await self.end(signal.SIGKILL)
        await self.sandbox.stop()
        await self.store.close()

    def somebody(self) -> int:
        """A person who has written to the bot before."""
        person = self.world.add_person("Somebody").id
        self.world.chats[person].started = True
        return person

    async def knows(self, person: int, *times: int, zone: str = "UTC", **more: Any) -> Person:
        """Has the bot know the person with reminders at these minutes of the day, while it is
        down; more: of the record."""
        days = more.pop("days", EVERY_DAY)
        slots = tuple(Slot(at=at) for at in times)
        known = Person(id=person, zone=zone, remind=Remind(slots=slots, days=days), **more)
        await self.store.save(known)
        return known

    async def say(self, person: int, text: str) -> str:
        """What the bot answers to a message: its next one in the chat."""
        before = len(self.sent(person))
        people.say(self.world, person, person, text)
        await until(lambda: len(self.sent(person)) > before)
        return words_of(self.sent(person)[-1])

    async def tap(self, person: int, button: str) -> str:
        """Taps the newest button of this name; what its message shows afterwards."""
        message, row, column = next(
            (message, row, column)
            for message in reversed(self.world.chats[person].messages.values())
            for row, line in enumerate(message.get("reply_markup", {}).get("inline_keyboard", []))
            for column, known in enumerate(line)
            if known["text"] == button
        )
        number, before = message["message_id"], dict(message)
        query = people.press_button(self.world, person, person, number, row, column)
        chat = self.world.chats[person].messages
        await until(lambda: self.world.queries[query].answered)
        await until(lambda: number not in chat or chat[number] != before)
        return text_of(chat[number]) if number in chat else ""

    async def toast(self, person: int, message: int, row: int, column: int) -> str:
        """Presses a button; what the bot's answer to the press shows."""
        query = people.press_button(self.world, person, person, message, row, column)
        await until(lambda: self.world.queries[query].answered)
        return next(
            str(call["params"].get("text", ""))
            for call in self.world.calls
            if call["params"].get("callback_query_id") == query
        )

    def sent(self, person: int) -> list[dict[str, Any]]:
        """The calls by which the bot wrote to somebody, oldest first; `at` is what `now` showed."""
        return [
            call
            for call in self.world.calls
            if call["method"] in {"sendMessage", "sendPhoto", "sendAnimation", "sendVoice"}
            and call["ok"]
            and call["params"]["chat_id"] == str(person)
        ]

    def reminders(self, person: int) -> list[dict[str, Any]]:
        """Those of them that are daily reminders."""
        return [call for call in self.sent(person) if is_reminder(call)]

    def refused(self) -> list[str]:
        """Methods of the calls that the sandbox refused."""
        return [call["method"] for call in self.world.calls if call["ok"] is False]


def words_of(call: dict[str, Any]) -> str:
    """The words that a call sends, by themselves or below a picture."""
    return str(call["params"].get("text") or call["params"].get("caption") or "")


def is_reminder(call: dict[str, Any]) -> bool:
    """Whether a call sends a daily reminder: no other message has this button."""
    return "In 15 min" in call["params"].get("reply_markup", "")


async def until(seen: Callable[[], object], seconds: float = PATIENCE) -> None:
    """Returns once something is so."""
    async with asyncio.timeout(seconds):
        while not seen():
            await asyncio.sleep(0.01)


async def forgotten(running: Running, person: int) -> None:
    """Returns once nothing that is kept has anything of a person: a journal, which has what they
    asked, is made anew a real second after no update waits."""
    async with asyncio.timeout(PATIENCE):
        while await running.store.has(str(person)):
            await asyncio.sleep(0.01)


def stands_right(at: float, seconds: int, ends: float, *, latest: float | None = None) -> bool:
    """Whether a countdown that came at `at` says how long it is until `ends`.

    It is never ahead, and behind by no more than it was on its way. latest: when it may end at
    the latest, where only the earliest moment is known.
    """
    return ends - at - 1 <= seconds <= (latest or ends) - at + within(ON_ITS_WAY)


class FakedClock:
    """The clock of a machine as one process sees it: real seconds, from another moment on.

    What counts seconds and is not the time of day (CLOCK_MONOTONIC) stays as it is, as it
    does where a machine's clock is set.
    """

    def __init__(self, file: Path, at: float) -> None:
        """file: where the process reads how far off it is; at: UTC seconds."""
        self._file = file
        self.set(at)

    @property
    def environ(self) -> dict[str, str]:
        """What makes a process see this clock."""
        return {
            "LD_PRELOAD": library(),
            "FAKETIME_TIMESTAMP_FILE": str(self._file),
            "FAKETIME_NO_CACHE": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
            # Else waits for Python's lock by the clock that is not faked end at once, and two
            # threads that want it take twenty times as long.
            "FAKETIME_FORCE_MONOTONIC_FIX": "0",
            "NO_FAKE_STAT": "1",
        }

    def now(self) -> float:
        """UTC seconds."""
        return self.shown(time.time())

    def shown(self, real: float) -> float:
        """What it shows at a real moment, as it is set now."""
        return real + self._ahead

    def set(self, at: float) -> None:
        """Sets it to UTC seconds."""
        self._ahead = round(at - time.time(), 3)
        new = self._file.with_suffix(".new")
        new.write_text(f"{self._ahead:+.3f}\n")
        new.replace(self._file)

    def jump(self, seconds: float) -> None:
        """Sets it ahead, or back."""
        self.set(self.now() + seconds)


@cache
def library() -> str:
    """The path of libfaketime, as its own wrapper knows it; empty where it is not installed.

    The one for threads (-m): the other shows now and then the real time to a program that has
    several.
    """
    wrapper = shutil.which("faketime")
    if wrapper is None:
        return ""
    shown = "import os; print(os.environ.get('LD_PRELOAD', ''))"
    words = [wrapper, "-m", "-f", "+0", sys.executable, "-c", shown]
    ran = subprocess.run(words, capture_output=True, text=True, timeout=PATIENCE, check=False)  # noqa: S603
    return ran.stdout.strip()
