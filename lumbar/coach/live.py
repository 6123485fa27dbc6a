"""What becomes of a person's live session: each change a pure function from record to record."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from lumbar.coach.person import GuideMessage, Last, Left, Live, Person, close
from lumbar.coach.session import Event, Outcome, Session, State, come_back, happen

COUNTED = 8
"""Ids of updates kept in a record: one person's are handled one after another, so a crash
can bring back only the last."""
SAME = 0.5
"""Seconds by which the clocks of a step and of the voice that counts it may differ."""
STOPS = frozenset({Event.HURTS, Event.PAUSE, Event.STOP})
"""What takes effect before the person's eyes and ears first, and is kept as soon as it can be."""

Change = Callable[[Person], Person]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pressed:
    """An event that a person brought about in their live session.

    session: its id; at: when (UTC seconds); seen: the last moment at which the countdown
    stood right before them (UTC seconds); update: the id of the update that brought it;
    below: they wrote it, so what goes on is shown below what they wrote.
    """

    session: str
    event: Event
    at: float
    seen: float
    update: int = 0
    below: bool = False


def live_of(person: Person) -> Live:
    """The person's live session, where they are known to have one; raises ValueError if not."""
    if person.live is None:
        raise ValueError("this person has no session")
    return person.live


def counted(person: Person, update: int) -> Person:
    """The person with an update marked as counted; 0 is no update."""
    if not update or update in person.counted:
        return person
    return replace(person, counted=(*person.counted, update)[-COUNTED:])


def pressed(person: Person, what: Pressed, *, lowering: bool = True) -> Person:
    """The person after an event; the same value where it changes nothing or was counted before.

    lowering: whether it may be shown in a new message, below what the person wrote.
    """
    live = person.live
    if live is None or live.session.id != what.session or what.update in person.counted:
        return person
    session = happen(live.session, what.event, what.at, what.seen)
    if session is live.session:
        return person
    live = _with_session(live, session, what.at)
    if what.below and lowering:
        live = lowered(live)
    return counted(close(replace(person, live=live)), what.update)


def settled(person: Person, session: str, seen: float, now: float) -> Person:
    """The person after all that time alone has done by `now`; see session.come_back."""
    live = person.live
    if live is None or live.session.id != session:
        return person
    after = come_back(live.session, seen, now)
    if after is live.session:
        return person
    return close(replace(person, live=_with_session(live, after, now)))


def begun(person: Person, live: Live, *, seen: float, now: float) -> Person:
    """The person with a new live session; an older one ends without a word."""
    person = stopped(person, seen=seen, now=now)
    return replace(person, live=replace(live, left=left_behind(person.live)))


def stopped(person: Person, *, seen: float, now: float) -> Person:
    """The person with their live session stopped, kept as history and ending without a word."""
    live = person.live
    if live is None or not live.session.plan:
        return person
    session = happen(live.session, Event.STOP, now, seen)
    return close(replace(person, live=replace(live, session=session, seen=None, quiet=True)))


def forgotten(person: Person) -> Person:
    """What is kept of a person who is to be forgotten, until their chat shows nothing of their
    live session any more: the ids of its messages."""
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
    """The person whose chat takes nothing: the session stands where it was last seen.

    blocked: whether they have blocked the bot, so that nothing comes until they write.
    """
    live = person.live
    if live is None or live.session.id != session:
        return person
    after = happen(live.session, Event.PAUSE, seen)
    gone = person.gone or (blocked and live.chat > 0)
    return close(replace(person, gone=gone, live=replace(live, session=after, seen=None)))


def on_live(person: Person, *, session: str, decide: Callable[[Live], Live]) -> Person:
    """The person with a change to their live session, where it is still that one."""
    live = person.live
    if live is None or live.session.id != session:
        return person
    after = decide(live)
    return person if after is live else replace(person, live=after)


def unseen(person: Person, session: str, seen: float | None) -> Person:
    """The person who does not see their countdown since `seen` (UTC seconds), or None: they do."""
    live = person.live
    if live is None or live.session.id != session or live.seen == seen:
        return person
    return replace(person, live=replace(live, seen=seen))


def moved_to(live: Live, chat: int) -> Live:
    """The live session shown anew in a chat, below everything else there."""
    left = left_behind(live, Last.MOVED)
    return replace(
        live,
        chat=chat,
        instruction=None,
        instruction_open=False,
        countdown=None,
        guides=(),
        left=left,
    )


def lowered(live: Live) -> Live:
    """The live session with what goes on shown below what the person wrote."""
    if live.session.state in {State.PAUSED, State.HURT} and live.countdown is not None:
        return replace(live, countdown=None, left=(*live.left, countdown_left(live, Last.MOVED)))
    if live.session.state is State.WAITING and live.instruction is not None:
        gone = Left(chat=live.chat, message=live.instruction, last=Last.INSTRUCTION)
        return replace(live, instruction=None, instruction_open=False, left=(*live.left, gone))
    return live


def left_behind(live: Live | None, countdown: Last = Last.STOPPED) -> tuple[Left, ...]:
    """All messages of a live session, as it leaves them behind; countdown: what that says."""
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
    """The countdown's message, as the live session leaves it behind; last: what it says then."""
    exercise = live.session.plan[live.of].exercise
    return Left(chat=live.chat, message=live.countdown or 0, last=last, exercise=exercise)


def _with_session(live: Live, session: Session, now: float) -> Live:
    """The live session as it goes on; a voice that has not begun is good for whenever it does."""
    since = runs(session)
    guides = tuple(
        replace(one, since=since[one.step]) if one.step in since and one.since > now else one
        for one in live.guides
    )
    return replace(live, session=session, guides=guides, seen=None)


# Voices


def runs(session: Session) -> Mapping[int, float]:
    """The steps that run by the clock, with the moment (UTC seconds) at which theirs is zero."""
    if session.state is not State.RUNNING:
        return {}
    found = {session.step: session.since}
    if session.by_itself and session.step + 1 < len(session.plan):
        found[session.step + 1] = session.step_ends()
    return found


def counts(guide_message: GuideMessage, person: Person, session: Session, now: float) -> bool:
    """Whether a voice counts what runs, or has counted an exercise to its end.

    One that has not begun yet is good for whenever its exercise does.
    """
    if guide_message.step < len(session.results):
        return session.results[guide_message.step].outcome is Outcome.DONE
    since = runs(session).get(guide_message.step)
    if since is None or not person.voice:
        return False
    return guide_message.since > now or abs(since - guide_message.since) <= SAME


def has_guide(live: Live, step: int, now: float) -> bool:
    """Whether a voice is in the chat that counts a step which runs, or runs next."""
    since = runs(live.session).get(step)
    return since is not None and any(
        one.step == step and (one.since > now or abs(one.since - since) <= SAME)
        for one in live.guides
    )
