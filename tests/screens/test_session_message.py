"""The session message: its limits, its height, its way, and the question how hard it was."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from lumbar.coach.exercise import Level, Library, Sides
from lumbar.coach.person import Person
from lumbar.coach.picture import View, view_of
from lumbar.coach.plan import items
from lumbar.coach.session import Effort, Event, Session, State, happen, settle
from lumbar.coach.timeline import Item, Part
from lumbar.coach.way import way_of
from lumbar.media import studio
from lumbar.screens.picture import picture_of
from lumbar.screens.press_codec import decode, encode
from lumbar.screens.presses import Rate
from lumbar.screens.session import frame
from tests.coach.made_up import START, new
from tests.language.made import ENGLISH
from tests.library import LIBRARY
from tests.screens.seen import check, text_of
from workshop.people import OWNER


def every_item(library: Library) -> Iterator[Item]:
    """Every exercise on every rung of its ladder."""
    for exercise in library.exercises.values():
        for rung in range(len(exercise.ladder)):
            (item,) = items([exercise], Level.STANDARD, {exercise.key: rung})
            yield item


def moments(session: Session) -> Iterator[tuple[Session, float]]:
    """A session as it waits, at the beginning of each kind of its segments, and paused there."""
    yield session, START
    runs = happen(session, Event.START, START)
    seen: set[tuple[Part, str | None, bool]] = set()
    at = START
    for segment in runs.segments:
        kind = (segment.part, segment.side, segment.repetition > 1)
        if segment.seconds and kind not in seen:
            seen.add(kind)
            yield runs, at
            yield happen(runs, Event.PAUSE, at), at
        at += segment.seconds
    yield happen(runs, Event.HURTS, START + 1), START + 1


def test_the_caption_of_every_exercise_on_every_rung_is_short_enough() -> None:
    for item in every_item(LIBRARY):
        longest = max(LIBRARY.exercises, key=lambda key: len(ENGLISH.names.exercise(key)))
        (following,) = items([LIBRARY.exercises[longest]], Level.STANDARD, {})
        for plan in ((item,), (following, item, following)):
            step = len(plan) // 2
            session = replace(new(plan), step=step)
            for moment, now in moments(session):
                screen = frame(moment, OWNER, now, LIBRARY, ENGLISH).screen
                check(screen)
                assert len(text_of(screen)) <= 1024, (item.exercise, item.rung)
                assert "·" not in text_of(screen), "a screen reader spells it"


def test_through_an_exercise_it_has_as_many_lines_and_a_short_cue() -> None:
    for item in every_item(LIBRARY):
        session = new((item,))
        shown = [
            text_of(frame(moment, OWNER, now, LIBRARY, ENGLISH).screen).splitlines()
            for moment, now in moments(session)
            if moment.state is not State.HURT
        ]
        assert len({len(lines) for lines in shown}) == 1, (item.exercise, item.rung)
        assert max(len(lines[1]) for lines in shown) <= 80, (item.exercise, item.rung)


def test_it_says_how_far_one_is_what_is_left_and_what_is_next() -> None:
    keys = ("cat", "plank", "bridge")
    plan = items([LIBRARY.exercises[key] for key in keys], Level.STANDARD, {})
    session, now = happen(new(plan, by_itself=True), Event.START, START), START
    first = text_of(frame(session, OWNER, now, LIBRARY, ENGLISH).screen).splitlines()[2]
    left = way_of(session, now).seconds
    assert first == f"●○○ 1 of 3, {-(-left // 60)} min left. Next: Plank, face down, on your elbows"
    now = session.step_ends()
    session = settle(session, now)
    assert way_of(session, now).seconds == left - (now - START)
    assert "●●○ 2 of 3, " in text_of(frame(session, OWNER, now, LIBRARY, ENGLISH).screen)
    now = session.step_ends()
    last = text_of(frame(settle(session, now), OWNER, now, LIBRARY, ENGLISH).screen)
    assert "●●● 3 of 3, " in last
    assert "The last one." in last


def asked(session: Session, now: float) -> list[Rate]:
    screen = frame(session, OWNER, now, LIBRARY, ENGLISH).screen
    presses = [decode(encode(button.press)) for row in screen.rows[:1] for button in row]
    return [press for press in presses if isinstance(press, Rate)]


@pytest.mark.parametrize("by_itself", [True, False])
def test_how_hard_it_was_is_asked_once_and_until_the_next_begins(by_itself: bool) -> None:
    plan = items([LIBRARY.exercises[key] for key in ("cat", "bridge")], Level.STANDARD, {})
    session = happen(new(plan, by_itself=by_itself), Event.START, START)
    assert asked(session, START) == []
    now = session.step_ends()
    rests = settle(session, now)
    assert [(press.step, press.effort) for press in asked(rests, now)] == [
        (0, effort) for effort in Effort
    ]
    answer = replace(rests.results[0], effort=Effort.RIGHT)
    assert asked(replace(rests, results=(answer,)), now) == []
    begun = happen(rests, Event.START, now)
    later = now + (rests.segments[0].seconds if by_itself else 0)
    assert asked(begun, later + 1) == []
    skipped = happen(session, Event.SKIP, START + 1)
    assert asked(skipped, START + 1) == [], "what was skipped is not asked about"


def test_the_picture_changes_with_the_exercise_and_the_side_alone_and_is_there() -> None:
    person = Person(id=OWNER)
    for item in every_item(LIBRARY):
        session = happen(new((item,)), Event.START, START)
        at = START
        shown: list[str] = []
        for segment in session.segments:
            picture = picture_of(session, at, person, LIBRARY)
            assert picture is not None
            upload = studio.MAKERS[picture.medium](picture)
            if not shown or shown[-1] != upload.key:
                shown.append(upload.key)
            at += segment.seconds
        still = view_of(item.dose) is View.STILL
        changes = item.dose.sets * item.dose.repetitions * 2 if item.sides is Sides.ALTERNATE else 0
        sides = max(changes, 2 * item.dose.sets) if item.sides is not Sides.BOTH else 1
        most = max(sides, item.dose.sets * item.dose.repetitions) if still else 1
        assert len(shown) <= most, (item.exercise, item.rung)
