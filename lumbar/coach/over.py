"""Sessions that are over, as a record keeps them: one stopped by words, and the newest ending."""

from dataclasses import dataclass

from lumbar.coach.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Undo:
    """A session that words have stopped, as it was before: it may have been a mistake.

    runs: whether it ran; at: when it was stopped (UTC seconds).
    """

    session: Session
    runs: bool
    at: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """The newest session of which there was something to tell, and the message that tells it.

    session: its id; message: that message's, 0 until it was sent; begun, ended: when it began and
    ended (UTC seconds); stopped: whether it was stopped; tells: what the message told of it, as
    lumbar/coach/ending.py names that, empty until it is chosen and for nothing; before: what the
    ending before told; asks: which question it has asked (see lumbar/coach/next_step.py), empty for
    none; answered: whether that needs no answer any more; rated: the step whose exercise
    the person has rated last under that message, None for none.
    """

    session: str
    message: int = 0
    begun: float = 0.0
    ended: float | None = None
    stopped: bool = False
    tells: str = ""
    before: str = ""
    asks: str = ""
    answered: bool = False
    rated: int | None = None
