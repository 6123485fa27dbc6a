"""Changes of a person's live session; each is a pure function from record to record.

A change for a session that is not the live one any more returns the very object that it got.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from lumbar.coach.exercise import Library
from lumbar.coach.gentle import in_its_place
from lumbar.coach.hurting import Answered, after_answer, hurts, left, with_answer
from lumbar.coach.over import Undo
from lumbar.coach.pain import NOTHING_SAID, Felt
from lumbar.coach.person import Last, Left, Live, Person, close
from lumbar.coach.session import Event, Outcome, Session, State, come_back, happen
from lumbar.coach.standing import with_sign
from lumbar.coach.voiced import with_session

COUNTED = 64
"""How many ids of counted updates a record keeps: more than can wait for their answers at a time
(telegram.lanes.MOST_RESTS), which all are handled again after a crash."""
TAKE_BACK_SECONDS = 600.0
"""Seconds for which a stop by words can be taken back."""
STOPS = frozenset({Event.HURTS, Event.PAUSE, Event.STOP})
"""The events that stop a hold: they are shown in the chat first, and written to the store as soon
as possible after that."""

NO_LIBRARY = Library(exercises={}, routines={})

Change = Callable[[Person], Person]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pressed:
    """An event that a person caused in their live session.

    session: the session's id; at: when (UTC seconds); seen: the last moment at which the
    countdown was shown correctly (UTC seconds); update: the id of the update that caused it, 0
    for none; below: the person wrote it as a message, so the session is shown again below that;
    felt: with HURTS, what was said of the pain with it.
    """

    session: str
    event: Event
    at: float
    seen: float
    update: int = 0
    below: bool = False
    felt: Felt = NOTHING_SAID


def live_of(person: Person) -> Live:
    """Returns the person's live session. Raises ValueError if there is none."""
    if person.live is None:
        raise ValueError("this person has no session")
    return person.live


def counted(person: Person, update: int) -> Person:
    """Returns the person with an update id marked as counted; 0 means no update."""
    if not update or update in person.counted:
        return person
    return replace(person, counted=(*person.counted, update)[-COUNTED:])


def pressed(
    person: Person, what: Pressed, *, library: Library = NO_LIBRARY, lowering: bool = True
) -> Person:
    """Returns the person after an event; the same object if nothing changes.

    Idempotent: an update that was counted before changes nothing.
    library: for the rungs of what follows pain; without it there are fewer repetitions instead.
    lowering: whether the session may be shown in a new message, below what the person wrote.
    """
    live = person.live
    if live is None or live.session.id != what.session or what.update in person.counted:
        return person
    before = live.session
    if what.event is Event.SKIP and before.state is State.HURT:
        session = left(before, library, what.at)
    else:
        session = happen(before, what.event, what.at, what.seen)
    undo = _undo(before, what) if what.below and what.event is Event.STOP else person.undo
    if session is not before:
        live = _with_session(live, session, what.at)
    new = session is not before or live.hurt is None  # of before it was kept
    if what.event is Event.HURTS and session.state is State.HURT and new:
        person, live = hurts(person, live, what.at)
    if what.event is Event.HURTS and what.felt.said:
        said = Answered(session=what.session, at=what.at, felt=what.felt)
        person, live = _answer(person, live, said, library)
    if live is person.live:
        return person
    if what.event is Event.HURTS and live.chat < 0:
        # What to do about pain is for the person alone to read.
        live = replace(moved_to(live, person.id, countdown=Last.PRIVATE), group=live.chat)
    elif what.below and lowering:
        live = lowered(live)
    return counted(close(replace(person, live=live, undo=undo)), what.update)


def answered(person: Person, what: Answered, *, library: Library, lowering: bool = True) -> Person:
    """Returns the person after what they said of a pain; the same object if nothing changes.

    library, lowering: as for `pressed`.
    """
    live = person.live
    if live is None or live.session.id != what.session or what.update in person.counted:
        return person
    person, after = _answer(person, live, what, library)
    if after is live:
        return person
    if what.below and lowering:
        after = lowered(after)
    return counted(close(replace(person, live=after)), what.update)


def _answer(person: Person, live: Live, what: Answered, library: Library) -> tuple[Person, Live]:
    if what.instead:
        session = in_its_place(person, live.session, what, library)
    else:
        session = after_answer(person, live, what, library)
    if session is None:
        return person, live
    if session.alarm:
        person = with_sign(person)  # the question is asked anew before anything leads on
    person, live = with_answer(person, live, session, what)
    return person, _with_session(live, session, what.at)


def _undo(session: Session, what: Pressed) -> Undo | None:
    """Returns what takes back that the session is stopped; None after pain, which leads nowhere."""
    if session.state is State.HURT:
        return None
    paused = happen(session, Event.PAUSE, what.at, what.seen)
    return Undo(session=paused, runs=session.state is State.RUNNING, at=what.at)


def taken_back(person: Person, session: str, now: float) -> Session | None:
    """Returns the session with that id where words had stopped it, paused if it ran.

    None where another one is live, or after TAKE_BACK_SECONDS. now: UTC seconds. When it ends, it
    takes the place in the past of what was stopped.
    """
    undo, live = person.undo, person.live
    if undo is None or undo.session.id != session or (live is not None and live.session.live):
        return None
    if not 0 <= now - undo.at <= TAKE_BACK_SECONDS:
        return None
    # A turn of its own: the buttons of before are old.
    return replace(undo.session, turn=undo.session.turn + 2)


def settled(person: Person, session: str, seen: float, now: float, *, shown: bool = True) -> Person:
    """Returns the person with their session brought up to `now`; see session.come_back."""
    live = person.live
    if live is None or live.session.id != session:
        return person
    after = come_back(live.session, seen, now, shown=shown)
    if after is live.session:
        return person
    return close(replace(person, live=_with_session(live, after, now)))


def begun(person: Person, live: Live, *, seen: float, now: float) -> Person:
    """Returns the person with a new live session; an older one ends without a message."""
    person = stopped(person, seen=seen, now=now)
    grouped = person.grouped or was_in_group(person.live)
    return replace(person, live=replace(live, left=left_behind(person.live)), grouped=grouped)


def was_in_group(live: Live | None) -> bool:
    """Returns whether a session is shown in a group, or was until something hurt."""
    return live is not None and (live.chat < 0 or live.group != 0)


def stopped(person: Person, *, seen: float, now: float) -> Person:
    """Returns the person with their live session stopped and added to their past.

    The session ends without a message.
    """
    live = person.live
    if live is None or not live.session.plan:
        return person
    session = happen(live.session, Event.STOP, now, seen)
    return close(replace(person, live=replace(live, session=session, seen=None, quiet=True)))


def forgotten(person: Person) -> Person:
    """Returns the rest of a person who is to be forgotten: the ids of their session's messages.

    They are kept until those messages are gone from the chat; then the record is deleted.
    """
    live = person.live
    if live is None:
        return Person(id=person.id)
    nothing = Session(
        id=live.session.id,
        routine="",
        plan=(),
        by_itself=False,
        begun=0.0,
        state=State.STOPPED,
        ended=0.0,
    )
    left = left_behind(live)
    gone = Live(session=nothing, chat=live.chat, left=left, quiet=True, forget=True)
    return Person(id=person.id, live=gone)


def parked(person: Person, session: str, seen: float, *, blocked: bool) -> Person:
    """Returns the person with their session paused at `seen`, because their chat takes no messages.

    blocked: whether the person has blocked the bot; if so, nothing is sent until they write.
    """
    live = person.live
    if live is None or live.session.id != session:
        return person
    after = happen(live.session, Event.PAUSE, seen)
    gone = person.gone or (blocked and live.chat > 0)
    return close(replace(person, gone=gone, live=replace(live, session=after, seen=None)))


def on_live(person: Person, *, session: str, decide: Callable[[Live], Live]) -> Person:
    """Returns the person with `decide` applied to their live session, if that has this id."""
    live = person.live
    if live is None or live.session.id != session:
        return person
    after = decide(live)
    return person if after is live else replace(person, live=after)


def unseen(person: Person, session: str, seen: float | None) -> Person:
    """Returns the person with the moment (UTC seconds) since which their countdown is not shown
    correctly; None: it is."""
    live = person.live
    if live is None or live.session.id != session or live.seen == seen:
        return person
    return replace(person, live=replace(live, seen=seen))


def moved_to(
    live: Live, chat: int, topic: int | None = None, *, countdown: Last | None = None
) -> Live:
    """Returns the live session moved to a chat: its messages are to be sent again, at the end.

    countdown: what becomes of the one that it leaves behind; None: it says where it goes on.
    """
    where = Last.MOVED if chat == live.chat else Last.ELSEWHERE
    left = left_behind(live, where if countdown is None else countdown)
    return replace(
        live,
        chat=chat,
        topic=topic,
        newest=live.newest if chat == live.chat else 0,
        instruction=None,
        instruction_open=False,
        countdown=None,
        guides=(),
        left=left,
    )


def followed(live: Live, old: int, new: int) -> Live:
    """Returns the live session in the supergroup that its group has become.

    old, new: chat ids. The ids of the group's messages mean nothing in the new chat, and the old
    one takes no calls: so the session is shown anew, and nothing is left behind there.
    """
    if live.chat != old:
        return live
    moved = moved_to(live, new)
    return replace(moved, left=tuple(one for one in moved.left if one.chat != old))


def lowered(live: Live) -> Live:
    """Returns the live session with its current message to be sent again, below all others.

    That is the session message; in calm mode the countdown while it is paused or hurts, and the
    instruction while it waits.
    """
    if live.instruction is None:
        stays = not live.session.live or step_that_hurt(live) is not None
        if live.countdown is None or stays:
            return live  # what hurt keeps its message, and the next one is below it anyway
        return replace(live, countdown=None, left=(*live.left, countdown_left(live, Last.MOVED)))
    if live.session.state in {State.PAUSED, State.HURT} and live.countdown is not None:
        return replace(live, countdown=None, left=(*live.left, countdown_left(live, Last.MOVED)))
    if live.session.state is State.WAITING and live.instruction is not None:
        if not live.instruction_open:  # it has no buttons to lose
            return replace(live, instruction=None)
        gone = Left(chat=live.chat, message=live.instruction, last=Last.INSTRUCTION)
        return replace(live, instruction=None, instruction_open=False, left=(*live.left, gone))
    return live


def step_that_hurt(live: Live) -> int | None:
    """Returns the step that has hurt and is over, whose session message is still to be left behind
    with what to do about it; None if there is none."""
    results = live.session.results
    hurt = (at for at in range(live.of, len(results)) if results[at].outcome is Outcome.HURT)
    return next(hurt, None)


def left_behind(live: Live | None, countdown: Last = Last.STOPPED) -> tuple[Left, ...]:
    """Returns the messages of a session that must still be edited or deleted when it is over.

    countdown: what becomes of its countdown.
    """
    if live is None:
        return ()
    left = list(live.left)
    if live.countdown is not None:
        left.append(countdown_left(live, countdown))
    if live.instruction is not None and live.instruction_open:
        left.append(Left(chat=live.chat, message=live.instruction, last=Last.INSTRUCTION))
    left += (Left(chat=live.chat, message=one.message, last=Last.VOICE) for one in live.guides)
    return tuple(left)


def countdown_left(live: Live, last: Last) -> Left:
    """Returns the countdown's message as one left behind; last: what becomes of it.

    A session message is deleted where its session goes on, or ends, in the same chat: nothing of
    it is left to read.
    """
    if live.instruction is None and last not in {Last.ELSEWHERE, Last.PRIVATE}:
        return Left(chat=live.chat, message=live.countdown or 0, last=Last.GONE)
    exercise = live.session.plan[live.of].exercise
    return Left(chat=live.chat, message=live.countdown or 0, last=last, exercise=exercise)


def _with_session(live: Live, session: Session, now: float) -> Live:
    """Returns the live session after a change of its session, with the guides that it has then."""
    return replace(with_session(live, session, now), seen=None)
