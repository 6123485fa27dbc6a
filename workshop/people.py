"""Made-up people in every state that a screen knows, for the page of every screen and the tests.

What they did lies on fixed days, so that a screen is the same at every run.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from lumbar.coach.exercise import Level, Library
from lumbar.coach.ground import ground_at
from lumbar.coach.newest import News, Says, Today
from lumbar.coach.past import past_of
from lumbar.coach.person import Person
from lumbar.coach.plan import routine_plan
from lumbar.coach.progress import Entry
from lumbar.coach.safety import Answer, Safety
from lumbar.coach.schedule import (
    EVERY_DAY,
    MOST_TIMES,
    WORKING_DAYS,
    Breaks,
    Pause,
    Remind,
    Rule,
    Slot,
    Window,
)
from lumbar.coach.session import Outcome, Result, Session
from lumbar.coach.wish import Wish
from lumbar.coach.zones import ClockAt
from lumbar.language.languages import Language
from lumbar.library import load_library
from lumbar.screens.press_pause import PauseFrom
from lumbar.screens.presses import PauseUntil, Press, RemindAs, RemindOnce

LIBRARY = load_library()
START = 1_790_000_000.0
START_DAY = date(2026, 9, 21)
"""The local day of START."""
TODAY = date(2026, 11, 22)
"""A Sunday."""
HERE = datetime(2026, 11, 22, 9)  # noqa: DTZ001 - theirs
NINE = datetime(2026, 11, 22, 9, tzinfo=UTC).timestamp()
OWNER = 2**52 - 1
"""Telegram's ids have at most 52 significant bits."""
SAFE = Safety(answer=Answer.NONE, at=4e9, number=1)
"""None of these, never too long ago."""
UNSAFE = replace(SAFE, answer=Answer.EMERGENCY)
WISHES = (
    Wish(),
    Wish(first=True),
    Wish(routine="whole"),
    Wish(exercise="forward-bend", named=True),
    Wish(exercise="a" * 20, named=True),
)
SPEAKERS = ("woman", "man")


@dataclass(frozen=True, slots=True)
class Show:
    """What screens are made with.

    typed: what a person wrote, which comes back to them; commands: those that are listed.
    """

    language: Language
    typed: str
    commands: tuple[str, ...]
    library: Library = LIBRARY


def session_for(
    of: Person, *, routine: str = "whole", by_itself: bool | None = None, begun: float = START
) -> Session:
    """A session of a routine at the person's rungs, not begun; begun: UTC seconds."""
    day = date(2026, 11, 22)
    plan = routine_plan(
        LIBRARY.routines[routine], ground_at(LIBRARY, of.level, of.rungs, day), LIBRARY
    )
    itself = of.by_itself if by_itself is None else by_itself
    return Session(id="0123abcd", routine=routine, plan=plan, by_itself=itself, begun=begun)


def long_history(days: int = 400) -> tuple[Entry, ...]:
    """A session a day up to TODAY, one in nine of them cut short; the newest first."""
    result = Result(
        exercise="plank", rung=2, outcome=Outcome.DONE, hold=20, holds=3, held=60, spent=900
    )
    return tuple(
        Entry(
            id=f"{number:08x}",
            routine="whole",
            day=date(2026, 11, 22) - timedelta(days=number),
            ended=START - number * 86_400,
            finished=number % 9 > 0,
            results=(result,) * 9,
        )
        for number in range(days)
    )


HISTORIES = {"long history": long_history(), "once": long_history(2)[1:]}
PERSONS: dict[str, Person] = {
    "new": Person(id=OWNER),
    "gentle": Person(id=OWNER, safety=SAFE, level=Level.GENTLE),
    "strong": Person(id=OWNER, safety=SAFE, level=Level.STRONG),
    "calm": Person(id=OWNER, safety=SAFE, calm=True),
    "by itself": Person(id=OWNER, safety=SAFE, by_itself=True),
    "long history": Person(
        id=OWNER,
        safety=SAFE,
        past=past_of(HISTORIES["long history"]),
        rungs={"plank": 5, "bridge": 3, "cat": 0},
    ),
    "once": Person(id=OWNER, safety=SAFE, past=past_of(HISTORIES["once"]), rungs={"bridge": 99}),
    "unsafe": Person(id=OWNER, safety=UNSAFE),
    "choosy": Person(id=OWNER, safety=SAFE, left_out=tuple(LIBRARY.exercises)),
}


LUNCH = (Window(start=9 * 60, end=12 * 60), Window(start=13 * 60, end=17 * 60))
ODD = tuple(Window(start=hour * 60 + 5, end=hour * 60 + 55) for hour in (6, 9, 13, 23))


def reminders_at(*times: int, days: tuple[int, ...] = EVERY_DAY, on: bool = True) -> Remind:
    """Reminders at these times of day, in minutes after midnight."""
    return Remind(slots=tuple(Slot(at=at) for at in times), days=days, on=on)


def mixed() -> Remind:
    """Reminders of every kind."""
    rules = (
        None,
        Rule(days=(5,)),
        Rule(every=2, since=TODAY),
        Rule(every=3, since=TODAY),
        Rule(every=14, since=TODAY),
        Rule(every=21, since=TODAY),
    )
    again = tuple(Slot(at=540 + 60 * n, rule=rule) for n, rule in enumerate(rules))
    days = (0, 1, 2, 7, 400)
    once = tuple(Slot(at=1200, day=TODAY + timedelta(days=ahead)) for ahead in days)
    return Remind(slots=again, days=WORKING_DAYS, once=once)


def pauses_to_come() -> tuple[Pause, ...]:
    """Pauses that begin later: of some days, of one, and until told."""
    ends = ((5, 12), (20, 21), (300, 340), (350, None))
    return tuple(
        Pause(
            first=TODAY + timedelta(days=first),
            until=None if end is None else TODAY + timedelta(days=end),
            announced=True,
        )
        for first, end in ends
    )


def schedules(of: Person) -> Iterator[tuple[str, Person]]:
    """The person as they may have set reminders and sit breaks."""
    home = replace(of, zone="Europe/Stockholm")
    remind = reminders_at(7 * 60 + 15, 18 * 60, days=WORKING_DAYS)
    most = tuple(range(0, 24 * 60, 24 * 60 // MOST_TIMES))
    sent = replace(remind, slots=(Slot(at=570, decided=(TODAY,)),))
    breaks = Breaks(windows=LUNCH, every=50)
    both = replace(home, remind=remind, breaks=breaks)
    yield "nothing", of
    yield "nothing, at home", home
    yield "before the zone is known", replace(both, zone=None)
    yield "at home", both
    yield "quiet", replace(both, quiet=Window(start=21 * 60, end=7 * 60 + 30))
    yield "the most times", replace(both, remind=reminders_at(*most))
    yield "some days", replace(both, remind=reminders_at(0, days=(0, 2, 5)))
    yield "one day", replace(both, remind=reminders_at(1439, days=(6,)))
    yield "weekends", replace(both, remind=reminders_at(600, days=(5, 6)))
    yield "today's has come", replace(home, remind=sent)
    yield "days of their own", replace(both, remind=mixed())
    yield "only once", replace(home, remind=Remind(slots=(), on=False, once=mixed().once))
    yield "resting", replace(both, remind=reminders_at(600, 1380), rest_until=NINE + 7_200)
    yield "resting overnight", replace(both, remind=mixed(), rest_until=NINE + 86_400)
    yield "turned off", replace(both, remind=replace(remind, on=False))
    yield "breaks off", replace(both, breaks=replace(breaks, on=False))
    yield "odd hours", replace(both, breaks=Breaks(windows=ODD, every=10, days=(1,)))
    yield "paused", replace(both, pauses=(Pause(first=TODAY, until=date(2026, 11, 24)),))
    yield "paused for long", replace(both, pauses=(Pause(first=TODAY, until=date(2027, 11, 1)),))
    yield "paused from later on", replace(both, pauses=pauses_to_come()[:1])
    yield "paused several times", replace(both, pauses=(Pause(first=TODAY), *pauses_to_come()))
    yield "paused until told", replace(both, pauses=(Pause(first=TODAY),))
    yield "gone", replace(both, gone=True, snooze=START)


CLOCKS = (
    ClockAt(minute=875, offset=60, zone="Europe/Berlin"),
    ClockAt(minute=815, offset=0),
    ClockAt(minute=0, offset=-720, zone="America/Argentina/ComodRivadavia"),
    ClockAt(minute=1439, offset=840, zone="Pacific/Kiritimati"),
)


def next_ones() -> Iterator[datetime | None]:
    """When the next reminder may come, on the person's clock."""
    yield None
    for ahead in (0, 1, 3, 6, 7, 300):
        yield datetime(2026, 11, 22, 9, 30) + timedelta(days=ahead)  # noqa: DTZ001 - theirs


def meant(owner: int) -> list[Press]:
    """What a line may have meant, of every kind."""
    times = (430, 550, 730)
    return [
        RemindAs(owner=owner, times=(570,), days=EVERY_DAY, also=False),
        RemindAs(owner=owner, times=(570,), days=WORKING_DAYS, also=True),
        RemindAs(owner=owner, times=times, days=(), also=False),
        *(
            RemindOnce(owner=owner, day=TODAY + timedelta(days=ahead), minute=570)
            for ahead in (0, 1, 5, 9, 300)
        ),
        *(
            PauseUntil(owner=owner, day=TODAY + timedelta(days=ahead), minute=minute)
            for ahead, minute in ((1, 0), (5, 0), (5, 540), (9, 0), (9, 540), (301, 570))
        ),
        PauseUntil(owner=owner, day=TODAY, minute=900),
        *(PauseFrom(owner=owner, first=one.first, until=one.until) for one in pauses_to_come()),
    ]


MANY_PLACES = [
    ("Portland, Maine", "America/New_York"),
    ("Portland, Oregon", "America/Los_Angeles"),
    ("Buenos Aires", "America/Argentina/Buenos_Aires"),
    ("Ho Chi Minh City, Vietnam", "Asia/Ho_Chi_Minh"),
    ("Adamstown, Pitcairn", "Pacific/Pitcairn"),
    ("Comodoro Rivadavia", "America/Argentina/ComodRivadavia"),
    ("São Paulo", "America/Sao_Paulo"),
]
SHORT = Today(
    routine="short", short=5, whole=26, exercises=("marching", "bridge", "bird-dog", "cat")
)
OWN = Today(routine="pregnancy", short=12, whole=0, exercises=("marching",))
BARE = Today(routine="short", short=0, whole=0, exercises=())
LONGER = Today(routine="short", short=0, whole=9, exercises=())


def news() -> Iterator[News]:
    """Everything that a reminder may tell of a person."""
    for says in Says:
        if says is Says.EVIDENCE:
            yield from (News(says=says, key=key) for key in LIBRARY.facts)
            continue
        for count in (1, 2, 3, 4, 365):
            yield News(says=says, key="bridge", count=count, seconds=30, rung=2, today=count > 1)
