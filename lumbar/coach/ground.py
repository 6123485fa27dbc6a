"""The ground: all that a person's plans rest on today, as one value."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from lumbar.coach.exercise import Exercise, Level, Library
from lumbar.coach.levels import rung_of
from lumbar.coach.pace import Pace


@dataclass(frozen=True, kw_only=True)
class Ground:
    """What a person's plans rest on today, besides what they ask for.

    Two people who stand on the same ground have the same plans.

    rungs: each exercise's key with the rung at which it is done today, in the library's order;
    day: the local day (it ends at 03:00); left_out: keys of the exercises that no routine has, by
    the person's own wish or because of what they told of (coach/suits.py); waits: keys of those
    that are not done now, because of the hour or of a pain: where there is one, a stand-in takes
    the place of each; smaller: keys of those that hurt a little, and are done at a smaller dose;
    pace: how long they take to get ready.
    """

    rungs: tuple[tuple[str, int], ...]
    day: date
    left_out: frozenset[str] = field(default=frozenset())
    waits: frozenset[str] = field(default=frozenset())
    smaller: frozenset[str] = field(default=frozenset())
    pace: Pace = field(default_factory=Pace)

    @cached_property
    def rung(self) -> Mapping[str, int]:
        """The rung of each exercise, by key (0: the easiest)."""
        return dict(self.rungs)

    def has(self, exercise: Exercise) -> bool:
        """Returns whether a routine may have the exercise now."""
        return exercise.key not in self.left_out and exercise.key not in self.waits


def ground_at(library: Library, level: Level, rungs: Mapping[str, int], day: date) -> Ground:
    """Returns the ground of somebody at a level, with rungs of their own by exercise, on a day."""
    at = ((key, rung_of(exercise, level, rungs)) for key, exercise in library.exercises.items())
    return Ground(rungs=tuple(at), day=day)
