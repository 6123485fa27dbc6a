"""What is seen and offered after It hurts, as far as it depends on who it is."""

from dataclasses import replace
from datetime import timedelta

import pytest

from lumbar.coach.exercise import Posture
from lumbar.coach.gentle import offers
from lumbar.coach.pain import Felt, Pain, Row, Where
from lumbar.coach.safety import Answer, Condition, Safety
from lumbar.coach.session import Event
from lumbar.screens.session import frame, part_over
from tests.answers import SAFE
from tests.coach.made_up import START
from tests.coach.test_pain import DAY, YOU, hurt, on, press, say
from tests.language.made import ENGLISH, LIBRARY

PREGNANT = Safety(answer=Answer.CLINICIAN, at=START, conditions=(Condition.PREGNANCY,))
BONES = Safety(
    answer=Answer.CLINICIAN, at=START, conditions=(Condition.BONES,), cleared=True, number=1
)


@pytest.mark.parametrize(
    ("left_out", "safety", "hurt_before", "offered"),
    [
        ((), PREGNANT, (), ("cat", "walk")),
        ((), BONES, (), ("walk",)),
        (("cat",), SAFE, (), ("walk",)),
        (("walk",), SAFE, (), ("cat",)),
        (("walk",), BONES, (), ()),
        (("cat", "walk"), SAFE, (), ()),
        ((), SAFE, (("cat", 1, 7),), ("walk",)),
        ((), SAFE, (("cat", 2, 7), ("walk", 0, 5)), ("cat",)),
    ],
)
def test_only_what_suits_is_offered_in_place_of_the_rest(
    left_out: tuple[str, ...],
    safety: Safety,
    hurt_before: tuple[tuple[str, int, int], ...],
    offered: tuple[str, ...],
) -> None:
    before = tuple(
        Pain(
            exercise=key,
            day=DAY - timedelta(days=days),
            at=START - days * 86400 - 9,
            felt=Felt(low=figure, high=figure),
        )
        for key, days, figure in hurt_before
    )
    person = replace(hurt(), left_out=left_out, safety=safety)
    person = say(replace(person, pains=(*before, *person.pains)), Row.SEVERE)
    session = on(person)
    assert offers(session, person, LIBRARY) == offered
    for key in ("cat", "walk"):
        after = say(person, key, of=session.turn)
        assert (after is not person) is (key in offered), "a forged button is not taken either"
    shown = frame(session, YOU, START + 25, LIBRARY, ENGLISH, person).screen
    names = [ENGLISH.names.exercise(key) for key in offered]
    labels = [button.text for row in shown.rows for button in row]
    assert labels == [*names, "Numb or weak", "It was a mistake", "Stop"]
    assert ("Move gently" in shown.text) is bool(offered)


def test_what_comes_instead_is_an_item_as_any_plan_has_it() -> None:
    cat = LIBRARY.exercises["cat"]
    person = say(hurt(), Row.SEVERE)
    item = on(say(person, "cat", of=on(person).turn)).item
    assert (item.rung, item.dose) == (0, cat.ladder[0].dose)
    assert item.posture is Posture.ALL_FOURS
    assert item.ready == 10, "as long as it takes to get on all fours"


def test_in_a_pregnancy_one_lies_on_a_side() -> None:
    for safety, side in ((PREGNANT, True), (SAFE, False), (BONES, False)):
        person = replace(hurt(), safety=safety)
        shown = frame(on(person), YOU, START + 5, LIBRARY, ENGLISH, person).screen
        assert ("lie on your side" in shown.text) is side
        assert ("lie on your back" in shown.text) is not side
        over = press(person, Event.STOP, at=START + 9)
        left = part_over(on(over), 0, YOU, LIBRARY, ENGLISH, over)
        assert ("lie on your side" in left.text) is side


@pytest.mark.parametrize("where", [Where.NUMB, Where.CHEST, Where.SIGN])
def test_after_a_sign_and_stop_where_to_get_help_stays_to_be_read(where: Where) -> None:
    person = say(hurt(), Felt(where=where))
    shown = frame(on(person), YOU, START + 25, LIBRARY, ENGLISH, person).screen
    over = press(person, Event.STOP, at=START + 30)
    left = part_over(on(over), 0, YOU, LIBRARY, ENGLISH, over)
    assert left.text == shown.text
    assert "lie on your back" not in left.text
