"""Lumbar's entry: settings made into parts, and the parts run."""

import argparse
import asyncio
import contextlib
import gc
import logging
import os
import signal
import sys
import tempfile
import webbrowser
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from telegram import BotCommand, Update
from telegram.error import BadRequest, InvalidToken, NetworkError, RetryAfter, TelegramError
from telegram.ext import Application, CallbackContext
from telegram.request import BaseRequest

from coach.exercise import Library
from coach.person import has_zone, zone_of
from coach.reminders import upcoming
from coach.zones import local
from content.library import ContentError, load_library
from delivery.bell import Bell, ringing
from delivery.clock import Clock, SystemClock
from delivery.intake import ALLOWED_UPDATES, Intake
from delivery.lanes import Lanes
from delivery.pacer import PacedBot, Pacer, reason, seconds_to_wait
from delivery.sweep import Sweep
from delivery.wire import Wire
from handlers import COMMANDS, routes
from handlers.ask import Parts
from handlers.chat import Chats
from handlers.ears import ears_for
from handlers.lead import Lead
from handlers.reminding import Reminding
from handlers.studio import MAKERS, Studio
from language.languages import load_languages
from language.texts import Texts
from logs import set_up_logs
from media import making, pictures
from media.file_ids import FileIds
from media.voice import VOICES
from media.voice import missing as voice_lacks
from settings import Settings, SettingsError, read_settings
from store.hold import HeldByAnother, Hold
from store.journal import Journal
from store.noticed import NoticedStore
from store.protocol import Store
from store.tiny import TinyStore

log = logging.getLogger("lumbar")

BEAT_SECONDS = 2.0
MOST_HOURS = 24.0 * 366
DISK_THREADS = 8
STOP_SECONDS = 3.0
"""What is under way when the program is told to stop gets so long to end."""
FIRST_WAIT, LONGEST_WAIT = 0.5, 4.0
SANDBOX_TOKEN = "1:local-and-secret-to-nobody"  # noqa: S105 - the local Telegram's own


class CannotRun(Exception):
    """Why the program cannot do what it was asked to, in one line for the person who asked."""


# Running


async def serve(
    settings: Settings,
    stop: asyncio.Event,
    clock: Clock | None = None,
    bell: Bell | None = None,
    *,
    wire: Callable[..., BaseRequest] = Wire,
    open_store: Callable[[Path], TinyStore] = TinyStore,
    open_journal: Callable[[Path], Journal] = Journal,
) -> None:
    """Runs the bot until `stop` is set.

    clock, bell: the machine's where none are given; wire, open_store, open_journal: what makes
    these parts, where they are to be others. Raises CannotRun or ContentError where something
    must be put right first.
    """
    # Writes wait for the disk, and many waiting together wait little longer than one.
    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(DISK_THREADS))
    clock = clock or SystemClock()
    bell = bell or partial(ringing, clock=clock)
    library = load_library()
    languages = load_languages(library)
    texts = languages.default.texts
    with (
        _data_dir(settings.data_dir) as hold,
        contextlib.closing(_journal(settings.data_dir, open_journal)) as journal,
    ):
        people = open_store(settings.data_dir / "people")
        people.tidy()
        store = NoticedStore(people)
        last_alive = hold.last_alive or clock.now()
        wires = wire(), wire(connections=1)
        bot = _paced_bot(settings, clock, *wires)
        lanes = Lanes()
        ears = ears_for(languages.default.words, lanes)
        file_ids = FileIds(settings.data_dir / "file-ids.json")
        studio = Studio(MAKERS)
        chats = Chats(bot, studio, file_ids)
        lead = Lead(
            chats, store, library, languages, clock, per_second=settings.messages_per_second
        )
        reminding = Reminding(chats, store, library, languages, clock)
        sweep = Sweep(clock, lanes, reminding, per_second=settings.messages_per_second)
        store.tell(sweep.expect, sweep.forget)
        store.tell(lead.kept, lead.deleted)
        parts = Parts(
            bot=bot,
            chats=chats,
            store=store,
            library=library,
            languages=languages,
            clock=clock,
            lead=lead,
            commands=tuple(COMMANDS),
            ears=ears,
            speakers=VOICES,
        )
        application = Application.builder().bot(bot).updater(None).job_queue(None).build()
        application.add_handlers(routes(parts))
        application.add_error_handler(_not_as_it_should_be)
        handle = _handling(application, bot, lead)
        intake = Intake(bot, journal, lanes, clock, handle)
        try:
            if await _until(stop, _introduce(application, bot, texts, settings, clock)):
                live = await _come_back(store, lead, sweep, last_alive, clock)
                _collect_garbage_again()
                waiting = intake.again()
                log.info("ready: %s live sessions, %s updates to handle", live, waiting)
                async with _alive(hold, clock), bell(sweep.ring):
                    await _until(stop, _take_updates(settings, intake, bot, clock))
        finally:
            await ears.stop()
            await sweep.stop()
            await intake.stop()
            await _wind_down(lead, lanes, application)
            for each in wires:
                # python-telegram-bot closes none where it did not get to meet Telegram.
                await each.shutdown()
            studio.close()
            await file_ids.close()
            await store.close()
    log.info("stopped")


async def _until(stop: asyncio.Event, work: Awaitable[Any]) -> bool:
    """Awaits the work or the wish to stop; whether the work came to its end."""
    working = asyncio.ensure_future(work)
    stopping = asyncio.create_task(stop.wait())
    try:
        await asyncio.wait({working, stopping}, return_when=asyncio.FIRST_COMPLETED)
        if not working.done():
            return False
        await working
        return True
    finally:
        for task in (working, stopping):
            task.cancel()
        await asyncio.gather(working, stopping, return_exceptions=True)


def _collect_garbage_again() -> None:
    """From here on garbage is collected, but not looked for in what stays for good.

    A full collection of all that was loaded holds the event loop for some 40 ms.
    """
    if not gc.isenabled():
        gc.freeze()
        gc.enable()


async def _come_back(
    store: Store, lead: Lead, sweep: Sweep, last_alive: float, clock: Clock
) -> int:
    """Takes up everybody's session and reminders where they were; how many sessions are live."""
    live, known, moments = 0, 0, []
    async for person in store.everyone():
        known += 1
        live += lead.come_back(person, last_alive)
        if person.zone and not has_zone(person):
            log.error("%s: no such time zone here: '%s'", _shortened(person.id), person.zone)
        at = sweep.expect(person)
        if at is not None:
            moments.append(at)
    now = clock.now()
    log.info(
        "%s people, %s with reminders; %s due in the next hour, the next %s",
        known,
        len(moments),
        sum(at <= now + 3600 for at in moments),
        utc(min(moments)) if moments else "is not set",
    )
    return live


async def _introduce(
    application: Application[Any, Any, Any, Any, Any, Any],
    bot: PacedBot,
    texts: Texts,
    settings: Settings,
    clock: Clock,
) -> None:
    """Meets Telegram, however long that takes, and tells it what the bot can do."""
    try:
        await _persist(application.initialize, clock, settings.api_url)
    except InvalidToken as error:
        raise CannotRun(
            f"TELEGRAM_BOT_TOKEN is not known at {settings.api_url}; expected the token "
            "that @BotFather gives"
        ) from error
    log.info("connected to %s as @%s", settings.api_url, bot.username)
    menu = [BotCommand(name, texts(f"command-{name}")) for name in COMMANDS]
    await asyncio.gather(
        _tell("command menu", bot.set_my_commands(menu)),
        _tell("description", bot.set_my_description(texts("description"))),
        _tell("short description", bot.set_my_short_description(texts("short-description"))),
    )


async def _tell(what: str, telling: Awaitable[object]) -> None:
    try:
        await telling
    except TelegramError as error:
        log.warning("the %s was not set: %s", what, reason(error))


async def _persist(call: Callable[[], Awaitable[object]], clock: Clock, address: str) -> None:
    """Makes a call until Telegram is there at its address; raises what it answers."""
    wait = FIRST_WAIT
    while True:
        try:
            await call()
        except RetryAfter as error:
            await clock.sleep(seconds_to_wait(error))
        except BadRequest:
            raise
        except NetworkError as error:
            log.warning(
                "Telegram cannot be reached at %s (%s); trying again in %s s",
                address,
                reason(error),
                wait,
            )
            await clock.sleep(wait)
            wait = min(wait * 2, LONGEST_WAIT)
        else:
            return


def _handling(
    application: Application[Any, Any, Any, Any, Any, Any], bot: PacedBot, lead: Lead
) -> Callable[[dict[str, Any]], Awaitable[Awaitable[None] | None]]:
    async def handle(update: dict[str, Any]) -> Awaitable[None] | None:
        try:
            known = Update.de_json(update, bot)
        except Exception as error:  # noqa: BLE001 - whatever Telegram may send one day
            log.error("update %s cannot be read: %r", update["update_id"], type(error))
            return None
        try:
            await application.process_update(known)
        except Exception as error:  # noqa: BLE001 - our own handlers answer for theirs
            _tell_of(known, error)
        return lead.until_kept(update["update_id"])

    return handle


def _tell_of(update: object, error: Exception | None) -> None:
    """What python-telegram-bot stumbled over; its own words may hold what people wrote."""
    number = update.update_id if isinstance(update, Update) else "?"
    log.error("update %s is not as it should be: %r", number, type(error))


async def _not_as_it_should_be(
    update: object, context: CallbackContext[Any, Any, Any, Any]
) -> None:
    _tell_of(update, context.error)


async def _take_updates(settings: Settings, intake: Intake, bot: PacedBot, clock: Clock) -> None:
    """Takes updates until cancelled: by webhook where one is set, else by long polling."""
    if not settings.webhook_url:
        await _persist(bot.delete_webhook, clock, settings.api_url)
        await _poll(intake, settings)
        return
    from delivery.webhook import Webhook  # noqa: PLC0415 - an HTTP server that polling lacks

    webhook = Webhook(
        intake, settings.webhook_url, settings.webhook_secret, settings.webhook_listen
    )
    try:
        await webhook.start()
        await _persist(
            lambda: bot.set_webhook(
                settings.webhook_url,
                secret_token=settings.webhook_secret,
                allowed_updates=list(ALLOWED_UPDATES),
            ),
            clock,
            settings.api_url,
        )
        await asyncio.Event().wait()
    except OSError as error:
        host, port = settings.webhook_listen
        raise CannotRun(
            f"WEBHOOK_LISTEN is '{host}:{port}', where nothing can listen ({error.strerror}); "
            "expected a free port"
        ) from error
    except BadRequest as error:
        raise CannotRun(
            f"WEBHOOK_URL is '{settings.webhook_url}', which Telegram refuses ({error}); "
            "expected a public https:// address"
        ) from error
    finally:
        await webhook.stop()


async def _poll(intake: Intake, settings: Settings) -> None:
    try:
        await intake.poll()
    except InvalidToken as error:
        raise CannotRun(
            f"TELEGRAM_BOT_TOKEN is no longer known at {settings.api_url}; expected a new one"
        ) from error


@contextlib.asynccontextmanager
async def _alive(hold: Hold, clock: Clock) -> AsyncIterator[None]:
    """Says that the program is alive while the context is open: from when it has taken up what the
    one before left, so that a start which waits for Telegram counts for nobody's hold."""
    beating = asyncio.create_task(_beat(hold, clock), name="beat")
    try:
        yield
    finally:
        beating.cancel()
        await asyncio.wait([beating])


async def _beat(hold: Hold, clock: Clock) -> None:
    while True:
        try:
            hold.beat(clock.now())
        except OSError as error:
            log.warning("DATA_DIR cannot be written: %s", error.strerror)
        await clock.sleep(BEAT_SECONDS)


async def _wind_down(
    lead: Lead, lanes: Lanes, application: Application[Any, Any, Any, Any, Any, Any]
) -> None:
    """Lets what is under way end; what does not is on disk, and is done after the next start."""
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(STOP_SECONDS):
            await lanes.empty()
    await lead.stop()
    await lanes.cancel()
    await application.shutdown()


def utc(at: float) -> str:
    """A moment (UTC seconds) in words for whoever runs the bot."""
    return f"{datetime.fromtimestamp(at, UTC):%Y-%m-%d %H:%M:%S} UTC"


def _paced_bot(
    settings: Settings, clock: Clock, calls: BaseRequest, polls: BaseRequest
) -> PacedBot:
    return PacedBot(
        settings.token,
        base_url=f"{settings.api_url}/bot",
        base_file_url=f"{settings.api_url}/file/bot",
        request=calls,
        get_updates_request=polls,
        rate_limiter=Pacer(clock, settings.messages_per_second),
    )


@contextlib.contextmanager
def _data_dir(folder: Path) -> Iterator[Hold]:
    try:
        hold = Hold(folder)
    except HeldByAnother as error:
        raise CannotRun(
            f"DATA_DIR is '{folder}', which process {error.process} works on; "
            "expected a folder of this bot's own"
        ) from error
    except OSError as error:
        raise _unwritable(folder, error) from error
    try:
        yield hold
    finally:
        hold.release()


def _journal(folder: Path, open_journal: Callable[[Path], Journal]) -> Journal:
    try:
        (folder / "people").mkdir(mode=0o700, exist_ok=True)
        return open_journal(folder / "updates.jsonl")
    except OSError as error:
        raise _unwritable(folder, error) from error


def _unwritable(folder: Path, error: OSError) -> CannotRun:
    return CannotRun(
        f"DATA_DIR is '{folder}', which cannot be written ({error.strerror}); "
        "expected a folder that this user may write"
    )


# Commands


async def _run(settings: Settings) -> None:
    await serve(settings, _stop_on_signals())


async def _try(port: int, data: Path | None, *, browser: bool) -> None:
    """The same bot against a local Telegram, with a chat page."""
    from sandbox.server import Sandbox  # noqa: PLC0415 - a whole server that running lacks

    sandbox = Sandbox(SANDBOX_TOKEN, port=port)
    try:
        await sandbox.start()
    except (OSError, OverflowError) as error:
        raise CannotRun(
            f"--port is {port}, where nothing can listen ({error}); expected a free port"
        ) from error
    with contextlib.ExitStack() as stack:
        folder = data or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="lumbar-")))
        print(f"\n  Open {sandbox.url} and tap Start.  Ctrl-C ends it.\n", flush=True)
        if browser:
            _open_browser(sandbox.url)
        settings = Settings(token=SANDBOX_TOKEN, api_url=sandbox.url, data_dir=folder)
        try:
            await serve(settings, _stop_on_signals())
        finally:
            await sandbox.stop()


def _open_browser(url: str) -> None:
    """Opens the page where there is a screen; a browser in the terminal would take it over."""
    screen = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if screen or sys.platform in {"darwin", "win32"}:
        webbrowser.open(url)


def _check() -> None:
    library: Library = load_library()
    languages = load_languages(library)
    texts = languages.default.texts
    settings = read_settings(os.environ, token_needed=False)
    print(f"content: {len(library.exercises)} exercises, {len(library.routines)} routines: fine")
    print(f"texts: {', '.join(languages.by_tag)}: fine")
    known = pictures.manifest()
    old = [name for one in library.movements.values() for name in making.stale(one, known)]
    _list(f"pictures of {len(library.movements)} movements", old, "make media makes them")
    _list(f"voice: {texts.language}", voice_lacks(texts.language), "the text stands in for it")
    missing = "" if settings.token else " (TELEGRAM_BOT_TOKEN is not set; running needs it)"
    print(f"settings: fine{missing}")


def _list(what: str, lacking: list[str], then: str) -> None:
    """Says of something that it is whole, or what it lacks and what follows."""
    print(f"{what}: {f'{len(lacking)} missing or old; {then}' if lacking else 'fine'}")
    for line in lacking:
        print(f"  {line}")


async def _due(settings: Settings, hours: float, clock: Clock) -> None:
    """Prints what is due, a line each, the soonest first."""
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
        print(f"{utc(at)}  {there:%a %H:%M} local  {_shortened(person_id)}  {what}")
    print(f"{len(found)} due in {hours:g} hours")


def _shortened(chat: int) -> str:
    """A chat id that tells people apart and names nobody."""
    return f"…{chat % 10_000:04}"


def _stop_on_signals() -> asyncio.Event:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        try:
            loop.add_signal_handler(number, stop.set)
        except NotImplementedError:
            signal.signal(number, lambda *_: loop.call_soon_threadsafe(stop.set))
    return stop


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
        "--data", type=Path, help="folder for what is kept (thrown away at the end if not given)"
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
    """Runs the program with the command line's words; returns its exit code."""
    arguments = _arguments(sys.argv[1:] if words is None else words)
    # There is none worth a look while the parts are made; see _collect_garbage_again.
    gc.disable()
    try:
        match arguments.command:
            case "check":
                _check()
            case "due":
                settings = read_settings(os.environ, token_needed=False)
                asyncio.run(_due(settings, arguments.hours, SystemClock()))
            case "try":
                set_up_logs(SANDBOX_TOKEN)
                asyncio.run(_try(arguments.port, arguments.data, browser=not arguments.no_browser))
            case _:
                settings = read_settings(os.environ)
                set_up_logs(settings.token, level=settings.log_level, form=settings.log_format)
                asyncio.run(_run(settings))
    except (SettingsError, ContentError, CannotRun) as error:
        print(f"lumbar: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 0
    finally:
        gc.enable()
    return 0


if __name__ == "__main__":
    sys.exit(main())
