"""Words while the safety question stands open, and while a person is to see a doctor first."""

import pytest

from lumbar.coach.person import Person
from lumbar.coach.safety import Answer, Why
from lumbar.coach.standing import asked_for
from tests.e2e.phone import YOU, Phone

ANSWERS = ["None of these", "Emergency", "See a doctor", "Ask a clinician"]
URGES = {"Short one", "Whole routine", "Stretch", "Gentle session", "Short walk", "Start"}


async def record(you: Phone) -> Person:
    person = await you.running.store.load(YOU)
    assert person is not None
    return person


@pytest.mark.parametrize(
    "text",
    [
        *("cancer", "I had cancer in 2010", "I have a fever", "weight loss", "I take steroids"),
        *("I am on chemo", "HIV", "I used to inject heroin"),
    ],
)
async def test_what_is_on_the_doctor_s_list_is_a_doctor(you: Phone, text: str) -> None:
    await you.say("/routine short")
    assert (await you.say(text)).startswith("Please don't exercise with me yet.")
    assert (await record(you)).safety.answer is Answer.DOCTOR


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        *(
            ("1", Answer.EMERGENCY),
            ("first", Answer.EMERGENCY),
            ("the first one", Answer.EMERGENCY),
        ),
        *(("2", Answer.DOCTOR), ("Second", Answer.DOCTOR), ("number 2", Answer.DOCTOR)),
        *(("3.", Answer.CLINICIAN), ("third!", Answer.CLINICIAN)),
    ],
)
async def test_a_list_can_be_named_by_its_place(you: Phone, text: str, answer: Answer) -> None:
    await you.say("/routine short")
    await you.say(text)
    assert (await record(you)).safety.answer is answer
    assert "I can't place that" not in you.last


async def test_a_number_under_the_signs_of_a_back_that_hurts_is_no_list(you: Phone) -> None:
    """The second of those three signs is an emergency, and not the list of the doctor."""
    await you.ready()
    await you.say("my back hurts")
    assert "Emergency" in you.buttons
    await you.say("2")
    assert (await record(you)).safety.answer is Answer.NONE


@pytest.mark.parametrize(
    "text",
    [
        *("I'm not pregnant", "not sure", "my doctor said ok", "a hernia", "thanks"),
        *("hello", "10 minutes", "maybe the leg thing", "7:30"),
    ],
)
async def test_what_is_no_answer_has_it_asked_once_more(you: Phone, text: str) -> None:
    await you.say("/routine short")
    assert (await you.say(text)).startswith("I can't place that.")
    assert you.buttons == ANSWERS
    assert await you.running.store.load(YOU) is None, "nothing is kept"
    await you.tap("None of these")
    live = (await record(you)).live
    assert live is not None, "what was wished for is still known"
    assert live.session.routine == "short"


@pytest.mark.parametrize(
    ("text", "waits"),
    [
        *(("yesterday", True), ("today", True), ("last week", True), ("6 weeks ago", True)),
        *(("2 years ago", False), ("10/2019", False), ("last monday", True)),
    ],
)
async def test_when_the_operation_was_is_read(you: Phone, text: str, waits: bool) -> None:
    await you.say("/routine short")
    await you.tap("Ask a clinician")
    await you.tap("Back surgery")
    said = await you.say(text)
    assert said.startswith("Please wait until" if waits else "Does your doctor agree")
    assert (await record(you)).safety.surgery is not None


@pytest.mark.parametrize("text", ["I don't know", "christmas", "a while back", "next week"])
async def test_a_day_that_is_not_read_is_asked_for_again(you: Phone, text: str) -> None:
    await you.say("/routine short")
    await you.tap("Ask a clinician")
    await you.tap("Back surgery")
    buttons = you.buttons
    assert (await you.say(text)).startswith("I can't read a day there.")
    assert you.buttons == buttons


async def test_where_a_clinician_is_asked_about_words_are_no_offer(you: Phone) -> None:
    await you.say("/routine short")
    await you.tap("Ask a clinician")
    await you.say("hmm, let me think")
    assert you.last.startswith("I can't place that.")
    assert "Weak bones" in you.buttons


@pytest.mark.parametrize("text", ["not now", "later", "nothing is ok", "maybe tomorrow"])
async def test_a_no_that_says_nothing_of_the_signs_begins_nothing(you: Phone, text: str) -> None:
    await you.say("/routine short")
    await you.say(text)
    assert await you.running.store.load(YOU) is None


@pytest.mark.parametrize("buttons", [[], ["Weak bones"], ["Back surgery"]])
async def test_a_graver_list_is_heard_where_the_clinician_s_is_asked_about(
    you: Phone, buttons: list[str]
) -> None:
    await you.say("/routine short")
    for button in ["Ask a clinician", *buttons]:
        await you.tap(button)
    assert (await you.say("I had cancer")).startswith("Please don't exercise with me yet.")
    assert (await record(you)).safety.answer is Answer.DOCTOR


@pytest.mark.parametrize("answer", ["Emergency", "See a doctor"])
@pytest.mark.parametrize(
    "text", ["thanks", "hello", "👍", "I feel great", "5 minutes", "gibberish"]
)
async def test_who_is_to_see_a_doctor_is_offered_no_exercise(
    you: Phone, answer: str, text: str
) -> None:
    await you.say("/routine short")
    await you.tap(answer)
    await you.say(text)
    assert not URGES & set(you.buttons)
    assert "I am cleared" in you.buttons


@pytest.mark.parametrize(
    "text", ["sharp pain down my leg", "my leg hurts", "pain shoots into my calf", "sciatica pain"]
)
async def test_pain_in_a_leg_has_the_question_asked_before_anything(you: Phone, text: str) -> None:
    await you.ready()
    assert "It hurt in a leg" in await you.say(text)
    assert you.buttons == ANSWERS
    assert asked_for(await record(you), you.running.clock.now()) is Why.LEG
    assert "It hurt in a leg" in await you.say("/routine")
    await you.tap("None of these")
    assert asked_for(await record(you), you.running.clock.now()) is None


@pytest.mark.parametrize("text", ["chest tight", "my chest hurts", "chest pain"])
async def test_with_the_chest_one_sits_outside_a_session_too(you: Phone, text: str) -> None:
    await you.ready()
    assert (await you.say(text)).startswith("Sit down, do not lie.")
