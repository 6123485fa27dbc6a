"""Lumbar's command line: run, try, check, due."""

import argparse
import asyncio
import contextlib
import gc
import logging
import os
import secrets
import signal
import sys
import tempfile
import webbrowser
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from lumbar.app import load_content, serve, shortened, utc
from lumbar.clock import Clock, SystemClock
from lumbar.coach.due import upcoming
from lumbar.coach.person import zone_of
from lumbar.coach.picture import periods_in
from lumbar.coach.zones import local
from lumbar.language.emergency import read_numbers
from lumbar.library import ContentError
from lumbar.logs import set_up_logs
from lumbar.media import pictures
from lumbar.media.voice import missing as voice_lacks
from lumbar.settings import CannotRun, Settings, read_settings
from lumbar.store.tiny import TinyStore
from lumbar.store.traces import highest_update

if TYPE_CHECKING:
    from sandbox.keeping import Keeping
    from sandbox.server import Sandbox

MOST_HOURS = 24.0 * 366
WORLD = Path("telegram") / "world.db"
"""Where in a folder of --data the local Telegram keeps people, chats and files."""


async def _run(settings: Settings) -> None:
    await serve(settings, _stop_on_signals())


async def _try(arguments: argparse.Namespace, token: str) -> None:
    """Runs the bot against a local Telegram with a chat page.

    With --data both are kept in that folder, and the next run goes on from there.
    """
    from sandbox.server import Sandbox  # noqa: PLC0415 - only this command needs the server

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
        try:
            await serve(settings, stop)
        finally:
            await sandbox.stop()


async def _keeping(folder: Path) -> "Keeping":
    """What keeps the local Telegram in a folder. Raises CannotRun."""
    from sandbox.keeping import Keeping  # noqa: PLC0415 - only this command needs it

    try:
        lived = (folder / "people").is_dir()
        return Keeping(folder / WORLD, above=await highest_update(folder), lived=lived)
    except OSError as error:
        raise _no_folder(folder, error) from error


async def _start(sandbox: "Sandbox", arguments: argparse.Namespace) -> None:
    """Starts the local Telegram. Raises CannotRun."""
    from sandbox.keeping import InUseError, NotKeptError  # noqa: PLC0415 - as above

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
        raise CannotRun(
            f"--port is {arguments.port}, where nothing can listen ({error}); expected a free port"
        ) from error
    if said:
        logging.getLogger("lumbar").warning("%s", said)


def _no_folder(folder: Path, error: OSError) -> CannotRun:
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
    # The workshop never runs in the bot, so only this command loads it.
    from workshop.movements import load_movements  # noqa: PLC0415
    from workshop.stale import stale  # noqa: PLC0415

    content = load_content()
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


async def _due(settings: Settings, hours: float, clock: Clock) -> None:
    """Prints what is due in the next `hours`, one line each, earliest first."""
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
    trying.add_argument("--port", type=int, default=8080, help="of the chat page (8080)")
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
    try:
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
    except (ContentError, CannotRun) as error:
        print(f"lumbar: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 0
    finally:
        gc.enable()
    return 0


if __name__ == "__main__":
    sys.exit(main())
