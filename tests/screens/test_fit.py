"""Buttons fit a narrow phone: how wide a text is, and into which rows buttons go."""

from lumbar.screens.fit import MARK, room, row_lengths, width
from lumbar.screens.presses import AllExercises
from lumbar.screens.screen import Button, rows
from tests.every import every


@every(
    ("text", "wide"),
    [
        ("Whole routine", 93),
        ("Just right", 64),
        ("Слишком тяжело", 124),
        ("开始", 30),
        ("روال کامل", 59),
        ("", 0),
    ],
)
def test_a_text_is_as_wide_as_in_telegram_s_font(text: str, wide: float) -> None:
    assert abs(width(text) - wide) <= 4


def test_a_mark_on_a_letter_adds_nothing() -> None:
    for bare, marked in (("o", "ő"), ("и", "й"), ("e", "e\u0301"), ("A", "Å")):
        assert width(bare) == width(marked)


def test_the_room_for_a_text_is_what_telegram_for_android_leaves() -> None:
    assert [int(room(buttons)) for buttons in range(1, 6)] == [299, 142, 89, 63, 47]


@every(
    ("texts", "lengths"),
    [
        (("Pause", "Skip", "Swap", "Back"), (4,)),
        (("Pause", "Skip a long one", "Swap", "Back"), (2, 2)),
        (("Pause", "Skip a very very long one", "Swap", "Back"), (1, 1, 1, 1)),
        (("Слишком легко", "В самый раз", "Слишком тяжело"), (2, 1)),  # noqa: RUF001
        (("Mo", "Tu", "We", "Th", "Fr"), (5,)),
        (("a" * 99,), (1,)),
    ],
)
def test_a_row_that_does_not_fit_becomes_as_few_as_it_takes(
    texts: tuple[str, ...], lengths: tuple[int, ...]
) -> None:
    assert row_lengths(texts) == lengths
    made = rows([Button(text, AllExercises(owner=1)) for text in texts])
    assert tuple(map(len, made)) == lengths
    assert [button.text for row in made for button in row] == list(texts)


def test_buttons_stay_where_they_are_when_another_is_chosen() -> None:
    texts = ("Ready: quick", "Ready: usual", "Ready: slow")
    found = {
        row_lengths(tuple(MARK * (at == on) + text for at, text in enumerate(texts)))
        for on in range(3)
    }
    assert len(found) == 1
