"""What is likely to be said, nearest to what a recogniser heard: "Maiter" is "Weiter"."""

from collections.abc import Iterable

from lumbar.language.segments import words_of

SHARE = 3
"""One wrong letter in so many is near; of fewer letters none is."""


def nearest(heard: str, likely: Iterable[str]) -> str:
    """The likely words that are nearest to what was heard, "" where none or several are near.

    likely: short sentences; their marks and capitals do not count.
    """
    found: dict[str, int] = {}
    said = "".join(words_of(heard))
    for one in likely:
        letters = "".join(words_of(one))
        wrong = distance(said, letters)
        if wrong * SHARE <= len(letters):
            found[one.rstrip(".!。")] = wrong
    least = [one for one, wrong in found.items() if wrong == min(found.values())]
    return least[0] if len(least) == 1 else ""


def distance(one: str, other: str) -> int:
    """How many letters are changed, left out or added between two words."""
    row = list(range(len(other) + 1))
    for number, letter in enumerate(one, start=1):
        before, row[0] = row[0], number
        for place, wanted in enumerate(other, start=1):
            cost = before + (letter != wanted)
            before, row[place] = row[place], min(cost, row[place] + 1, row[place - 1] + 1)
    return row[-1]
