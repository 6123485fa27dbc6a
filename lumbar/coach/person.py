"""Everything that is kept of one person, as one value."""

from dataclasses import dataclass, field, replace
from datetime import UTC, date, tzinfo
from enum import StrEnum

from lumbar.coach.exercise import Level, Library
from lumbar.coach.levels import RUNG_AFTER_PAIN, rung_after
from lumbar.coach.past import NOTHING_YET, Past, with_entry, with_result
from lumbar.coach.progress import day_of, entry_of
from lumbar.coach.schedule import Breaks, Pause, Remind, Window
from lumbar.coach.session import Effort, Outcome, Result, Session
from lumbar.coach.zones import UnknownZone, zone_named


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideMessage:
    """A voice message in the chat that counts a step of a session.

    message: its id; since: when the step's clock stands at zero for it (UTC seconds); a
    step that runs by another clock is not the one that it counts.
    """

    step: int
    message: int
    since: float


class Last(StrEnum):
    """What becomes of a message that a session has left behind."""

    MOVED = "moved"  # a countdown that goes on in a newer message
    STOPPED = "stopped"  # a countdown of an exercise that was stopped
    INSTRUCTION = "instruction"  # an instruction: its buttons go
    VOICE = "voice"  # it goes


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """A message that a session has left behind, and what still has to become of it.

    chat: the chat it is in; exercise: the key of the exercise that it was about.
    """

    chat: int
    message: int
    last: Last
    exercise: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Live:
    """A session and where it is shown.

    chat: the chat it is in; instruction: the message with an exercise's picture and cues;
    instruction_open: whether that still has its buttons; countdown: the message that counts; None
    until it has been sent; of, turn: the step and turn that they show, which the session
    may have left already when the program dies; guides: the voices that count it; left:
    messages of before that still show what is over. newest: the highest id of a message
    known in the chat when this was kept, so that what the program sent after it and died
    before noting can be found. seen: the last moment (UTC seconds) at which the countdown
    stood right before the person; None for up to now. quiet: it ends without a word; forget:
    when nothing of it is shown any more, the record is deleted.
    """

    session: Session
    chat: int
    of: int = 0
    turn: int = -1
    instruction_open: bool = False
    instruction: int | None = None
    countdown: int | None = None
    guides: tuple[GuideMessage, ...] = ()
    left: tuple[Left, ...] = ()
    newest: int = 0
    seen: float | None = None
    quiet: bool = False
    forget: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One person's settings, rungs, live session and past; no name, no text of theirs.

    id: Telegram's user id; safe: the answer to the safety question (None: not asked
    yet, True: none of the signs); rungs: exercises that have left the level's rung;
    zone: a name that lumbar.coach.zones knows (None: not known, days are UTC days); calm: no
    edits while a hold runs; by_itself: the next exercise begins without a tap; counted:
    ids of the last updates that changed this record, so that one seen again counts once.
    remind, breaks, quiet (hours without a sound), pauses: see lumbar.coach.schedule; snooze:
    when the reminder comes again (UTC seconds); reminder, nudge: the last messages with a
    reminder and with a sit break; answered: those of them that got an answer; gone: they
    blocked the bot. dark: pictures on a dark ground; voice: exercises are spoken, by
    `speaker` (empty: the first one); offered: the voice has been offered, which is done once.
    """

    id: int
    safe: bool | None = None
    level: Level = Level.STANDARD
    rungs: dict[str, int] = field(default_factory=dict)
    zone: str | None = None
    calm: bool = False
    by_itself: bool = False
    live: Live | None = None
    past: Past = NOTHING_YET
    counted: tuple[int, ...] = ()
    remind: Remind | None = None
    breaks: Breaks | None = None
    quiet: Window | None = None
    pauses: tuple[Pause, ...] = ()
    snooze: float | None = None
    reminder: int | None = None
    nudge: int | None = None
    answered: tuple[int, ...] = ()
    gone: bool = False
    dark: bool = False
    voice: bool = False
    speaker: str = ""
    offered: bool = False


def zone_of(person: Person) -> tzinfo:
    """The person's time zone; UTC until it is known, and where this machine does not know it."""
    try:
        return zone_named(person.zone) if person.zone else UTC
    except UnknownZone:
        return UTC


def has_zone(person: Person) -> bool:
    """Whether the person's time zone is known, to this machine too."""
    try:
        return person.zone is not None and zone_named(person.zone) is not None
    except UnknownZone:
        return False


def today(person: Person, now: float) -> date:
    """The person's local day at `now` (UTC seconds)."""
    return day_of(now, zone_of(person))


def at_level(person: Person, level: Level) -> Person:
    """The person at a level, with every exercise back on that level's rung.

    What hurt when it was last done stays on its easiest.
    """
    return replace(person, level=level, rungs=dict.fromkeys(person.past.hurt, RUNG_AFTER_PAIN))


def close(person: Person) -> Person:
    """The person with the live session, once it has ended, in their past, and there once.

    It stays in `live` until its last words have been sent. A finished one is what a reminder
    that was to come again would have asked for. An exercise that hurt starts from its
    easiest rung next time.
    """
    if person.live is None or person.live.session.live:
        return person
    session = person.live.session
    entry = entry_of(session, zone_of(person))
    if entry is not None:
        snooze = None if entry.finished else person.snooze
        past = with_entry(person.past, entry, person.pauses)
        person = replace(person, past=past, snooze=snooze)
    rungs = dict(person.rungs)
    for result in session.results:
        if result.outcome is Outcome.HURT:
            rungs[result.exercise] = RUNG_AFTER_PAIN
    return replace(person, rungs=rungs)


def result_of(person: Person, session_id: str, step: int) -> Result | None:
    """What came of a step of a session, live or one of the last few."""
    results: tuple[Result, ...] = ()
    if person.live is not None and person.live.session.id == session_id:
        results = person.live.session.results
    else:
        for entry in person.past.recent:
            if entry.id == session_id:
                results = entry.results
    return results[step] if 0 <= step < len(results) else None


def rated(
    person: Person, library: Library, session_id: str, step: int, effort: Effort
) -> Person | None:
    """The person after saying how hard a step was; None where it was said before or is gone."""
    result = result_of(person, session_id, step)
    if result is None or result.effort is not None:
        return None
    exercise = library.exercises.get(result.exercise)
    if exercise is None:
        return None
    rungs = {**person.rungs, exercise.key: rung_after(exercise, result.rung, effort)}
    return _with_result(
        replace(person, rungs=rungs), session_id, step, replace(result, effort=effort)
    )


def _with_result(person: Person, session_id: str, step: int, result: Result) -> Person:
    live = person.live
    if live is not None and live.session.id == session_id:
        results = live.session.results
        results = (*results[:step], result, *results[step + 1 :])
        live = replace(live, session=replace(live.session, results=results))
    past = with_result(person.past, session_id, step, result)
    return replace(person, live=live, past=past)
