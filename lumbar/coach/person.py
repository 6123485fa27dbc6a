"""Everything that is kept about one person, as one value."""

from dataclasses import dataclass, field, replace
from datetime import UTC, date, tzinfo
from enum import StrEnum

from lumbar.coach.exercise import Exercise, Level, Library
from lumbar.coach.levels import rung_of
from lumbar.coach.over import Ending, Undo
from lumbar.coach.pace import Ready
from lumbar.coach.pain import Pain, kept, newest_of, recent_pains, rung_after_pain
from lumbar.coach.past import NOTHING_YET, Past, with_entry, with_result
from lumbar.coach.progress import day_of, entry_of
from lumbar.coach.question import Asked
from lumbar.coach.safety import UNASKED, Safety
from lumbar.coach.schedule import Breaks, Pause, Remind, Window
from lumbar.coach.session import Effort, Outcome, Result, Session
from lumbar.coach.steps import SETTLES_DAYS, Steps, answered, is_full
from lumbar.coach.zones import UnknownZone, zone_named


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideMessage:
    """A guide in the chat: the voice message that counts one step of a session.

    message: its id; since: the start of the step that the guide was made for (UTC seconds). If
    the step starts at another time, the guide does not count it any more. sent: when the message
    was sent (UTC seconds), before `since` if it was sent ahead; named: its caption says what it is,
    and not that it comes next.
    """

    step: int
    message: int
    since: float
    sent: float = 0.0
    named: bool = True


class Last(StrEnum):
    """What must be done to a message that a session has left behind."""

    MOVED = "moved"  # a countdown: edited to say that it goes on in a newer message
    ELSEWHERE = "elsewhere"  # a countdown: edited to say that it goes on in another chat
    SWAPPED = "swapped"  # a countdown: edited to say that another exercise stands in
    STOPPED = "stopped"  # a countdown: edited to say that the exercise was stopped
    PRIVATE = "private"  # a group's countdown after It hurts: the rest is said in private
    INSTRUCTION = "instruction"  # an instruction: its buttons are removed
    GONE = "gone"  # a session message: deleted, because a newer one shows the session
    VOICE = "voice"  # a guide: deleted


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """A message that a session has left behind, and what must still be done to it.

    chat: the id of its chat; exercise: the key of the exercise that it was about.
    """

    chat: int
    message: int
    last: Last
    exercise: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hurt:
    """The newest pain of a live session, as long as more may be said of it.

    session: the session when it hurt, before anything was said of it; turn: the session's turn
    after what was said last: once something else was pressed, nothing more is heard of this pain;
    at: which of Person.pains it is (UTC seconds).
    """

    session: Session
    turn: int
    at: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Live:
    """A session and the messages that show it.

    chat: the chat's id; topic: the topic of that chat in which it is shown, None for none;
    group: the group that it came from when it went on in private after It hurts, 0 for none;
    countdown: the id of the session message, which shows everything; in calm mode of the message
    that counts; instruction: in calm mode the id of the message with an exercise's picture and
    cues, else None; instruction_open: whether that message still has its buttons; both ids are
    None until the message was sent; of, turn: the step and turn that
    they show, which may be behind the session's if the program has died between; guides: the
    voice messages that count its steps; left: messages that are out of date and must still be
    edited or deleted. newest: the highest message id known in the chat when this was written, so
    that messages sent after it, but not noted because the program died, can be found. seen: the
    last moment (UTC seconds) at which the countdown was shown correctly; None: it is now.
    quiet: the session ends without a message; forget: the record is deleted when the chat shows
    nothing of the session any more. hurt: the newest pain, if more may be said of it.
    """

    session: Session
    chat: int
    topic: int | None = None
    group: int = 0
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
    hurt: Hurt | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Eased:
    """What time away made easier the last time; see lumbar/coach/away.py.

    day: the local day on which a session began again; rungs: how many rungs down, 0 for all the
    way to gentle; session: that session's id, which says so at its beginning.
    """

    day: date
    rungs: int
    session: str = ""


# Without slots: with them msgspec decodes a record in twice the time, because of the many fields
# that most records leave out.
@dataclass(frozen=True, kw_only=True)
class Person:
    """One person's settings, rungs, live session and past. Holds no name and no text of theirs.

    id: Telegram's user id; safety: the answer to the safety question; rungs: the rungs of
    exercises that differ from the level's, by key; aims: the rungs that exercises climb to, one
    step a session, because the person chose a higher level, by key; steps: what the answers about
    an exercise say of a step up, by key; eased: what time away made easier last;
    zone: a name that lumbar.coach.zones knows (None: not known, days are UTC days); calm: no
    edits while a hold runs; by_itself: the next exercise begins without a tap; counted: ids of
    the last updates that changed this record, so that a repeated update counts once.
    remind, breaks, quiet (hours without sound), pauses: see lumbar.coach.schedule; snooze: when
    the reminder comes again (UTC seconds); rest_until: the end of an hours' pause, before which
    nothing comes by itself (UTC seconds); reminder, nudge: ids of the last messages with a
    reminder and with a sit break; answered: ids of those that were answered; gone: the person
    has blocked the bot. dark: pictures on a dark ground (None: not chosen); voice: exercises are
    spoken, by `speaker` (empty: the first one); offered: the voice was offered, which is done once.
    asked:
    the question that the next text answers. undo: the session that their words stopped last.
    left_out: keys of the exercises that they have left out for good, in the order of that.
    grouped: a session of theirs
    was in a group and is over, so that they were told what is heard there. pains: what hurt in
    the last twelve months, oldest first (see lumbar.coach.pain). ready: how long to get ready
    before an exercise; heard: a session of theirs with the voice on is over; chosen: they have
    said how sessions are to go (see lumbar.coach.manner). ending: their newest
    session of which there was something to tell; milestones: what was celebrated, each once (names
    of coach.ending.Tells); declined: the local day on which they said no to a question that an
    ending asked, by the question. told: what the last reminders told of them, newest last
    (News.name in lumbar/coach/newest.py). language: the IETF tag of the language in which the bot
    speaks with them (empty: not known yet).
    """

    id: int
    safety: Safety = UNASKED
    level: Level = Level.GENTLE
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
    rest_until: float | None = None
    reminder: int | None = None
    nudge: int | None = None
    answered: tuple[int, ...] = ()
    gone: bool = False
    dark: bool | None = None
    voice: bool = False
    speaker: str = ""
    offered: bool = False
    asked: Asked | None = None
    undo: Undo | None = None
    grouped: bool = False
    pains: tuple[Pain, ...] = ()
    left_out: tuple[str, ...] = ()
    ready: Ready = Ready.USUAL
    heard: bool = False
    chosen: bool = False
    aims: dict[str, int] = field(default_factory=dict)
    steps: dict[str, Steps] = field(default_factory=dict)
    eased: Eased | None = None
    ending: Ending | None = None
    milestones: tuple[str, ...] = ()
    declined: dict[str, date] = field(default_factory=dict)
    told: tuple[str, ...] = ()
    language: str = ""


def zone_of(person: Person) -> tzinfo:
    """Returns the person's time zone; UTC if it is not set or if this machine does not know it."""
    try:
        return zone_named(person.zone) if person.zone else UTC
    except UnknownZone:
        return UTC


def has_zone(person: Person) -> bool:
    """Returns whether the person's time zone is set and known to this machine."""
    try:
        return person.zone is not None and zone_named(person.zone) is not None
    except UnknownZone:
        return False


def today(person: Person, now: float) -> date:
    """Returns the person's local day at `now` (UTC seconds); a day ends at 03:00."""
    return day_of(now, zone_of(person))


def without(person: Person, exercise: str) -> Person:
    """Returns the person with an exercise left out of their plans for good."""
    if exercise in person.left_out:
        return person
    return replace(person, left_out=(*person.left_out, exercise))


def with_again(person: Person, exercise: str) -> Person:
    """Returns the person with an exercise that was left out back in their plans."""
    if exercise not in person.left_out:
        return person
    return replace(person, left_out=tuple(one for one in person.left_out if one != exercise))


def close(person: Person) -> Person:
    """Returns the person with their live session, if it has ended, added to their past.

    Idempotent. The session stays in `live` until its last message was sent. A finished session
    cancels a snoozed reminder. An exercise that hurt comes back as pain.rung_after_pain says.
    """
    if person.live is None or person.live.session.live:
        return person
    session = person.live.session
    entry = entry_of(session, zone_of(person))
    if entry is not None:
        snooze = None if entry.counts else person.snooze
        past = with_entry(person.past, entry, person.pauses)
        heard = person.heard or (person.voice and person.live.chat > 0)
        person = replace(person, past=past, snooze=snooze, heard=heard)
    person = _climbed(person, session)
    rungs = dict(person.rungs)
    for result in session.results:
        pain = newest_of(person.pains, result.exercise)
        if result.outcome is Outcome.HURT:
            rungs[result.exercise] = rung_after_pain(result.rung, pain)
    pains = kept(person.pains, today(person, session.ended or 0.0))
    hurt = {one.exercise for one in session.results if one.outcome is Outcome.HURT}
    aims = {key: aim for key, aim in person.aims.items() if key not in hurt}
    steps = {key: of for key, of in person.steps.items() if key not in hurt}
    return replace(person, rungs=rungs, pains=pains, aims=aims, steps=steps)


def _climbed(person: Person, session: Session) -> Person:
    """Returns the person with each exercise a rung nearer to its aim that `nears` says.

    Idempotent: what has climbed does not stand where it was done any more.
    """
    if session.ended is None:
        return person
    day = day_of(session.ended, zone_of(person))
    for result in session.results:
        if nears(person, session, result, day):
            person = on_rung(person, result.exercise, result.rung + 1, day)
    return person


def nears(person: Person, session: Session, result: Result, day: date) -> bool:
    """Returns whether an exercise comes a rung nearer to its aim when a session ends on the local
    `day`: it was done in full, where the person stands.

    Not one that was too hard; one rung a day; none after pain.
    """
    key = result.exercise
    steps = person.steps.get(key)
    return (
        person.aims.get(key, 0) > result.rung == person.rungs.get(key)
        and is_full(result)
        and result.effort is not Effort.TOO_HARD
        and not (steps is not None and steps.taken == day)
        and not session.has_hurt
        and not recent_pains(person.pains, day, SETTLES_DAYS)
    )


def on_rung(person: Person, key: str, rung: int, day: date | None = None) -> Person:
    """Returns the person on a rung of an exercise; day: of a step up, None for any other way.

    An aim that is reached is none any more, and after a step down it is given up: the person
    found it too hard.
    """
    aims = dict(person.aims)
    if not person.rungs.get(key, rung) <= rung < aims.get(key, rung + 1):
        aims.pop(key, None)
    steps = {**person.steps, key: Steps(rung=rung, taken=day)}
    return replace(person, rungs={**person.rungs, key: rung}, aims=aims, steps=steps)


def result_of(person: Person, session_id: str, step: int) -> Result | None:
    """Returns the result of a step of the live or a recent session; None if there is none."""
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
    """Returns the person after their answer how hard a step was.

    Too hard: a rung below the one that was done, next time. Just right and Too easy take no step;
    they may offer one (see is_offered in lumbar/coach/rungs.py). None if the step was rated
    before, or if its session or exercise is not known any more.
    """
    result = result_of(person, session_id, step)
    if result is None or result.effort is not None:
        return None
    exercise = library.exercises.get(result.exercise)
    if exercise is None:
        return None
    stands = rung_of(exercise, person.level, person.rungs)
    if effort is Effort.TOO_HARD:
        person = on_rung(person, exercise.key, min(stands, max(result.rung - 1, 0)))
    elif _may_step(person, exercise, session_id, result):
        steps = _steps_of(person, exercise.key, stands)
        steps = answered(steps, effort, _day_of_session(person, session_id))
        person = replace(person, steps={**person.steps, exercise.key: steps})
    return _with_result(person, session_id, step, replace(result, effort=effort))


def _steps_of(person: Person, key: str, rung: int) -> Steps:
    """Returns what was answered about an exercise on a rung; nothing if that was another rung."""
    steps = person.steps.get(key)
    return steps if steps is not None and steps.rung == rung else Steps(rung=rung)


def _day_of_session(person: Person, session_id: str) -> date:
    """Returns the local day that the live or a recent session counts for."""
    live = person.live
    if live is not None and live.session.id == session_id:
        return day_of(live.session.begun, zone_of(person))
    return next(entry.day for entry in person.past.recent if entry.id == session_id)


def _may_step(person: Person, exercise: Exercise, session_id: str, result: Result) -> bool:
    """Returns whether a result can lead to the offer of a step up.

    It must be a whole dose on the rung where the person stands, with a rung above it, in a session
    without pain. An exercise on its way to an aim climbs without an offer.
    """
    stands = rung_of(exercise, person.level, person.rungs)
    live = person.live
    if live is not None and live.session.id == session_id:
        hurt = live.session.has_hurt
    else:
        results = next(one.results for one in person.past.recent if one.id == session_id)
        hurt = any(one.outcome is Outcome.HURT for one in results)
    day = _day_of_session(person, session_id)
    return (
        is_full(result)
        and result.rung == stands < len(exercise.ladder) - 1
        and exercise.key not in person.aims
        and not hurt
        and may_rise(person, exercise.key, day)
    )


def may_rise(person: Person, key: str, day: date) -> bool:
    """Returns whether no pain speaks against a harder dose of an exercise on the local `day`."""
    return key not in person.past.hurt and not recent_pains(person.pains, day, SETTLES_DAYS)


def _with_result(person: Person, session_id: str, step: int, result: Result) -> Person:
    live = person.live
    if live is not None and live.session.id == session_id:
        results = live.session.results
        results = (*results[:step], result, *results[step + 1 :])
        live = replace(live, session=replace(live.session, results=results))
    past = with_result(person.past, session_id, step, result)
    return replace(person, live=live, past=past)
