"""Totals of a person's ended sessions, updated with each session that ends."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import pairwise

from lumbar.coach.progress import ONE_DAY, Entry, Progress, Span, minutes, monday_of
from lumbar.coach.schedule import Pause
from lumbar.coach.session import Outcome, Result

RECENT = 3
"""How many sessions are kept in full beside the totals; an exercise of these can be rated."""
DAYS = 14
"""How many days that count are kept: those of this week, for the picture of a session, and more for
days that a wrong clock may have added. Reminders ask only about today and the days next to it."""
NEWEST = 4
"""How many weeks and runs are kept: the current one, and later ones that a wrong clock may have
added."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Days in a row that count (see progress.what_counts); a pause bridges a gap.

    days: how many of the days from `first` to `last` count.
    """

    first: date
    last: date
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Top:
    """The longest hold of an exercise; hold: seconds; session: the id of the first session that
    had it; before: the longest before that one, 0 for none."""

    hold: int
    session: str
    before: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """Totals of all ended sessions, and the newest sessions in full.

    ended: the number of ended sessions; sessions: how many of these have an exercise done (up to
    version 6 of the record: how many reached their end; these totals stay as they are); seconds: of
    exercise in all ended sessions; first: the earliest day of a session; weeks, runs: the newest
    ones, in rising order; best: days in the longest run ever; done: the days that count, in the
    order in which they came to count, the last DAYS of them; hurt: keys of exercises
    that hurt when they were last done; recent: the newest sessions, newest last; tops: the longest
    hold of each exercise, by key, in as many of the newest sessions as `topped` says (up to version
    7 of the record none was kept).
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
    tops: dict[str, Top] = field(default_factory=dict)
    topped: int = 0

    @property
    def tops_known(self) -> bool:
        """Whether `tops` are those of all sessions."""
        return self.topped == self.ended

    @property
    def last_ended(self) -> float | None:
        """When the newest session ended (UTC seconds); None if there was none."""
        return self.recent[-1].ended if self.recent else None


NOTHING_YET = Past()


def with_entry(past: Past, entry: Entry, pauses: Iterable[Pause] = ()) -> Past:
    """Returns the past with one more session. Idempotent for each of the recent sessions.

    One of these that was stopped, went on and ended later takes its own place. The day for which
    it counted then is its day for good.

    pauses: all pauses of the person, past ones too; they bridge gaps in a run. Sessions should
    come in rising order of days; a late one whose day lies within a kept run counts in
    everything except that run's days.
    """
    old = next((one for one in past.recent if one.id == entry.id), None)
    if old is not None and old.ended == entry.ended:
        return past
    if old is not None:
        past = _without(past, old)
        if old.counts:
            moved = not entry.finished
            entry = replace(entry, day=old.day, moved=moved)
    past = replace(
        past,
        ended=past.ended + 1,
        sessions=past.sessions + entry.finished,
        seconds=past.seconds + entry.seconds,
        first=min(past.first or entry.day, entry.day),
        weeks=_with_week(past.weeks, entry),
        hurt=_with_pain(past.hurt, entry.results),
        recent=(*past.recent, entry)[-RECENT:],
        tops=_with_tops(past.tops, entry),
        topped=past.topped + 1,
    )
    return _with_day(past, entry.day, tuple(pauses)) if entry.counts else past


def _without(past: Past, entry: Entry) -> Past:
    """Returns the past without a recent session, but for its day, which stays counted."""
    monday = monday_of(entry.day)
    return replace(
        past,
        ended=past.ended - 1,
        topped=max(0, past.topped - 1),
        sessions=past.sessions - entry.finished,
        seconds=past.seconds - entry.seconds,
        weeks=tuple(_less(week, entry) if week.first == monday else week for week in past.weeks),
        recent=tuple(one for one in past.recent if one is not entry),
    )


def _less(week: Span, entry: Entry) -> Span:
    return replace(
        week,
        sessions=week.sessions - entry.finished,
        moved=week.moved - entry.moved,
        seconds=week.seconds - entry.seconds,
    )


def with_result(past: Past, session_id: str, step: int, result: Result) -> Past:
    """Returns the past with the result of one step of a recent session replaced."""

    def put(entry: Entry) -> Entry:
        if entry.id != session_id:
            return entry
        results = (*entry.results[:step], result, *entry.results[step + 1 :])
        return replace(entry, results=results)

    return replace(past, recent=tuple(put(entry) for entry in past.recent))


def past_of(history: Iterable[Entry], pauses: Iterable[Pause] = ()) -> Past:
    """Returns the past of a whole history, oldest session first; its days need not rise."""
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
    """Returns all figures on the local day `today`; lumbar.coach.progress.progress counts the same
    from a whole history."""
    weeks = [week for week in past.weeks if week.first >= monday_of(today)]
    return Progress(
        sessions=past.sessions,
        this_week=sum(week.sessions + week.moved for week in weeks),
        cut_short=sum(week.moved for week in weeks),
        streak=_streak(past.runs, today, tuple(pauses)),
        best_streak=past.best,
        minutes=minutes(past.seconds),
        minutes_this_week=minutes(sum(week.seconds for week in weeks)),
    )


def _streak(runs: tuple[Run, ...], today: date, pauses: tuple[Pause, ...]) -> int:
    """Returns the days of the run that today belongs to or can still extend; 0 if there is none."""
    begun = [run for run in runs if run.first <= today]
    if not begun:
        return 0
    run = begun[-1]
    return run.days if run.last >= today or _bridged(run.last, today, pauses) else 0


def _bridged(last: date, first: date, pauses: tuple[Pause, ...]) -> bool:
    """Returns whether pauses cover every day between the two."""
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
        week,
        sessions=week.sessions + entry.finished,
        seconds=week.seconds + entry.seconds,
        moved=week.moved + entry.moved,
    )
    return tuple(by_first[first] for first in sorted(by_first))[-NEWEST:]


def _with_tops(tops: dict[str, Top], entry: Entry) -> dict[str, Top]:
    """Returns the longest holds with those of one more session. Those that hurt do not count."""
    found = dict(tops)
    for result in entry.results:
        top = found.get(result.exercise)
        if not result.holds or result.outcome is Outcome.HURT:
            continue
        if top is None or result.hold > top.hold:
            mine = top is not None and top.session == entry.id
            before = 0 if top is None else top.before if mine else top.hold
            found[result.exercise] = Top(hold=result.hold, session=entry.id, before=before)
    return found


def _with_pain(hurt: tuple[str, ...], results: tuple[Result, ...]) -> tuple[str, ...]:
    last = {result.exercise: result.outcome for result in results}
    known = dict.fromkeys((*hurt, *last))
    return tuple(key for key in known if last.get(key, Outcome.HURT) is Outcome.HURT)


def _with_day(past: Past, day: date, pauses: tuple[Pause, ...]) -> Past:
    """Returns the past with one more session whose day counts."""
    runs = past.runs
    if not any(run.first <= day <= run.last for run in runs):
        runs = _joined(sorted([*runs, Run(first=day, last=day, days=1)], key=_first), pauses)
    return replace(
        past,
        runs=runs[-NEWEST:],
        best=max(past.best, *(run.days for run in runs)),
        done=(*(one for one in past.done if one != day), day)[-DAYS:],
    )


def _first(run: Run) -> date:
    return run.first


def _joined(runs: list[Run], pauses: tuple[Pause, ...]) -> tuple[Run, ...]:
    """Returns the runs, in rising order, with those joined that have no gap between them."""
    joined = runs[:1]
    for before, run in pairwise(runs):
        if _bridged(before.last, run.first, pauses):
            first, days = joined[-1].first, joined[-1].days + run.days
            joined[-1] = Run(first=first, last=run.last, days=days)
        else:
            joined.append(run)
    return tuple(joined)
