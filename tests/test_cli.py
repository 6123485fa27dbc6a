"""The program from outside: its commands, what it says when something is wrong, how it ends."""

import asyncio
import contextlib
import os
import re
import shutil
import signal
import socket
import sys
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp
import pytest

import lumbar
from lumbar.language.languages import tags_in
from sandbox.client import YOU, Client, Events
from sandbox.server import Sandbox
from tests.patience import PATIENCE, within
from tests.programs import PIPE, Process, start_bot
from tests.store.disk import SmallDisk, small_disk

TREE = Path(__file__).resolve().parents[1]
TOKEN = "42:sandbox"
PARTS = ("content", "handlers", "lumbar", "sandbox", "workshop")
STOPS_WITHIN = 10.0
BACK_WITHIN = 5.0
"""Seconds in which it is to stop, and to go on once Telegram is there (DESIGN.md)."""


@dataclass
class Program:
    """bot.py in a process of its own, and what it has said so far."""

    process: Process
    out: list[str] = field(default_factory=list)
    err: list[str] = field(default_factory=list)
    reading: list["asyncio.Task[None]"] = field(default_factory=list)

    async def read(self, stream: asyncio.StreamReader | None, into: list[str]) -> None:
        assert stream is not None
        while line := await stream.readline():
            into.append(line.decode().rstrip("\n"))

    async def says(self, words: str) -> None:
        """Returns once it has said so, on either stream."""
        await self.until(lambda: any(words in line for line in [*self.out, *self.err]), words)

    async def until(self, happened: Callable[[], object], what: str = "it") -> None:
        end = time.monotonic() + PATIENCE
        while not happened():
            if self.process.returncode is not None or time.monotonic() > end:
                pytest.fail(f"waited for {what!r}; it said {self.out} and {self.err}")
            await asyncio.sleep(0.01)

    async def ends(self) -> int:
        """Its exit code, once it has ended by itself and everything that it said is read."""
        async with asyncio.timeout(PATIENCE):
            # They are not cancelled with it: the end of the test reads on.
            await asyncio.wait(self.reading)
            return await self.process.wait()

    async def stop(self, how: signal.Signals) -> int:
        """Its exit code after a signal; it must end in time."""
        began = time.monotonic()
        self.process.send_signal(how)
        code = await self.ends()
        assert time.monotonic() - began < within(STOPS_WITHIN)
        return code


class Starter:
    """Starts programs, with an environment of the test's own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.data = folder / "data"
        self.programs: list[Program] = []

    async def __call__(
        self,
        *words: str,
        tree: Path = TREE,
        cwd: Path | None = None,
        fresh: bool = False,
        **environ: str,
    ) -> Program:
        """tree: where bot.py lies; fresh: as `python bot.py`, see tests.programs."""
        kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        process = await start_bot(
            *words,
            env={**kept, "DATA_DIR": str(self.data), **environ},
            cwd=cwd or self.folder,
            stdout=PIPE,
            stderr=PIPE,
            fresh=fresh,
            bot=tree / "bot.py",
        )
        program = Program(process)
        program.reading = [
            asyncio.create_task(program.read(process.stdout, program.out)),
            asyncio.create_task(program.read(process.stderr, program.err)),
        ]
        self.programs.append(program)
        return program

    async def refused(self, *words: str, tree: Path = TREE, **environ: str) -> str:
        """The one line with which the program refuses to go on."""
        program = await self(*words, tree=tree, cwd=None, fresh=False, **environ)
        code = await program.ends()
        assert (code, program.out) == (2, []), program.err
        assert len(program.err) == 1, program.err
        return program.err[0]


@pytest.fixture
async def start(tmp_path: Path) -> AsyncIterator[Starter]:
    starter = Starter(tmp_path)
    yield starter
    for program in starter.programs:
        if program.process.returncode is None:
            program.process.kill()
        await program.ends()


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@asynccontextmanager
async def telegram(port: int = 0) -> AsyncIterator[Client]:
    sandbox = Sandbox(TOKEN, port=port)
    await sandbox.start()
    async with aiohttp.ClientSession() as session:
        yield Client(sandbox.url, TOKEN, session)
    await sandbox.stop()


@pytest.fixture
async def client() -> AsyncIterator[Client]:
    async with telegram() as client:
        yield client


# Pleasant to meet


async def test_help(start: Starter) -> None:
    commands = ("run", "try", "check")
    programs = [await start("--help", fresh=True)]
    programs += [await start(command, "--help") for command in commands]
    texts = []
    for program in programs:
        assert await program.ends() == 0
        assert program.err == []
        texts.append("\n".join(program.out))
    for command, text in zip(("", *commands), texts, strict=True):
        assert text.startswith(f"usage: bot.py {command}")
    for command in commands:
        assert re.search(rf"^ +{command} +\w+", texts[0], re.MULTILINE), f"it names {command}"
    assert "--port" in texts[2]
    assert "8080" in texts[2]


async def test_the_version_is_that_of_the_project(start: Starter) -> None:
    program = await start("--version")
    assert await program.ends() == 0
    assert program.out == [f"lumbar {lumbar.__version__}"]


async def test_an_unknown_command_is_told_the_known_ones(start: Starter) -> None:
    program = await start("fly")
    assert await program.ends() == 2
    assert all(command in program.err[-1] for command in ("run", "try", "check"))


async def test_check_finds_the_tree_fine(start: Starter) -> None:
    program = await start("check", cwd=TREE, fresh=True)
    assert await program.ends() == 0
    assert program.err == []
    said = [line for line in program.out if not line.startswith("  ")]
    what = list(dict.fromkeys(line.split(":")[0] for line in said))
    assert [*what[:2], *what[3:]] == ["content", "texts", "voice", "settings"]
    assert what[2].startswith("pictures of ")
    texts = [line for line in said if line.startswith("texts: ")]
    assert len(texts) == len(list(tags_in()))
    assert texts[0].startswith("texts: en: 100.0% of ")
    assert texts[0].endswith(", offered")
    assert "voice: en: fine" in said
    assert all("fine" in line for line in said if line.split(":")[0] in {"content", what[2]})


# Settings that are wrong


async def test_without_a_token(start: Starter) -> None:
    line = await start.refused()
    assert "TELEGRAM_BOT_TOKEN is not set" in line
    assert "@BotFather" in line
    assert "bot.py try" in line
    assert not start.data.exists(), "nothing is left behind"


async def test_a_malformed_token(start: Starter) -> None:
    line = await start.refused("run", TELEGRAM_BOT_TOKEN="my:secret-token")
    assert "TELEGRAM_BOT_TOKEN holds 15 characters" in line
    assert "secret-token" not in line


async def test_a_token_that_telegram_does_not_know(start: Starter, client: Client) -> None:
    line = await start.refused(TELEGRAM_BOT_TOKEN="42:wrong", TELEGRAM_API_URL=client.url)
    assert f"TELEGRAM_BOT_TOKEN is not known at {client.url}" in line
    assert "wrong" not in line


async def test_a_setting_in_the_env_file(start: Starter) -> None:
    (start.folder / ".env").write_text(f"TELEGRAM_BOT_TOKEN={TOKEN}\nLOG_LEVEL=LOUD\n")
    for line in await asyncio.gather(start.refused("run"), start.refused("check")):
        assert "LOG_LEVEL is 'LOUD'; expected one of DEBUG, INFO, WARNING, ERROR" in line


async def test_a_webhook_port_that_is_taken(start: Starter, client: Client) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        program = await start(
            TELEGRAM_BOT_TOKEN=TOKEN,
            TELEGRAM_API_URL=client.url,
            WEBHOOK_URL="https://bot.example.org/",
            WEBHOOK_SECRET="s",
            WEBHOOK_LISTEN=f"127.0.0.1:{port}",
        )
        assert await program.ends() == 2
    assert f"WEBHOOK_LISTEN is '127.0.0.1:{port}', where nothing can listen" in program.err[-1]
    assert "Traceback" not in "\n".join(program.err)


# A folder that cannot be worked on


async def test_a_data_dir_that_is_a_file_or_below_one(start: Starter) -> None:
    file = start.folder / "file"
    file.write_text("not a folder")
    folders = (file / "data", file)
    lines = await asyncio.gather(
        *(start.refused(TELEGRAM_BOT_TOKEN=TOKEN, DATA_DIR=str(folder)) for folder in folders)
    )
    for folder, line in zip(folders, lines, strict=True):
        assert f"DATA_DIR is '{folder}', which cannot be written" in line


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    with small_disk(tmp_path / "disk") as mounted:
        yield mounted


async def test_a_data_dir_that_is_read_only(start: Starter, disk: SmallDisk) -> None:
    disk.read_only()
    line = await start.refused(TELEGRAM_BOT_TOKEN=TOKEN, DATA_DIR=str(disk.folder))
    assert f"DATA_DIR is '{disk.folder}', which cannot be written (Read-only file system)" in line


async def test_a_disk_that_is_full(start: Starter, disk: SmallDisk) -> None:
    disk.fill()
    line = await start.refused(TELEGRAM_BOT_TOKEN=TOKEN, DATA_DIR=str(disk.folder))
    assert f"DATA_DIR is '{disk.folder}', which cannot be written (No space left" in line


@pytest.mark.parametrize("name", ["people", "updates.jsonl", "alive"])
async def test_a_link_in_the_data_dir_is_named_and_not_followed(start: Starter, name: str) -> None:
    other = start.folder / "other"
    other.mkdir()
    start.data.mkdir(mode=0o700)
    (start.data / name).symlink_to(other)
    line = await start.refused(TELEGRAM_BOT_TOKEN=TOKEN)
    assert f"DATA_DIR is '{start.data}', in which '{name}' is a link" in line
    trying = await start("try", "--no-browser", "--port", "0", "--data", str(start.data))
    assert await trying.ends() == 2
    assert "is a link" in trying.err[-1]
    assert "Traceback" not in "\n".join(trying.err)
    assert list(other.iterdir()) == []


async def test_a_data_dir_that_others_can_write_is_said_and_used(
    start: Starter, client: Client
) -> None:
    start.data.mkdir()
    start.data.chmod(0o777)
    program = await start(TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_URL=client.url)
    await program.says(f"others can write '{start.data}' (mode 777)")
    await program.says("ready")
    assert await program.stop(signal.SIGTERM) == 0
    assert sum("others can write" in line for line in program.err) == 1


async def test_a_second_bot_on_the_same_folder(start: Starter, client: Client) -> None:
    here: Any = {"TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_API_URL": client.url}
    first = await start(fresh=True, **here)
    await first.says("ready")
    line = await start.refused(**here)
    assert f"process {first.process.pid} " in line
    assert f"DATA_DIR is '{start.data}'" in line
    await client.say("/help")
    await first.until(lambda: (start.data / "updates.jsonl").stat().st_size)
    assert await first.stop(signal.SIGINT) == 0


# Content that is wrong


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """The program's own tree, to break."""
    tree = tmp_path / "tree"
    tree.mkdir()
    for path in TREE.iterdir():
        if path.suffix == ".py":
            shutil.copy(path, tree)
        elif path.name in PARTS:
            shutil.copytree(path, tree / path.name)
    return tree


async def test_broken_content_is_named_by_file_key_and_reason(start: Starter, tree: Path) -> None:
    file = tree / "content" / "exercises.toml"
    text = file.read_text()
    file.write_text(re.sub(r"hold = \d+", "hold = -5", text, count=1))
    assert file.read_text() != text
    run = start.refused("run", tree=tree, TELEGRAM_BOT_TOKEN=TOKEN)
    lines = await asyncio.gather(run, start.refused("check", tree=tree))
    trying = await start("try", "--port", "0", "--no-browser", tree=tree)
    assert await trying.ends() == 2
    for line in (*lines, trying.err[-1]):
        assert re.search(r"exercises\.toml: exercises\.\S*hold: is -5; expected 1 to", line), line
    assert "Traceback" not in "\n".join(trying.err)


async def test_content_that_is_no_toml_is_named(start: Starter, tree: Path) -> None:
    (tree / "content" / "exercises.toml").write_text("[exercises\n")
    line = await start.refused("check", tree=tree)
    assert "exercises.toml: file: is not TOML" in line


async def test_movements_are_checked_and_a_start_does_not_read_them(
    start: Starter, tree: Path, client: Client
) -> None:
    (tree / "content" / "movements.toml").write_text("[movements\n")
    line = await start.refused("check", tree=tree)
    assert "movements.toml: file: is not TOML" in line
    token: Any = {"TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_API_URL": client.url}
    program = await start("run", tree=tree, **token)
    await program.says("ready")
    assert await program.stop(signal.SIGTERM) == 0


async def test_texts_that_are_broken_are_named(start: Starter, tree: Path) -> None:
    file = tree / "content" / "languages" / "en" / "texts.ftl"
    file.write_text(file.read_text() + "\nhelp = { nothing-like-it }\n= no name\n")
    program = await start("check", tree=tree)
    assert await program.ends() == 2
    assert "en/texts.ftl" in program.err[0]
    assert "Traceback" not in "\n".join(program.err)


def checked(tree: Path) -> list[Path]:
    """Where it is noted that content was found right."""
    return list(tree.rglob("*.checked"))


async def test_content_that_was_found_right_is_checked_again_once_it_changes(
    start: Starter, tree: Path, client: Client
) -> None:
    environ: Any = {"TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_API_URL": client.url}
    for found in checked(tree):
        found.unlink()
    for nth in range(2):
        program = await start("run", tree=tree, **environ)
        await program.says("ready")
        assert await program.stop(signal.SIGTERM) == 0
        assert len(checked(tree)) == 1, nth
    texts = tree / "content" / "languages" / "en" / "texts.ftl"
    right = texts.read_text()
    for wrong in ("help = { nothing-like-it", "button-one-more = Four words are many"):
        texts.write_text(f"{right}\n{wrong}\n")
        assert "en/texts.ftl: " in await start.refused("run", tree=tree, **environ)


# Telegram comes and goes


async def test_a_server_that_is_not_there_yet_is_waited_for(start: Starter) -> None:
    port = free_port()
    program = await start(TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_URL=f"http://127.0.0.1:{port}")
    await program.says("cannot be reached")
    async with telegram(port) as client:
        came_back = time.monotonic()
        await program.says("connected to")
        assert time.monotonic() - came_back < within(BACK_WITHIN)
        await client.say("/help")
        await program.until(lambda: (start.data / "updates.jsonl").stat().st_size)
        assert await program.stop(signal.SIGTERM) == 0
    said = "\n".join(program.err)
    assert "Traceback" not in said
    assert TOKEN not in said


async def test_a_server_that_never_comes_does_not_keep_it_from_stopping(start: Starter) -> None:
    program = await start(
        TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_URL=f"http://127.0.0.1:{free_port()}"
    )
    await program.says("cannot be reached")
    assert await program.stop(signal.SIGTERM) == 0
    assert "Traceback" not in "\n".join(program.err)


async def test_nonsense_at_the_start_is_waited_out(start: Starter, client: Client) -> None:
    """What a proxy or a captive portal says in Telegram's place, at each of the first calls."""
    wall = "<html>a wall</html>"
    for method, body in (
        ("getMe", wall),
        ("setMyCommands", wall),
        ("setMyDescription", "{}"),
        ("deleteWebhook", "{}"),
        ("getUpdates", wall),
    ):
        await client.page("faults", kind="status", status=200, body=body, methods=[method])
    await client.say("/help")
    program = await start(TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_URL=client.url)
    end = time.monotonic() + PATIENCE
    while not await client.calls("sendMessage") and time.monotonic() < end:
        assert program.process.returncode is None, program.err
        await asyncio.sleep(0.02)
    assert await client.calls("sendMessage")
    assert await program.stop(signal.SIGTERM) == 0


async def test_a_getme_that_makes_no_sense_is_a_line_each_and_no_traceback(
    start: Starter, client: Client
) -> None:
    no_bot = '{"ok": true, "result": {"id": 42, "first_name": "Lumbar"}}'
    for status, body in ((403, "<html>no</html>"), (200, no_bot), (200, "[]")):
        await client.page("faults", kind="status", status=status, body=body, methods=["getMe"])
    program = await start(TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_URL=client.url)
    await program.says("ready")
    assert sum("cannot be reached" in line for line in program.err) == 3
    assert await program.stop(signal.SIGTERM) == 0
    assert "Traceback" not in "\n".join(program.err)


@pytest.mark.parametrize("how", [signal.SIGHUP, signal.SIGINT, signal.SIGTERM], ids=str)
async def test_what_ends_a_terminal_ends_it_in_order(
    start: Starter, client: Client, how: signal.Signals
) -> None:
    # Behind nohup the tests themselves ignore a hang-up, and a program would inherit that.
    before = signal.signal(signal.SIGHUP, signal.SIG_DFL)
    try:
        ran = await start(TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_URL=client.url)
        tried = await start("try", "--no-browser", "--port", "0")
    finally:
        signal.signal(signal.SIGHUP, before)
    for program in (ran, tried):
        await program.says("ready")
        assert await program.stop(how) == 0
        assert "stopped" in program.err[-1]
        assert "Traceback" not in "\n".join(program.err)


async def test_who_has_it_run_on_behind_nohup_is_heard(start: Starter, client: Client) -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        program = await start(TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_URL=client.url)
        await program.says("ready")
    finally:
        signal.signal(signal.SIGHUP, before)
    program.process.send_signal(signal.SIGHUP)
    await client.say("/help")
    end = time.monotonic() + PATIENCE
    while not await client.calls("sendMessage") and time.monotonic() < end:
        await asyncio.sleep(0.02)
    assert await client.calls("sendMessage")
    assert await program.stop(signal.SIGTERM) == 0


CERTIFICATE = TREE / "tests" / "telegram" / "samples" / "certificate.pem"


async def test_a_certificate_of_one_s_own_goes_to_telegram(start: Starter, client: Client) -> None:
    hook: dict[str, Any] = {
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": client.url,
        "WEBHOOK_URL": "https://bot.example.org:8443/lumbar",
        "WEBHOOK_SECRET": "s",
        "WEBHOOK_LISTEN": f"127.0.0.1:{free_port()}",
    }
    line = await start.refused(**hook, WEBHOOK_CERTIFICATE="/nowhere.pem")
    assert "WEBHOOK_CERTIFICATE is '/nowhere.pem'; expected a readable PEM file" in line
    program = await start(**hook, WEBHOOK_CERTIFICATE=str(CERTIFICATE))
    end = time.monotonic() + PATIENCE
    while not await client.calls("setWebhook") and time.monotonic() < end:
        await asyncio.sleep(0.02)
    info = await client.bot("getWebhookInfo")
    assert info["url"] == hook["WEBHOOK_URL"]
    assert info["has_custom_certificate"] is True
    assert await program.stop(signal.SIGTERM) == 0


async def test_it_stops_in_time_though_telegram_hangs(start: Starter, client: Client) -> None:
    """Somebody is in a hold, and neither the countdown nor an answer gets through."""
    program = await start(TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_URL=client.url)
    await program.says("ready")
    async with client.events(YOU) as events:
        await events.next("snapshot")
        await client.say("/stretch cat")
        for button in ("None of these", "Start"):
            await _tap(client, await _with_buttons(events), button)
        async with asyncio.timeout(PATIENCE):
            while " s Get ready" not in str(
                (await events.next("edited"))["message"].get("caption")
            ):
                pass  # the question before it is put in order
        hang: dict[str, Any] = {"kind": "hang", "count": None, "seconds": 600, "executed": False}
        answers = ("editMessageCaption", "sendMessage")
        await client.page("faults", **hang, methods=answers)
        await client.say("/help")
        async with asyncio.timeout(PATIENCE):
            for method in answers:  # both are out, and hang
                while not any(call["ok"] is False for call in await client.calls(method)):
                    await asyncio.sleep(0.02)
        await client.page("faults", **hang)
    assert await program.stop(signal.SIGTERM) == 0
    assert "Traceback" not in "\n".join(program.err)


async def _with_buttons(events: Events) -> dict[str, Any]:
    """The next message of the bot's with buttons."""
    async with asyncio.timeout(PATIENCE):
        while True:
            message: dict[str, Any] = (await events.next("message"))["message"]
            if message.get("reply_markup"):
                return message


async def _tap(client: Client, message: dict[str, Any], button: str) -> None:
    for row, line in enumerate(message["reply_markup"]["inline_keyboard"]):
        for column, known in enumerate(line):
            if known["text"] == button:
                await client.press(message, row, column)
                return
    pytest.fail(f"no button {button!r} in {message}")


# Trying it


async def test_trying_it_brings_up_a_page_with_the_bot_behind_it(start: Starter) -> None:
    port, temporary, kept = free_port(), start.folder / "tmp", start.folder / "kept"
    temporary.mkdir()
    words = ("try", "--port", str(port), "--no-browser")
    theirs: Any = {"TMPDIR": str(temporary), "TELEGRAM_BOT_TOKEN": "x"}
    program = await start(*words, fresh=True, **theirs)
    keeps = await start("try", "--port", "0", "--no-browser", "--data", str(kept))
    await program.says(f"http://127.0.0.1:{port}")
    await program.says("ready")
    async with aiohttp.ClientSession() as session:
        async with session.get(f"http://127.0.0.1:{port}/") as page:
            assert page.status == 200
            assert "<html" in await page.text()
        client = Client(f"http://127.0.0.1:{port}", "1:sandbox", session)
        async with client.events(YOU) as events, asyncio.timeout(PATIENCE):
            await events.next("snapshot")
            await client.say("/start")
            while (await events.next("message"))["message"]["from"]["id"] == YOU:
                pass
    await keeps.says("ready")
    for ended in (program, keeps):
        assert await ended.stop(signal.SIGINT) == 0
        assert "Traceback" not in "\n".join(ended.err)
        said = [line.strip() for line in ended.out if line]
        assert said[0].startswith("Starting Lumbar with a Telegram of its own")
        assert said[1].endswith("and tap Start.  Ctrl-C ends it.")
    assert program.out[-1].strip() == "Nothing was kept. --data FOLDER keeps it."
    assert keeps.out[-1].strip().startswith(f"Kept in {kept}: 0 people, 0 sessions, chat and all.")
    assert keeps.out[-1].endswith(f"bot.py try --data {kept}` goes on.")
    assert list(temporary.iterdir()) == [], "what is only tried is thrown away"
    assert (kept / "people").is_dir()
    assert not start.data.exists()


async def test_trying_it_on_a_port_that_is_taken(start: Starter) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        line = await start.refused("try", "--port", str(port), "--no-browser")
    assert f"--port is {port}, where nothing can listen" in line


async def test_where_the_usual_port_is_taken_the_next_free_one_is_used(start: Starter) -> None:
    with contextlib.ExitStack() as taken:
        with contextlib.suppress(OSError):  # somebody else has it: as good
            taken.enter_context(socket.create_server(("127.0.0.1", 8080)))
        program = await start("try", "--no-browser")
        await program.says("Port 8080 is taken, so this one is at 80")
        await program.says("tap Start")
    assert re.search(r"Open http://127\.0\.0\.1:80(8[1-9]|9\d) ", "\n".join(program.out))
    assert await program.stop(signal.SIGINT) == 0


async def test_a_stop_before_anything_runs_is_one_line(start: Starter) -> None:
    program = await start("try", "--no-browser", "--port", "0", fresh=True)
    await program.says("Starting Lumbar")
    assert await program.stop(signal.SIGINT) == 0
    assert program.err[-1].endswith("stopped")
    assert "Traceback" not in "\n".join(program.err)


@pytest.mark.parametrize("how", ["SIGINT", "SIGTERM", "SIGHUP"])
async def test_a_stop_is_heard_where_python_drops_what_is_raised(how: str, start: Starter) -> None:
    """While a module is imported, or as here while an object goes."""
    (start.folder / "starts.py").write_text(f"""if True:
        import os, signal, sys
        sys.path.insert(0, {str(TREE)!r})
        import bot

        class Going:
            def __del__(self):
                os.kill(os.getpid(), signal.{how})

        bot._do = lambda arguments: bool(Going()) + 7
        sys.exit(bot.main(["try"]))
    """)
    process = await asyncio.create_subprocess_exec(
        sys.executable, "starts.py", cwd=start.folder, stderr=PIPE
    )
    _, err = await process.communicate()
    assert (process.returncode, err.strip()) == (0, b"lumbar: stopped")


async def test_trying_it_on_a_port_that_is_none(start: Starter) -> None:
    ports = ("99999", "-1", "web")
    programs = [await start("try", "--port", port, "--no-browser") for port in ports]
    for port, program in zip(ports, programs, strict=True):
        assert await program.ends() == 2, program.err
        assert port in program.err[-1]
        assert "Traceback" not in "\n".join(program.err)
