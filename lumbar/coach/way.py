"""How far a session has come: which exercise of how many, the time that is left, what is next."""

from dataclasses import dataclass

from lumbar.coach.session import Outcome, Session
from lumbar.coach.timeline import Item, compile_step, length


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """The way of a session at a moment.

    step: the current exercise, counted from 1; of: how many there are; seconds: what is left of
    the plan from the beginning of the current segment on, so that it stays the same within one;
    next: the item that follows, None for the last one.
    """

    step: int
    of: int
    seconds: int
    next: Item | None


def way_of(session: Session, now: float) -> Way:
    """Returns the way of a session at `now` (UTC seconds).

    What waits for Start takes no time in it, because nobody knows how long that is.
    """
    plan, step = session.plan, session.step
    here = session.segments[session.place(now).index :]
    later = sum(
        length(compile_step(plan, at, by_itself=session.by_itself))
        for at in range(step + 1, len(plan))
    )
    return Way(
        step=step + 1,
        of=len(plan),
        seconds=length(here) + later,
        next=plan[step + 1] if step + 1 < len(plan) else None,
    )


def to_rate(session: Session, at_rest: bool) -> int | None:
    """Returns the step whose exercise the person is asked about now: how hard it was.

    It is the one before the current, if that was done, as long as the next has not begun; at_rest:
    whether the session waits, or changes place, before the current exercise. None for none, and
    once it was answered.
    """
    before = session.step - 1
    if not at_rest or not 0 <= before < len(session.results):
        return None
    result = session.results[before]
    return before if result.outcome is Outcome.DONE and result.effort is None else None
