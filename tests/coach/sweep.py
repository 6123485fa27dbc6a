"""Every zone that changes its clock, at every time of day: has each due date its one reminder?

What is expected comes from the zones' offsets alone, walked through and laid out as a table
of spans; of coach only the look-up of a zone
by its name takes part in it. `make test` runs a part of it (test_reminder_sweep.py), and
`python -m tests.coach.sweep --all` runs the whole.

Moments are whole minutes of UTC since 1970 here, and seconds where coach is asked.
"""

import argparse
import json
import multiprocessing
import random
import sys
import zoneinfo
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta, tzinfo
from enum import StrEnum
from functools import cache, reduce
from typing import NamedTuple

from lumbar.coach import pauses, reminders
from lumbar.coach.due import Due, What, busy, due, look_at
from lumbar.coach.person import Live, Person, close
from lumbar.coach.reminders import decided
from lumbar.coach.schedule import EVERY_DAY, WORKING_DAYS, Rule
from lumbar.coach.session import Outcome, Result, Session, State
from lumbar.coach.wanted import with_wanted
from lumbar.coach.zones import zone_named
from lumbar.store.record import from_document, to_document

DAY = 24 * 60
ONE_DAY = timedelta(days=1)
EPOCH = date(1970, 1, 1)
GRACE = 10
"""Minutes for which a reminder is good at least."""


def minute_of(day: date, minute: int = 0) -> int:
    """The UTC minute at `minute` minutes after midnight, UTC, of a day."""
    return (day - EPOCH).days * DAY + minute


FIRST, LAST = minute_of(date(2024, 12, 1)), minute_of(date(2028, 7, 1))
"""What the tables cover; a zone changes if it does so in the three years."""
CHANGES_FROM, CHANGES_UNTIL = minute_of(date(2025, 1, 1)), minute_of(date(2028, 1, 1))


# What clocks show


class Span(NamedTuple):
    """UTC minutes from `start` until before `end`, in which a zone is `offset` minutes ahead."""

    start: int
    end: int
    offset: int


@dataclass(frozen=True, slots=True)
class Clock:
    """What the clocks of one or more zones show between FIRST and LAST."""

    zones: tuple[str, ...]
    spans: tuple[Span, ...]

    @property
    def name(self) -> str:
        return self.zones[0]

    @property
    def changes(self) -> tuple[int, ...]:
        return tuple(span.start for span in self.spans[1:])

    def shows(self, utc: int) -> tuple[date, int]:
        """The local date and the minute of it."""
        offset = next(span.offset for span in self.spans if span.start <= utc < span.end)
        days, minute = divmod(utc + offset, DAY)
        return EPOCH + timedelta(days=days), minute

    def on(self, utc: int) -> date:
        return self.shows(utc)[0]

    def comes(self, day: date, minute: int) -> int | None:
        """The first UTC minute of that local date at which it is `minute` or later.

        Where there is none, the first of the next date; None where the date does not exist.
        """
        midnight = minute_of(day)
        for start, end, offset in self.spans:
            utc = max(start, midnight + minute - offset)
            if utc < end and utc + offset < midnight + DAY:
                return utc
        if not self.has(day):
            return None
        return min(
            utc
            for start, end, offset in self.spans
            if (utc := max(start, midnight + DAY - offset)) < end
        )

    def has(self, day: date) -> bool:
        midnight = minute_of(day)
        return any(
            max(start, midnight - offset) < min(end, midnight + DAY - offset)
            for start, end, offset in self.spans
        )

    def day_of(self, utc: int) -> date:
        """The person's day, which ends at 03:00."""
        day, minute = self.shows(utc)
        return day if minute >= 3 * 60 else day - ONE_DAY


def _offset(utc: int, zone: tzinfo) -> int:
    offset = datetime.fromtimestamp(utc * 60, zone).utcoffset()
    assert offset is not None
    minutes, rest = divmod(offset, timedelta(minutes=1))
    assert not rest, "clocks are whole minutes from UTC"
    return minutes


def spans_of(zone: tzinfo, step: int) -> tuple[Span, ...]:
    """A zone's offsets as spans, looked for every `step` minutes and then to the minute."""
    starts, offsets = [FIRST], [_offset(FIRST, zone)]
    for utc in range(FIRST + step, LAST + 1, step):
        while (after := _offset(utc, zone)) != offsets[-1]:
            low, high = max(starts[-1], utc - step), utc
            while high - low > 1:
                middle = (low + high) // 2
                if _offset(middle, zone) == offsets[-1]:
                    low = middle
                else:
                    high = middle
            starts.append(high)
            offsets.append(_offset(high, zone))
            if high == utc:
                assert after == offsets[-1]
    ends = (*starts[1:], LAST)
    return tuple(map(Span, starts, ends, offsets))


NOT_ZONES = {"localtime", "Factory", "posixrules"}


QUICK_STEP, THOROUGH_STEP = 4 * DAY, 30


@cache
def clock_of(name: str) -> Clock:
    """One zone's clock."""
    return Clock((name,), spans_of(zone_named(name), QUICK_STEP))


@cache
def changing_clocks(step: int = QUICK_STEP) -> tuple[Clock, ...]:
    """One clock for all zones that show the same, of those that change in the three years."""
    groups: dict[tuple[Span, ...], list[str]] = {}
    for name in sorted(zoneinfo.available_timezones() - NOT_ZONES):
        spans = spans_of(zoneinfo.ZoneInfo(name), step)
        if any(CHANGES_FROM <= span.start < CHANGES_UNTIL for span in spans[1:]):
            groups.setdefault(spans, []).append(name)
    return tuple(Clock(tuple(names), spans) for spans, names in groups.items())


# What the program does


class LookAtLiedError(AssertionError):
    """look_at named a moment at which there was nothing to do."""


class Sent(NamedTuple):
    """A message that went out: when (UTC seconds), and whether it was one asked for again."""

    at: float
    due: Due
    snoozed: bool


LookAt = Callable[[Person, float], float | None]
"""When to look at a person next (UTC seconds), as seen from a moment."""


@dataclass(slots=True)
class Program:
    """One person and the program's sweep: it sleeps until look_at, and sends what is due."""

    person: Person
    now: float
    look_at: LookAt = look_at
    sent: list[Sent] = field(default_factory=list)

    def look(self) -> None:
        """Sends what is due now."""
        for one in due(self.person, self.now):
            snoozed = one.what is What.REMINDER and one.at == self.person.snooze
            self.person = decided(self.person, one, self.now)
            self.sent.append(Sent(self.now, one, snoozed))

    def run(self, until: float) -> "Program":
        """Runs until a moment; what is due at that moment is sent."""
        while (at := self.look_at(self.person, self.now)) is not None and at <= until:
            self.now = max(self.now, at)
            before = len(self.sent)
            self.look()
            if len(self.sent) == before and not busy(self.person, self.now):
                raise LookAtLiedError(f"nothing is due at {self.now}")
        self.now = max(self.now, until)
        return self

    def sleep(self, until: float) -> "Program":
        """Nobody looks until a moment: an outage, a laptop that is shut."""
        self.now = until
        return self

    @property
    def reminders(self) -> list[tuple[date, float]]:
        """The local dates of the reminders, and when each was sent."""
        return [(one.due.day, one.at) for one in self.sent if one.due.what is What.REMINDER]


def restarted(person: Person) -> Person:
    """The person as a restart finds them: written down and read again."""
    return from_document(json.loads(json.dumps(to_document(person))))


DONE = Result(exercise="bridge", rung=0, outcome=Outcome.DONE, hold=5, holds=4, held=20, spent=60)


def after_session(person: Person, now: float, *, finished: bool = True) -> Person:
    """The person after a session that ended now, closed as the program closes it.

    finished: whether its one exercise was; otherwise it was left, and the session stopped.
    """
    session = Session(
        id=f"s{person.past.ended}",
        routine="whole",
        plan=(),
        by_itself=False,
        begun=now - 60,
        state=State.FINISHED if finished else State.STOPPED,
        ended=now,
        results=(DONE if finished else replace(DONE, outcome=Outcome.SKIPPED),),
    )
    return replace(close(replace(person, live=Live(session=session, chat=1))), live=None)


# What is to be tried


class Did(StrEnum):
    """What a person, or the world, does between two reminders."""

    MOVE = "move"
    EDIT = "edit"
    DAYS = "days"
    SESSION = "session"
    PAUSE = "pause"
    RESUME = "resume"
    OFF = "off"
    ON = "on"
    OUTAGE = "outage"
    REST = "rest"


class Event(NamedTuple):
    """Something done at a UTC minute; only what it needs is set."""

    utc: int
    did: Did
    clock: Clock | None = None
    minute: int = 0
    days: tuple[int, ...] = ()
    until: date | None = None
    minutes: int = 0
    rest: int = 0


@dataclass(frozen=True, slots=True)
class Case:
    """A reminder set at `start` for a minute of the day on some weekdays, watched until `end`.

    every: it comes on one date in so many, counted from `since`; 0: once, on `since`.
    """

    clock: Clock
    minute: int
    days: tuple[int, ...]
    start: int
    end: int
    events: tuple[Event, ...] = ()
    every: int = 1
    since: date = date.min


Answer = list[tuple[date, float]]
Scheduler = Callable[[Case], Answer]
"""Local dates of reminders, each with the UTC minute at which it came."""


def expected(case: Case) -> Answer:
    """What is to come, by the words of the design and the table of offsets alone."""
    world = _World(case.clock, case.minute, case.days, every=case.every, since=case.since)
    world.let_pass(case.start)
    at = case.start
    for event in case.events:
        world.live(at, event.utc)
        world.happen(event)
        at = event.utc + event.minutes
    world.live(at, case.end)
    return world.sent


@dataclass(slots=True)
class _World:
    """One reminder of one person, as the design's words have it."""

    clock: Clock
    minute: int
    days: tuple[int, ...]
    on: bool = True
    pauses: list[tuple[date, date | None]] = field(default_factory=list)
    done: set[date] = field(default_factory=set)
    closed: set[date] = field(default_factory=set)
    passed: set[date] = field(default_factory=set)
    sent: Answer = field(default_factory=list)
    rest: int = 0
    every: int = 1
    since: date = date.min

    def _falls(self, day: date) -> bool:
        ahead = (day - self.since).days
        if self.every == 0:
            return ahead == 0
        return day.weekday() in self.days and ahead >= 0 and ahead % self.every == 0

    def let_pass(self, utc: int, days: Sequence[int] = EVERY_DAY) -> None:
        """A time that was past when it was set comes tomorrow."""
        today = self.clock.on(utc)
        for day in (today - ONE_DAY, today):
            at = self.clock.comes(day, self.minute)
            if day.weekday() in days and at is not None and at <= utc:
                self.passed.add(day)

    def live(self, start: int, end: int) -> None:
        """What comes from one minute to another, while the program runs and nothing is done."""
        if not self.on:
            return
        day, last = self.clock.on(start) - 2 * ONE_DAY, self.clock.on(end) + ONE_DAY
        coming: dict[int, date] = {}
        while day <= last:
            at = self._comes(day, start)
            if at is not None and at <= end:
                coming[at] = day  # the newest of several stands for all
                self.closed.add(day)
            day += ONE_DAY
        self.sent += [(day, at) for at, day in sorted(coming.items())]

    def _comes(self, day: date, start: int) -> int | None:
        if not self._falls(day) or day in self.closed | self.passed or self.paused(day):
            return None
        due_at, over = self.clock.comes(day, self.minute), self.clock.comes(day, DAY)
        if due_at is None or over is None:
            return None
        rested = due_at < self.rest
        if rested and self.rest >= over:
            return None
        at = max(due_at, start, self.rest if rested else due_at)
        if at > due_at and at >= max(over, due_at + GRACE):
            return None
        if {self.clock.day_of(due_at), self.clock.day_of(at)} & self.done:
            return None
        return at

    def paused(self, day: date) -> bool:
        return any(first <= day and (end is None or day < end) for first, end in self.pauses)

    def happen(self, event: Event) -> None:  # noqa: C901 - a line for each thing done
        utc, today = event.utc, self.clock.on(event.utc)
        match event.did:
            case Did.MOVE:
                assert event.clock is not None
                self._move(event.clock, utc)
            case Did.EDIT if event.minute != self.minute or not self.on:
                self.minute, self.on, self.passed = event.minute, True, set()
                self.let_pass(utc)
            case Did.DAYS:
                new = [day for day in event.days if day not in self.days]
                self.days = event.days
                self.let_pass(utc, new)
            case Did.SESSION:
                self.done.add(self.clock.day_of(utc))
            case Did.REST:
                if self.paused(today):
                    self._resume(today, utc)
                self.rest = event.rest
            case Did.PAUSE:
                self.rest = 0
                first = min([today, *(p[0] for p in self.pauses if _holds(p, today))])
                self.pauses = [p for p in self.pauses if not _holds(p, today)]
                self.pauses.append((first, event.until))
            case Did.RESUME if self.paused(today) or utc < self.rest:
                self._resume(today, utc)
            case Did.OFF:
                self.on = False
            case Did.ON if not self.on:
                self.on = True
                self.let_pass(utc)

    def _resume(self, today: date, utc: int) -> None:
        self.pauses = [(p[0], today) if _holds(p, today) else p for p in self.pauses]
        self.rest = 0
        self.let_pass(utc)

    def _move(self, clock: Clock, utc: int) -> None:
        """What was past there may be still to come here; a rest goes with the person."""
        resting = [p for p in self.pauses if _holds(p, self.clock.on(utc))]
        self.clock = clock
        self.pauses = [(min(p[0], clock.on(utc)), p[1]) if p in resting else p for p in self.pauses]
        self.passed = {
            day
            for day in self.passed
            if (at := clock.comes(day, self.minute)) is not None and at <= utc
        }


def _holds(pause: tuple[date, date | None], day: date) -> bool:
    return pause[0] <= day and (pause[1] is None or day < pause[1])


def lumbar(case: Case, look_at: LookAt = look_at) -> Answer:
    """What the real thing does; with another look_at, what it would do with that."""
    person = Person(id=1, zone=case.clock.name)
    if case.every == 0:
        person = reminders.with_once(person, case.since, case.minute, case.start * 60)
    else:
        since = case.since if case.every > 1 else None
        rule = Rule(days=case.days, every=case.every, since=since)
        person = with_wanted(person, [(case.minute, rule)], case.start * 60, also=False)
    program = Program(person, case.start * 60, look_at)
    for event in case.events:
        program.run(event.utc * 60)
        program.person = _after(program.person, event)
        program.sleep((event.utc + event.minutes) * 60)
    program.run(case.end * 60)
    return [(day, at / 60) for day, at in program.reminders]


def _after(person: Person, event: Event) -> Person:  # noqa: C901, PLR0911
    now = event.utc * 60
    match event.did:
        case Did.MOVE:
            assert event.clock is not None
            return reminders.with_zone(person, event.clock.name, now)
        case Did.EDIT:
            return reminders.with_times(person, [event.minute], now)
        case Did.DAYS:
            return reminders.with_days(person, event.days, now)
        case Did.SESSION:
            return after_session(person, now)
        case Did.PAUSE:
            return pauses.pause(person, event.until, now)
        case Did.REST:
            return pauses.rest(person, event.rest * 60, now)
        case Did.RESUME:
            return pauses.resume(person, now)
        case Did.OFF:
            return reminders.reminders_off(person)
        case Did.ON:
            return reminders.reminders_on(person, now)
        case Did.OUTAGE:
            return restarted(person)


# The sweep


@dataclass(frozen=True, slots=True)
class Tally:
    """What was tried, and what went wrong; examples: the first few that did."""

    zones: int = 0
    groups: int = 0
    cases: int = 0
    due: int = 0
    misses: int = 0
    doubles: int = 0
    wrong: int = 0
    examples: tuple[str, ...] = ()

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.zones + other.zones,
            self.groups + other.groups,
            self.cases + other.cases,
            self.due + other.due,
            self.misses + other.misses,
            self.doubles + other.doubles,
            self.wrong + other.wrong,
            (*self.examples, *other.examples)[:5],
        )

    @property
    def flawless(self) -> bool:
        return not (self.misses or self.doubles or self.wrong or self.examples)

    @property
    def line(self) -> str:
        return (
            f"{self.zones} zones in {self.groups} groups, {self.cases} cases, "
            f"{self.due} due dates: {self.misses} misses, {self.doubles} doubles, "
            f"{self.wrong} at a wrong moment"
        )

    def __str__(self) -> str:
        return "\n".join((self.line, *self.examples))


def tried(case: Case, scheduler: Scheduler = lumbar) -> Tally:
    """One case: what came against what was to come."""
    wanted = expected(case)
    came = scheduler(case)
    if came == wanted:
        return Tally(cases=1, due=len(wanted))
    dates = {day for day, _ in came}
    misses = [one for one in wanted if one[0] not in dates]
    wrong = [one for one in came if one not in wanted]
    words = f"{_told(case)}: missed {_written(misses)}, came wrongly {_written(wrong)}"
    return Tally(
        cases=1,
        due=len(wanted),
        misses=len(misses),
        doubles=len(came) - len(dates),
        wrong=len(set(wrong)),
        examples=(words,),
    )


def _told(case: Case) -> str:
    hour, minute = divmod(case.minute, 60)
    words = [f"{case.clock.name} {hour}:{minute:02} on {case.days} from {_utc(case.start)}"]
    for event in case.events:
        more = event.clock.name if event.clock else event.until or event.days or event.minute
        words.append(f"{_utc(event.utc)} {event.did} {event.minutes or more or ''}".strip())
    if case.every != 1:
        words.append(f"every {case.every} from {case.since}")
    return "; ".join(words)


def _utc(minute: float) -> str:
    return datetime.fromtimestamp(minute * 60, UTC).strftime("%Y-%m-%d %H:%M")


def _written(answer: Answer) -> str:
    return ", ".join(f"{day} at {_utc(at)}" for day, at in answer[:3]) or "none"


def swept(cases: Iterable[Case], scheduler: Scheduler = lumbar) -> Tally:
    """All cases together; zones and groups are those of the machine's tables."""
    return sum_of(tried(case, scheduler) for case in cases)


def sum_of(tallies: Iterable[Tally]) -> Tally:
    return reduce(Tally.__add__, tallies, Tally())


def counted(clocks: Sequence[Clock]) -> Tally:
    """How many zones and groups of them there are."""
    return Tally(zones=sum(len(clock.zones) for clock in clocks), groups=len(clocks))


WEEKDAY_SETS = (EVERY_DAY, WORKING_DAYS, (5, 6), (6,), (1, 3), (0, 2, 4))
TELLING_TIMES = (0, 30, 90, 120, 150, 180, 1410, 1439)
"""0:00, 0:30, 1:30, 2:00, 2:30, 3:00, 23:30 and 23:59."""
HALF_HOURS = range(0, DAY, 30)
RANGES = tuple(minute_of(date(year, 1, 1), 12 * 60) for year in (2025, 2026, 2027))
RANGE_DAYS = 400


def whole_ranges(
    clock: Clock,
    minutes: Iterable[int],
    weekdays: Iterable[tuple[int, ...]],
    ranges: Iterable[int] = RANGES,
) -> Iterator[Case]:
    """400 days of every time of day on every weekday set."""
    return (
        Case(clock, minute, days, start, start + RANGE_DAYS * DAY)
        for start in ranges
        for minute in minutes
        for days in weekdays
    )


def around_changes(clock: Clock, minutes: Iterable[int]) -> Iterator[Case]:
    """The days before and after each change of the clock."""
    return (
        Case(clock, minute, EVERY_DAY, change - 2 * DAY - 7, change + 2 * DAY)
        for change in clock.changes
        if CHANGES_FROM <= change < CHANGES_UNTIL
        for minute in minutes
    )


def spaced_and_once(clock: Clock, minutes: Iterable[int]) -> Iterator[Case]:
    """Every other and every third day over a change of the clock, and once on the days about it."""
    for change in clock.changes:
        if not CHANGES_FROM <= change < CHANGES_UNTIL:
            continue
        start, today = change - 3 * DAY - 7, clock.on(change)
        for minute in minutes:
            for every in (2, 3, 14):
                since = clock.on(start)
                yield Case(
                    clock, minute, EVERY_DAY, start, change + 30 * DAY, every=every, since=since
                )
            for ahead in (-1, 0, 1, 20):
                day = today + ahead * ONE_DAY
                if clock.has(day):
                    yield Case(
                        clock, minute, EVERY_DAY, start, change + 30 * DAY, every=0, since=day
                    )


TIMES_OF_LIVES = (*TELLING_TIMES, 5, 170, 570, 600, 1200, 1435)


def life(seed: int, clocks: Sequence[Clock]) -> Case:
    """Some weeks of a person's life near a change of the clock, with much going on in it."""
    chance = random.Random(seed)  # noqa: S311
    clock, first_minute = chance.choice(clocks), chance.choice(TIMES_OF_LIVES)
    start = now = chance.choice(clock.changes) - chance.randrange(15 * DAY)
    here, minute, events = clock, first_minute, list[Event]()
    for _ in range(chance.randrange(2, 16)):
        now += chance.choice((0, 0, 9, 400, DAY)) + chance.randrange(chance.choice((9, 300, DAY)))
        if chance.random() < 0.3:  # just before, at and just after a reminder's time
            near = here.comes(here.on(now), minute)
            now = max(now, (near or now) + chance.choice((-1, 0, 1, 5, 11)))
        event = _chosen(chance, now, clocks)
        here, minute = event.clock or here, event.minute if event.did is Did.EDIT else minute
        if event.until is not None:
            event = event._replace(until=here.on(now) + (event.until - EPOCH))
        events.append(event)
        now += event.minutes
    days = chance.choice((EVERY_DAY, EVERY_DAY, *WEEKDAY_SETS))
    rest = 45 if any(event.until for event in events) else 5
    return Case(clock, first_minute, days, start, now + rest * DAY, tuple(events))


def _chosen(  # noqa: PLR0911
    chance: random.Random, now: int, clocks: Sequence[Clock]
) -> Event:
    common = (Did.MOVE, Did.MOVE, Did.EDIT, Did.SESSION, Did.OUTAGE)
    event = Event(now, did := chance.choice((*Did, *common)))
    match did:
        case Did.MOVE:
            return event._replace(clock=chance.choice((chance.choice(clocks), *edges(clocks))))
        case Did.EDIT:
            return event._replace(minute=chance.choice(TIMES_OF_LIVES))
        case Did.DAYS:
            return event._replace(days=chance.choice(WEEKDAY_SETS))
        case Did.REST:
            return event._replace(rest=now + chance.randrange(1, chance.choice((90, 600, 2 * DAY))))
        case Did.PAUSE if chance.random() < 0.7:
            return event._replace(until=EPOCH + timedelta(days=chance.randrange(1, 40)))
        case Did.OUTAGE:
            longest = chance.choice((5, 60, 180, 9 * 60, 3 * DAY))
            return event._replace(minutes=chance.randrange(1, longest + 1))
    return event


def edges(clocks: Sequence[Clock]) -> tuple[Clock, Clock]:
    """The clocks farthest behind and ahead of UTC, on both sides of the date line."""
    ordered = sorted(clocks, key=lambda clock: clock.spans[0].offset)
    return ordered[0], ordered[-1]


LIVES_A_BATCH = 500


def _job(job: tuple[str, int]) -> Tally:
    what, number = job
    clocks = changing_clocks()
    if what == "lives":
        first = number * LIVES_A_BATCH
        return swept(life(seed, clocks) for seed in range(first, first + LIVES_A_BATCH))
    clock = clocks[number]
    daily = swept(whole_ranges(clock, HALF_HOURS, WEEKDAY_SETS))
    return (
        daily
        + swept(around_changes(clock, range(0, DAY, 10)))
        + swept(spaced_and_once(clock, range(0, DAY, 30)))
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the whole sweep and prints what it tried and found; 1 where anything was wrong."""
    parser = argparse.ArgumentParser(description="Sweep the reminders through every clock change.")
    parser.add_argument("--all", action="store_true", help="the whole, not one range of each zone")
    parser.add_argument(
        "--lives", type=int, default=60_000, help="random lives (default %(default)s)"
    )
    chosen = parser.parse_args(arguments)
    clocks = changing_clocks(THOROUGH_STEP if chosen.all else QUICK_STEP)
    assert {c.spans for c in clocks} == {c.spans for c in changing_clocks()}
    lives = [
        ("lives", batch) for batch in range(chosen.lives // LIVES_A_BATCH if chosen.all else 1)
    ]
    with multiprocessing.Pool() as pool:
        if chosen.all:
            jobs = [*(("clock", number) for number in range(len(clocks))), *lives]
            tally = sum_of(pool.imap_unordered(_job, jobs))
        else:
            tally = swept(part(clocks))
    tally = counted(clocks) + tally
    sys.stdout.write(f"{tally}\n")
    return 0 if tally.flawless else 1


def part(clocks: Sequence[Clock]) -> Iterator[Case]:
    """What `make test` has time for: every clock, every telling time, weekday sets in turn; long
    ranges and rare dates at every other telling time, the others with the next clock."""
    for number, clock in enumerate(clocks):
        for nth, minute in enumerate(TELLING_TIMES[number % 2 :: 2]):
            days = WEEKDAY_SETS[(number + nth) % len(WEEKDAY_SETS)]
            yield from whole_ranges(clock, [minute], [days], [RANGES[(number + nth) % 3]])
        yield from around_changes(clock, TELLING_TIMES)
        yield from spaced_and_once(clock, TELLING_TIMES[number % 2 :: 2])


if __name__ == "__main__":
    sys.exit(main())
