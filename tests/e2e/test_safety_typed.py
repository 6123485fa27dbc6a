"""What follows answers that are typed under the safety question, in languages of other kinds."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from lumbar.coach.safety import Answer, Condition, Safety
from tests.e2e.conftest import spoken
from tests.e2e.phone import YOU, Phone

NOW = datetime(2026, 11, 18, 8, tzinfo=UTC).timestamp()
TYPED: dict[str, dict[str, str]] = {
    "de": {
        "ask": "weiß nicht|kürzeres Training|meine Mutter hat Osteoporose|jetzt nicht",
        "emergency": "bin gestern von der Leiter gefallen",
        "doctor": "schwanger und Fieber",
        "bones": "ich habe Osteoporose",
        "surgery": "vor zwei Wochen Bandscheiben-OP",
        "pregnancy": "ich bin schwanger",
        "none": "nein, gar nichts",
    },
    "tr": {
        "ask": "bilmiyorum|annemde kemik erimesi var|şimdi değil|hamile değilim",
        "emergency": "dün merdivenden düştüm",
        "doctor": "hamileyim ve ateşim var",
        "bones": "kemik erimem var",
        "surgery": "iki hafta önce bel ameliyatı oldum",  # noqa: RUF001
        "pregnancy": "hamileyim",
        "none": "hayır, hiçbiri",  # noqa: RUF001
    },
    "zh-hans": {
        "ask": "不知道|太长了|我妈有骨质疏松|现在不|没怀孕",
        "emergency": "昨天从梯子上摔下来",
        "doctor": "怀孕了而且发烧",
        "bones": "我有骨质疏松",
        "surgery": "两周前做了腰椎手术",
        "pregnancy": "我怀孕了",
        "none": "没有，完全没有",  # noqa: RUF001
    },
}


@pytest.fixture(params=TYPED)
async def you(
    request: pytest.FixtureRequest, tmp_path: Path, database: str
) -> AsyncIterator[Phone]:
    """A person whose client is in a language, under the safety question."""
    async with spoken(request.param, NOW, tmp_path, database) as phone:
        await phone.say("/routine short")
        yield phone


@pytest.fixture
def typed(request: pytest.FixtureRequest) -> dict[str, str]:
    """What people of this language type, by what they mean."""
    return TYPED[request.node.callspec.params["you"]]


async def safety(you: Phone) -> Safety:
    person = await you.running.store.load(YOU)
    assert person is not None
    return person.safety


async def test_what_is_not_sure_is_asked_about_and_keeps_nothing(
    you: Phone, typed: dict[str, str]
) -> None:
    buttons = you.buttons
    for text in typed["ask"].split("|"):
        await you.say(text)
        assert you.buttons == buttons
    assert await you.running.store.load(YOU) is None


@pytest.mark.parametrize("answer", [Answer.EMERGENCY, Answer.DOCTOR])
async def test_what_no_word_clears_ends_with_one_way_back(
    you: Phone, typed: dict[str, str], answer: Answer
) -> None:
    await you.say(typed[answer])
    assert (await safety(you)).answer is answer
    assert len(you.buttons) == 1
    await you.tap(you.buttons[0])
    assert len(you.buttons) == len(Answer) - 1, "it is asked anew"


async def test_weak_bones_have_a_doctor_asked_about(you: Phone, typed: dict[str, str]) -> None:
    await you.say(typed["bones"])
    assert (await safety(you)).conditions == (Condition.BONES,)
    assert (await safety(you)).open


async def test_an_operation_with_its_day_waits(you: Phone, typed: dict[str, str]) -> None:
    await you.say(typed["surgery"])
    assert str((await safety(you)).surgery) == "2026-11-04"


async def test_a_pregnancy_needs_no_leave(you: Phone, typed: dict[str, str]) -> None:
    await you.say(typed["pregnancy"])
    assert (await safety(you)).pregnant
    assert not (await safety(you)).open


async def test_none_of_these_begins(you: Phone, typed: dict[str, str]) -> None:
    await you.say(typed["none"])
    person = await you.running.store.load(YOU)
    assert person is not None
    assert person.live is not None
