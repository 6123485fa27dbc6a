"""What is said of a pain: figures in any words, places, and mistakes."""

import string

from hypothesis import given
from hypothesis import strategies as st

from lumbar.coach.pain import SIGNS, Felt, Where
from lumbar.language.replies import Meaning
from lumbar.reading.felt import felt_in, is_mistake
from lumbar.reading.replies import meaning_of
from tests.coach.made_up import thorough
from tests.every import every
from tests.language.made import ENGLISH


def read(text: str) -> tuple[int | None, int | None, Where | None]:
    felt = felt_in(text, ENGLISH, bare=True)
    return felt.low, felt.high, felt.where


WORDS = (*("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),)


@every("figure", range(11))
@every(
    "written",
    [
        *("{}", "{}!", "{}.", " {} ", "about {}", "around {} maybe", "it's a {}", "its {} now"),
        *(
            "{}/10",
            "{} / 10",
            "{} out of 10",
            "{} out of ten",
            "{} of 10",
            "maybe a {}",
            "{} I think",
        ),
        *("pain level {}", "on a scale of 1 to 10 it's a {}", "i'd say {}", "{} in my back"),
    ],
)
def test_a_figure_is_read_in_digits_and_words(figure: int, written: str) -> None:
    for said in (str(figure), WORDS[figure]):
        if WORDS[figure] == "one" and said == "one" and "/" not in written:
            continue  # "this one" is no figure
        assert read(written.format(said))[:2] == (figure, figure), written.format(said)


@every(
    ("text", "low", "high"),
    [
        ("between 4 and 5", 4, 5),
        ("between four and five", 4, 5),
        ("4-5", 4, 5),
        ("4–5", 4, 5),
        ("5 or 6", 5, 6),
        ("2 to 3", 2, 3),
        ("from 6 to 4", 4, 6),
        ("4.5", 4, 5),
        ("6ish", 6, 6),
        ("4️⃣", 4, 4),
        ("🔟", 10, 10),
        ("５", 5, 5),  # noqa: RUF001
        ("one", 1, 1),
        ("11", 10, 10),
        ("12/10", 10, 10),
        ("100", 10, 10),
        ("a lot", 6, 10),
        ("very bad", 6, 10),
        ("a little", 0, 3),
        ("not too bad", 0, 3),
        ("quite a bit", 4, 5),
        ("no pain any more", 0, 0),
        ("nothing", 0, 0),
        ("rep 3 of 10", 3, 3),
    ],
)
def test_ranges_and_words_for_how_much(text: str, low: int, high: int) -> None:
    assert read(text)[:2] == (low, high)


@every(
    "text",
    [
        *("skip", "stop", "after 20 seconds", "3rd rep", "5 minutes ago", "3 times", "twenty five"),
        *("this one", "the left one", "my back", "hello", "", "?", "l4 l5"),
    ],
)
def test_a_number_that_counts_something_is_no_figure(text: str) -> None:
    assert read(text)[:2] == (None, None)


@every(
    "text",
    [
        *("leg", "Leg", "my left leg", "down my leg", "it shoots into my calf", "right foot"),
        *("it goes down to my toes", "sciatica", "3, but down the leg", "thigh", "my ankle 2"),
        *("knee 3", "hamstring, 4", "buttock", "behind my knee", "heels", "one leg, 2"),
    ],
)
def test_a_leg_is_heard_in_any_words(text: str) -> None:
    assert read(text)[2] is Where.LEG


@every(
    "text",
    [
        *("both legs", "in both legs", "down both legs", "both legs 3", "two legs", "both my legs"),
        *("it goes into both my legs", "both of my feet", "left and right leg", "genitals 2"),
        *("around my bladder", "both thighs, a 4", "my left leg and the other leg"),
    ],
)
def test_both_legs_and_between_them_are_a_sign(text: str) -> None:
    """The first and the third line of the emergency list."""
    assert read(text)[2] is Where.SIGN


@every(
    "text",
    ["chest", "chest 4", "my chest, 3", "2 in the chest", "my heart", "left arm", "jaw and chest"],
)
def test_the_chest_is_the_chest_whatever_the_figure(text: str) -> None:
    assert read(text)[2] is Where.CHEST


@every("text", ["not in my chest, 4", "not both legs", "no genitals", "arms 3"])
def test_a_sign_that_is_denied_or_another_place_is_none(text: str) -> None:
    assert read(text)[2] not in SIGNS


@every("text", ["not in the leg", "no leg pain, a 4", "my back", "not my legs"])
def test_a_leg_that_is_denied_is_none(text: str) -> None:
    assert read(text)[2] is not Where.LEG


@every(
    "text",
    [
        *("it was a mistake", "mistake", "sorry, by mistake", "wrong button", "false alarm"),
        *("never mind", "I didn't mean to", "pressed it by accident", "oops wrong button"),
    ],
)
def test_a_mistake_is_heard(text: str) -> None:
    assert is_mistake(text, ENGLISH)


@every("text", ["no mistake", "not a mistake", "4", "leg", "it hurts", "stop"])
def test_a_mistake_that_is_denied_is_none(text: str) -> None:
    assert not is_mistake(text, ENGLISH)


@every(
    ("text", "felt"),
    [
        ("my back hurts, 7/10", Felt(low=7, high=7)),
        ("it hurts 6 out of 10", Felt(low=6, high=6)),
        ("it hurts at the 3rd", Felt()),
        ("hurts after 4", Felt()),
        ("sharp pain down my leg", Felt(where=Where.LEG)),
    ],
)
def test_where_it_was_not_asked_a_figure_needs_its_scale(text: str, felt: Felt) -> None:
    read = felt_in(text, ENGLISH, bare=False)
    assert (read.low, read.high) == (felt.low, felt.high)
    assert (read.where is Where.LEG) is (felt.where is Where.LEG)


@thorough
@given(st.text(string.printable + "½–🔟5️⃣", max_size=60), st.booleans())
def test_whatever_is_written_a_figure_is_on_the_scale(text: str, bare: bool) -> None:
    felt = felt_in(text, ENGLISH, bare=bare)
    assert (felt.low is None) is (felt.high is None)
    if felt.low is not None and felt.high is not None:
        assert 0 <= felt.low <= felt.high <= 10
    is_mistake(text, ENGLISH)


@every(
    "text",
    [
        *("pain in both legs", "both legs hurt", "it hurts down both my thighs"),
        *("aching in my left and right leg", "it radiates into both legs", "my genitals hurt"),
    ],
)
def test_pain_in_both_legs_is_an_alarm_wherever_it_is_said(text: str) -> None:
    assert meaning_of(text, ENGLISH.replies).meaning is Meaning.ALARM


@every(
    "text", ["no pain in both legs", "do I lift both legs?", "both legs feel good", "my leg hurts"]
)
def test_both_legs_without_pain_are_no_alarm(text: str) -> None:
    assert meaning_of(text, ENGLISH.replies).meaning is not Meaning.ALARM
