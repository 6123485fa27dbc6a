"""Lumbar's command line: run, try, check, due.

What takes time to import is imported by the command that needs it, so that a command says at once
what it does, and Ctrl-C is answered from the first moment on.
"""

import signal
import sys


def _stop_at_once(*_: object) -> None:
    """Answers a Ctrl-C that comes before anything runs."""
    print("\nlumbar: stopped", file=sys.stderr)
    sys.exit(0)


if __name__ == "__main__":
    # Until `main` begins; the imports below take long enough for a Ctrl-C.
    signal.signal(signal.SIGINT, _stop_at_once)

import argparse
import asyncio
import contextlib
import gc
import importlib
import logging
import os
import secrets
import socket
import tempfile
import threading
import webbrowser
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from lumbar import __version__

if TYPE_CHECKING:
    from lumbar.clock import Clock
    from lumbar.settings import CannotRun, Settings
    from sandbox.keeping import Keeping
    from sandbox.server import Sandbox

MOST_HOURS = 24.0 * 366
WORLD = Path("telegram") / "world.db"
"""Where in a folder of --data the local Telegram keeps people, chats and files."""
PORT = 8080
PORTS_TRIED = 20
"""How many ports, from PORT on, are tried for the chat page where none is asked for."""


async def _run(settings: "Settings") -> None:
    from lumbar.app import serve

    await serve(settings, _stop_on_signals())


def _begin_trying(arguments: argparse.Namespace) -> str:
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


async def _try(arguments: argparse.Namespace, token: str) -> None:
    """Runs the bot against a local Telegram with a chat page, and says what is kept.

    With --data both are kept in that folder, and the next run goes on from there.
    """
    from lumbar.app import Outside, serve
    from lumbar.settings import Settings
    from sandbox.server import Sandbox

    stop = _stop_on_signals()
    data: Path | None = arguments.data
    sandbox = Sandbox(token, port=arguments.port, keeping=await _keeping(data) if data else None)
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


async def _kept_in(folder: Path) -> str:
    """What a folder of --data holds, and how to go on with it, in one line."""
    from lumbar.store.tiny import TinyStore

    people = [person async for person in TinyStore(folder / "people").everyone()]
    sessions = sum(person.past.sessions for person in people)
    held = f"{_counted(len(people), 'person', 'people')}, {_counted(sessions, 'session')}"
    again = f"{_short(sys.executable)} {_short(__file__)} try --data {folder}"
    return f"Kept in {folder}: {held}, chat and all. `{again}` goes on."


def _short(path: str) -> str:
    """A path as one would type it here."""
    with contextlib.suppress(ValueError):
        return str(Path(path).relative_to(Path.cwd()))
    return path


def _counted(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


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


def _token(word: str) -> str:
    number, colon, secret = word.partition(":")
    if not (number.isascii() and number.isdecimal() and colon and secret):
        raise argparse.ArgumentTypeError(f"is '{word}'; expected NUMBER:SECRET, such as 1:mine")
    return word


def _open_browser(url: str) -> None:
    """Opens the page if there is a display; without one, a text browser could take over the
    terminal."""
    screen = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if screen or sys.platform in {"darwin", "win32"}:
        webbrowser.open(url)


def _check() -> None:
    from lumbar.app import load_content
    from lumbar.coach.picture import periods_in
    from lumbar.language.emergency import read_numbers
    from lumbar.media import pictures
    from lumbar.media.voice import missing as voice_lacks
    from lumbar.settings import read_settings
    from workshop.movements import load_movements
    from workshop.stale import stale

    content = load_content(anew=True)
    library, languages = content.library, content.languages
    movements = load_movements(library.exercises)
    numbers = read_numbers()
    settings = read_settings(os.environ, token_needed=False)
    counts = f"{len(library.exercises)} exercises, {len(library.routines)} routines"
    print(f"content: {counts}, emergency numbers of {len(numbers)} countries: fine")
    print(f"texts: {', '.join(languages.by_tag)}: fine")
    known = pictures.manifest()
    periods = periods_in(library)
    old = [name for one in movements.values() for name in stale(one, known, periods)]
    _list(f"pictures of {len(movements)} movements", old, "make media makes them")
    for tag in languages.by_tag:
        _list(f"voice: {tag}", voice_lacks(tag), "the text stands in for it")
    missing = "" if settings.token else " (TELEGRAM_BOT_TOKEN is not set; running needs it)"
    print(f"settings: fine{missing}")


def _list(what: str, lacking: list[str], then: str) -> None:
    """Prints whether something is complete, or which files are missing or old."""
    print(f"{what}: {f'{len(lacking)} missing or old; {then}' if lacking else 'fine'}")
    for line in lacking:
        print(f"  {line}")


async def _due(settings: "Settings", hours: float, clock: "Clock") -> None:
    """Prints what is due in the next `hours`, one line each, earliest first."""
    from lumbar.coach.due import upcoming
    from lumbar.coach.person import zone_of
    from lumbar.coach.zones import local
    from lumbar.settings import CannotRun
    from lumbar.start import shortened, utc
    from lumbar.store.tiny import TinyStore

    folder = settings.data_dir / "people"
    if not folder.is_dir():
        raise CannotRun(f"DATA_DIR is '{settings.data_dir}', where no people are kept yet")
    now = clock.now()
    found: list[tuple[float, int, str, datetime]] = []
    async for person in TinyStore(folder).everyone():
        found += (
            (one.at, person.id, one.what, local(one.at, zone_of(person)))
            for one in upcoming(person, now, now + hours * 3600)
        )
    for at, person_id, what, there in sorted(found):
        print(f"{utc(at)}  {there:%a %H:%M} local  {shortened(person_id)}  {what}")
    print(f"{len(found)} due in {hours:g} hours")


def _stop_on_signals() -> asyncio.Event:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in _stopping_signals():
        try:
            loop.add_signal_handler(number, stop.set)
        except NotImplementedError:
            signal.signal(number, lambda *_: loop.call_soon_threadsafe(stop.set))
    return stop


def _stopping_signals() -> list[signal.Signals]:
    """Returns the signals that stop the program; a hang-up if nohup does not have it ignored."""
    hang_up = getattr(signal, "SIGHUP", None)
    if hang_up is None or signal.getsignal(hang_up) is signal.SIG_IGN:
        return [signal.SIGINT, signal.SIGTERM]
    return [signal.SIGINT, signal.SIGTERM, hang_up]


def _hours(word: str) -> float:
    try:
        hours = float(word)
    except ValueError:
        hours = 0.0
    if not 0 < hours <= MOST_HOURS:
        raise argparse.ArgumentTypeError(
            f"is '{word}'; expected hours above 0 and at most {MOST_HOURS:g}"
        )
    return hours


def _arguments(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="bot.py", description="Lumbar, a back coach on Telegram for people who sit a lot."
    )
    parser.add_argument("--version", action="version", version=f"lumbar {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    commands.add_parser(
        "run",
        help="run against Telegram (the default)",
        description="Runs the bot against Telegram. Settings come from the environment or .env; "
        ".env.example lists them.",
    )
    trying = commands.add_parser(
        "try",
        help="run against a local Telegram, with a chat page in the browser",
        description="Runs the bot against a local Telegram of its own: no token, no account, "
        "nothing leaves this computer.",
    )
    trying.add_argument(
        "--port", type=int, help=f"of the chat page ({PORT}, or the next one that is free)"
    )
    trying.add_argument(
        "--data",
        type=Path,
        help="folder for what is kept, chat included; the next run goes on there "
        "(thrown away at the end if not given)",
    )
    trying.add_argument(
        "--token",
        type=_token,
        help="of the bot, NUMBER:SECRET (a new secret in each run)",
    )
    trying.add_argument("--no-browser", action="store_true", help="print the address alone")
    commands.add_parser(
        "check",
        help="check content, texts and settings",
        description="Checks content/exercises.toml, the texts and the settings, and says what "
        "is wrong with them.",
    )
    coming = commands.add_parser(
        "due",
        help="list the reminders that are due",
        description="Lists what will be sent from the people in DATA_DIR, for support; a bot that "
        "runs there meanwhile is not disturbed. Of somebody's sit breaks only the next is known, "
        "because the others depend on when they move.",
    )
    coming.add_argument("--hours", type=_hours, default=24.0, help="how far ahead (24)")
    return parser.parse_args(words)


def main(words: list[str] | None = None) -> int:
    """Runs the program; returns its exit code. words: the arguments, default sys.argv."""
    arguments = _arguments(sys.argv[1:] if words is None else words)
    # Startup creates hardly any garbage, so collecting would only cost time; see
    # lumbar.app._collect_garbage_again.
    gc.disable()
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        return _do(arguments)
    except KeyboardInterrupt:
        print("\nlumbar: stopped", file=sys.stderr)
        return 0
    finally:
        gc.enable()


def _do(arguments: argparse.Namespace) -> int:
    """Runs a command; returns its exit code."""
    problem = _begin_trying(arguments) if arguments.command == "try" else ""
    if problem:
        print(f"lumbar: {problem}", file=sys.stderr)
        return 2
    if arguments.command not in {"check", "due"}:
        # Beside the imports that follow: it reads the system's certificates, outside Python's lock.
        threading.Thread(target=importlib.import_module, args=["aiohttp"], daemon=True).start()
    from lumbar.library import ContentError
    from lumbar.settings import CannotRun

    try:
        _carry_out(arguments)
    except (ContentError, CannotRun) as error:
        print(f"lumbar: {error}", file=sys.stderr)
        return 2
    return 0


def _carry_out(arguments: argparse.Namespace) -> None:
    """Runs a command. Raises ContentError and CannotRun."""
    from lumbar.clock import SystemClock
    from lumbar.logs import set_up_logs
    from lumbar.settings import read_settings

    match arguments.command:
        case "check":
            _check()
        case "due":
            settings = read_settings(os.environ, token_needed=False)
            asyncio.run(_due(settings, arguments.hours, SystemClock()))
        case "try":
            token = arguments.token or f"1:{secrets.token_urlsafe(24)}"
            set_up_logs(token)
            asyncio.run(_try(arguments, token))
        case _:
            settings = read_settings(os.environ)
            set_up_logs(settings.token, level=settings.log_level, form=settings.log_format)
            asyncio.run(_run(settings))


if __name__ == "__main__":
    sys.exit(main())
