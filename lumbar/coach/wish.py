"""The wish: what a person wants to begin, and today's plan for it.

`plan_of` is the one way to today's plan, and here is where meet all that decides about it.
"""

from dataclasses import dataclass, replace

from lumbar.coach.away import eased
from lumbar.coach.exercise import Exercise, Kind, Library, Routine
from lumbar.coach.ground import Ground, ground_at
from lumbar.coach.order import stand_in
from lumbar.coach.pace import Pace
from lumbar.coach.pain import resting, rung_today, smaller_today
from lumbar.coach.person import Person, has_zone, today, zone_of
from lumbar.coach.plan import routine_plan, single_plan, whole_minutes
from lumbar.coach.suits import unsuitable
from lumbar.coach.timeline import Item
from lumbar.coach.zones import local


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A routine, or one exercise by itself, or neither; in that case the person is asked.

    routine, exercise: keys, empty for none; named: it was asked for as such, as by /stretch, and
    not offered; first: it names neither, and asks for the begin screen, as /start does, and not
    for the choice of a routine.
    """

    routine: str = ""
    exercise: str = ""
    named: bool = False
    first: bool = False

    @property
    def open(self) -> bool:
        """Whether it names neither, so that the person must be asked."""
        return not self.routine and not self.exercise

    def known(self, library: Library) -> "Wish":
        """Returns the wish; an open one if the library does not have what it names any more."""
        there = self.routine in library.routines or self.exercise in library.exercises
        if self.open or there:
            return self
        return Wish()


def ground_of(
    person: Person, library: Library, now: float, named: str = "", *, spoken: bool = True
) -> Ground:
    """Returns what the person's plans rest on at `now` (UTC seconds).

    Here meet, in this order: the person's rungs (coach/levels.py), lower after time away
    (coach/away.py), each lower where a pain has it so today, or done at a smaller dose
    (coach/pain.py); what they have left out, and what is not right with what they told of when
    asked about their safety (coach/suits.py); what waits, for its hour by their clock or for a
    pain to settle; and the time to get ready (coach/pace.py); spoken: as for `plan_of`.

    Where the time zone is not known, it may be early for them at any moment: 11:00 by UTC is 7:00
    in New York. So there what has an hour waits always, but for an exercise that is asked for by
    its name (`named`, a key): who does that knows what time it is.
    """
    day = today(person, now)
    person = eased(person, library, day)
    ground = ground_at(library, person.level, person.rungs, day)
    rungs = ((key, rung_today(rung, person.pains, day)) for key, rung in ground.rungs)
    known = has_zone(person)
    hour = local(now, zone_of(person)).hour if known else 0
    early = {key for key, one in library.exercises.items() if hour < one.not_before}
    early -= set() if known else {named}
    loads = [key for key, one in library.exercises.items() if _loads(one)]
    return replace(
        ground,
        rungs=tuple(rungs),
        left_out=frozenset(person.left_out) | unsuitable(library, person.safety),
        pace=Pace(ready=person.ready, voice=person.voice and spoken, first=not person.heard),
        waits=resting(person.pains, day, loads) | early,
        smaller=frozenset(
            key for key in library.exercises if smaller_today(key, person.pains, day)
        ),
    )


def _loads(exercise: Exercise) -> bool:
    """Returns whether an exercise rests on a day with a grave pain: what is for strength, and what
    bends, turns or lifts beside a desk. Walking, marching and the cat stay."""
    still = exercise.ladder[0].dose.move > 0
    return exercise.serves(Kind.STRENGTH) or (exercise.desk and still)


def plan_of(
    wish: Wish, person: Person, library: Library, now: float, *, spoken: bool = True
) -> tuple[Item, ...]:
    """Returns today's plan for a wish that is not open; `now` is in UTC seconds.

    spoken: False where no voice can be heard, as in a group, so that none has to be started.

    It is empty where nothing may come of what is asked for: the person has left it all out, or it
    waits. An exercise that is asked for by its name comes even if it is left out. The order, and
    what becomes of what is missing, is decided in coach/order.py; the doses and the limit of time
    in coach/plan.py.
    """
    ground = ground_of(person, library, now, wish.exercise, spoken=spoken)
    return plan_on(wish, ground, library)


def plan_on(wish: Wish, ground: Ground, library: Library) -> tuple[Item, ...]:
    """Returns the plan for a wish that is not open, for a person on this ground."""
    if wish.exercise:
        return single_plan(library.exercises[wish.exercise], ground, library)
    return routine_plan(library.routines[wish.routine], ground, library)


def standing_in(
    exercise: Exercise, person: Person, library: Library, now: float
) -> Exercise | None:
    """Returns what the person can do at `now` (UTC seconds) in the place of an exercise that
    waits; None for nothing."""
    return stand_in(exercise, exercise.kind, ground_of(person, library, now), library)


def minutes_on(routine: Routine, ground: Ground, library: Library) -> int:
    """Returns how long a routine takes on this ground, in minutes, rounded up."""
    return whole_minutes(routine_plan(routine, ground, library))


def minutes_of(routine: Routine, person: Person, library: Library, now: float) -> int:
    """Returns how long a routine takes the person today, in minutes, rounded up.

    now: UTC seconds.
    """
    return minutes_on(routine, ground_of(person, library, now), library)
