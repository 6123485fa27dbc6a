"""The wish: what a person wants to begin, and today's plan for it."""

from dataclasses import dataclass

from lumbar.coach.exercise import Library, Routine
from lumbar.coach.person import Person, today
from lumbar.coach.plan import items, plan_for, whole_minutes
from lumbar.coach.timeline import Item


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A routine, or one exercise by itself, or neither; in that case the person is asked.

    routine, exercise: keys, empty for none; at_once: the first exercise begins without a press
    of Start.
    """

    routine: str = ""
    exercise: str = ""
    at_once: bool = False

    @property
    def open(self) -> bool:
        """Whether it names neither, so that the person must be asked."""
        return not self.routine and not self.exercise

    def known(self, library: Library) -> "Wish":
        """Returns the wish; an open one if the library does not have what it names any more."""
        if self.routine in library.routines or self.exercise in library.exercises:
            return self
        return Wish()


def plan_of(wish: Wish, person: Person, library: Library, now: float) -> tuple[Item, ...]:
    """Returns today's plan for a wish that is not open; `now` is in UTC seconds."""
    if wish.exercise:
        return items([library.exercises[wish.exercise]], person.level, person.rungs)
    routine = library.routines[wish.routine]
    return plan_for(routine, library, person.level, person.rungs, today(person, now))


def minutes_of(routine: Routine, person: Person, library: Library, now: float) -> int:
    """Returns how long a routine takes the person today, in minutes, rounded up.

    now: UTC seconds.
    """
    plan = plan_for(routine, library, person.level, person.rungs, today(person, now))
    return whole_minutes(plan)
