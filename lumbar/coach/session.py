"""The session: one person does one routine now. A state machine over a plan and a start time."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

from lumbar.coach.exercise import Posture
from lumbar.coach.timeline import (
    Item,
    Part,
    Place,
    Segment,
    Timeline,
    coming_from,
    compile_step,
    holds_done,
    length,
    locate,
    seconds_held,
)
from lumbar.coach.warmth import is_cold, warmed

AWAY_SECONDS = 10.0
"""After an outage of the program of at most so many seconds the session goes on by the clock."""


class State(StrEnum):
    """The state of a session."""

    WAITING = "waiting"  # for Start on the exercise of this step
    RUNNING = "running"
    PAUSED = "paused"
    HURT = "hurt"  # stopped because it hurt; nothing goes on by itself: see coach/hurting.py
    FINISHED = "finished"
    STOPPED = "stopped"


class Event(StrEnum):
    """What can happen to a session, apart from time that passes."""

    START = "start"
    PAUSE = "pause"
    RESUME = "resume"
    SKIP = "skip"
    BACK = "back"
    STOP = "stop"
    HURTS = "hurts"
    AGAIN = "again"  # the current exercise from its beginning, at once
    AWAY = "away"  # the program was down while the current segment ended


class Effort(StrEnum):
    """How hard an exercise was, as the person says."""

    TOO_EASY = "too_easy"
    RIGHT = "right"
    TOO_HARD = "too_hard"


class Outcome(StrEnum):
    """How an exercise of a session ended."""

    DONE = "done"
    SKIPPED = "skipped"
    HURT = "hurt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """The result of one step.

    hold: seconds of one hold in the dose; holds: how many were finished; held: whole seconds
    spent in holds; spent: whole seconds that the step's clock ran; effort: the person's rating
    afterwards, None if there is none; cut: the dose was less than the rung's.
    """

    exercise: str
    rung: int
    outcome: Outcome
    hold: int
    holds: int
    held: int
    spent: int
    effort: Effort | None = None
    cut: bool = False


@dataclass(frozen=True, kw_only=True)  # without slots, which cannot be cached
class Session:
    """A live or ended session; `now` is in UTC seconds in every method.

    by_itself: the next exercise begins without Start; begun: when the session was made (UTC
    seconds); step: index of the current item of the plan; since: while RUNNING, when the step's
    clock was at zero (UTC seconds); into: in other states, seconds into the step; turn: a counter
    that rises with each press and each end of an exercise, so that a button of an earlier turn
    can be detected; ended: when the session was finished or stopped (UTC seconds); results: one
    for each step that is over, by index; alarm: something was said that may be an emergency, so
    that only Stop leads on; chest: it was said of the chest, so that one sits and does not lie;
    severe: while HURT: it hurts so much, or into a leg, that no strength exercise follows, and
    Skip does not lead on.
    """

    id: str
    routine: str
    plan: tuple[Item, ...]
    by_itself: bool
    begun: float
    state: State = State.WAITING
    step: int = 0
    since: float = 0.0
    into: float = 0.0
    turn: int = 0
    ended: float | None = None
    results: tuple[Result, ...] = ()
    alarm: bool = False
    chest: bool = False
    severe: bool = False

    @property
    def live(self) -> bool:
        """Whether the session has not ended."""
        return self.state not in {State.FINISHED, State.STOPPED}

    @property
    def after_pain(self) -> bool:
        """Whether the exercise before this one, of those that were begun, was ended by pain."""
        begun = (one for one in reversed(self.results) if one.spent or one.outcome is Outcome.HURT)
        last = next(begun, None)
        return last is not None and last.outcome is Outcome.HURT

    @property
    def has_hurt(self) -> bool:
        """Whether an exercise hurts now, or has hurt before in this session."""
        return self.state is State.HURT or any(one.outcome is Outcome.HURT for one in self.results)

    @property
    def item(self) -> Item:
        """The current step's item of the plan."""
        return self.plan[self.step]

    @cached_property
    def segments(self) -> Timeline:
        """The current step's segments."""
        return compile_step(self.plan, self.step, by_itself=self.by_itself)

    def elapsed(self, now: float) -> float:
        """Returns the seconds into this step; never negative, so a clock set back only delays."""
        return max(now - self.since, 0.0) if self.state is State.RUNNING else self.into

    def place(self, now: float) -> Place:
        """Returns the position in this step's segments."""
        return locate(self.segments, self.elapsed(now))

    def segment(self, now: float) -> Segment | None:
        """Returns the current segment; None if the step's time is over."""
        if self.state is State.WAITING:
            return self.segments[0]
        place = self.place(now)
        return self.segments[place.index] if place.index < len(self.segments) else None

    def left(self, now: float) -> float:
        """Returns the seconds left of the current segment; 0 if there is none."""
        segment = self.segment(now)
        return segment.seconds - self.place(now).into if segment else 0.0

    def step_ends(self) -> float:
        """Returns when this step ends if nothing is pressed (UTC seconds); valid while RUNNING."""
        return self.since + length(self.segments)


def _result(session: Session, outcome: Outcome, elapsed: float) -> Result:
    return Result(
        exercise=session.item.exercise,
        rung=session.item.rung,
        outcome=outcome,
        hold=session.item.dose.hold,
        holds=holds_done(session.segments, elapsed),
        held=int(seconds_held(session.segments, elapsed)),
        spent=int(elapsed),
        cut=session.item.cut,
    )


def _enter(session: Session, step: int, now: float, *, go: bool) -> Session:
    """Returns the session at the beginning of a step.

    It waits if the step opens with a wait. Otherwise it runs, or is paused if `go` is false.
    """
    session = replace(session, step=step, into=0.0, since=0.0, turn=session.turn + 1)
    if session.segments[0].part is Part.WAIT:
        return replace(session, state=State.WAITING)
    if go:
        return replace(session, state=State.RUNNING, since=now)
    return replace(session, state=State.PAUSED)


def wait_at(session: Session, step: int) -> Session:
    """Returns the session at the beginning of a step, waiting for Start however the step opens."""
    session = replace(session, step=step, into=0.0, since=0.0, turn=session.turn + 1)
    return replace(session, state=State.WAITING)


def leave(session: Session, outcome: Outcome, elapsed: float, at: float) -> Session:
    """Ends the current step at `at` (UTC seconds): goes to the next step, or finishes.

    After pain the next step waits for Start, and so does what follows it as long as Start was not
    pressed: nothing goes on by itself.
    """
    waits = outcome is Outcome.HURT or (session.state is State.WAITING and session.has_hurt)
    session = replace(session, results=(*session.results, _result(session, outcome, elapsed)))
    stays = elapsed <= session.segments[0].seconds
    here = coming_from(session.plan, session.step) if stays else session.item.posture
    return _coming(_go_to(session, session.step + 1, at, waits=waits), here)


def _coming(session: Session, here: Posture | None) -> Session:
    """Returns a session that has entered a step, which knows that the person comes from `here`:
    not always from the item before it, which may not have been begun. None: not known."""
    if here is None or not session.live or here is coming_from(session.plan, session.step):
        return session
    before, after = session.plan[: session.step], session.plan[session.step + 1 :]
    return replace(session, plan=(*before, replace(session.item, after=here), *after))


def _go_to(session: Session, step: int, at: float, *, waits: bool) -> Session:
    """Goes to a step at `at` (UTC seconds), or past the end.

    Before what may not come first come the items that warm it up. It is skipped where those were
    skipped, too, or are not there.
    """
    while step < len(session.plan):
        plan = warmed(session.plan, step, _done(session))
        session = session if plan is session.plan else replace(session, plan=plan)
        if not is_cold(session.plan[step], _done(session)):
            return wait_at(session, step) if waits else _enter(session, step, at, go=True)
        session = replace(session, step=step)
        nothing = _result(session, Outcome.SKIPPED, 0.0)
        session = replace(session, results=(*session.results, nothing))
        step += 1
    return replace(session, state=State.FINISHED, ended=at, turn=session.turn + 1)


def _done(session: Session) -> set[str]:
    return {one.exercise for one in session.results if one.outcome is Outcome.DONE}


def _start(session: Session, now: float) -> Session:
    return replace(session, state=State.RUNNING, since=now, turn=session.turn + 1)


def _pause(session: Session, now: float) -> Session:
    into = session.elapsed(now)
    return replace(session, state=State.PAUSED, into=into, turn=session.turn + 1)


def _resume(session: Session, now: float) -> Session:
    since = now - session.into
    return replace(session, state=State.RUNNING, since=since, turn=session.turn + 1)


def _skip(session: Session, now: float) -> Session:
    return leave(session, Outcome.SKIPPED, session.elapsed(now), now)


def _skip_hurt(session: Session, now: float) -> Session:
    if session.alarm or session.severe:
        return session
    return leave(session, Outcome.HURT, session.elapsed(now), now)


def _back(session: Session, now: float) -> Session:
    """Goes to the previous exercise, which is then done again; past one that may not come first.

    To the beginning of this one once it has begun, in the first one, and after one that hurt.
    """
    waits, into = session.state is State.WAITING, session.elapsed(now)
    stays = session.after_pain or not (waits or into < session.segments[0].seconds)
    earlier, step = session, 0 if stays else session.step
    while step > 0:
        step -= 1
        earlier = replace(earlier, results=earlier.results[:-1])
        if not is_cold(earlier.plan[step], _done(earlier)):
            return _enter(earlier, step, now, go=True)
    return session if waits else _again(session, now)


def _again(session: Session, now: float) -> Session:
    """Goes to the beginning of the current exercise."""
    if session.after_pain:
        return wait_at(session, session.step)
    return _enter(session, session.step, now, go=True)


def _anew(session: Session, now: float) -> Session:
    """Begins the current exercise anew, at once; after pain it waits for Start."""
    waits = session.after_pain
    return wait_at(session, session.step) if waits else _start(replace(session, into=0.0), now)


def _park(session: Session, now: float) -> Session:
    """Goes to the beginning of the current exercise, with the clock paused."""
    return _enter(session, session.step, now, go=False)


def _hurt(session: Session, now: float) -> Session:
    return replace(_pause(session, now), state=State.HURT, severe=False)


def _stop(session: Session, now: float) -> Session:
    """Ends the session early; the time held in the current exercise still counts."""
    into = session.elapsed(now)
    if into > 0 or session.state is State.HURT:
        outcome = Outcome.HURT if session.state is State.HURT else Outcome.SKIPPED
        session = replace(session, results=(*session.results, _result(session, outcome, into)))
    return replace(session, state=State.STOPPED, into=into, ended=now, turn=session.turn + 1)


def _stay(session: Session, now: float) -> Session:  # noqa: ARG001 - a row of the table
    return session


_Step = Callable[[Session, float], Session]

# fmt: off
_TABLE: Mapping[State, tuple[_Step, ...]] = {
    #                START   PAUSE   RESUME   SKIP        BACK    STOP   HURTS  AGAIN  AWAY
    State.WAITING:  (_start, _stay,  _stay,   _skip,      _back,  _stop, _hurt, _back, _stay),
    State.RUNNING:  (_stay,  _pause, _stay,   _skip,      _back,  _stop, _hurt, _anew, _park),
    State.PAUSED:   (_stay,  _stay,  _resume, _skip,      _back,  _stop, _hurt, _anew, _stay),
    State.HURT:     (_stay,  _stay,  _stay,   _skip_hurt, _stay,  _stop, _stay, _stay, _stay),
    State.FINISHED: (_stay,  _stay,  _stay,   _stay,      _stay,  _stay, _stay, _stay, _stay),
    State.STOPPED:  (_stay,  _stay,  _stay,   _stay,      _stay,  _stay, _stay, _stay, _stay),
}
# fmt: on
TRANSITIONS: Mapping[State, Mapping[Event, _Step]] = {
    state: dict(zip(Event, row, strict=True)) for state, row in _TABLE.items()
}


def settle(session: Session, now: float) -> Session:
    """Returns the session after all transitions that time alone has caused by `now`.

    An exercise whose time is over is done. The next one waits, or runs from the moment it ended.
    """
    while session.state is State.RUNNING and now >= session.step_ends():
        session = leave(session, Outcome.DONE, length(session.segments), session.step_ends())
    return session


def happen(session: Session, event: Event, now: float, seen: float | None = None) -> Session:
    """Returns the session after `event` at `now`; the same object if nothing changes.

    seen: the last moment at which the countdown was shown correctly (UTC seconds), None for now.
    If it is more than AWAY_SECONDS ago, time after it does not count.
    """
    if session.state is not State.RUNNING or seen is None or abs(now - seen) <= AWAY_SECONDS:
        settled = settle(session, now)
    else:
        settled = settle(session, seen)
        if settled.state is State.RUNNING:
            settled = _pause(settled, max(seen, settled.since))
            if event is Event.PAUSE:
                return settled
    return TRANSITIONS[settled.state][event](settled, now)


def anew(session: Session, item: Item, now: float) -> Session:
    """Returns the session with `item` in place of its current exercise, restarted at `now`.

    Returns the same object after pain, after the end, and if the exercise's time has just run out.
    """
    stands = session.state in {State.WAITING, State.RUNNING, State.PAUSED}
    if not stands or settle(session, now) is not session:
        return session
    plan = (*session.plan[: session.step], item, *session.plan[session.step + 1 :])
    return _again(replace(session, plan=warmed(plan, session.step, _done(session))), now)


def come_back(session: Session, last_alive: float, now: float, *, shown: bool = True) -> Session:
    """Returns the session after the program was down from `last_alive` to `now` (UTC seconds).

    It goes on by the clock if that took at most AWAY_SECONDS or if the same segment still runs and
    was `shown` when it began. Otherwise a segment went by unseen, and the exercise starts again,
    waiting or paused. If the clock was set back by more, the session goes on where it was seen.
    """
    if session.state is not State.RUNNING:
        return session
    if last_alive - now > AWAY_SECONDS and last_alive >= session.since:
        seen = settle(session, last_alive)
        return replace(seen, since=seen.since + now - last_alive)
    last_alive = min(max(last_alive, session.since), now)
    seen = settle(session, last_alive)
    if seen.state is not State.RUNNING:
        return seen
    same_segment = shown and seen.place(last_alive).index == seen.place(now).index
    if same_segment or now - last_alive <= AWAY_SECONDS:
        return settle(seen, now)
    # Not settled up to `now`: time that was not shown must not end an exercise.
    return TRANSITIONS[seen.state][Event.AWAY](seen, now)
