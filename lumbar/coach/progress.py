"""What a session counts for: days, weeks, streaks and minutes."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta, tzinfo

from lumbar.coach.schedule import Pause
from lumbar.coach.session import Outcome, Result, Session, State
from lumbar.coach.zones import local

ONE_DAY = timedelta(days=1)
DAY_STARTS_AT = timedelta(hours=3)
"""The day ends at 03:00 local, so that a late evening's session is that evening's."""
WEEKS = 16
MONTHS = 12
SMOOTH_DAYS, SMOOTH_SHARE = 7, 16
"""A growth's line looks this far to both sides, or this part of its whole time if that is more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One ended session in a person's history.

    day: the local day that it counts for, fixed when it ended; ended: UTC seconds;
    finished: whether it reached its end with at least one exercise done.
    """

    id: str
    routine: str
    day: date
    ended: float
    finished: bool
    results: tuple[Result, ...]

    @property
    def seconds(self) -> int:
        """Seconds of exercise, waits left out."""
        return sum(result.spent for result in self.results)


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """What a history adds up to on a day; minutes are rounded to the nearest."""

    sessions: int
    this_week: int
    streak: int
    best_streak: int
    minutes: int
    minutes_this_week: int


def day_of(now: float, zone: tzinfo) -> date:
    """The local day to which the moment `now` (UTC seconds) belongs."""
    return (local(now, zone) - DAY_STARTS_AT).date()


def entry_of(session: Session, zone: tzinfo) -> Entry | None:
    """What to keep of an ended session; None where nothing of it was begun."""
    if session.ended is None or not any(r.spent or r.holds for r in session.results):
        return None
    done = any(result.outcome is Outcome.DONE for result in session.results)
    return Entry(
        id=session.id,
        routine=session.routine,
        day=day_of(session.ended, zone),
        ended=session.ended,
        finished=done and session.state is State.FINISHED,
        results=session.results,
    )


def streak(days: Iterable[date], today: date, pauses: Iterable[Pause] = ()) -> int:
    """Consecutive days up to today, or up to yesterday while today is still open.

    A pause freezes the streak: its days bridge a gap and add nothing.
    """
    runs = dict(_runs(days, today, tuple(pauses)))
    return runs.get(today) or runs.get(today - ONE_DAY, 0)


def best_streak(days: Iterable[date], pauses: Iterable[Pause] = ()) -> int:
    """The longest run of consecutive days, bridged by pauses."""
    kept = set(days)
    last = max(kept, default=date.min)
    return max((run for _, run in _runs(kept, last, tuple(pauses))), default=0)


def _runs(
    days: Iterable[date], last: date, pauses: tuple[Pause, ...]
) -> Iterator[tuple[date, int]]:
    """Each day from the first kept to the last, and how long the run is that it stands in."""
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
    """All figures at once; weeks begin on Monday."""
    pauses = tuple(pauses)
    entries = tuple(history)
    finished = [entry for entry in entries if entry.finished]
    monday = monday_of(today)
    days = {entry.day for entry in finished}
    return Progress(
        sessions=len(finished),
        this_week=sum(entry.day >= monday for entry in finished),
        streak=streak(days, today, pauses),
        best_streak=best_streak(days, pauses),
        minutes=_minutes(entries),
        minutes_this_week=_minutes(entry for entry in entries if entry.day >= monday),
    )


def _minutes(entries: Iterable[Entry]) -> int:
    return minutes(sum(entry.seconds for entry in entries))


def minutes(seconds: int) -> int:
    """Seconds in whole minutes, rounded, and any exercise at all is at least one."""
    return max(1, round(seconds / 60)) if seconds else 0


# Spans of days, and how holds grow


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """What was done from a day on: in that day, week or month.

    sessions: how many were finished; seconds: of exercise, in unfinished ones too.
    """

    first: date
    sessions: int = 0
    seconds: int = 0

    @property
    def minutes(self) -> int:
        """The same in whole minutes; any exercise at all is at least one."""
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
        """Seconds from the first day's hold to the last day's; below zero where it shrank."""
        return self.holds[-1] - self.holds[0]

    @property
    def changed(self) -> bool:
        """Whether it was not the same on every day."""
        return len(set(self.holds)) > 1


def monday_of(day: date) -> date:
    """The first day of the day's week."""
    return day - timedelta(days=day.weekday())


def first_week(today: date, count: int = WEEKS) -> date:
    """The Monday of the first of `count` weeks, of which today's is the last."""
    return monday_of(today) - timedelta(weeks=count - 1)


def first_month(today: date, count: int = MONTHS) -> date:
    """The first day of the first of `count` months, of which today's is the last."""
    month = today.year * 12 + today.month - count
    return date(month // 12, month % 12 + 1, 1)


def days_done(history: Iterable[Entry], today: date, count: int = WEEKS) -> tuple[Span, ...]:
    """Each day of the last `count` weeks, to the end of this one, those to come included."""
    first = first_week(today, count)
    return _spans(history, [first + timedelta(days=ahead) for ahead in range(7 * count + 1)])


def weeks_done(history: Iterable[Entry], today: date, count: int = WEEKS) -> tuple[Span, ...]:
    """Each of the last `count` weeks, this one last."""
    first = first_week(today, count)
    return _spans(history, [first + timedelta(weeks=ahead) for ahead in range(count + 1)])


def months_done(history: Iterable[Entry], today: date, count: int = MONTHS) -> tuple[Span, ...]:
    """Each of the last `count` months, this one last."""
    return _spans(history, [first_month(today, back) for back in range(count, -1, -1)])


def _spans(history: Iterable[Entry], bounds: list[date]) -> tuple[Span, ...]:
    """What was done from each of the rising days to the day before the next."""
    sums = [[0, 0] for _ in bounds[1:]]
    for entry in history:
        if bounds[0] <= entry.day < bounds[-1]:
            into = sums[bisect_right(bounds, entry.day) - 1]
            into[0] += entry.finished
            into[1] += entry.seconds
    return tuple(
        Span(first=first, sessions=sessions, seconds=seconds)
        for first, (sessions, seconds) in zip(bounds, sums, strict=False)
    )


def growths(history: Iterable[Entry], first: date, today: date) -> tuple[Growth, ...]:
    """How each exercise's hold grew from `first` to today, the one most worth showing first.

    What hurt does not count. Worth more: what changed, then what gained most, then what was
    done on more days, then the longer hold.
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
    """The growth's holds, each the mean of those around it; seconds.

    The nearer a day the more it counts. As many days are looked at on both sides, fewer
    towards the ends, so the first and the last are what they were.
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
