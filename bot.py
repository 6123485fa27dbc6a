"""Lumbar's command line: run, try, check, due, backup, restore, move, health.

What takes time to import is imported by the command that needs it, so that a command says at once
what it does, and Ctrl-C is answered from the first moment on.
"""

import os
import signal
import sys


def _stop_at_once(*_: object) -> None:
    """Ends the program on a signal that comes before it has begun anything.

    Nothing is raised: what a signal raises within an import Python may drop ("Exception ignored
    in"), and the program would go on.
    """
    os.write(2, b"\nlumbar: stopped\n")
    os._exit(0)


if __name__ == "__main__":
    # The imports below take long enough for a Ctrl-C.
    signal.signal(signal.SIGINT, _stop_at_once)

import argparse
import asyncio
import gc
import importlib
import secrets
import threading
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from lumbar import __version__
from lumbar.trying import PORT, begin, counted, token_of, try_out

if TYPE_CHECKING:
    from lumbar.clock import Clock
    from lumbar.settings import Settings

MOST_HOURS = 24.0 * 366


async def _run(settings: "Settings") -> None:
    from lumbar.app import serve

    await serve(settings, _stop_on_signals())


def _check(*, lists: bool) -> None:
    from lumbar.app import load_content
    from lumbar.coach.picture import periods_in
    from lumbar.language.emergency import read_numbers
    from lumbar.language.languages import tags_in
    from lumbar.language.progress import said_of
    from lumbar.media import pictures
    from lumbar.media.voice import missing as voice_lacks
    from lumbar.media.voice import voices_of
    from lumbar.settings import read_settings
    from workshop.dead import said_of_lists
    from workshop.movements import load_movements
    from workshop.stale import stale

    content = load_content(anew=True)
    library, languages = content.library, content.languages
    movements = load_movements(library.exercises)
    numbers = read_numbers()
    settings = read_settings(os.environ, token_needed=False)
    counts = f"{len(library.exercises)} exercises, {len(library.routines)} routines"
    print(f"content: {counts}, emergency numbers of {len(numbers)} countries: fine")
    tags = list(tags_in())
    print("\n".join(said_of(tags, library, languages.default)))
    known = pictures.manifest()
    periods = periods_in(library)
    old = [name for one in movements.values() for name in stale(one, known, periods)]
    _list(f"pictures of {len(movements)} movements", old, "make media makes them")
    for tag in tags:
        if voices_of(tag):
            _list(f"voice: {tag}", voice_lacks(tag), "the text stands in for it")
        else:
            print(f"voice: {tag}: none; the text counts")
    missing = "" if settings.token else " (TELEGRAM_BOT_TOKEN is not set; running needs it)"
    print(f"settings: fine{missing}")
    if lists:
        for line in said_of_lists(languages, tags):
            print(line, flush=True)


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
    from lumbar.places import opened_store
    from lumbar.settings import CannotRun
    from lumbar.start import shortened, utc
    from lumbar.store.protocol import StoreError

    now = clock.now()
    found: list[tuple[float, int, str, datetime]] = []
    try:
        async with opened_store(*_place(settings)) as store:
            async for person in store.everyone():
                found += (
                    (one.at, person.id, one.what, local(one.at, zone_of(person)))
                    for one in upcoming(person, now, now + hours * 3600)
                )
    except StoreError as error:
        raise CannotRun(str(error)) from error
    for at, person_id, what, there in sorted(found):
        print(f"{utc(at)}  {there:%a %H:%M} local  {shortened(person_id)}  {what}")
    print(f"{len(found)} due in {hours:g} hours")


def _place(settings: "Settings") -> "tuple[str, int | None]":
    """Returns where a bot's people are, and its id; None if there is no token to say it."""
    return settings.database_url or str(settings.data_dir), _bot(settings)


def _bot(settings: "Settings") -> "int | None":
    return int(settings.token.partition(":")[0]) if settings.token else None


def _begins_work() -> None:
    """From here on a Ctrl-C is an exception, because what has begun has to be tidied up."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def _back_up(settings: "Settings", file: Path, clock: "Clock") -> None:
    from lumbar.upkeep import make_backup

    _begins_work()
    people = asyncio.run(make_backup(*_place(settings), file, clock))
    print(f"{counted(people, 'person', 'people')} in {file}, read again and whole")


def _restore(settings: "Settings", arguments: argparse.Namespace, clock: "Clock") -> None:
    from lumbar.upkeep import bring_back

    _begins_work()
    done = asyncio.run(bring_back(*_place(settings), arguments.file, clock, over=arguments.over))
    print(f"{counted(done.written, 'person', 'people')} restored from {arguments.file}")
    if done.there:
        print(f"{done.there} were there already and are left as they are (--over replaces them)")
    if done.forgotten:
        print(f"{done.forgotten} said /forget since, and stay forgotten")


def _move(settings: "Settings", arguments: argparse.Namespace, clock: "Clock") -> None:
    from lumbar.moving import move
    from lumbar.settings import CannotRun

    source, target = arguments.source, arguments.target
    say = partial(print, flush=True)
    _begins_work()
    try:
        moved = asyncio.run(move(source, target, _bot(settings), clock, say, again=arguments.again))
    except KeyboardInterrupt:
        # What has not come to its end is no success.
        raise CannotRun("the move was stopped; run it again, with --again if it says so") from None
    people = counted(moved.people, "person", "people")
    print(f"{people} moved, read again and compared; what they come from is as it was")
    if moved.updates:
        print(f"{counted(moved.updates, 'update')} wait there for the next start")
    if moved.left:
        print(f"{counted(moved.left, 'record')} cannot be read and stay where they were")


def _health() -> int:
    """Prints how the bot is; returns 0 if it is well, else 1."""
    from lumbar.clock import SystemClock
    from lumbar.settings import CannotRun, read_settings
    from lumbar.upkeep import health

    settings = read_settings(os.environ, token_needed=False)
    try:
        print(health(settings, SystemClock()))
    except CannotRun as error:
        print(f"lumbar: {error}", file=sys.stderr)
        return 1
    return 0


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
        type=token_of,
        help="of the bot, NUMBER:SECRET (a new secret in each run)",
    )
    trying.add_argument("--no-browser", action="store_true", help="print the address alone")
    checking = commands.add_parser(
        "check",
        help="check content, texts and settings",
        description="Checks content/exercises.toml, the texts and the settings, and says what "
        "is wrong with them.",
    )
    checking.add_argument(
        "--lists",
        action="store_true",
        help="also name entries of the languages' lists that do nothing (half a minute)",
    )
    coming = commands.add_parser(
        "due",
        help="list the reminders that are due",
        description="Lists what will be sent from the people who are kept, for support; a bot that "
        "runs there meanwhile is not disturbed. Of somebody's sit breaks only the next is known, "
        "because the others depend on when they move.",
    )
    coming.add_argument("--hours", type=_hours, default=24.0, help="how far ahead (24)")
    _add_upkeep(commands)
    return parser.parse_args(words)


def _add_upkeep(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Adds the commands that work on what is kept."""
    backup = commands.add_parser(
        "backup",
        help="write everybody to one file",
        description="Writes everybody who is kept, in DATA_DIR or at DATABASE_URL, to a file, and "
        "checks it. The bot may run meanwhile. An older backup of that name is replaced once the "
        "new one is whole.",
    )
    backup.add_argument("file", type=Path, metavar="FILE")
    back = commands.add_parser(
        "restore",
        help="bring the people in a backup back",
        description="Brings the people in a backup into DATA_DIR, or to DATABASE_URL; the bot must "
        "not run. Who said /forget since the backup stays forgotten. Who is there already is left "
        "as they are.",
    )
    back.add_argument("file", type=Path, metavar="FILE")
    back.add_argument("--over", action="store_true", help="also replace those who are there")
    moving = commands.add_parser(
        "move",
        help="bring everybody from a folder to PostgreSQL, or back",
        description="Copies everybody, with all that is kept of them and the updates that wait, "
        "from one place to another that is empty, reads everything again and compares it. A place "
        "is a folder, as DATA_DIR, or an address, as DATABASE_URL. No bot may run in either. FROM "
        "stays as it was.",
    )
    moving.add_argument("source", metavar="FROM", help="a folder, or postgresql://…")
    moving.add_argument("target", metavar="TO", help="a folder, or postgresql://…")
    moving.add_argument(
        "--again",
        action="store_true",
        help="first remove from TO what a move has left there that did not come to its end",
    )
    commands.add_parser(
        "health",
        help="say whether the bot is well",
        description="Says whether a bot works on DATA_DIR and gives signs of life; exits with 0 "
        "if so, else with 1.",
    )


def main(words: list[str] | None = None) -> int:
    """Runs the program; returns its exit code. words: the arguments, default sys.argv."""
    arguments = _arguments(sys.argv[1:] if words is None else words)
    # Startup creates hardly any garbage, so collecting would only cost time; see
    # lumbar.app._collect_garbage_again.
    gc.disable()
    runs = arguments.command in {None, "run", "try"}
    for number in _stopping_signals() if runs else [signal.SIGINT]:
        signal.signal(number, _stop_at_once)
    try:
        return _do(arguments)
    except KeyboardInterrupt:
        print("\nlumbar: stopped", file=sys.stderr)
        return 0
    finally:
        gc.enable()


def _do(arguments: argparse.Namespace) -> int:
    """Runs a command; returns its exit code."""
    problem = begin(arguments) if arguments.command == "try" else ""
    if problem:
        print(f"lumbar: {problem}", file=sys.stderr)
        return 2
    if arguments.command in {None, "run", "try"}:
        # Beside the imports that follow: it reads the system's certificates, outside Python's lock.
        threading.Thread(target=importlib.import_module, args=["aiohttp"], daemon=True).start()
    from lumbar.library import ContentError
    from lumbar.settings import CannotRun

    try:
        if arguments.command == "health":
            return _health()
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
            _check(lists=arguments.lists)
        case "due":
            settings = read_settings(os.environ, token_needed=False)
            asyncio.run(_due(settings, arguments.hours, SystemClock()))
        case "backup":
            settings = read_settings(os.environ, token_needed=False)
            _back_up(settings, arguments.file, SystemClock())
        case "restore":
            settings = read_settings(os.environ, token_needed=False)
            _restore(settings, arguments, SystemClock())
        case "move":
            settings = read_settings(os.environ, token_needed=False)
            _move(settings, arguments, SystemClock())
        case "try":
            token = arguments.token or f"1:{secrets.token_urlsafe(24)}"
            set_up_logs(token)
            asyncio.run(try_out(arguments, token, _stop_on_signals))
        case _:
            settings = read_settings(os.environ)
            set_up_logs(settings.token, level=settings.log_level, form=settings.log_format)
            asyncio.run(_run(settings))


if __name__ == "__main__":
    sys.exit(main())
