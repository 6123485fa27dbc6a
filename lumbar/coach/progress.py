"""Progress: counts sessions as days, weeks, streaks and minutes."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta, tzinfo

from lumbar.coach.schedule import Pause
from lumbar.coach.session import Outcome, Result, Session
from lumbar.coach.zones import local

ONE_DAY = timedelta(days=1)
DAY_STARTS_AT = timedelta(hours=3)
"""The day ends at 03:00 local, so that a session after midnight counts for the evening before."""
WEEKS = 16
MONTHS = 12
SMOOTH_DAYS, SMOOTH_SHARE = 7, 16
"""The line of a growth is smoothed over SMOOTH_DAYS to both sides, or over 1/SMOOTH_SHARE of its
whole time if that is more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One ended session in a person's history.

    day: the local day that it counts for, fixed when it ended; ended: UTC seconds;
    finished: whether it counts as a session; moved: whether its day counts although it does
    not. See `counted`. Sessions that ended before moved was kept stay as they were counted then:
    finished where they reached their end.
    """

    id: str
    routine: str
    day: date
    ended: float
    finished: bool
    results: tuple[Result, ...]
    moved: bool = False

    @property
    def counts(self) -> bool:
        """Whether its day counts for the streak and for reminders."""
        return self.finished or self.moved

    @property
    def seconds(self) -> int:
        """Seconds of exercise, without waits."""
        return sum(result.spent for result in self.results)


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """The figures of a history on one day; minutes are rounded to the nearest.

    sessions: those with an exercise done; this_week: those of this week whose day counts (see
    what_counts); cut_short: how many of these count for their day alone, and are no session;
    streak, best_streak: such days in a row.
    """

    sessions: int
    this_week: int
    cut_short: int
    streak: int
    best_streak: int
    minutes: int
    minutes_this_week: int


def day_of(now: float, zone: tzinfo) -> date:
    """Returns the local day that `now` (UTC seconds) belongs to; a day ends at 03:00."""
    return (local(now, zone) - DAY_STARTS_AT).date()


@dataclass(frozen=True, slots=True)
class Counts:
    """What an ended session counts for. session: in the total; day: its day, for the streak and
    this week, and so that no reminder comes any more that day."""

    session: bool
    day: bool


def what_counts(results: Iterable[Result]) -> Counts:
    """Returns what a session with these results counts for, finished or stopped.

    With one exercise done it is a session. A day counts by that, too, and also by an exercise
    that was begun and ended by It hurts: stopping for pain is right, and must cost no streak.
    """
    results = tuple(results)
    done = any(result.outcome is Outcome.DONE for result in results)
    begun = any(result.outcome is Outcome.HURT and _begun(result) for result in results)
    return Counts(session=done, day=done or begun)


def _begun(result: Result) -> bool:
    return bool(result.spent or result.holds)


def entry_of(session: Session, zone: tzinfo) -> Entry | None:
    """Returns the history entry of an ended session; None if no exercise in it was begun."""
    if session.ended is None or not any(map(_begun, session.results)):
        return None
    counts = what_counts(session.results)
    return Entry(
        id=session.id,
        routine=session.routine,
        day=day_of(session.ended, zone),
        ended=session.ended,
        finished=counts.session,
        results=session.results,
        moved=counts.day and not counts.session,
    )


def streak(days: Iterable[date], today: date, pauses: Iterable[Pause] = ()) -> int:
    """Returns the number of consecutive days up to today, or up to yesterday if today has none.

    A pause freezes the streak: its days bridge a gap and add nothing.
    """
    runs = dict(_runs(days, today, tuple(pauses)))
    return runs.get(today) or runs.get(today - ONE_DAY, 0)


def best_streak(days: Iterable[date], pauses: Iterable[Pause] = ()) -> int:
    """Returns the length in days of the longest run; pauses bridge gaps and add nothing."""
    kept = set(days)
    last = max(kept, default=date.min)
    return max((run for _, run in _runs(kept, last, tuple(pauses))), default=0)


def _runs(
    days: Iterable[date], last: date, pauses: tuple[Pause, ...]
) -> Iterator[tuple[date, int]]:
    """Yields each day from the first in `days` to `last`, with the length of the run up to it."""
    kept = set(days)
    day, run = min(kept, default=date.max), 0
    while day <= last:
        if day in kept:
            run += 1
        elif not any(pause.holds(day) for pause in pauses):
            run = 0
        yield day, run
        day += ONE_DAY


def progress(history: Iterable[Entry], today: date, pauses: Iterable[Pause] = ()) -> Progress:
    """Returns all figures of a history on the local day `today`; weeks begin on Monday."""
    pauses = tuple(pauses)
    entries = tuple(history)
    counted = [entry for entry in entries if entry.counts]
    monday = monday_of(today)
    days = {entry.day for entry in counted}
    return Progress(
        sessions=sum(entry.finished for entry in entries),
        this_week=sum(entry.day >= monday for entry in counted),
        cut_short=sum(entry.day >= monday and not entry.finished for entry in counted),
        streak=streak(days, today, pauses),
        best_streak=best_streak(days, pauses),
        minutes=_minutes(entries),
        minutes_this_week=_minutes(entry for entry in entries if entry.day >= monday),
    )


def _minutes(entries: Iterable[Entry]) -> int:
    return minutes(sum(entry.seconds for entry in entries))


def minutes(seconds: int) -> int:
    """Returns seconds as whole minutes, rounded; at least 1 if there are any seconds."""
    return max(1, round(seconds / 60)) if seconds else 0


# Spans of days, and growth of holds


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """What was done in a day, week or month that begins on `first`.

    sessions: how many were finished; moved: how many others count for their day (see Entry);
    seconds: of exercise, in all sessions.
    """

    first: date
    sessions: int = 0
    seconds: int = 0
    moved: int = 0

    @property
    def minutes(self) -> int:
        """The exercise in whole minutes; at least 1 if there was any."""
        return minutes(self.seconds)


@dataclass(frozen=True, slots=True, kw_only=True)
class Growth:
    """The longest hold of one exercise on each day that it was done.

    days: rising; holds: seconds, one for each of the days.
    """

    exercise: str
    days: tuple[date, ...]
    holds: tuple[int, ...]

    @property
    def gain(self) -> int:
        """Seconds by which the last day's hold is longer than the first day's; can be negative."""
        return self.holds[-1] - self.holds[0]

    @property
    def changed(self) -> bool:
        """Whether the hold differs between days."""
        return len(set(self.holds)) > 1


def monday_of(day: date) -> date:
    """Returns the Monday of the day's week."""
    return day - timedelta(days=day.weekday())


def first_week(today: date, count: int = WEEKS) -> date:
    """Returns the Monday of the first of `count` weeks, the last of which is today's."""
    return monday_of(today) - timedelta(weeks=count - 1)


def days_done(history: Iterable[Entry], today: date, count: int = WEEKS) -> tuple[Span, ...]:
    """Returns each day of the last `count` weeks, to the end of this week, with days to come."""
    first = first_week(today, count)
    return spans_done(history, [first + timedelta(days=ahead) for ahead in range(7 * count + 1)])


def weeks_done(history: Iterable[Entry], today: date, count: int = WEEKS) -> tuple[Span, ...]:
    """Returns each of the last `count` weeks, this one last."""
    first = first_week(today, count)
    return spans_done(history, [first + timedelta(weeks=ahead) for ahead in range(count + 1)])


def spans_done(history: Iterable[Entry], bounds: Sequence[date]) -> tuple[Span, ...]:
    """Returns a span from each bound to the day before the next; `bounds` rise."""
    sums = [[0, 0, 0] for _ in bounds[1:]]
    for entry in history:
        if bounds[0] <= entry.day < bounds[-1]:
            into = sums[bisect_right(bounds, entry.day) - 1]
            into[0] += entry.finished
            into[1] += entry.seconds
            into[2] += entry.moved
    return tuple(
        Span(first=first, sessions=sessions, seconds=seconds, moved=moved)
        for first, (sessions, seconds, moved) in zip(bounds, sums, strict=False)
    )


def growths(history: Iterable[Entry], first: date, today: date) -> tuple[Growth, ...]:
    """Returns how each exercise's hold grew from `first` to today, the most interesting first.

    Results that hurt do not count. In order of weight: a hold that changed, the larger gain,
    more days, the longer last hold.
    """
    longest: dict[str, dict[date, int]] = {}
    for entry in history:
        if first <= entry.day <= today:
            for result in entry.results:
                if result.holds and result.outcome is not Outcome.HURT:
                    days = longest.setdefault(result.exercise, {})
                    days[entry.day] = max(days.get(entry.day, 0), result.hold)
    found = [
        Growth(
            exercise=exercise,
            days=tuple(sorted(days)),
            holds=tuple(hold for _, hold in sorted(days.items())),
        )
        for exercise, days in longest.items()
    ]
    return tuple(sorted(found, key=_worth, reverse=True))


def _worth(growth: Growth) -> tuple[bool, int, int, int, str]:
    many = len(growth.days)
    return growth.changed, growth.gain, many, growth.holds[-1], growth.exercise


def smoothed(growth: Growth) -> tuple[float, ...]:
    """Returns the growth's holds as a moving average, in seconds.

    Nearer days weigh more. The window is symmetric and shrinks towards both ends, so the first
    and the last hold stay as they are.
    """
    at = [day.toordinal() for day in growth.days]
    most = max(SMOOTH_DAYS, (at[-1] - at[0]) // SMOOTH_SHARE)
    return tuple(
        _mean_around(day, min(most, day - at[0], at[-1] - day), at, growth.holds) for day in at
    )


def _mean_around(day: int, reach: int, at: list[int], holds: tuple[int, ...]) -> float:
    near = range(bisect_left(at, day - reach), bisect_right(at, day + reach))
    weights = [reach + 1 - abs(at[index] - day) for index in near]
    return sum(w * holds[index] for w, index in zip(weights, near, strict=True)) / sum(weights)
