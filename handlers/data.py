"""A person's own data: /privacy, /export and /forget."""

import asyncio
import csv
import io
import json
from collections.abc import Iterable
from functools import partial

from msgspec import to_builtins

from handlers.ask import Ask
from lumbar.coach.person import Person
from lumbar.coach.progress import Entry
from lumbar.language.languages import Language
from lumbar.screens import about
from lumbar.screens import person as screens
from lumbar.screens.about import plain
from lumbar.screens.presses import Export, Forget, Keep
from lumbar.store.protocol import StoreError
from lumbar.store.record import to_document

COLUMNS = ("day", "routine", "counts", "seconds", "exercises")
"""Of the table of sessions; each names the text of its heading."""
WAITS_SAID_WITHIN = 5.0
"""Seconds for saying that a deletion takes longer; it goes on whether or not that is said."""


async def privacy(ask: Ask) -> None:
    """/privacy: what is kept, where, and who can read it."""
    await ask.say_text("privacy")


async def export(ask: Ask) -> None:
    """/export: everything as JSON, the sessions as CSV."""
    ask.lasts = True
    if not ask.private:
        await ask.say_text("export-private")
        return
    if not ask.known:
        await ask.say_text("export-none")
        return
    await _send_export(ask)


async def export_pressed(ask: Ask, _: Export) -> None:
    """Export first, under the question whether to delete."""
    if await ask.unused(Export):
        ask.use_up(Export)
        await ask.answer()
        await export(ask)


async def forget(ask: Ask) -> None:
    """/forget: asks before it deletes."""
    ask.lasts = True
    if not ask.known:
        await ask.say_text("forget-none")
        return
    await ask.say(screens.forget(ask.person, ask.language))


async def forget_pressed(ask: Ask, _: Forget) -> None:
    """Delete everything: deletes all data about the person."""
    if not await ask.unused():
        return
    waits = plain("forget-waits", ask.language)

    async def say_so() -> None:
        async with asyncio.timeout(WAITS_SAID_WITHIN):
            await ask.chat.say(waits)

    try:
        await ask.parts.forget_words(ask.person.id, ask.update_id)
    except OSError as error:
        raise StoreError(f"words stay in the journal: {error.strerror}") from error
    await ask.parts.live_sessions.forget(ask.person.id, say_so)
    ask.use_up()
    await ask.answer()
    await ask.show(about.plain("forgotten", ask.language))


async def keep_pressed(ask: Ask, _: Keep) -> None:
    """Keep it: nothing is deleted."""
    if await ask.unused():
        ask.use_up()
        await ask.answer()
        await ask.show(about.plain("kept", ask.language))


async def _send_export(ask: Ask) -> None:
    entries, language = await ask.parts.store.history(ask.person.id), ask.language
    for name, content, caption in (
        ("lumbar.json", everything(ask.person, entries), "export-json"),
        (language("export-csv-file"), calendar(entries, language), "export-csv"),
    ):
        ask.later(partial(ask.chat.send_document, content.encode(), name, language(caption)))


def everything(person: Person, entries: Iterable[Entry]) -> str:
    """The record and all ended sessions as JSON."""
    document = {**to_document(person), "sessions": to_builtins(tuple(entries))}
    return json.dumps(document, ensure_ascii=False, indent=2)


def calendar(entries: Iterable[Entry], language: Language) -> str:
    """The sessions as CSV: day, routine, whether it counts as a session, seconds of exercise,
    exercises done."""
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow([language(f"export-{column}") for column in COLUMNS])
    for entry in entries:
        done = " ".join(f"{result.exercise}:{result.outcome}" for result in entry.results)
        counts = language("export-yes" if entry.finished else "export-no")
        table.writerow([entry.day.isoformat(), entry.routine, counts, entry.seconds, done])
    return out.getvalue()
