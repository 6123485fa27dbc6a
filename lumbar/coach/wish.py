"""The wish: what a person wants to begin, and today's plan for it.

`plan_of` is the one way to today's plan, and here is where meet all that decides about it.
"""

from dataclasses import dataclass, replace

from lumbar.coach.exercise import Library, Routine
from lumbar.coach.person import Person, today
from lumbar.coach.plan import Ground, ground_at, items_on, routine_plan, whole_minutes
from lumbar.coach.suits import unsuitable
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


def ground_of(person: Person, library: Library, now: float) -> Ground:
    """Returns what the person's plans rest on at `now` (UTC seconds)."""
    ground = ground_at(library, person.level, person.rungs, today(person, now))
    out = frozenset(person.left_out) | unsuitable(library, person.safety)
    return replace(ground, left_out=out)


def plan_of(wish: Wish, person: Person, library: Library, now: float) -> tuple[Item, ...]:
    """Returns today's plan for a wish that is not open; `now` is in UTC seconds.

    It is empty where the person has left out everything that the routine has. An exercise that is
    asked for by its name comes even if it is left out.
    """
    return plan_on(wish, ground_of(person, library, now), library)


def plan_on(wish: Wish, ground: Ground, library: Library) -> tuple[Item, ...]:
    """Returns the plan for a wish that is not open, for whoever stands on this ground."""
    if wish.exercise:
        return items_on([library.exercises[wish.exercise]], ground)
    return routine_plan(library.routines[wish.routine], ground, library)


def minutes_on(routine: Routine, ground: Ground, library: Library) -> int:
    """Returns how long a routine takes on this ground, in minutes, rounded up."""
    return whole_minutes(routine_plan(routine, ground, library))


def minutes_of(routine: Routine, person: Person, library: Library, now: float) -> int:
    """Returns how long a routine takes the person today, in minutes, rounded up.

    now: UTC seconds.
    """
    return minutes_on(routine, ground_of(person, library, now), library)
