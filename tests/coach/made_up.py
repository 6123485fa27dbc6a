"""Exercises, plans, sessions and moments that nobody wrote: what the properties are tried on.

Moments are eighths of a second, which floats add up exactly, so that equal means equal.
"""

from datetime import date
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st

from lumbar.coach.exercise import (
    ROUTINE_KINDS,
    Dose,
    Exercise,
    Kind,
    Level,
    Library,
    Posture,
    Routine,
    Rung,
    Sides,
)
from lumbar.coach.session import Event, Session, happen
from lumbar.coach.timeline import Item

START = 1_790_000_000.0
"""Some moment in 2026, in UTC seconds."""
LONG = 3_600 * 8
thorough = settings(max_examples=120, deadline=None)
quick = settings(max_examples=60, deadline=None)


def spans(most: int = LONG) -> st.SearchStrategy[float]:
    """Seconds, from none to `most`."""
    return st.integers(0, most * 8).map(lambda eighths: eighths / 8)


def _dose(number: int, sides: Sides) -> Dose:
    """The dose of that number, one that the content's checker would let pass."""
    number, sets = divmod(number, 3)
    number, repetitions = divmod(number, 5)
    number, hold = divmod(number, 20)
    number, release = divmod(number, 6)
    number, move = divmod(number, 4)
    paired = repetitions > 0 or sides is not Sides.BOTH
    return Dose(
        sets=sets + 1,
        repetitions=repetitions + 1,
        hold=hold + 1,
        release=release + paired,
        rest=number % 30 + (sets > 0),
        move=move,
    )


# One number drawn for a whole dose: ten times faster than a draw for each of its fields.
MOST = 3 * 5 * 20 * 6 * 4 * 30
NUMBERS = st.integers(0, MOST - 1)
EVERY_SIDES = tuple(Sides)


def doses(sides: Sides = Sides.BOTH) -> st.SearchStrategy[Dose]:
    return NUMBERS.map(lambda number: _dose(number, sides))


def made_up_items(*among: Sides) -> st.SearchStrategy[Item]:
    """Items with sides of these (all, where none are named)."""
    choice = among or EVERY_SIDES

    def item(number: int) -> Item:
        rest, nth = divmod(number, len(choice))
        key = ("ant", "bee", "cow", "doe", "elk")[rest % 5]
        return Item(exercise=key, rung=rest % 4, sides=choice[nth], dose=_dose(rest, choice[nth]))

    return st.integers(0, MOST * len(choice) - 1).map(item)


def plans(most: int = 5) -> st.SearchStrategy[tuple[Item, ...]]:
    return st.lists(made_up_items(), min_size=1, max_size=most).map(tuple)


def new(plan: tuple[Item, ...], *, by_itself: bool = False) -> Session:
    """A session that has not been started yet."""
    return Session(id="s1", routine="whole", plan=plan, by_itself=by_itself, begun=START)


def running() -> st.SearchStrategy[Session]:
    """A session whose first exercise began at START."""
    return st.builds(
        lambda plan, by_itself: happen(new(plan, by_itself=by_itself), Event.START, START),
        plans(),
        st.booleans(),
    )


LEVELS_OF_A_LADDER = {
    3: (*Level,),
    4: (Level.GENTLE, None, Level.STANDARD, Level.STRONG),
    5: (Level.GENTLE, Level.STANDARD, None, Level.STRONG, None),
    6: (None, Level.GENTLE, None, Level.STANDARD, None, Level.STRONG),
}


def exercises(key: str, kind: Kind) -> st.SearchStrategy[Exercise]:
    """An exercise with a ladder of three to six rungs."""

    def exercise(numbers: list[int]) -> Exercise:
        sides = EVERY_SIDES[numbers[0] % 3]
        levels = LEVELS_OF_A_LADDER[len(numbers)]
        return Exercise(
            key=key,
            kind=kind,
            sides=sides,
            works=("back",),
            ladder=tuple(
                Rung(dose=_dose(number, sides), level=level)
                for number, level in zip(numbers, levels, strict=True)
            ),
            sources=("made up",),
            posture=tuple(Posture)[numbers[0] % 5],
        )

    return st.lists(NUMBERS, min_size=3, max_size=6).map(exercise)


@st.composite
def libraries(draw: st.DrawFn) -> Library:
    """One to seven exercises of each kind, in a routine for all and one for today."""
    made: dict[str, Exercise] = {}
    for kind in ROUTINE_KINDS:
        for number in range(draw(st.integers(1, 7))):
            key = f"{kind}-{'abcdefg'[number]}"
            made[key] = draw(exercises(key, kind))
    whole = Routine(key="whole", exercises=tuple(made))
    seconds = draw(st.integers(60, 900))
    short = Routine(key="short", exercises=tuple(made), seconds=seconds)
    return Library(exercises=made, routines={"whole": whole, "short": short})


def rungs_of(library: Library, *, most: int = 9) -> st.SearchStrategy[dict[str, int]]:
    """Any rung, or none of their own, for each exercise."""
    own: dict[str, Any] = {key: st.integers(-1, most) for key in library.exercises}
    return st.fixed_dictionaries({}, optional=own)


days = st.dates(date(2026, 1, 1), date(2030, 12, 31))
