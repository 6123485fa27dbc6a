"""What a session counts for: days, weeks, streaks and minutes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta, tzinfo

from coach.schedule import Pause
from coach.session import Outcome, Result, Session, State
from coach.zones import local

ONE_DAY = timedelta(days=1)
DAY_STARTS_AT = timedelta(hours=3)
"""The day ends at 03:00 local, so that a late evening's session is that evening's."""


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


def with_entry(history: tuple[Entry, ...], entry: Entry) -> tuple[Entry, ...]:
    """The history with the entry in it once, however often it is added."""
    return history if any(old.id == entry.id for old in history) else (*history, entry)


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
    monday = today - timedelta(days=today.weekday())
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
