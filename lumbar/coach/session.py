"""One person doing one routine now: a plan, a clock's start, and what was pressed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from lumbar.coach.timeline import (
    Item,
    Part,
    Place,
    Segment,
    Timeline,
    compile_plan,
    holds_done,
    length,
    locate,
    seconds_held,
)

AWAY_SECONDS = 10.0
"""A break of the program no longer than this is not worth a word: the clock decides."""


class State(StrEnum):
    """What a session is doing."""

    WAITING = "waiting"  # for Start on the exercise of this step
    RUNNING = "running"
    PAUSED = "paused"
    HURT = "hurt"  # stopped because it hurt: no way on but past this exercise
    FINISHED = "finished"
    STOPPED = "stopped"


class Event(StrEnum):
    """What can happen to a session besides the passing of time."""

    START = "start"
    PAUSE = "pause"
    RESUME = "resume"
    SKIP = "skip"
    BACK = "back"
    STOP = "stop"
    HURTS = "hurts"
    AWAY = "away"  # the program was down while the hold's time passed


class Effort(StrEnum):
    """How hard an exercise was, in the person's own word."""

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
    """What came of one step.

    hold: seconds of one hold in that dose; holds: how many were finished; held: whole
    seconds spent in holds; spent: whole seconds that its clock ran; effort: what the
    person said of it afterwards.
    """

    exercise: str
    rung: int
    outcome: Outcome
    hold: int
    holds: int
    held: int
    spent: int
    effort: Effort | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A live or ended session; every method of time takes `now` in UTC seconds.

    step: the item of the plan that it stands at; since: when that step's clock stood at
    zero (while RUNNING); into: seconds into the step (otherwise); turn: how many times
    something was pressed or an exercise ended, so that a button of an earlier turn is
    known as old; ended: when it was finished or stopped; results: one for each step that
    is over, by position.
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

    @property
    def live(self) -> bool:
        """Whether it still goes on."""
        return self.state not in {State.FINISHED, State.STOPPED}

    @property
    def item(self) -> Item:
        """The plan's item at this step."""
        return self.plan[self.step]

    @property
    def segments(self) -> Timeline:
        """The segments of this step."""
        return compile_plan(self.plan, by_itself=self.by_itself)[self.step]

    def elapsed(self, now: float) -> float:
        """Seconds into this step; never negative, so a clock set back only waits."""
        return max(now - self.since, 0.0) if self.state is State.RUNNING else self.into

    def place(self, now: float) -> Place:
        """Where in this step's segments it stands."""
        return locate(self.segments, self.elapsed(now))

    def segment(self, now: float) -> Segment | None:
        """The segment that it stands in; None where the step's time is over."""
        if self.state is State.WAITING:
            return self.segments[0]
        place = self.place(now)
        return self.segments[place.index] if place.index < len(self.segments) else None

    def left(self, now: float) -> float:
        """Seconds left of the segment that it stands in; 0 where there is none."""
        segment = self.segment(now)
        return segment.seconds - self.place(now).into if segment else 0.0

    def step_ends(self) -> float:
        """When this step's time is over, if nothing is pressed (while RUNNING)."""
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
    )


def _enter(session: Session, step: int, now: float, *, go: bool) -> Session:
    """At the beginning of a step: waiting where it opens with a wait, else on its way.

    go: whether the clock may run on where no wait holds it.
    """
    session = replace(session, step=step, into=0.0, since=0.0, turn=session.turn + 1)
    if session.segments[0].part is Part.WAIT:
        return replace(session, state=State.WAITING)
    if go:
        return replace(session, state=State.RUNNING, since=now)
    return replace(session, state=State.PAUSED)


def _leave(session: Session, outcome: Outcome, elapsed: float, at: float) -> Session:
    """This step is over: the next one, or the end."""
    session = replace(session, results=(*session.results, _result(session, outcome, elapsed)))
    if session.step + 1 < len(session.plan):
        return _enter(session, session.step + 1, at, go=True)
    return replace(session, state=State.FINISHED, ended=at, turn=session.turn + 1)


def _start(session: Session, now: float) -> Session:
    return replace(session, state=State.RUNNING, since=now, turn=session.turn + 1)


def _pause(session: Session, now: float) -> Session:
    into = session.elapsed(now)
    return replace(session, state=State.PAUSED, into=into, turn=session.turn + 1)


def _resume(session: Session, now: float) -> Session:
    since = now - session.into
    return replace(session, state=State.RUNNING, since=since, turn=session.turn + 1)


def _skip(session: Session, now: float) -> Session:
    return _leave(session, Outcome.SKIPPED, session.elapsed(now), now)


def _skip_hurt(session: Session, now: float) -> Session:
    return _leave(session, Outcome.HURT, session.elapsed(now), now)


def _back(session: Session, now: float) -> Session:
    """To the exercise before, which is then done anew; from the first, nowhere."""
    if session.step == 0:
        return session
    earlier = replace(session, results=session.results[:-1])
    return _enter(earlier, session.step - 1, now, go=True)


def _again(session: Session, now: float) -> Session:
    """To the beginning of this exercise."""
    return _enter(session, session.step, now, go=True)


def _park(session: Session, now: float) -> Session:
    """At the beginning of this exercise, with the clock standing."""
    return _enter(session, session.step, now, go=False)


def _hurt(session: Session, now: float) -> Session:
    return replace(_pause(session, now), state=State.HURT)


def _stop(session: Session, now: float) -> Session:
    """The end, early; what was held of this exercise still counts as held."""
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
    #                START   PAUSE   RESUME   SKIP        BACK    STOP   HURTS  AWAY
    State.WAITING:  (_start, _stay,  _stay,   _skip,      _back,  _stop, _hurt, _stay),
    State.RUNNING:  (_stay,  _pause, _stay,   _skip,      _again, _stop, _hurt, _park),
    State.PAUSED:   (_stay,  _stay,  _resume, _skip,      _again, _stop, _hurt, _stay),
    State.HURT:     (_stay,  _stay,  _stay,   _skip_hurt, _stay,  _stop, _stay, _stay),
    State.FINISHED: (_stay,  _stay,  _stay,   _stay,      _stay,  _stay, _stay, _stay),
    State.STOPPED:  (_stay,  _stay,  _stay,   _stay,      _stay,  _stay, _stay, _stay),
}
# fmt: on
TRANSITIONS: Mapping[State, Mapping[Event, _Step]] = {
    state: dict(zip(Event, row, strict=True)) for state, row in _TABLE.items()
}


def settle(session: Session, now: float) -> Session:
    """The session with all that time alone has done to it by `now`.

    An exercise whose time is over is done; the next one waits or, where it begins by
    itself, runs since the very moment at which the last one ended.
    """
    while session.state is State.RUNNING and now >= session.step_ends():
        session = _leave(session, Outcome.DONE, length(session.segments), session.step_ends())
    return session


def happen(session: Session, event: Event, now: float, seen: float | None = None) -> Session:
    """The session after `event` at `now`; the same value where the event changes nothing.

    seen: the last moment at which the countdown stood right before the person, None for now
    (UTC seconds). Where that is longer ago than a short break, nothing counts after it.
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
    """The session at the beginning of its present exercise, done as `item` says, at `now`.

    The same value after pain, at the end, and where the exercise's time has just run out.
    """
    stands = session.state in {State.WAITING, State.RUNNING, State.PAUSED}
    if not stands or settle(session, now) is not session:
        return session
    plan = (*session.plan[: session.step], item, *session.plan[session.step + 1 :])
    return _again(replace(session, plan=plan), now)


def come_back(session: Session, last_alive: float, now: float) -> Session:
    """The session after the program was down from `last_alive` to `now` (UTC seconds).

    It goes on by the clock where the break was short or the same segment still runs;
    otherwise the segment's time passed unseen, and the exercise waits to be done anew.
    Where the clock was set back by more than a short break, it stands where it was last seen.
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
    same_segment = seen.place(last_alive).index == seen.place(now).index
    if same_segment or now - last_alive <= AWAY_SECONDS:
        return settle(seen, now)
    # Not settled further: time that nobody counted ends no exercise.
    return TRANSITIONS[seen.state][Event.AWAY](seen, now)
