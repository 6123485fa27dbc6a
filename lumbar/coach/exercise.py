"""Exercises, doses and routines: the values that the content files are read into."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from lumbar.coach.safety import Condition


class Level(StrEnum):
    """The rung at which a person does each exercise, until an exercise has a rung of its own."""

    GENTLE = "gentle"
    STANDARD = "standard"
    STRONG = "strong"


class Sides(StrEnum):
    """How an exercise shares its repetitions between right and left."""

    BOTH = "both"  # the two sides work together
    EACH = "each"  # a set's repetitions on the right, then as many on the left
    ALTERNATE = "alternate"  # right, left, right, left within a set


class Kind(StrEnum):
    """The purpose of an exercise."""

    WARM_UP = "warm-up"
    STRENGTH = "strength"
    STRETCH = "stretch"
    BREAK = "break"  # for sit breaks beside a desk, and for no other routine


class Posture(StrEnum):
    """Where the body is at the start of an exercise; what getting there takes depends on it."""

    BACK = "back"  # lying on the back, on the mat
    FRONT = "front"  # lying face down on the mat, or on the elbows and knees or toes
    ALL_FOURS = "all-fours"  # on hands and knees, on the mat
    CHAIR = "chair"  # sitting on a chair, or leaning on its seat
    STANDING = "standing"


ON_THE_MAT = frozenset({Posture.BACK, Posture.FRONT, Posture.ALL_FOURS})

ROUTINE_KINDS = (Kind.WARM_UP, Kind.STRENGTH, Kind.STRETCH)
"""The kinds in a routine on the mat, in the order in which they run."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dose:
    """How much of an exercise: sets x repetitions (for each side) x hold.

    move: seconds to come into the pose, before each hold; hold: seconds in the pose; release:
    seconds after a hold to come out of it, or to change sides, before the next move; rest:
    seconds between two sets.
    """

    sets: int
    repetitions: int
    hold: int
    release: int
    rest: int
    move: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """One rung of an exercise's ladder; rung 0 is the easiest.

    level: the level that this rung is for; None for a rung between two levels. movement:
    the key of the movement in its pictures; empty: the exercise's. posture: where it differs from
    the exercise's; chair: whether it needs a chair although one does not sit on it; leans:
    whether it needs a steady desk to lean on. The texts about a rung belong to a language
    (lumbar/language/names.py).
    """

    dose: Dose
    level: Level | None = None
    movement: str = ""
    posture: Posture | None = None
    chair: bool = False
    leans: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise:
    """One movement with its dose ladder. Its name and cues belong to a language.

    key: its name in commands, buttons and records; works: keys of the muscles at work; sources:
    where its dose and cues come from; posture: where one is for it, on every rung that has none
    of its own; move: the seconds of `Dose.move` on every rung whose dose names none (see
    `moving`); begin: the level at which everyone begins it, regardless of their own level, until
    their answers move it; desk: whether it can be done beside a desk, without a mat; not_before:
    the local hour (0 to 23) before which nothing offers it; also: further kinds that it can stand
    in for; swaps: what can be done in its place, the best first: keys of exercises, or of movements
    on its own ladder; first: keys of exercises that come before it where it would be the first of
    its kind in a session; movement: the key of the movement in its pictures; empty: the movement
    with the exercise's own key; not_with: what it is left out with, a pregnancy's lying apart (see
    lumbar/coach/suits.py).
    """

    key: str
    kind: Kind
    sides: Sides
    works: tuple[str, ...]
    ladder: tuple[Rung, ...]
    sources: tuple[str, ...]
    posture: Posture
    move: int = 0
    begin: Level | None = None
    desk: bool = False
    not_before: int = 0
    also: tuple[Kind, ...] = ()
    swaps: tuple[str, ...] = ()
    first: tuple[str, ...] = ()
    movement: str = ""
    not_with: tuple[Condition, ...] = ()

    def serves(self, kind: Kind) -> bool:
        """Returns whether it can be done for a purpose, that is, stand where one of `kind` does."""
        return kind is self.kind or kind in self.also

    def shown(self, rung: int) -> str:
        """Returns the key of the movement that shows a rung (0: the easiest).

        Not every key has a movement.
        """
        return self.ladder[rung].movement or self.movement or self.key

    def posture_on(self, rung: int) -> Posture:
        """Returns where one is on a rung; beyond the ladder, on its nearest rung."""
        return self.ladder[max(0, min(rung, len(self.ladder) - 1))].posture or self.posture

    def rung(self, number: int) -> Rung:
        """Returns a rung by its number; the nearest where the ladder has no such one."""
        return self.ladder[max(0, min(number, len(self.ladder) - 1))]

    def needs_chair(self, rung: int) -> bool:
        """Returns whether a rung is done on a chair, or with one."""
        here = self.rung(rung)
        return here.chair or self.posture_on(rung) is Posture.CHAIR

    def moving(self) -> "Exercise":
        """Returns the exercise with its own `move` in each dose that names none."""
        ladder = (
            replace(rung, dose=replace(rung.dose, move=rung.dose.move or self.move))
            for rung in self.ladder
        )
        return replace(self, ladder=tuple(ladder))


@dataclass(frozen=True, slots=True, kw_only=True)
class Routine:
    """An ordered choice of exercises, by key. The routine "breaks" is the list for sit breaks,
    each of which offers one of its exercises.

    seconds: if set, the routine is a choice of these, another each day (see coach/order.py),
    needs no chair, and takes no longer than this in total; None: every exercise, at its full dose.
    opening: with `seconds`, how many of them a warm-up takes at most that goes on without a pause.
    floor: false for a routine with nothing on the floor: it has every exercise that it names, on a
    chair and standing, cut to its `seconds`.
    """

    key: str
    exercises: tuple[str, ...]
    seconds: int | None = None
    opening: int = 60
    floor: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A fact worth knowing: its key and its source. The text belongs to a language."""

    key: str
    source: str

    @property
    def is_cited(self) -> bool:
        """Returns whether the source is a citation, that is, has a year or a DOI.

        All languages write a citation in the same way.
        """
        return any(letter.isdecimal() for letter in self.source)


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """All exercises, routines and facts, by key, in the order in which people see them."""

    exercises: Mapping[str, Exercise]
    routines: Mapping[str, Routine]
    facts: Mapping[str, Fact] = field(default_factory=dict)
