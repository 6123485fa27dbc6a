"""The command `bot.py try`: the bot, a local Telegram, and its chat page.

What takes time to import is imported where it is needed: the command says at once what it does.
"""

import argparse
import asyncio
import contextlib
import logging
import os
import socket
import sys
import tempfile
import webbrowser
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lumbar.settings import CannotRun
    from sandbox.booth import Booth
    from sandbox.keeping import Keeping
    from sandbox.server import Sandbox

WORLD = Path("telegram") / "world.db"
"""Where in a folder of --data the local Telegram keeps people, chats and files."""
RECORDINGS = Path("recordings")
"""The folder of what was recorded on the page /record."""
PORT = 8080
PORTS_TRIED = 20
"""How many ports, from PORT on, are tried for the chat page where none is asked for."""


def begin(arguments: argparse.Namespace) -> str:
    """Chooses the port of the chat page, and says what is being started; returns what is wrong
    with the port that was asked for, or ""."""
    if arguments.port is None:
        arguments.port = next(filter(_is_free, range(PORT, PORT + PORTS_TRIED)), PORT)
        if arguments.port != PORT:
            print(f"\n  Port {PORT} is taken, so this one is at {arguments.port}.", end="")
    elif arguments.port and not _is_free(arguments.port):
        return _no_port(arguments.port)
    where = f" It will be at http://127.0.0.1:{arguments.port}." if arguments.port else ""
    print(
        f"\n  Starting Lumbar with a Telegram of its own: nothing leaves this computer.{where}",
        flush=True,
    )
    return ""


def _is_free(port: int) -> bool:
    """Whether a server can listen at a port of 127.0.0.1."""
    try:
        socket.create_server(("127.0.0.1", port)).close()
    except (OSError, OverflowError):
        return False
    return True


async def try_out(
    arguments: argparse.Namespace, token: str, stopping: Callable[[], asyncio.Event]
) -> None:
    """Runs the bot against a local Telegram with a chat page, and says what is kept.

    With --data both are kept in that folder, and the next run goes on from there.
    """
    from lumbar.app import Outside, serve
    from lumbar.settings import Settings
    from sandbox.server import Sandbox

    stop = stopping()
    data: Path | None = arguments.data
    keeping, booth = await _keeping(data) if data else None, _booth()
    sandbox = Sandbox(token, port=arguments.port, keeping=keeping, booth=booth)
    with contextlib.ExitStack() as stack:
        folder = data or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="lumbar-")))
        await _start(sandbox, arguments)
        again = any(chat.messages for chat in sandbox.world.chats.values())
        todo = "where your chat goes on" if again else "and tap Start"
        print(f"\n  Open {sandbox.url} {todo}.  Ctrl-C ends it.\n", flush=True)
        if not arguments.no_browser:
            _open_browser(sandbox.url)
        settings = Settings(token=token, api_url=sandbox.url, data_dir=folder)
        outside = Outside(dark=lambda: sandbox.dark)
        try:
            await serve(settings, stop, outside=outside)
        finally:
            await sandbox.stop()
    kept = await _kept_in(data) if data else "Nothing was kept. --data FOLDER keeps it."
    print(f"\n  {kept}", flush=True)


def _booth() -> "Booth":
    """What records a voice's phrases, in a folder here: they are worth more than what is tried."""
    from lumbar.language.languages import tags_in
    from lumbar.language.script import script_of
    from lumbar.media.voice import seconds_for
    from sandbox.booth import Booth, Phrase

    def phrases(language: str) -> list[Phrase]:
        said = script_of(language).phrases if language in tags_in() else {}
        return [Phrase(key, words, seconds_for(key)) for key, words in said.items()]

    return Booth(RECORDINGS, phrases)


async def _kept_in(folder: Path) -> str:
    """What a folder of --data holds, and how to go on with it, in one line."""
    from lumbar.store.tiny import TinyStore

    people = [person async for person in TinyStore(folder / "people").everyone()]
    sessions = sum(person.past.sessions for person in people)
    held = f"{counted(len(people), 'person', 'people')}, {counted(sessions, 'session')}"
    again = f"{_short(sys.executable)} {_short(sys.argv[0])} try --data {folder}"
    return f"Kept in {folder}: {held}, chat and all. `{again}` goes on."


def _short(path: str) -> str:
    """A path as one would type it here."""
    with contextlib.suppress(ValueError):
        return str(Path(path).relative_to(Path.cwd()))
    return path


async def _keeping(folder: Path) -> "Keeping":
    """What keeps the local Telegram in a folder. Raises CannotRun."""
    from lumbar.store.traces import highest_update
    from sandbox.keeping import Keeping

    try:
        lived = (folder / "people").is_dir()
        return Keeping(folder / WORLD, above=await highest_update(folder), lived=lived)
    except OSError as error:
        raise _no_folder(folder, error) from error


async def _start(sandbox: "Sandbox", arguments: argparse.Namespace) -> None:
    """Starts the local Telegram. Raises CannotRun."""
    from lumbar.settings import CannotRun
    from sandbox.keeping import InUseError, NotKeptError

    try:
        said = await sandbox.start()
    except InUseError as error:
        raise CannotRun(
            f"--data is '{arguments.data}', which another process works on; "
            "expected a folder of this bot's own"
        ) from error
    except NotKeptError as error:
        raise _no_folder(arguments.data, error) from error
    except (OSError, OverflowError) as error:
        raise CannotRun(_no_port(arguments.port)) from error
    if said:
        logging.getLogger("lumbar").warning("%s", said)


def _no_port(port: int) -> str:
    free = next(filter(_is_free, range(PORT, PORT + PORTS_TRIED)), 0)
    return (
        f"--port is {port}, where nothing can listen (it is taken, or none); "
        f"expected a free port, such as --port {free}"
    )


def _no_folder(folder: Path, error: OSError) -> "CannotRun":
    from lumbar.settings import CannotRun

    return CannotRun(
        f"--data is '{folder}', which cannot be written ({error.strerror or error}); "
        "expected a folder that this user may write"
    )


def _open_browser(url: str) -> None:
    """Opens the page if there is a display; without one, a text browser could take over the
    terminal."""
    screen = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if screen or sys.platform in {"darwin", "win32"}:
        webbrowser.open(url)


def token_of(word: str) -> str:
    """Checks the bot's token for --token. Raises argparse.ArgumentTypeError."""
    number, colon, secret = word.partition(":")
    if not (number.isascii() and number.isdecimal() and colon and secret):
        raise argparse.ArgumentTypeError(f"is '{word}'; expected NUMBER:SECRET, such as 1:mine")
    return word


def counted(number: int, one: str, many: str = "") -> str:
    """Returns a number with its noun; many: the plural, if an s does not make it."""
    return f"{number} {one if number == 1 else many or one + 's'}"
