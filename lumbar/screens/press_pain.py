"""The buttons after It hurts: how much, where, a mistake, and what is offered then."""

from lumbar.coach.pain import Row
from lumbar.screens.presses import TurnPress


class PainRow(TurnPress, frozen=True, kw_only=True):
    """How much it hurts or where."""

    row: Row


class PainMistake(TurnPress, frozen=True, kw_only=True):
    """It was a mistake: nothing hurts."""


class Instead(TurnPress, frozen=True, kw_only=True):
    """An exercise in place of the rest of the plan, by its key."""

    exercise: str
