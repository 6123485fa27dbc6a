"""What a person sees of a screen, checked as the local Telegram checks a message."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import product

from lumbar.coach.exercise import Level
from lumbar.coach.ground import ground_at
from lumbar.coach.live import live_of
from lumbar.coach.manner import offer_to
from lumbar.coach.newest import News, Says, Today
from lumbar.coach.next_step import ending_of
from lumbar.coach.past import past_of
from lumbar.coach.person import Last, Live, Person, close, rated, today
from lumbar.coach.plan import routine_plan
from lumbar.coach.progress import Entry
from lumbar.coach.safety import Answer, Condition, Safety, Why
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
from lumbar.coach.session import Effort, Event, Outcome, Result, Session, happen, settle
from lumbar.coach.timeline import Part
from lumbar.coach.wish import Wish
from lumbar.coach.zones import ClockAt
from lumbar.language.languages import Language
from lumbar.screens import (
    about,
    beginning,
    ending,
    exercise,
    offers,
    order,
    pauses,
    person,
    reminder,
    reminders,
    safety,
    schedule,
    session,
    steps,
    voice,
    where,
)
from lumbar.screens.flare import flare
from lumbar.screens.press_codec import decode, encode
from lumbar.screens.press_run import Run
from lumbar.screens.presses import (
    ChooseZone,
    PauseUntil,
    Press,
    RemindAs,
    RemindOnce,
)
from lumbar.screens.screen import Screen
from sandbox.entities import Entity, finish
from sandbox.markup import parse_html
from tests import library
from tests.answers import SAFE, UNSAFE
from tests.language.made import ENGLISH

LIBRARY = library.LIBRARY
START = 1_790_000_000.0
COMMANDS = ("routine", "stretch", "exercises", "progress", "help", "start")
TODAY = date(2026, 11, 22)
HERE = datetime(2026, 11, 22, 9)  # noqa: DTZ001 - theirs
NINE = datetime(2026, 11, 22, 9, tzinfo=UTC).timestamp()
"""A Sunday."""
START_DAY = date(2026, 9, 21)
"""The local day of START."""
OWNER = 2**52 - 1
"""Telegram's ids have at most 52 significant bits."""
HOSTILE = "<b>&amp;</i> & “cat”\n" + "x" * 4_000
LONGER_BUTTONS = ("It was a mistake", "Not on the floor")
"""Four words, where three are the rule: both are what the product was asked to say, word for word,
and people look for these words."""
MARK = "✓ "
LONGEST_PLACE = 40
WISHES = (
    Wish(),
    Wish(first=True),
    Wish(routine="whole"),
    Wish(exercise="forward-bend", named=True),
    Wish(exercise="a" * 20, named=True),
)
SPEAKERS = ("woman", "man")

Named = tuple[str, Screen]


def text_of(screen: Screen) -> str:
    """The screen's text as it stands in the chat. Raises MarkupError."""
    return _sent(screen)[0]


def _sent(screen: Screen) -> tuple[str, list[Entity]]:
    return finish(*parse_html(screen.text))


def buttons_of(screen: Screen) -> list[str]:
    return [button.text for row in screen.rows for button in row]


def without_signs(text: str) -> str:
    """The text as a screen reader is sure to read it: letters, digits and punctuation."""
    return "".join(letter for letter in text if unicodedata.category(letter)[0] in "LNPZ")


def emoji_of(text: str) -> list[str]:
    """The emoji in a text; ticks and the dots of a session's way are none."""
    return [c for c in text if unicodedata.category(c) == "So" and c not in "✓●○"]


def check(screen: Screen, owner: int = OWNER) -> None:
    """What Telegram asks of any message, and DESIGN.md of any screen."""
    text = text_of(screen)
    # Bot API: a message's text has 1 to 4096 characters, a caption 1024 at most.
    assert 1 <= len(text) <= (1024 if screen.shows else 4096)
    assert len(emoji_of(text)) <= 1
    assert len(without_signs(text).split()) >= 1, "a sign alone says nothing"
    for leftover in ("{", "}", "&amp;", "&lt;", "None", "<b>", "</b>"):
        assert leftover not in text.replace(HOSTILE[:39], ""), leftover
    seen = [without_signs(button) for button in buttons_of(screen)]
    assert len(set(seen)) == len(seen), "buttons differ in words, not in signs"
    for row in screen.rows:
        assert 1 <= len(row) <= 8
        for button in row:
            words = button.text.removeprefix(MARK)
            if isinstance(button.press, ChooseZone):
                assert 1 <= len(words) <= LONGEST_PLACE, "a place is called what it is called"
            else:
                assert 1 <= len(words.split()) <= 3 or words in LONGER_BUTTONS
            assert any(letter.isalnum() for letter in words), "a time of day has no letters"
            assert re.search(r"[<>&{}]", words) is None
            data = encode(button.press)
            assert 1 <= len(data.encode()) <= 64
            assert decode(data) == button.press
            assert button.press.owner == owner, "nobody drives another's session"


# A spread of persons


def session_for(
    of: Person, *, routine: str = "whole", by_itself: bool | None = None, begun: float = START
) -> Session:
    day = date(2026, 11, 22)
    plan = routine_plan(
        LIBRARY.routines[routine], ground_at(LIBRARY, of.level, of.rungs, day), LIBRARY
    )
    itself = of.by_itself if by_itself is None else by_itself
    return Session(id="0123abcd", routine=routine, plan=plan, by_itself=itself, begun=begun)


def long_history(days: int = 400) -> tuple[Entry, ...]:
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


# When the coach speaks up

LUNCH = (Window(start=9 * 60, end=12 * 60), Window(start=13 * 60, end=17 * 60))
ODD = tuple(Window(start=hour * 60 + 5, end=hour * 60 + 55) for hour in (6, 9, 13, 23))


def reminders_at(*times: int, days: tuple[int, ...] = EVERY_DAY, on: bool = True) -> Remind:
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


def schedule_screens(of: Person, language: Language = ENGLISH) -> Iterator[Named]:
    """Reminders, sit breaks, zones and pauses, as they are set."""
    for name, at in schedules(of):
        for next_at in next_ones():
            yield f"remind, {name}, {next_at}", schedule.remind(at, next_at, HERE, language)
        said = [schedule.remind_text(at, None, HERE, language), language("zone-change")]
        for place in ("Stockholm", HOSTILE[:39]):
            yield f"zone known, {name}", where.known(place, 0, -210, said, language)
        yield f"pause, {name}", pauses.pause_choices(at, HERE, NINE, language)
        if at.rest_until is not None:
            yield f"rested, {name}", pauses.rested(at, NINE, language)
        yield f"breaks, {name}", schedule.breaks(at, HERE, language)
        yield f"settings, {name}", person.settings(at, "Stockholm", HERE, language)
        yield f"resumed, {name}", pauses.resumed(said, language)
    yield "zone question", where.question((), of.id, language)
    first, lost = language("zone-first"), language("zone-lost", zone=HOSTILE[:39])
    for before in (None, first, lost):
        yield "zone question with times", where.question(CLOCKS, of.id, language, before)
    yield "zone, other", where.other(language)
    why = language("unsure", said=HOSTILE[:39])
    yield "pause, unread", pauses.pause_choices(of, HERE, NINE, language, why)
    example = language("example-remind")
    yield "unsure", reminders.unsure(why, meant(of.id), example, TODAY, language)
    week = [RemindAs(owner=of.id, times=(570,), days=(day,), also=False) for day in range(7)]
    yield "unsure of the day", reminders.on_which_day(language("unsure-weekly"), week, language)
    yield "unsure of all", reminders.unsure(why, [], example, TODAY, language)
    yield "fixed zone", where.known("UTC+05:30", 1439, None, [], language)
    for places in ([("Mumbai", "Asia/Kolkata")], MANY_PLACES):
        yield "zones of a time", where.which(places, of.id, language)
        for guess in (False, True):
            yield "zone choices", schedule.zone_choices(of.id, places, language, guess=guess)
    for until in (None, date(2026, 11, 23), date(2026, 11, 29), date(2026, 11, 30), date.max):
        yield f"paused until {until}", pauses.paused(of, until, TODAY, language)


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


def coming_screens(of: Person, language: Language = ENGLISH) -> Iterator[Named]:
    """What comes by itself: every reminder, every sit break, and the answers to both."""
    for told in (None, *news()):
        for plan in (SHORT, OWN):
            name = f"reminder {plan.routine} {told}"
            yield name, reminder.reminder(of, TODAY, 570, plan, told, LIBRARY, language)
    for plan in (BARE, LONGER):
        name = f"reminder with nothing left, whole {plan.whole}"
        yield name, reminder.reminder(of, TODAY, 570, plan, None, LIBRARY, language)
    yield "later", reminder.reminder_later(of, TODAY, "23:45", "short", language)
    for step in (None, (LIBRARY.exercises["bridge"], 1)):
        yield "taken up", reminder.taken_up(language("button-whole"), step, language)
    yield "nudge bare", reminder.nudge(of, 1, None, language)
    for key in LIBRARY.routines["breaks"].exercises:
        for number in range(reminder.BREAKS):
            one = LIBRARY.exercises[key]
            yield f"nudge {key} {number}", reminder.nudge(of, number, one, language)
            yield (
                f"done {key} {number}",
                reminder.nudge_done(number, language.names.exercise(one.key), language),
            )


# Every screen


OFFERED = (
    "lost",
    "said-thanks",
    "said-sign",
    "said-file",
    "said-elsewhere",
    "let-go",
    "reply-idle",
)
"""The lines that stand above the buttons for what the bot can do."""


def offered_screens(of: Person, language: Language) -> Iterator[Named]:
    """What has buttons for whatever comes next."""
    for private in (True, False):
        for key in OFFERED:
            yield key, offers.offer(key, of.id, language, private=private)
        for near in (None, Run(command="routine"), Run(command="remind", words=HOSTILE)):
            name = exercise.shortened(HOSTILE)
            screen = offers.unknown_command(name, near, of.id, language, private=private)
            yield "unknown command", screen
    for minutes in (None, 1, 10, 60):
        yield f"{minutes} minutes", offers.has_minutes(minutes, 26, 5, of.id, language)
    yield "hurts", safety.hurts(of, language)
    yield "flare", flare(of, language)
    yield "alarm", safety.alarm(of, language)
    for known in (True, False):
        yield "stops", offers.stops(of, HERE, language, known=known)
    yield "stopped", offers.stops(of, HERE, language, known=True, done="remind-off")


def safety_screens(of: Person, wish: Wish | None, language: Language) -> Iterator[Named]:
    """The safety question, and all that follows from it."""
    for why in Why:
        yield f"safety {why} {wish}", safety.question(of, wish, why, language)
    told = replace(of, zone="Europe/Stockholm")
    for answer in (Answer.EMERGENCY, Answer.DOCTOR):
        said = replace(told, safety=Safety(answer=answer, at=START))
        yield f"safety: {answer} {wish}", safety.advice(said, wish, language)
    yield f"safety: yes {wish}", safety.which_yes(of, wish, language)
    yield f"safety: surgery {wish}", safety.surgery(of, wish, language)
    for conditions in ((), *((one,) for one in Condition), tuple(Condition)):
        for operated, cleared in ((None, False), (START_DAY, False), (START_DAY, True)):
            answer_ = Safety(
                answer=Answer.CLINICIAN,
                at=START,
                conditions=conditions,
                surgery=operated,
                cleared=cleared,
            )
            said = replace(of, safety=answer_)
            name = f"safety: {conditions} {operated} {cleared} {wish}"
            yield name, safety.conditions(said, wish, language)
            yield name, safety.clinician_says(said, wish, language)
            yield name, safety.wait(said, wish, START_DAY, language)
            yield name, safety.free(said, wish, language)
            yield name, safety.unsuited(said, LIBRARY.exercises["superman"], language)
            yield name, safety.unsuited(said, None, language)


def begin_screens(of: Person, language: Language) -> Iterator[Named]:
    """The begin screen with each manner, alone and with the welcome above it."""
    hello = beginning.hello(26, 5, language)
    for speaks, heard, by_itself in product((False, True), repeat=3):
        likes = replace(of, voice=heard, by_itself=by_itself, chosen=True)
        offer = offer_to(likes, LIBRARY, START, speaks=speaks)
        name = f"begin screen, {speaks}, {heard}, {by_itself}"
        if offer is not None:
            yield name, beginning.begin_screen(of.id, offer, LIBRARY, language)
            yield f"{name}, welcome", beginning.begin_screen(of.id, offer, LIBRARY, language, hello)


def standing_screens(of: Person, language: Language = ENGLISH) -> Iterator[Named]:
    """Every screen that needs no session."""
    day = today(of, START)
    yield "welcome", beginning.welcome(of.id, 26, 5, language)
    yield "help", about.help_(COMMANDS, language)
    for wish in (None, *WISHES):
        yield from safety_screens(of, wish, language)
    yield from offered_screens(of, language)
    for chair in (False, True):
        choice = beginning.choose(of.id, 26, 5, language, chair=chair, standing=chair)
        yield f"choose, chair: {chair}", choice
    yield from begin_screens(of, language)
    yield "level", person.level(of, LIBRARY, language)
    yield "level unknown", person.level(of, LIBRARY, language, unknown=exercise.shortened(HOSTILE))
    yield "settings", person.settings(of, "Stockholm", HERE, language)
    yield (
        "settings without a zone",
        person.settings(of, language("settings-no-zone"), HERE, language),
    )
    yield "progress", person.progress(of, day, language)
    for on in (False, True):
        for speaker in ("", "man", "gone"):
            heard = replace(of, voice=on, speaker=speaker)
            yield f"voice {on} {speaker}", voice.voice(heard, SPEAKERS, language)
    for key in ("unknown", "missing", "refused", "private", "no"):
        yield f"voice {key}", about.plain(f"voice-{key}", language)
    yield "forget", person.forget(of, language)
    yield "exercises", exercise.exercise_list(of, LIBRARY, language)
    yield "nothing left", order.nothing_left(of, LIBRARY, language)
    bend, cat = (LIBRARY.exercises[key] for key in ("forward-bend", "cat"))
    for other in (cat, None):
        for hours in (0, 9):
            now = START + hours * 3600
            yield f"waits {hours} {other is None}", order.waits(bend, other, of, now, language)
    yield "no exercise", exercise.no_exercise(HOSTILE, of, LIBRARY, language)
    stretches = [LIBRARY.exercises[key] for key in ("cat", "forward-bend")]
    yield "no stretch", exercise.no_stretch(HOSTILE, stretches, language)
    for key, one in LIBRARY.exercises.items():
        for moves in (False, True):
            shown = exercise.exercise_alone(one, of, language, moves=moves)
            yield f"exercise {key} {moves}", shown


def frame_screens(
    of: Person, on: Session, now: float, language: Language = ENGLISH
) -> Iterator[Named]:
    """The countdown at a moment, live and calm, running, paused and hurt."""
    states = {
        "running": on,
        "paused": happen(on, Event.PAUSE, now),
        "hurt": happen(on, Event.HURTS, now),
    }
    for name, at in states.items():
        yield f"board {name}", session.frame(at, of.id, now, LIBRARY, language).screen
        yield f"calm {name}", session.calm_frame(at, of.id, now, LIBRARY, language).screen


def step_screens(
    of: Person, on: Session, now: float, language: Language = ENGLISH
) -> Iterator[Named]:
    """Every screen around one exercise: its card, each of its segments, and each way out."""
    yield "card", session.instruction(on, of, LIBRARY, language)
    yield "still on", session.still_on(on, of.id, WISHES[-1], language)
    for last in (Last.MOVED, Last.ELSEWHERE, Last.STOPPED, Last.PRIVATE):
        yield f"board {last}", session.left_countdown(on.item.exercise, last, language)
    yield "away", session.away(on, language)
    yield "left", session.part_left(on, on.step, language)
    on = happen(on, Event.START, now)
    yield "card running", session.instruction(on, of, LIBRARY, language)
    passed = 0.0
    for segment in on.segments:
        if segment.part is not Part.WAIT:
            yield from frame_screens(of, on, now + passed + segment.seconds / 2, language)
        passed += segment.seconds
    for event in (Event.SKIP, Event.STOP):
        left = happen(on, event, now + 5)
        yield f"over {event}", session.part_over(left, on.step, of.id, LIBRARY, language)
        stood = happen(on, event, now)
        yield f"left {event}", session.part_left(stood, on.step, language)
    hurt = happen(happen(on, Event.HURTS, now + 5), Event.SKIP, now + 9)
    yield "over hurt", session.part_over(hurt, on.step, of.id, LIBRARY, language)


def session_screens(of: Person, language: Language = ENGLISH) -> Iterator[Named]:
    """A whole routine led from its first card to its end, with every screen on the way."""
    on, now = session_for(of), START
    while on.live:
        for name, screen in step_screens(of, on, now, language):
            yield f"{on.step + 1} {name}", screen
        yield from _ends(of, on, now, language)
        on = happen(on, Event.START, now)
        step, now = on.step, on.step_ends()
        on = settle(on, now)
        yield f"{step + 1} done", session.part_over(on, step, of.id, LIBRARY, language)
        for effort in Effort:
            led = replace(of, live=Live(session=on, chat=of.id))
            yield f"{step + 1} rated {effort}", _rated(led, step, effort, language)
    closed = close(replace(of, live=Live(session=on, chat=of.id)))
    for voice_offered in (False, True):
        said = ending_of(closed, live_of(closed), LIBRARY, voice=voice_offered)
        day = today(closed, now)
        yield "finished", ending.ended(on, said, closed, LIBRARY, day, language)


def _ends(of: Person, on: Session, now: float, language: Language) -> Iterator[Named]:
    """The last words of a session stopped here, and of one that hurt here."""
    begun = happen(on, Event.START, now)
    stopped = happen(begun, Event.STOP, now + 9)
    hurt = happen(happen(begun, Event.HURTS, now + 9), Event.STOP, now + 12)
    skipped = on
    while skipped.live:
        skipped = happen(skipped, Event.SKIP, now)
    for name, ended in (("stopped", stopped), ("hurt", hurt), ("skipped", skipped)):
        closed = close(replace(of, live=Live(session=ended, chat=of.id)))
        day = today(closed, now + 12)
        said = ending_of(closed, live_of(closed), LIBRARY, voice=False)
        screen = ending.ended(ended, said, closed, LIBRARY, day, language)
        yield f"{on.step + 1} end {name}", screen


def _rated(of: Person, step: int, effort: Effort, language: Language) -> Screen:
    after = rated(of, LIBRARY, "0123abcd", step, effort)
    assert after is not None
    assert after.live is not None
    day = today(after, after.live.session.begun)
    return steps.rated(after.live.session.results[step], after, LIBRARY, day, language)
