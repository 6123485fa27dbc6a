"""What an exercise, a dose and a routine are: the values that content is read into."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Level(StrEnum):
    """Where a person stands on every ladder until an exercise has a rung of its own."""

    GENTLE = "gentle"
    STANDARD = "standard"
    STRONG = "strong"


class Sides(StrEnum):
    """How an exercise shares its repetitions between right and left."""

    BOTH = "both"  # the two sides work together
    EACH = "each"  # a set's repetitions on the right, then as many on the left
    ALTERNATE = "alternate"  # right, left, right, left within a set


class Kind(StrEnum):
    """What an exercise is for."""

    WARM_UP = "warm-up"
    STRENGTH = "strength"
    STRETCH = "stretch"
    BREAK = "break"  # only for a sit break: beside a desk, and in no other routine


ROUTINE_KINDS = (Kind.WARM_UP, Kind.STRENGTH, Kind.STRETCH)
"""The kinds that make up a routine on the mat, in the order in which it runs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dose:
    """How much of an exercise: sets x repetitions (a side) x hold.

    hold: seconds in the pose; release: seconds between two repetitions (or to change
    sides); rest: seconds between two sets.
    """

    sets: int
    repetitions: int
    hold: int
    release: int
    rest: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """One step of an exercise's ladder, from the easiest (0) up.

    level: set where this rung is what a level means for the exercise; None in between.
    movement: what its pictures show, where that is not the exercise's. What is said of a rung
    is a language's (lumbar/language/names.py).
    """

    dose: Dose
    level: Level | None = None
    movement: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise:
    """One movement, with its dose ladder. What it is called and how it is taught is a language's.

    key: how commands, buttons and records name it; works: the muscles at work, by key;
    sources: where its dose and cues come from; begin: the level at which everybody begins
    it, whatever their own, until their answers move it; desk: whether it can be done
    beside a desk, without a mat; not_before: the local hour (0 to 23) before which neither
    a sit break nor a reminder offers it; movement: what its pictures show, by key; empty: the
    movement with the exercise's own key.
    """

    key: str
    kind: Kind
    sides: Sides
    works: tuple[str, ...]
    ladder: tuple[Rung, ...]
    sources: tuple[str, ...]
    begin: Level | None = None
    desk: bool = False
    not_before: int = 0
    movement: str = ""

    def shown(self, rung: int) -> str:
        """The key of the movement that shows a rung (0: the easiest), if there is one."""
        return self.ladder[rung].movement or self.movement or self.key


@dataclass(frozen=True, slots=True, kw_only=True)
class Routine:
    """An ordered choice of exercises, by key; of "breaks" a sit break offers one at a time.

    seconds: where set, the routine is one exercise of each kind, another choice each
    day, and takes no longer than this in all; None: every exercise, at its full dose.
    """

    key: str
    exercises: tuple[str, ...]
    seconds: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something worth knowing, by key, and where it was found; each language says it."""

    key: str
    source: str

    @property
    def is_cited(self) -> bool:
        """Whether the source is a citation, which all languages write the same: it has a year, or
        a DOI."""
        return any(letter.isdecimal() for letter in self.source)


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """All exercises, routines and facts, by key, in the order in which people see them."""

    exercises: Mapping[str, Exercise]
    routines: Mapping[str, Routine]
    facts: Mapping[str, Fact] = field(default_factory=dict)
