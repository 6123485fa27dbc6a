"""A step up: what is kept of the answers about one exercise, and when a step is offered.

Two full doses that were just right, on different days, offer a step; one that was too easy offers
it at once. Neither takes it. Only a dose that was done in full counts, on the rung where the
person stands. The position stand of the American College of Sports Medicine (Ratamess 2009) raises
the load once one or two repetitions more than asked for come easily; two days are the project's
own, more careful reading of that, because a day can be a good one.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from lumbar.coach.exercise import Kind, Library
from lumbar.coach.session import Effort, Outcome, Result
from lumbar.coach.timeline import Item

SETTLES_DAYS = 2
"""Local days, that of a pain and the one after, in which no step up is offered or taken: what
hurt must have settled by the morning after (see lumbar/coach/pain.py)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Steps:
    """What a person's answers say about the rung where they stand with one exercise.

    rung: that rung (0: the easiest); right: the local day of the first full dose on it that was
    just right, None for none yet; offered: one rung more was offered, and not declined; taken:
    the local day on which the step to this rung was taken, None for none.
    """

    rung: int
    right: date | None = None
    offered: bool = False
    taken: date | None = None


def is_full(result: Result) -> bool:
    """Returns whether a result is that of a whole dose: done to its end, and not cut short."""
    return result.outcome is Outcome.DONE and not result.cut


def answered(steps: Steps, effort: Effort, day: date) -> Steps:
    """Returns the steps after an answer about a full dose of the local `day` on their rung."""
    if effort is Effort.TOO_EASY:
        return replace(steps, offered=True)
    if effort is Effort.TOO_HARD:
        return Steps(rung=steps.rung)
    if steps.right is None or steps.right == day:
        return replace(steps, right=day)
    return replace(steps, offered=True)


def marked(plan: Iterable[Item], library: Library) -> tuple[Item, ...]:
    """Returns a plan in which every item is marked whose dose is less than that of its rung."""
    return tuple(_marked(item, library) for item in plan)


def _marked(item: Item, library: Library) -> Item:
    if item.warm is not None and item.warm.first:
        item = replace(item, warm=replace(item.warm, first=marked(item.warm.first, library)))
    exercise = library.exercises.get(item.exercise)
    if exercise is None or not 0 <= item.rung < len(exercise.ladder):
        return replace(item, cut=True)
    whole, dose = exercise.ladder[item.rung].dose, item.dose
    cut = any(
        getattr(dose, name) < getattr(whole, name) for name in ("sets", "repetitions", "hold")
    )
    return item if item.cut is cut else replace(item, cut=cut)


def climbs(kind: Kind) -> bool:
    """Returns whether exercises of this kind go up and down in steps.

    Those for sit breaks alone do not: they are short at every level, and nobody is asked how hard
    they were. They are done at the level's rung.
    """
    return kind is not Kind.BREAK
