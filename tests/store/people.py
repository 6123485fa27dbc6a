"""Made-up people: a strategy for any record that can be, and one rich record to keep."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

from hypothesis import strategies as st

from lumbar.coach.exercise import Dose, Level, Posture, Sides
from lumbar.coach.over import Ending, Undo
from lumbar.coach.pace import Ready
from lumbar.coach.pain import Felt, Pain, Where
from lumbar.coach.past import Past, Run, Top, past_of
from lumbar.coach.person import Eased, GuideMessage, Hurt, Last, Left, Live, Person
from lumbar.coach.progress import Entry, Span
from lumbar.coach.question import Asked, Meant, Question
from lumbar.coach.safety import Answer, Condition, Safety
from lumbar.coach.schedule import Breaks, Pause, Remind, Rule, Slot, Window
from lumbar.coach.session import Effort, Outcome, Result, Session, State
from lumbar.coach.steps import Steps
from lumbar.coach.timeline import Item, Warm
from lumbar.store.record import SCHEMA, to_document

NUMBERS = st.integers(-(2**52), 2**52)
COUNTS = st.integers(0, 1000)
WORDS = st.text(max_size=20)
TIMES = st.floats(allow_nan=False, allow_infinity=False)

doses = st.builds(Dose, sets=COUNTS, repetitions=COUNTS, hold=COUNTS, release=COUNTS, rest=COUNTS)
plain_items = st.builds(
    Item, exercise=WORDS, rung=COUNTS, sides=st.sampled_from(Sides), dose=doses, cut=st.booleans()
)
warms = st.builds(
    Warm,
    after=st.lists(WORDS, max_size=2).map(tuple),
    needs=st.lists(WORDS, max_size=2).map(tuple),
    first=st.lists(plain_items, max_size=2).map(tuple),
)
items = st.builds(replace, plain_items, warm=st.none() | warms, swapped=st.none() | plain_items)
results = st.builds(
    Result,
    exercise=WORDS,
    rung=COUNTS,
    outcome=st.sampled_from(Outcome),
    hold=COUNTS,
    holds=COUNTS,
    held=COUNTS,
    spent=COUNTS,
    effort=st.none() | st.sampled_from(Effort),
    cut=st.booleans(),
)
sessions = st.builds(
    Session,
    id=WORDS,
    routine=WORDS,
    plan=st.lists(items, min_size=1, max_size=3).map(tuple),
    by_itself=st.booleans(),
    begun=TIMES,
    state=st.sampled_from(State),
    step=COUNTS,
    since=TIMES,
    into=TIMES,
    turn=COUNTS,
    ended=st.none() | TIMES,
    results=st.lists(results, max_size=2).map(tuple),
    alarm=st.booleans(),
    chest=st.booleans(),
    severe=st.booleans(),
)
figures = st.none() | st.integers(0, 10)
felts = st.builds(Felt, low=figures, high=figures, where=st.none() | st.sampled_from(Where))
pains = st.builds(Pain, exercise=WORDS, day=st.dates(), at=TIMES, felt=felts)
lives = st.builds(
    Live,
    session=sessions,
    chat=NUMBERS,
    topic=st.none() | COUNTS,
    group=NUMBERS,
    of=COUNTS,
    turn=st.integers(-1, 1000),
    instruction_open=st.booleans(),
    instruction=st.none() | COUNTS,
    countdown=st.none() | COUNTS,
    guides=st.lists(
        st.builds(
            GuideMessage,
            step=COUNTS,
            message=COUNTS,
            since=TIMES,
            sent=TIMES,
            named=st.booleans(),
        ),
        max_size=2,
    ).map(tuple),
    left=st.lists(
        st.builds(Left, chat=NUMBERS, message=COUNTS, last=st.sampled_from(Last), exercise=WORDS),
        max_size=2,
    ).map(tuple),
    newest=COUNTS,
    seen=st.none() | TIMES,
    quiet=st.booleans(),
    forget=st.booleans(),
    hurt=st.none() | st.builds(Hurt, session=sessions, turn=COUNTS, at=TIMES),
)
entries = st.builds(
    Entry,
    id=WORDS,
    routine=WORDS,
    day=st.dates(),
    ended=TIMES,
    finished=st.booleans(),
    results=st.lists(results, max_size=3).map(tuple),
    moved=st.booleans(),
)


pasts = st.builds(
    Past,
    ended=COUNTS,
    sessions=COUNTS,
    seconds=COUNTS,
    first=st.none() | st.dates(),
    weeks=st.lists(st.builds(Span, first=st.dates(), sessions=COUNTS), max_size=2).map(tuple),
    runs=st.lists(st.builds(Run, first=st.dates(), last=st.dates(), days=COUNTS), max_size=2).map(
        tuple
    ),
    best=COUNTS,
    done=st.lists(st.dates(), max_size=2).map(tuple),
    hurt=st.lists(WORDS, max_size=2).map(tuple),
    recent=st.lists(entries, max_size=2, unique_by=lambda entry: entry.id).map(tuple),
    tops=st.dictionaries(
        WORDS, st.builds(Top, hold=COUNTS, session=WORDS, before=COUNTS), max_size=2
    ),
    topped=COUNTS,
)


minutes = st.integers(0, 1440)
some_days = st.lists(st.dates(), max_size=3).map(tuple)
weekdays = st.lists(st.integers(0, 6), max_size=7, unique=True).map(tuple)
rules = st.builds(Rule, days=weekdays, every=st.integers(1, 31), since=st.none() | st.dates())
slots = st.builds(
    Slot,
    at=minutes,
    decided=some_days,
    passed=some_days,
    rule=st.none() | rules,
    day=st.none() | st.dates(),
    anyway=st.booleans(),
)
reminds = st.builds(
    Remind,
    slots=st.lists(slots, max_size=3).map(tuple),
    days=weekdays,
    on=st.booleans(),
    dropped=st.lists(slots, max_size=2).map(tuple),
    once=st.lists(slots, max_size=2).map(tuple),
)
windows = st.builds(Window, start=minutes, end=minutes)
breaks = st.builds(
    Breaks,
    windows=st.lists(windows, max_size=2).map(tuple),
    every=minutes,
    days=weekdays,
    on=st.booleans(),
    moved=st.none() | TIMES,
    nudged=st.none() | TIMES,
    later=st.none() | TIMES,
    unanswered=COUNTS,
    enough=st.none() | st.dates(),
    number=COUNTS,
)
pauses = st.builds(Pause, first=st.dates(), until=st.none() | st.dates(), announced=st.booleans())


waiting = st.builds(
    Meant,
    offset=NUMBERS,
    slots=st.lists(st.tuples(minutes, st.none() | rules), max_size=2).map(tuple),
    also=st.booleans(),
    once=st.lists(st.tuples(st.dates(), minutes), max_size=2).map(tuple),
    at=st.lists(TIMES, max_size=2).map(tuple),
    daily=st.none() | TIMES,
    until=st.none() | st.tuples(st.dates(), minutes),
)


questions = st.builds(
    Asked,
    question=st.sampled_from(Question),
    chat=NUMBERS,
    until=TIMES,
    again=st.booleans(),
    by=st.none() | COUNTS,
    every=st.none() | minutes,
    days=weekdays,
    meant=st.lists(waiting, max_size=2).map(tuple),
)


safeties = st.builds(
    Safety,
    answer=st.none() | st.sampled_from(Answer),
    at=st.none() | TIMES,
    conditions=st.lists(st.sampled_from(Condition), max_size=3, unique=True).map(tuple),
    surgery=st.none() | st.dates(),
    cleared=st.booleans(),
    unnamed=st.booleans(),
    sign=st.booleans(),
    leg=st.booleans(),
    healing=st.booleans(),
    number=COUNTS,
)


step_counts = st.builds(
    Steps,
    rung=COUNTS,
    right=st.none() | st.dates(),
    offered=st.booleans(),
    taken=st.none() | st.dates(),
)


endings = st.builds(
    Ending,
    session=WORDS,
    message=COUNTS,
    begun=TIMES,
    ended=st.none() | TIMES,
    stopped=st.booleans(),
    tells=WORDS,
    before=WORDS,
    asks=WORDS,
    answered=st.booleans(),
    rated=st.none() | COUNTS,
)


def people(ids: st.SearchStrategy[int] = NUMBERS) -> st.SearchStrategy[Person]:
    """Any person, with one of the `ids`."""
    return st.builds(
        Person,
        id=ids,
        safety=safeties,
        level=st.sampled_from(Level),
        rungs=st.dictionaries(WORDS, COUNTS, max_size=4),
        zone=st.none() | st.sampled_from(("Europe/Stockholm", "Asia/Kolkata", "Pacific/Apia")),
        calm=st.booleans(),
        by_itself=st.booleans(),
        live=st.none() | lives,
        past=pasts,
        counted=st.lists(COUNTS, max_size=4).map(tuple),
        remind=st.none() | reminds,
        breaks=st.none() | breaks,
        quiet=st.none() | windows,
        pauses=st.lists(pauses, max_size=2).map(tuple),
        snooze=st.none() | TIMES,
        rest_until=st.none() | TIMES,
        reminder=st.none() | COUNTS,
        nudge=st.none() | COUNTS,
        answered=st.lists(COUNTS, max_size=4).map(tuple),
        gone=st.booleans(),
        dark=st.none() | st.booleans(),
        voice=st.booleans(),
        speaker=WORDS,
        offered=st.booleans(),
        grouped=st.booleans(),
        pains=st.lists(pains, max_size=3).map(tuple),
        asked=st.none() | questions,
        undo=st.none() | st.builds(Undo, session=sessions, runs=st.booleans(), at=TIMES),
        told=st.lists(WORDS, max_size=2).map(tuple),
        aims=st.dictionaries(WORDS, COUNTS, max_size=2),
        steps=st.dictionaries(WORDS, step_counts, max_size=2),
        eased=st.none() | st.builds(Eased, day=st.dates(), rungs=COUNTS, session=WORDS),
        left_out=st.lists(WORDS, max_size=3).map(tuple),
        ready=st.sampled_from(Ready),
        heard=st.booleans(),
        chosen=st.booleans(),
        ending=st.none() | endings,
        milestones=st.lists(WORDS, max_size=3).map(tuple),
        declined=st.dictionaries(WORDS, st.dates(), max_size=2),
    )


def entry(nth: int, day: date = date(2026, 1, 1)) -> Entry:
    """A session that was done, some 200 bytes of it; nth: its number, which is in its id."""
    result = Result(
        exercise="plank",
        rung=2,
        outcome=Outcome.DONE,
        hold=20,
        holds=3,
        held=60,
        spent=100,
        effort=Effort.RIGHT,
    )
    return Entry(
        id=f"s{nth}",
        routine="whole",
        day=day,
        ended=1.8e9 + nth,
        finished=True,
        results=(result,),
    )


def grown(person_id: int, sessions_done: int) -> Person:
    """A person after so many sessions; no two of them are the same."""
    past = past_of(entry(nth) for nth in range(sessions_done))
    return Person(id=person_id, past=past)


def large(person_id: int, nth: int) -> Person:
    """A person whose record is long; nth: what tells two of them apart."""
    return Person(id=person_id, rungs={f"exercise {of}": of for of in range(2000)}, reminder=nth)


def rich_person() -> Person:
    """The person in records/v9.json: something in every field, nothing at its default.

    Frozen like those before it, as soon as there is a version 10. After a change here write the
    record anew: `.venv/bin/python -m tests.store.people`.
    """
    before = rich_person_8()
    later = Pause(first=date(2027, 3, 20), until=date(2027, 3, 28), announced=True)
    return replace(before, language="pt-BR", pauses=(*before.pauses, later))


def rich_person_8() -> Person:
    """The person in records/v8.json, frozen."""
    before = rich_person_7()
    meant = Meant(
        offset=-720,
        slots=((570, Rule(every=2, since=date(2026, 12, 27))),),
        also=True,
        once=((date(2027, 1, 16), 420),),
        at=(1_800_007_200.0,),
        daily=1_800_000_000.0,
        until=(date(2027, 1, 16), 900),
    )
    before = replace(before, asked=before.asked and replace(before.asked, meant=(meant,)))
    past = replace(
        before.past,
        tops={
            "plank": Top(hold=60, session="a1", before=20),
            "cat": Top(hold=5, session="9", before=3),
        },
        topped=12,
    )
    ending = Ending(
        session="a1",
        message=77,
        begun=1_800_000_000.5,
        ended=1_800_000_300.5,
        stopped=True,
        tells="longest",
        before="whole",
        asks="remind",
        answered=True,
        rated=1,
    )
    return replace(
        _sent_ahead(before),
        chosen=True,
        told=("first", "held:plank"),
        past=past,
        ending=ending,
        milestones=("first", "minute"),
        declined={"remind": date(2027, 1, 14), "bridge": date(2027, 1, 2)},
    )


def _sent_ahead(before: Person) -> Person:
    """The person with what version 8 keeps of their voice messages."""
    live = before.live
    if live is None:
        return before
    guides = tuple(replace(one, sent=1_800_000_140.5, named=False) for one in live.guides)
    return replace(before, live=replace(live, guides=guides))


def rich_person_7() -> Person:
    """The person in records/v7.json, frozen."""
    safety = Safety(
        answer=Answer.CLINICIAN,
        at=1_800_000_050.5,
        conditions=(Condition.SURGERY, Condition.PREGNANCY),
        surgery=date(2026, 3, 14),
        cleared=True,
        pregnancy=1_799_000_000.5,
        unnamed=True,
        sign=True,
        leg=True,
        healing=True,
        number=3,
    )
    pained = _paced(_with_pains(rich_person_6()))
    stepped = replace(
        pained,
        aims={"plank": 11},
        steps={
            "plank": Steps(rung=9, right=date(2027, 1, 14), offered=True, taken=date(2027, 1, 13))
        },
        eased=Eased(day=date(2027, 1, 12), rungs=2, session="a1"),
    )
    return _with_order(replace(stepped, safety=safety))


def _with_order(before: Person) -> Person:
    """The person with what came with version 7 of the order of plans."""
    dose = Dose(sets=1, repetitions=5, hold=3, release=3, rest=0, move=2)
    tilt = Item(exercise="pelvic-tilt", rung=0, sides=Sides.BOTH, dose=dose)
    warm = Warm(after=("bridge", "plank"), needs=("marching", "pelvic-tilt"), first=(tilt,))
    superman = Item(exercise="superman", rung=0, sides=Sides.BOTH, dose=dose, warm=warm)
    live = before.live
    if live is not None:
        *plan, last = live.session.plan
        swapped = replace(superman, swapped=last)
        live = replace(live, session=replace(live.session, plan=(*plan, swapped)))
    return replace(before, live=live, left_out=("superman", "seated-twist"))


def _paced(before: Person) -> Person:
    """The person with what came with version 7 of getting ready: something in every field."""
    live = before.live
    if live is not None:
        first, *others = live.session.plan
        paced = replace(
            first,
            dose=replace(first.dose, move=2),
            ready=20,
            posture=Posture.BACK,
            after=Posture.STANDING,
        )
        session = replace(live.session, plan=(paced, *others))
        live = replace(live, session=session)
    return replace(before, live=live, ready=Ready.LONGER, heard=True)


def _with_pains(before: Person) -> Person:
    """The person with what came with version 7 of pain: something in every field."""
    at = 1_800_000_170.5
    pain = Pain(
        exercise="bird-dog",
        day=date(2027, 1, 15),
        at=at,
        felt=Felt(low=4, high=5, where=Where.LEG),
    )
    live, past = before.live, before.past
    if live is not None:
        hurts = replace(live.session, severe=True, chest=True)
        live = replace(live, session=hurts, hurt=Hurt(session=live.session, turn=8, at=at))
    recent = tuple(replace(one, moved=True) for one in past.recent)
    return replace(before, live=live, pains=(pain,), past=replace(past, recent=recent))


def rich_person_6() -> Person:
    """The person in records/v6.json, frozen."""
    asked = Asked(
        question=Question.BREAKS,
        chat=1_234_567_890_123,
        until=1_800_000_700.5,
        again=True,
        by=7,
        every=40,
        days=(0, 2),
    )
    before = rich_person_5()
    own_days = Slot(at=660, rule=Rule(days=(5,)), decided=(date(2026, 12, 26),))
    every_other = Slot(at=1200, rule=Rule(every=2, since=date(2026, 12, 27)))
    once = Slot(at=420, day=date(2027, 1, 2), anyway=True, passed=(date(2027, 1, 1),))
    remind = before.remind and replace(
        before.remind, slots=(*before.remind.slots, own_days, every_other), once=(once,)
    )
    live = before.live and replace(
        before.live,
        topic=48,
        group=-1_001_234_567_891,
        session=replace(before.live.session, alarm=True),
    )
    undo = Undo(session=before.live.session, runs=True, at=1_800_000_090.5) if before.live else None
    return replace(
        before,
        asked=asked,
        undo=undo,
        remind=remind,
        rest_until=1_800_004_000.5,
        live=live,
        grouped=True,
    )


def rich_person_5() -> Person:
    """The person in records/v5.json, frozen: as in version 4, with other names."""
    return rich_person_4()


def rich_person_4() -> Person:
    """The person in records/v4.json, frozen."""
    before = rich_person_3()
    left = (Left(chat=1_234_567_890_123, message=40, last=Last.MOVED, exercise="bridge"),)
    live = before.live and replace(
        before.live, left=left, newest=46, seen=1_800_000_160.25, quiet=True, forget=True
    )
    days = (date(2026, 12, 27), date(2026, 12, 28), date(2026, 12, 31))
    past = Past(
        ended=12,
        sessions=11,
        seconds=9_876,
        first=date(2026, 7, 1),
        weeks=(
            Span(first=date(2026, 12, 21), sessions=1, seconds=600),
            Span(first=date(2026, 12, 28), sessions=2, seconds=1_234),
        ),
        runs=(
            Run(first=date(2026, 12, 27), last=date(2026, 12, 28), days=2),
            Run(first=date(2026, 12, 31), last=date(2026, 12, 31), days=1),
        ),
        best=7,
        done=days,
        hurt=("bird-dog",),
        recent=before.past.recent,
    )
    return replace(before, live=live, past=past)


def rich_person_3() -> Person:
    """The person in records/v3.json, frozen."""
    before = rich_person_2()
    spoken = (GuideMessage(step=1, message=45, since=1_800_000_150.5),)
    live = replace(before.live, guides=spoken) if before.live else None
    return replace(before, live=live, dark=True, voice=True, speaker="adam", offered=True)


def rich_person_2() -> Person:
    """The person in records/v2.json, frozen."""
    return replace(
        rich_person_1(),
        remind=Remind(
            slots=(
                Slot(at=435, decided=(date(2026, 12, 30), date(2026, 12, 31))),
                Slot(at=1080, passed=(date(2026, 12, 29),)),
            ),
            days=(0, 1, 2, 3, 4),
            on=False,
            dropped=(Slot(at=570, decided=(date(2026, 12, 28),)),),
        ),
        breaks=Breaks(
            windows=(Window(start=540, end=720), Window(start=780, end=1440)),
            every=50,
            days=(0, 2, 4),
            on=False,
            moved=1_800_000_000.5,
            nudged=1_800_001_000.25,
            later=1_800_002_000.75,
            unanswered=2,
            enough=date(2026, 12, 31),
            number=17,
        ),
        quiet=Window(start=1260, end=480),
        pauses=(
            Pause(first=date(2026, 7, 1), until=date(2026, 7, 15)),
            Pause(first=date(2026, 12, 24)),
        ),
        snooze=1_800_003_000.5,
        reminder=43,
        nudge=44,
        answered=(42, 43),
        gone=True,
    )


def rich_person_1() -> Person:
    """The person in records/v1.json: something in every field, nothing at its default.

    Its rungs are those of the file (bridge 1, bird dog 2 and 0, plank 4) on the ladders of
    version 7.

    Frozen: what this says is what the file must mean for ever. New fields are not set
    here, because documents of version 1 do not have them.
    """
    bridge = Item(
        exercise="bridge",
        rung=4,
        sides=Sides.BOTH,
        dose=Dose(sets=1, repetitions=20, hold=5, release=2, rest=0),
    )
    bird_dog = Item(
        exercise="bird-dog",
        rung=8,
        sides=Sides.ALTERNATE,
        dose=Dose(sets=3, repetitions=10, hold=5, release=3, rest=30),
    )
    done = Result(
        exercise="bridge",
        rung=4,
        outcome=Outcome.DONE,
        hold=5,
        holds=20,
        held=100,
        spent=141,
        effort=Effort.TOO_EASY,
    )
    hurt = Result(
        exercise="bird-dog", rung=8, outcome=Outcome.HURT, hold=5, holds=3, held=17, spent=31
    )
    return Person(
        language="en",  # as the migration to version 9 has it for everybody
        id=1_234_567_890_123,
        safety=Safety(answer=Answer.NONE, at=1_798_765_432.125, number=1),
        level=Level.STRONG,
        rungs={"plank": 9, "bird-dog": 0},
        zone="Europe/Stockholm",
        calm=True,
        by_itself=True,
        live=Live(
            session=Session(
                id="b2",
                routine="whole",
                plan=(bridge, bird_dog),
                by_itself=True,
                begun=1_800_000_000.25,
                state=State.PAUSED,
                step=1,
                since=1_800_000_150.5,
                into=12.75,
                turn=7,
                results=(done,),
            ),
            chat=-1_001_234_567_890,
            of=1,
            turn=6,
            instruction_open=True,
            instruction=41,
            countdown=42,
        ),
        past=Past(
            ended=1,
            sessions=1,
            seconds=172,
            first=date(2026, 12, 31),
            weeks=(Span(first=date(2026, 12, 28), sessions=1, seconds=172),),
            runs=(Run(first=date(2026, 12, 31), last=date(2026, 12, 31), days=1),),
            best=1,
            done=(date(2026, 12, 31),),
            hurt=("bird-dog",),
            recent=(
                Entry(
                    id="a1",
                    routine="short",
                    day=date(2026, 12, 31),
                    ended=1_798_765_432.125,
                    finished=True,
                    results=(done, hurt),
                ),
            ),
            tops={"bridge": Top(hold=5, session="a1", before=0)},
            topped=1,
        ),
        counted=(100_000_001, 100_000_002),
    )


def _write() -> None:
    """Writes the record of this version; those of earlier versions are never written again."""
    path = Path(__file__).parent / "records" / f"v{SCHEMA}.json"
    document = to_document(rich_person(), (entry(7),))
    path.write_text(json.dumps(document, indent=1) + "\n")


if __name__ == "__main__":
    _write()
