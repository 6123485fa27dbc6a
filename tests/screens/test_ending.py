"""The ending: its words say all that its picture says, three rows at most, nothing that urges."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from lumbar.coach.ending import MILESTONES, Tells
from lumbar.coach.over import Ending
from lumbar.coach.past import past_of
from lumbar.coach.person import Person
from lumbar.coach.progress import Entry
from lumbar.coach.schedule import Remind, Slot
from lumbar.coach.session import Effort, Outcome, Result
from lumbar.coach.steps import Steps
from lumbar.coach.tally import Tally
from lumbar.screens.ending import EFFECTS, again
from lumbar.screens.screen import Medium, Screen
from tests.answers import SAFE
from tests.language.made import ENGLISH, english_in
from tests.screens.seen import LIBRARY, buttons_of, check, text_of
from workshop.people import OWNER

WEDNESDAY = date(2026, 11, 18)
EFFORTS = ["Too easy", "Just right", "Too hard"]
REMINDED = Remind(slots=(Slot(at=570),))


def result(exercise: str = "bridge", **changes: Any) -> Result:
    usual = Result(
        exercise=exercise, rung=1, outcome=Outcome.DONE, hold=5, holds=20, held=100, spent=160
    )
    return replace(usual, **changes)


def entry(*results: Result, day: date = WEDNESDAY) -> Entry:
    return Entry(
        id=str(day),
        routine="short",
        day=day,
        ended=float(day.toordinal()),
        finished=True,
        results=results or (result(),),
    )


def shown(
    *entries: Entry, private: bool = True, of: Ending | None = None, **changes: Any
) -> Screen:
    """The ending of the last of these sessions."""
    entries = entries or (entry(),)
    person = Person(id=OWNER, safety=SAFE, past=past_of(entries), **changes)
    ending = of or Ending(session=entries[-1].id, begun=1_800_000_000.0)
    screen = again(ending, person, LIBRARY, ENGLISH, private=private)
    assert screen is not None
    check(screen)
    assert len(screen.rows) <= 3
    return screen


def tally_of(screen: Screen) -> Tally:
    assert screen.shows is not None
    assert screen.shows.medium is Medium.TALLY
    assert isinstance(screen.shows.what, Tally)
    return screen.shows.what


def test_the_words_say_all_that_the_picture_says() -> None:
    monday = WEDNESDAY - timedelta(days=2)
    led = entry(result(holds=32, held=160), result("bird-dog", holds=8, held=40))
    screen = shown(entry(day=monday), led)
    tally, text = tally_of(screen), text_of(screen)
    said = [(figure.value, figure.label) for figure in tally.figures]
    assert said == [("32", "Bridge"), ("3 min", "held"), ("5 min", "in all")]
    assert "Bridge: 32 times, 2 min held.\n3 min held in all." in text
    assert "2 exercises, 5 min." in text
    assert tally.week.done == (True, False, True, None, None, None, None)
    assert tally.week.today == 2
    assert "2 this week: Mon and Wed." in text
    muscles = {"erector spinae", "glutes", "hamstrings", "shoulders", "deep abdominals"}
    assert set(tally.worked) == muscles
    for muscle in muscles:
        assert muscle in text


def test_what_was_held_is_never_said_longer_than_it_was() -> None:
    for held, said in ((59, "59 s"), (119, "119 s"), (120, "2 min"), (179, "2 min")):
        assert tally_of(shown(entry(result(held=held)))).figures[1].value == said


def test_an_exercise_is_said_with_its_own_seconds_and_the_session_with_all() -> None:
    """The three minutes of a session are not those of the exercise that was done most often."""
    marching = result("marching", holds=1, held=45)
    led = entry(marching, result(holds=8, held=24), result("plank", holds=1, held=39))
    assert "Bridge: 8 times, 24 s held.\n108 s held in all." in text_of(shown(led))
    alone = text_of(shown(entry(result(holds=8, held=24))))
    assert "Bridge: 8 times, 24 s held." in alone
    assert "in all" not in alone


def test_an_exercise_of_one_hold_has_no_count_and_nothing_held_no_time() -> None:
    screen = shown(entry(result("plank", holds=1, held=20)))
    assert [figure.label for figure in tally_of(screen).figures] == ["held", "in all"]
    assert "20 s held in all." in text_of(screen)
    screen = shown(entry(result("marching", holds=1, held=0)))
    assert [figure.label for figure in tally_of(screen).figures] == ["in all"]


def test_a_language_read_from_the_right_has_its_picture_so() -> None:
    person = Person(id=OWNER, past=past_of([entry()]))
    ending = Ending(session=str(WEDNESDAY))
    screen = again(ending, person, LIBRARY, english_in("he"), private=True)
    assert screen is not None
    assert tally_of(screen).right_to_left
    assert not tally_of(shown()).right_to_left


@pytest.mark.parametrize("tells", Tells)
def test_everything_that_can_be_told_has_its_sentence(tells: Tells) -> None:
    words = ENGLISH(f"tells-{tells}", name="Bridge", number=32, before=20, more=12)
    assert 2 <= len(str(words).split()) <= 14
    assert words.endswith(".")


def test_each_milestone_has_an_effect_and_nothing_else_has() -> None:
    assert EFFECTS.keys() == MILESTONES
    assert shown().effect is EFFECTS[Tells.FIRST]
    assert shown(private=False).effect is None
    assert shown(entry(day=WEDNESDAY - timedelta(days=1)), entry()).effect is None


def test_who_is_asked_for_a_reminder_has_the_time_of_the_session_on_the_button() -> None:
    at_home = shown(zone="Europe/Stockholm")
    assert buttons_of(at_home) == [*EFFORTS, "9:00", "Other time", "No, thanks"]
    assert "Then every day at 9:00." in text_of(at_home)
    assert buttons_of(shown()) == [*EFFORTS, "Same time", "Other time", "No, thanks"]


def test_an_earned_step_has_its_own_words_and_buttons() -> None:
    earned = {"bridge": Steps(rung=1, offered=True)}
    screen = shown(remind=REMINDED, steps=earned, rungs={"bridge": 1})
    assert "Bridge: one step more next time?" in text_of(screen)
    assert buttons_of(screen) == [*EFFORTS, "Step up", "Stay"]
    twice = entry(result(effort=Effort.RIGHT))
    screen = shown(twice, remind=REMINDED, steps=earned, rungs={"bridge": 1})
    assert "Bridge: twice just right. One step more next time?" in text_of(screen)
    assert buttons_of(screen) == ["Step up", "Stay"]


def test_the_week_is_said_and_asks_nothing() -> None:
    screen = shown(remind=REMINDED)
    assert "One more strength day makes two this week, and that is enough." in text_of(screen)
    assert buttons_of(screen) == EFFORTS


def test_the_newest_answer_says_what_it_changes() -> None:
    rated = entry(result("cat"), result(effort=Effort.TOO_HARD))
    ending = Ending(session=rated.id, rated=1)
    screen = shown(rated, of=ending, remind=REMINDED, rungs={"bridge": 0})
    assert "Bridge: a step easier next time" in text_of(screen)
    assert "Cat stretch: how was it?" in text_of(screen)


def test_in_a_calm_chat_each_exercise_was_asked_about_before() -> None:
    screen = shown(calm=True, remind=REMINDED)
    assert buttons_of(screen) == []
    assert "how was it?" not in text_of(screen)


def test_in_a_group_it_asks_for_nothing_but_how_hard_it_was() -> None:
    screen = shown(private=False)
    assert buttons_of(screen) == EFFORTS
    assert "?" not in text_of(screen).replace("how was it?", "")


def test_exercises_that_have_gone_are_named_by_their_key() -> None:
    screen = shown(entry(result("windmill"), result()))
    assert "windmill" in text_of(shown(entry(result("windmill", holds=40), result())))
    assert "glutes" in text_of(screen)
