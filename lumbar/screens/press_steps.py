"""The buttons below the offer of a step up."""

from lumbar.screens.presses import Press


class StepPress(Press, frozen=True, kw_only=True):
    """An answer to the offer of a step up. exercise: its key; rung: the one to step up from."""

    exercise: str
    rung: int


class StepUp(StepPress, frozen=True, kw_only=True):
    """Step up: one rung more from next time on."""


class Stay(StepPress, frozen=True, kw_only=True):
    """Stay: the same again next time."""
