"""Log lines: the token and what people write are in none of them."""

import asyncio
import io
import json
import logging
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import aiohttp
import pytest
from telegram.error import TelegramError

from lumbar.logs import QUIET, SILENT, set_up_logs
from lumbar.settings import LEVELS
from lumbar.store.journal import Journal
from lumbar.telegram.budget import Budget
from lumbar.telegram.intake import Intake
from lumbar.telegram.lanes import Lanes
from lumbar.telegram.pacer import Pacer
from lumbar.telegram.ptb import PacedBot
from lumbar.telegram.update import Taken
from sandbox.client import YOU, Client
from sandbox.server import Sandbox
from tests.clocks import HastyClock
from tests.every import every
from tests.patience import PATIENCE

TOKEN = "42:a-token_nobody-may-see"
WORDS = "my lower back aches since Tuesday"
log = logging.getLogger("lumbar")


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    """Logging is the whole process's: it is put back for the tests that follow."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    levels = {name: logging.getLogger(name).level for name in (*QUIET, *SILENT)}
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    for name, before in levels.items():
        logging.getLogger(name).setLevel(before)


def set_up(level: str = "INFO", form: str = "text", token: str = TOKEN) -> io.StringIO:
    out = io.StringIO()
    set_up_logs(token, level=level, form=form, out=out)
    return out


# How they look


def test_a_text_line_says_when_how_bad_who_and_what() -> None:
    out = set_up()
    log.warning("%s sessions", 5)
    when, level, who, what = out.getvalue().split(maxsplit=3)
    assert datetime.fromisoformat(when).utcoffset() is not None
    assert (level, who, what) == ("WARNING", "lumbar:", "5 sessions\n")


def test_a_json_line_is_one_line_whatever_is_in_it() -> None:
    out = set_up(form="json")
    try:
        int("two\nlines")
    except ValueError:
        log.exception("more\nthan one, and \u2028 and “quotes”")
    (line,) = out.getvalue().removesuffix("\n").split("\n")
    fields = json.loads(line)
    assert fields["level"] == "ERROR"
    assert fields["from"] == "lumbar"
    assert fields["text"].startswith("more")
    assert fields["text"].endswith("than one, and \u2028 and “quotes”")
    assert "ValueError: invalid literal" in fields["trace"]
    assert datetime.fromisoformat(fields["at"]).utcoffset() is not None


def test_a_text_line_with_a_line_end_of_somebodys_forges_no_second_line() -> None:
    out = set_up()
    log.warning("told: %s", "fine\n2027-01-01T00:00:00 ERROR lumbar: all is lost")
    assert len(out.getvalue().splitlines()) == 1


@every("level", LEVELS)
def test_only_what_is_bad_enough_is_heard(level: str) -> None:
    out = set_up(level)
    for name in LEVELS:
        log.log(logging.getLevelName(name), "this is %s", name)
    heard = [line.split()[-1] for line in out.getvalue().splitlines()]
    assert heard == list(LEVELS[LEVELS.index(level) :])


@every("level", LEVELS)
def test_libraries_are_heard_from_warning_on_alone(level: str) -> None:
    out = set_up(level)
    for name in QUIET:
        logging.getLogger(f"{name}.part").info("chatter")
        logging.getLogger(f"{name}.part").error("trouble")
    assert "chatter" not in out.getvalue()
    assert out.getvalue().count("trouble") == len(QUIET)


# What is not in them


def speak(form: str) -> None:
    """Everything that could carry a token, at every level."""
    for level in LEVELS:
        number = logging.getLevelName(level)
        log.log(number, "at https://api.telegram.org/bot%s/getMe", TOKEN)
        log.log(number, "at https://api.telegram.org/bot" + TOKEN)  # noqa: G003 - as some do
        log.log(number, "%s", {"token": TOKEN})
        logging.getLogger("somebody.elses").log(number, "Request: %r", TOKEN)
    try:
        try:
            int(TOKEN)
        except ValueError as error:
            raise RuntimeError(f"cannot ask bot{TOKEN}") from error
    except RuntimeError:
        log.exception("it failed")
        log.warning("with a stack", stack_info=True)


@every("form", ["text", "json"])
@every("level", LEVELS)
def test_the_token_is_in_no_line(level: str, form: str) -> None:
    out = set_up(level, form)
    speak(form)
    assert "(token)" in out.getvalue()
    assert TOKEN not in out.getvalue()
    assert TOKEN.partition(":")[2] not in out.getvalue()


def test_nor_is_it_as_a_url_has_it() -> None:
    out = set_up()
    log.warning("at /bot%s/getMe", TOKEN.replace(":", "%3A"))
    assert TOKEN.partition(":")[2] not in out.getvalue()


def test_nor_where_a_line_cannot_be_made(capsys: pytest.CaptureFixture[str]) -> None:
    """Python prints a log call with wrong arguments to stderr, arguments and all."""
    set_up()
    log.warning("%d", TOKEN)
    assert TOKEN not in capsys.readouterr().err


def test_without_a_token_lines_are_as_they_are() -> None:
    out = set_up(token="")
    log.warning("hello")
    assert out.getvalue().endswith("lumbar: hello\n")


FAULTS: list[dict[str, Any]] = [
    {"kind": "status", "status": 502},
    {"kind": "429", "retry_after": 1},
    {"kind": "cut", "executed": False},
    # What a proxy makes of an answer with somebody's words in it.
    {"kind": "status", "status": 200, "body": f'{{"result": [{{"text": "{WORDS}"'},
    {"kind": "status", "status": 200, "body": f'{{"result": [{{"text": "{WORDS}"}}]}}'},
    {"kind": "status", "status": 500, "body": f'{{"result": [{{"text": "{WORDS}"'},
    {"kind": "status", "status": 500, "body": f'"{WORDS}"'},
]


@pytest.mark.parametrize("form", ["text", "json"])
async def test_a_real_conversation_at_debug_leaves_neither_token_nor_words(
    form: str, tmp_path: Any, capfd: pytest.CaptureFixture[str]
) -> None:
    """python-telegram-bot and httpx against a real server that misbehaves in every way."""
    out = set_up("DEBUG", form)
    asyncio.get_running_loop().set_debug(True)
    sandbox = Sandbox(TOKEN)
    await sandbox.start()
    clock = HastyClock()
    url = sandbox.url
    bot = PacedBot(TOKEN, base_url=f"{url}/bot", rate_limiter=Pacer(clock, Budget(30)))
    journal, lanes = Journal(tmp_path / "updates.jsonl"), Lanes()
    said = asyncio.Event()

    async def answers(update: Taken) -> None:
        try:
            await bot.send_message(YOU, WORDS)
            await bot.send_message(YOU, f"<b>{WORDS}", parse_mode="HTML")
        finally:
            if "the end" in update.raw["message"]["text"]:
                said.set()

    intake = Intake(bot, journal, lanes, clock, answers)
    async with aiohttp.ClientSession() as session, bot:
        client = Client(url, TOKEN, session)
        for fault in FAULTS:
            await client.page("faults", methods=["getUpdates"], **fault)
            await client.page("faults", methods=["sendMessage"], **fault)
        for _ in FAULTS:
            await client.say(f"/start {WORDS}")
        await client.say("the end")
        polling = asyncio.create_task(intake.poll())
        polling.add_done_callback(lambda _: said.set())
        async with asyncio.timeout(PATIENCE):
            await said.wait()
        alive = not polling.done()
        polling.cancel()
        await asyncio.gather(polling, return_exceptions=True)
        with pytest.raises(TelegramError):
            await bot.send_message(404, WORDS)
    await lanes.cancel()
    journal.close()
    await sandbox.stop()
    written = out.getvalue() + "".join(capfd.readouterr())
    assert "WARNING" in written
    assert "HTTP Request" not in written, "httpx tells every address, token included"
    assert TOKEN not in written
    assert TOKEN.partition(":")[2] not in written
    assert WORDS not in written
    assert alive, "polling ended"
