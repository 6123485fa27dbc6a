"""What a person wants to begin: kept in buttons while a question stands in between."""

from dataclasses import dataclass

from coach.exercise import Library, Routine
from coach.person import Person, today
from coach.plan import items, plan_for, whole_minutes
from coach.timeline import Item

NOTHING = "-"
"""In place of an encoded wish: nothing is to begin once the question is answered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A routine, or one exercise by itself, or neither: then the person is asked which.

    at_once: its first exercise begins without a press on Start.
    """

    routine: str = ""
    exercise: str = ""
    at_once: bool = False

    def encode(self) -> str:
        """The wish as a few characters of button data."""
        return f"{self.routine}.{self.exercise}.{'now' if self.at_once else ''}"

    @property
    def open(self) -> bool:
        """Whether the person is still to be asked which."""
        return not self.routine and not self.exercise


def wish_of(encoded: str, library: Library) -> Wish:
    """The wish that was encoded; an open one where it names what there is no longer."""
    routine, _, rest = encoded.partition(".")
    exercise, _, now = rest.partition(".")
    if routine in library.routines:
        return Wish(routine=routine, at_once=now == "now")
    if exercise in library.exercises:
        return Wish(exercise=exercise, at_once=now == "now")
    return Wish()


def plan_of(wish: Wish, person: Person, library: Library, now: float) -> tuple[Item, ...]:
    """Today's plan for a wish that is not open; `now` in UTC seconds."""
    if wish.exercise:
        return items([library.exercises[wish.exercise]], person.level, person.rungs)
    routine = library.routines[wish.routine]
    return plan_for(routine, library, person.level, person.rungs, today(person, now))


def minutes_of(routine: Routine, person: Person, library: Library, now: float) -> int:
    """Whole minutes that a routine takes the person today."""
    plan = plan_for(routine, library, person.level, person.rungs, today(person, now))
    return whole_minutes(plan)
