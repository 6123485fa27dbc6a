"""Who is pregnant: nothing that is said or offered has them lie on their back or face down."""

import pytest

from tests.e2e.phone import Phone


async def pregnant(you: Phone) -> None:
    await you.say("/routine")
    await you.tap("Ask a clinician")
    await you.tap("Pregnancy")


async def leads_to_a_hold(you: Phone) -> None:
    await pregnant(you)
    await you.tap("Start")
    if "Start" in you.buttons:
        await you.tap("Start")
    await you.wait(20)


FLAT = ("on your back", "lie or sit", "You lie down", "lie down if")


def lies_flat(text: str) -> list[str]:
    return [words for words in FLAT if words in text]


@pytest.mark.parametrize("words", ["", "my back hurts", "ouch", "my legs are numb", "I feel faint"])
async def test_pain_in_a_session_sends_nobody_onto_the_back(you: Phone, words: str) -> None:
    await leads_to_a_hold(you)
    hurt = await (you.say(words) if words else you.tap("It hurts"))
    assert "on your side" in hurt
    assert not lies_flat(hurt)
    still = await you.say("go on")
    assert "on your side" in still
    assert not lies_flat(still)
    await you.tap("Stop")
    everything = "\n".join(str(message.get("text", "")) for message in you.messages)
    assert not lies_flat(everything.replace("nothing that lies face down or on your back", ""))


@pytest.mark.parametrize("words", ["my legs are numb", "I feel faint", "my back hurts"])
async def test_words_outside_a_session_send_nobody_onto_the_back(you: Phone, words: str) -> None:
    await pregnant(you)
    assert not lies_flat(await you.say(words))
