"""What a person's ended sessions add up to, kept in step with each one that ends."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from lumbar.coach.progress import ONE_DAY, Entry, Progress, Span, minutes, monday_of
from lumbar.coach.schedule import Pause
from lumbar.coach.session import Outcome, Result

RECENT = 3
"""Sessions that are kept in full beside the totals: so far back an exercise can be rated."""
DAYS = 5
"""Days of exercise that are remembered one by one, newest last: what reminders ask about is
today or a day beside it, and a clock that was wrong may have added another."""
NEWEST = 4
"""Weeks and runs that are remembered: the present one, and those that a clock that was wrong
for a while may have put after it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Days in a row with a finished session, and with gaps that pauses bridge.

    days: how many of those from `first` to `last` had a session.
    """

    first: date
    last: date
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """What ended sessions add up to, and the newest of them.

    ended: how many there were, sessions: how many of these were finished, seconds: of
    exercise in all of them; first: the earliest day; weeks, runs: the newest few, rising;
    best: days in the longest run ever; done: the last days on which one was finished, by
    when it was; hurt: exercises that hurt when they were last done; recent: the newest few
    in full, newest last.
    """

    ended: int = 0
    sessions: int = 0
    seconds: int = 0
    first: date | None = None
    weeks: tuple[Span, ...] = ()
    runs: tuple[Run, ...] = ()
    best: int = 0
    done: tuple[date, ...] = ()
    hurt: tuple[str, ...] = ()
    recent: tuple[Entry, ...] = ()

    @property
    def last_ended(self) -> float | None:
        """When the newest session ended (UTC seconds); None where there was none."""
        return self.recent[-1].ended if self.recent else None


NOTHING_YET = Past()


def with_entry(past: Past, entry: Entry, pauses: Iterable[Pause] = ()) -> Past:
    """The past with one more session in it, and in it once, however often it is added.

    pauses: those that the person has had, and has; they bridge a run. Sessions come in rising
    days; one of an earlier day counts in all but the run of a day that it falls into.
    """
    if any(old.id == entry.id for old in past.recent):
        return past
    past = replace(
        past,
        ended=past.ended + 1,
        seconds=past.seconds + entry.seconds,
        first=min(past.first or entry.day, entry.day),
        weeks=_with_week(past.weeks, entry),
        hurt=_with_pain(past.hurt, entry.results),
        recent=(*past.recent, entry)[-RECENT:],
    )
    return _with_day(past, entry.day, tuple(pauses)) if entry.finished else past


def with_result(past: Past, session_id: str, step: int, result: Result) -> Past:
    """The past with another result of a step of one of its recent sessions."""

    def put(entry: Entry) -> Entry:
        if entry.id != session_id:
            return entry
        results = (*entry.results[:step], result, *entry.results[step + 1 :])
        return replace(entry, results=results)

    return replace(past, recent=tuple(put(entry) for entry in past.recent))


def past_of(history: Iterable[Entry], pauses: Iterable[Pause] = ()) -> Past:
    """What a whole history adds up to, oldest first; also where its days do not rise."""
    entries, pauses = tuple(history), tuple(pauses)
    past = by_day = Past()
    for entry in entries:
        past = with_entry(past, entry, pauses)
    rising = sorted(entries, key=lambda entry: entry.day)
    if rising == list(entries):
        return past
    for entry in rising:
        by_day = with_entry(by_day, entry, pauses)
    return replace(past, weeks=by_day.weeks, runs=by_day.runs, best=by_day.best)


def figures(past: Past, today: date, pauses: Iterable[Pause] = ()) -> Progress:
    """All figures at once, as lumbar.coach.progress.progress counts them from a whole history."""
    weeks = [week for week in past.weeks if week.first >= monday_of(today)]
    return Progress(
        sessions=past.sessions,
        this_week=sum(week.sessions for week in weeks),
        streak=_streak(past.runs, today, tuple(pauses)),
        best_streak=past.best,
        minutes=minutes(past.seconds),
        minutes_this_week=minutes(sum(week.seconds for week in weeks)),
    )


def _streak(runs: tuple[Run, ...], today: date, pauses: tuple[Pause, ...]) -> int:
    """Days of the run that today stands in, or still may join."""
    begun = [run for run in runs if run.first <= today]
    if not begun:
        return 0
    run = begun[-1]
    return run.days if run.last >= today or _bridged(run.last, today, pauses) else 0


def _bridged(last: date, first: date, pauses: tuple[Pause, ...]) -> bool:
    """Whether every day between the two is one of a pause."""
    day = last + ONE_DAY
    while day < first:
        pause = next((pause for pause in pauses if pause.holds(day)), None)
        if pause is None:
            return False
        day = first if pause.until is None else pause.until
    return True


def _with_week(weeks: tuple[Span, ...], entry: Entry) -> tuple[Span, ...]:
    first = monday_of(entry.day)
    by_first = {week.first: week for week in weeks}
    week = by_first.get(first, Span(first=first))
    by_first[first] = replace(
        week, sessions=week.sessions + entry.finished, seconds=week.seconds + entry.seconds
    )
    return tuple(by_first[first] for first in sorted(by_first))[-NEWEST:]


def _with_pain(hurt: tuple[str, ...], results: tuple[Result, ...]) -> tuple[str, ...]:
    last = {result.exercise: result.outcome for result in results}
    known = dict.fromkeys((*hurt, *last))
    return tuple(key for key in known if last.get(key, Outcome.HURT) is Outcome.HURT)


def _with_day(past: Past, day: date, pauses: tuple[Pause, ...]) -> Past:
    """The past with one more finished session, on that day."""
    runs = past.runs
    if not any(run.first <= day <= run.last for run in runs):
        runs = _joined(sorted([*runs, Run(first=day, last=day, days=1)], key=_first), pauses)
    return replace(
        past,
        sessions=past.sessions + 1,
        runs=runs[-NEWEST:],
        best=max(past.best, *(run.days for run in runs)),
        done=(*(one for one in past.done if one != day), day)[-DAYS:],
    )


def _first(run: Run) -> date:
    return run.first


def _joined(runs: list[Run], pauses: tuple[Pause, ...]) -> tuple[Run, ...]:
    """The rising runs, those as one between which there is no gap."""
    joined = runs[:1]
    for before, run in pairwise(runs):
        if _bridged(before.last, run.first, pauses):
            first, days = joined[-1].first, joined[-1].days + run.days
            joined[-1] = Run(first=first, last=run.last, days=days)
        else:
            joined.append(run)
    return tuple(joined)
