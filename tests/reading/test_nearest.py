"""What is likely to be said, nearest to what was heard."""

from lumbar.reading.nearest import distance, nearest
from tests.every import every

LIKELY = ("Weiter.", "Leichter.", "Warte.", "Stopp.", "Tut weh.", "Стоп.", "继续。")


@every(
    ("heard", "near"),
    [
        ("Maiter", "Weiter"),
        ("Reichter", "Leichter"),
        ("zutweh", "Tut weh"),
        ("стол", "Стоп"),
        ("继继", ""),
        ("Machen", ""),
        ("guten Morgen", ""),
        ("", ""),
    ],
)
def test_one_wrong_letter_in_three_is_near(heard: str, near: str) -> None:
    assert nearest(heard, LIKELY) == near


def test_of_two_that_are_as_near_neither_is_taken() -> None:
    assert nearest("Bast", ("Rast.", "Hast.")) == ""


@every(
    ("one", "other", "letters"),
    [("", "", 0), ("a", "", 1), ("weiter", "waiter", 1), ("ab", "ba", 2)],
)
def test_the_distance_is_in_letters(one: str, other: str, letters: int) -> None:
    assert distance(one, other) == distance(other, one) == letters
