"""A person's record as it is read from outside: the one place that knows how it is laid out."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from lumbar.coach.person import Person
from lumbar.coach.progress import Entry
from lumbar.coach.session import Session
from lumbar.store.tiny import TinyStore


def session_of(person: Person | None) -> Session | None:
    """The session in a record, which may be over."""
    return person.live.session if person is not None and person.live is not None else None


def live_of(person: Person | None) -> Session | None:
    """The session that goes on."""
    session = session_of(person)
    return session if session is not None and session.live else None


async def history_of(store: TinyStore, person: Person | None) -> tuple[Entry, ...]:
    """The person's ended sessions, oldest first."""
    if person is None:
        return ()
    reading: Any = getattr(store, "history", None)
    found: Any = await reading(person.id) if reading is not None else past_of(person)
    return tuple(found)


def past_of(person: Person) -> object:
    """What a record itself says of the sessions that are over."""
    return getattr(person, "past", None) or getattr(person, "history", ())


def settings_of(person: Person | None) -> dict[str, object]:
    """What a person has set, and what stays so however their sessions go."""
    if person is None:
        return {}
    return {
        # When it was answered, and how often, may differ.
        "safety": replace(person.safety, at=None, pregnancy=None, number=0),
        "level": person.level,
        "zone": person.zone,
        "calm": person.calm,
        "by itself": person.by_itself,
        "voice": person.voice,
        "speaker": person.speaker,
        "dark": person.dark,
        "ready": getattr(person, "ready", None),
        "quiet": person.quiet,
        "reminder": (person.remind.times, person.remind.on) if person.remind else None,
        "breaks": (person.breaks.windows, person.breaks.on) if person.breaks else None,
        "pauses": len(person.pauses),
    }


def meant(person: Person | None) -> object:
    """What a person can mean by their settings, sessions and history; equal where nothing of
    that has changed."""
    if person is None or person == Person(id=person.id, counted=person.counted):
        return None
    settings = settings_of(person), person.rungs, person.remind, person.breaks, person.snooze
    session = live_of(person)
    if session is None:
        return settings, past_of(person), None
    shown = session.id, session.state, session.step, session.results
    return settings, past_of(person), shown
