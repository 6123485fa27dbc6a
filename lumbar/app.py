"""The parts, put together and run."""

import asyncio
import contextlib
import gc
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from telegram import BotCommand, Update
from telegram.error import BadRequest, InvalidToken, NetworkError, RetryAfter, TelegramError
from telegram.ext import Application, CallbackContext
from telegram.request import BaseRequest

from handlers import COMMANDS, routes
from handlers.ask import Parts
from lumbar.clock import Clock, SystemClock
from lumbar.coach.exercise import Library
from lumbar.coach.person import has_zone
from lumbar.language.languages import Language, Languages, load_languages
from lumbar.library import load_library
from lumbar.live.table import Lead
from lumbar.media.ears import Ears
from lumbar.media.file_ids import FileIds
from lumbar.media.hearing import recogniser
from lumbar.media.studio import MAKERS, Studio
from lumbar.media.voice import VOICES
from lumbar.reminding.bell import Bell, ringing
from lumbar.reminding.sender import Reminding
from lumbar.reminding.sweep import Sweep
from lumbar.settings import Settings
from lumbar.store.instance_lock import InstanceLock, LockedByAnother
from lumbar.store.journal import Journal
from lumbar.store.observed import ObservedStore
from lumbar.store.protocol import Store
from lumbar.store.tiny import TinyStore
from lumbar.telegram.budget import Budget
from lumbar.telegram.calls import Calls
from lumbar.telegram.chats import Chats
from lumbar.telegram.files import Files
from lumbar.telegram.intake import ALLOWED_UPDATES, Intake
from lumbar.telegram.lanes import Lanes
from lumbar.telegram.pacer import Pacer
from lumbar.telegram.ptb import PacedBot, paced_bot, reason, seconds_to_wait
from lumbar.telegram.wire import Wire

log = logging.getLogger("lumbar")

BEAT_SECONDS = 2.0
DISK_THREADS = 8
STOP_SECONDS = 3.0
"""What is under way when the program is told to stop gets so long to end."""
FIRST_WAIT, LONGEST_WAIT = 0.5, 4.0
"""Seconds between two tries to meet Telegram."""


class CannotRun(Exception):
    """Why the program cannot do what it was asked to, in one line for the person who asked."""


@dataclass(frozen=True, slots=True)
class Content:
    """What is taught and said, read and checked."""

    library: Library
    languages: Languages


@dataclass(frozen=True, slots=True)
class Outside:
    """What makes the parts that reach the network and the disk."""

    wire: Callable[..., BaseRequest] = Wire
    open_store: Callable[[Path], TinyStore] = TinyStore
    open_journal: Callable[[Path], Journal] = Journal


def load_content() -> Content:
    """All content. Raises ContentError with every problem found."""
    library = load_library()
    return Content(library, load_languages(library))


async def serve(
    settings: Settings,
    stop: asyncio.Event,
    *,
    content: Content | None = None,
    clock: Clock | None = None,
    bell: Bell | None = None,
    ears: Ears | None = None,
    outside: Outside | None = None,
) -> None:
    """Runs the bot until `stop` is set.

    content: read from its files where none is given; clock, bell: the machine's; ears: what
    understands voice messages; outside: the network and the disk. Raises CannotRun or
    ContentError where something must be put right first.
    """
    # Writes wait for the disk, and many waiting together wait little longer than one.
    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(DISK_THREADS))
    clock = clock or SystemClock()
    bell = bell or partial(ringing, clock=clock)
    content, outside = content or load_content(), outside or Outside()
    library, languages = content.library, content.languages
    with (
        _data_dir(settings.data_dir) as lock,
        contextlib.closing(_journal(settings.data_dir, outside.open_journal)) as journal,
    ):
        people = outside.open_store(settings.data_dir / "people")
        people.tidy()
        store = ObservedStore(people)
        last_alive = lock.last_alive or clock.now()
        wires = outside.wire(), outside.wire(connections=1)
        budget = Budget(settings.messages_per_second)
        bot = paced_bot(settings.token, settings.api_url, Pacer(clock, budget), *wires)
        lanes = Lanes()
        ears = ears or Ears(recogniser)
        file_ids = FileIds(settings.data_dir / "file-ids.json")
        studio = Studio(MAKERS)
        chats = Chats(Calls(bot), Files(studio, file_ids))
        lead = Lead(chats, store, library, languages, clock, budget)
        reminding = Reminding(chats, store, library, languages, clock)
        sweep = Sweep(clock, lanes, reminding, budget)
        store.tell(sweep.expect, sweep.forget)
        store.tell(lead.kept, lead.deleted)
        parts = Parts(
            chats=chats,
            store=store,
            library=library,
            languages=languages,
            clock=clock,
            lead=lead,
            commands=tuple(COMMANDS),
            ears=ears,
            lanes=lanes,
            speakers=VOICES,
        )
        application = Application.builder().bot(bot).updater(None).job_queue(None).build()
        application.add_handlers(routes(parts))
        application.add_error_handler(_not_as_it_should_be)
        handle = _handling(application, bot, lead)
        intake = Intake(bot, journal, lanes, clock, handle)
        try:
            if await _until(stop, _introduce(application, bot, languages.default, settings, clock)):
                live = await _come_back(store, lead, sweep, last_alive, clock)
                _collect_garbage_again()
                waiting = intake.again()
                log.info("ready: %s live sessions, %s updates to handle", live, waiting)
                async with _alive(lock, clock), bell(sweep.ring):
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
            log.error("%s: no such time zone here: '%s'", shortened(person.id), person.zone)
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
    language: Language,
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
    menu = [BotCommand(name, language(f"command-{name}")) for name in COMMANDS]
    await asyncio.gather(
        _tell("command menu", bot.set_my_commands(menu)),
        _tell("description", bot.set_my_description(language("description"))),
        _tell("short description", bot.set_my_short_description(language("short-description"))),
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
    from lumbar.telegram.webhook import Webhook  # noqa: PLC0415 - an HTTP server that polling lacks

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
async def _alive(lock: InstanceLock, clock: Clock) -> AsyncIterator[None]:
    """Says that the program is alive while the context is open: from when it has taken up what the
    one before left, so that a start which waits for Telegram counts for nobody's hold."""
    beating = asyncio.create_task(_beat(lock, clock), name="beat")
    try:
        yield
    finally:
        beating.cancel()
        await asyncio.wait([beating])


async def _beat(lock: InstanceLock, clock: Clock) -> None:
    while True:
        try:
            lock.beat(clock.now())
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


@contextlib.contextmanager
def _data_dir(folder: Path) -> Iterator[InstanceLock]:
    try:
        lock = InstanceLock(folder)
    except LockedByAnother as error:
        raise CannotRun(
            f"DATA_DIR is '{folder}', which process {error.process} works on; "
            "expected a folder of this bot's own"
        ) from error
    except OSError as error:
        raise _unwritable(folder, error) from error
    try:
        yield lock
    finally:
        lock.release()


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


def utc(at: float) -> str:
    """A moment (UTC seconds) in words for whoever runs the bot."""
    return f"{datetime.fromtimestamp(at, UTC):%Y-%m-%d %H:%M:%S} UTC"


def shortened(chat: int) -> str:
    """A chat id that tells people apart and names nobody."""
    return f"…{chat % 10_000:04}"
