"""The guides of a live session: which of them count, which is next, and when that is sent ahead.

A guide is a voice message that counts one step. Telegram plays the voice messages of a chat one
after another: when one ends, the next below it begins, whatever stands between them; where the one
that plays is deleted, the chain ends, and the person taps play again. So the guides stand in the
order of their steps, the next one is in the chat before the one that plays ends, and what counts no
more is deleted.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import takewhile

from lumbar.coach.person import GuideMessage, Last, Left, Live, Person
from lumbar.coach.session import Outcome, Session, State
from lumbar.coach.timeline import Part, Segment, Timeline

SAME = 0.5
"""Seconds by which the clock of a guide may differ from the clock of its step."""
AHEAD_SECONDS = 4.0
"""Seconds of a segment that must be left when the next guide is sent: three calls follow, the
guide, the session's message below it, and the old one's deletion, and a private chat takes about
one a second."""
FRESH_SECONDS = 1.0
"""Seconds for which a segment counts as just begun."""
DOWN_SECONDS = 5.0
"""The last seconds before an exercise, in which one lies down and plays nothing."""
LEAST_OPENING = 3
"""Whole seconds of an opening segment that are worth telling what comes."""
TAP_SECONDS = 10.0
"""Seconds for which nothing comes between a guide that is to be tapped and the session's message
below it: time to find play and put the phone down."""


def runs(session: Session) -> Mapping[int, float]:
    """Returns the steps that run or will run by themselves, each with its start (UTC seconds)."""
    if session.state is not State.RUNNING:
        return {}
    found = {session.step: session.since}
    if session.by_itself and session.step + 1 < len(session.plan):
        found[session.step + 1] = session.step_ends()
    return found


def guide_of(live: Live, step: int, now: float) -> GuideMessage | None:
    """Returns the guide in the chat for a step that runs or runs next; None if none is right.

    A guide whose step has not begun is right for any start time, because it can be played at any
    time. That of the next step stands below that of the one that runs: they are played in order.
    """
    session = live.session
    since = runs(session).get(step)
    if since is None:
        return None
    fits = (one for one in live.guides if one.step == step)
    right = (one for one in fits if one.since > now or abs(one.since - since) <= SAME)
    if step == session.step:
        return next(right, None)
    current = guide_of(live, session.step, now)
    if current is None:
        return None
    return next((one for one in right if one.message > current.message), None)


def counts(guide_message: GuideMessage, person: Person, live: Live, now: float) -> bool:
    """Returns whether a guide may stay: it is that of the step that runs or of the next one, or it
    has counted one that was done to its end."""
    results = live.session.results
    if guide_message.step < len(results):
        return results[guide_message.step].outcome is Outcome.DONE
    return person.voice and guide_of(live, guide_message.step, now) == guide_message


def with_session(live: Live, session: Session, now: float) -> Live:
    """Returns the live session with a changed session, and its guides as they are then.

    One whose step has not begun takes over the step's new start. One whose step has another
    exercise by now is left behind. now: UTC seconds.
    """
    live = _without_guides(live, session)
    since = runs(session)
    guides = tuple(
        replace(one, since=since[one.step]) if one.step in since and one.since > now else one
        for one in live.guides
    )
    return replace(live, session=session, guides=guides)


def in_language(person: Person, tag: str) -> Person:
    """Returns the person with another language. A guide of theirs that was sent ahead is left
    behind, as it speaks the one before; that of the exercise that runs plays to its end.
    """
    live = person.live
    if live is None or tag == person.language:
        return replace(person, language=tag)
    ahead = [one for one in live.guides if one.step > live.session.step]
    left = (Left(chat=live.chat, message=one.message, last=Last.VOICE) for one in ahead)
    stay = tuple(one for one in live.guides if one not in ahead)
    live = replace(live, guides=stay, left=(*live.left, *left))
    return replace(person, language=tag, live=live)


def _without_guides(live: Live, session: Session) -> Live:
    """Returns the live session without the guides of steps that have another item by now."""
    if session.plan == live.session.plan:
        return live
    before = live.session.plan
    stay = [
        one
        for one in live.guides
        if session.plan[one.step : one.step + 1] == before[one.step : one.step + 1]
    ]
    gone = tuple(
        Left(chat=live.chat, message=one.message, last=Last.VOICE)
        for one in live.guides
        if one not in stay
    )
    return replace(live, guides=tuple(stay), left=(*live.left, *gone)) if gone else live


def is_to_be_tapped(live: Live, now: float) -> bool:
    """Returns whether the guide of the step that runs begins only with a tap on play.

    It begins by itself where it was sent ahead and the one before it was played to its end.
    """
    guide, results = guide_of(live, live.session.step, now), live.session.results
    if guide is None:
        return False
    before = live.session.step - 1
    chained = guide.sent < guide.since and bool(results) and results[-1].outcome is Outcome.DONE
    return not (chained and any(one.step == before for one in live.guides))


def asks_for_play(live: Live, now: float) -> bool:
    """Returns whether play is to be tapped now: while one gets ready, until it is time to lie down,
    and right after a guide that came in the middle of an exercise."""
    if not is_to_be_tapped(live, now):
        return False
    guide = guide_of(live, live.session.step, now)
    fresh = guide is not None and now < guide.sent + TAP_SECONDS
    return fresh or now < _begins_to_move(live.session) - DOWN_SECONDS


def _begins_to_move(session: Session) -> float:
    """Returns when the first move or hold of the step that runs begins (UTC seconds)."""
    opening = takewhile(lambda one: one.part in _OPENING, session.segments)
    return session.since + sum(one.seconds for one in opening)


_OPENING = frozenset({Part.WAIT, Part.REST, Part.READY})


def may_begin_again(live: Live, now: float) -> bool:
    """Returns whether Again makes sense: the step's guide stands, and the step is before the end
    of its first repetition, so that one who tapped play too late loses little."""
    session = live.session
    if session.after_pain or guide_of(live, session.step, now) is None:
        return False
    place, holds = session.place(now), 0
    for segment in session.segments[: place.index]:
        holds += segment.part is Part.HOLD
    return holds == 0 and session.segments[place.index].part in _BEGINS


_BEGINS = frozenset({Part.READY, Part.MOVE, Part.HOLD})


def ahead_at(live: Live, now: float) -> float | None:
    """Returns from when on the next guide is to be sent ahead (UTC seconds); None if none is.

    In a rest or while one gets ready, as soon as play was tapped; where none of these comes any
    more, at the beginning of a hold, and never in its last seconds; where all are short, at the
    beginning of any segment. So it is there before the guide that plays ends.
    """
    session = live.session
    current = guide_of(live, session.step, now)
    step = session.step + 1
    if current is None or step not in runs(session) or guide_of(live, step, now) is not None:
        return None
    earliest = now
    if is_to_be_tapped(live, now):
        earliest = max(now, max(current.sent, session.since) + TAP_SECONDS)
    coming = list(_coming(session, now))
    for parts in (_RESTFUL, frozenset(Part)):
        for begins, segment in coming:
            at = max(begins, earliest)
            if segment.part in parts and at <= begins + segment.seconds - AHEAD_SECONDS:
                return at
    begun = (max(begins, earliest) for begins, _ in coming if begins + FRESH_SECONDS > earliest)
    return next(begun, now)


def spoken_from(segments: Timeline, start: int) -> tuple[Timeline, int]:
    """Returns the segments that a guide is made of, and the second of them at which it begins.

    segments: a step's; start: seconds into them. Where it begins before the first hold, what is
    left of the opening segment is one of its own, so that name and movement are told all the same.
    """
    opening = next((i for i, one in enumerate(segments) if one.seconds), None)
    if opening is None or not 0 < start <= segments[opening].seconds - LEAST_OPENING:
        return segments, start
    first = replace(segments[opening], seconds=segments[opening].seconds - start)
    return (*segments[:opening], first, *segments[opening + 1 :]), 0


_RESTFUL = frozenset({Part.READY, Part.REST, Part.SWITCH})


def _coming(session: Session, now: float) -> Iterator[tuple[float, Segment]]:
    """Yields the step's segments from the current one on, each with its start (UTC seconds)."""
    begins, index = session.since, session.place(now).index
    for number, segment in enumerate(session.segments):
        if number >= index:
            yield begins, segment
        begins += segment.seconds
