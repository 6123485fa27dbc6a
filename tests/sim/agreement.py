"""Whether what a record says of a live session is what its chat shows."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil

from lumbar.coach.person import Person
from lumbar.coach.session import Session, State
from lumbar.coach.timeline import Part
from lumbar.screens.session import CALM_SECONDS
from tests.sim.machine import CONTENT
from tests.sim.screen import Frame, Message, frame_of, moment_of, session_buttons

LATE = (0.0, 0.25, 0.5, 0.75, 1.0, 1.25, 1.5)
"""Seconds by which what is shown may be older than now."""
SHOWN_AFTER = 0.1
Chats = Mapping[int, list[Message]]


def disagreement(person: Person | None, chats: Chats, now: float) -> str | None:
    """What the chats show otherwise than the record says at `now` (the bot's UTC seconds)."""
    live = person.live if person is not None else None
    if person is None or live is None or not live.session.live:
        # A calm countdown's messages stay as they were.
        return None if person is not None and person.calm else _nothing_runs(chats)
    messages = chats.get(live.chat, [])
    frames = [frame for frame in map(frame_of, messages) if frame is not None]
    mine = [frame for frame in frames if frame.session in {live.session.id, ""}]
    if not person.calm:
        running = [frame for frame in mine if frame.runs]
        if len(running) > 1:
            return "two countdowns stand in the chat"
        if any(frame.session not in {live.session.id, ""} for frame in frames if frame.runs):
            return "the countdown of another session stands in the chat"
    if live.session.state is State.WAITING:
        return _waits(live.session, messages, mine, calm=person.calm)
    if live.session.state is State.RUNNING and now > live.session.step_ends() + 1:
        return "the exercise's time is over, and the record stands still"
    return _counts(live.session, mine, now, calm=person.calm)


def _nothing_runs(chats: Chats) -> str | None:
    for messages in chats.values():
        for message in messages:
            frame = frame_of(message)
            if frame is not None and frame.runs and frame.session:
                return "a countdown stands in the chat though no session is live"
    return None


def _waits(
    session: Session, messages: list[Message], frames: list[Frame], *, calm: bool
) -> str | None:
    for message in messages:
        start = session_buttons(message).get("Start")
        if start is not None and (start.session, start.turn) == (session.id, session.turn):
            break
    else:
        return "the session waits, and there is no Start that works"
    if any(frame.runs for frame in frames) and not calm:
        return "the session waits, and a countdown stands in the chat"
    return None


def _counts(session: Session, frames: list[Frame], now: float, *, calm: bool) -> str | None:
    if not frames:
        return f"the session is {session.state}, and no countdown shows it"
    newest = frames[-1]
    if session.state is not State.RUNNING:
        return _stands(session, newest)
    if not newest.runs:
        return f"the session runs, and its countdown says {newest.moment}"
    if newest.turn != session.turn and not calm:
        return "the session runs, and its buttons are old"
    right = _calm_fits if calm else _fits
    if any(right(session, newest, now - late) for late in LATE):
        return None
    return "the session runs, and its countdown shows another moment"


def _stands(session: Session, newest: Frame) -> str | None:
    if newest.moment != str(session.state):
        return f"the session is {session.state}, and its countdown says {newest.moment}"
    if newest.turn != session.turn:
        return f"the session is {session.state}, and its buttons are old"
    return None


def _fits(session: Session, frame: Frame, at: float) -> bool:
    segment = session.segment(at)
    if segment is None or frame.seconds is None:
        return False
    left = session.left(at)
    if moment_of(session, segment) != frame.moment or frame.about != _name(session):
        return False
    if frame.ends is not None:
        return abs(frame.ends - (at + left)) <= 2
    return abs(frame.seconds - max(1, ceil(left - SHOWN_AFTER))) <= 1


def _calm_fits(session: Session, frame: Frame, at: float) -> bool:
    """Calm countdowns pass over what is brief."""
    place = session.place(at)
    index = min(place.index, len(session.segments) - 1)
    while index >= 0:
        segment = session.segments[index]
        if moment_of(session, segment) == frame.moment:
            return True
        if segment.part is Part.HOLD or segment.seconds >= CALM_SECONDS:
            return False
        index -= 1
    return False


def _name(session: Session) -> str:
    return CONTENT().languages.default.names.exercise(session.item.exercise)
