"""What a session counts for: days, weeks, streaks and minutes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo

from coach.session import Outcome, Result, Session, State

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
    local = datetime.fromtimestamp(now, UTC).astimezone(zone)
    return (local.replace(tzinfo=None) - DAY_STARTS_AT).date()


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


def streak(days: Iterable[date], today: date) -> int:
    """Consecutive days up to today, or up to yesterday while today is still open."""
    kept = set(days)
    day = today if today in kept else today - timedelta(days=1)
    count = 0
    while day in kept:
        count += 1
        day -= timedelta(days=1)
    return count


def best_streak(days: Iterable[date]) -> int:
    """The longest run of consecutive days."""
    kept = set(days)
    starts = (day for day in kept if day - timedelta(days=1) not in kept)
    return max((_run(kept, day) for day in starts), default=0)


def _run(kept: set[date], day: date) -> int:
    count = 0
    while day in kept:
        count += 1
        day += timedelta(days=1)
    return count


def progress(history: Iterable[Entry], today: date) -> Progress:
    """All figures at once; weeks begin on Monday."""
    entries = tuple(history)
    finished = [entry for entry in entries if entry.finished]
    monday = today - timedelta(days=today.weekday())
    days = {entry.day for entry in finished}
    return Progress(
        sessions=len(finished),
        this_week=sum(entry.day >= monday for entry in finished),
        streak=streak(days, today),
        best_streak=best_streak(days),
        minutes=_minutes(entries),
        minutes_this_week=_minutes(entry for entry in entries if entry.day >= monday),
    )


def _minutes(entries: Iterable[Entry]) -> int:
    return minutes(sum(entry.seconds for entry in entries))


def minutes(seconds: int) -> int:
    """Seconds in whole minutes, rounded, and any exercise at all is at least one."""
    return max(1, round(seconds / 60)) if seconds else 0
