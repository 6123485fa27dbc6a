"""What the buttons of the safety question and of what follows from it mean."""

from datetime import date

from lumbar.coach.safety import Answer, Condition, Surgery
from lumbar.coach.wish import Wish
from lumbar.screens.presses import Press


class Safe(Press, frozen=True, kw_only=True):
    """None of these, under the safety question of before record schema 7.

    wish: what is to begin then, None for nothing.
    """

    wish: Wish | None


class Unsafe(Press, frozen=True, kw_only=True):
    """Yes, one of these, under the safety question of before record schema 7. wish: as for Safe."""

    wish: Wish | None


class AnswerSafety(Press, frozen=True, kw_only=True):
    """An answer to the safety question. number: that of the person's safety when it was asked;
    wish: what is to begin then, None for nothing."""

    answer: Answer
    number: int
    wish: Wish | None


class NameCondition(Press, frozen=True, kw_only=True):
    """What a clinician is to be asked about. wish: as for AnswerSafety."""

    condition: Condition
    wish: Wish | None


class Operated(Press, frozen=True, kw_only=True):
    """When the operation was, and whether it is cleared. wish: as for AnswerSafety."""

    when: Surgery
    wish: Wish | None


class OperatedOn(Press, frozen=True, kw_only=True):
    """The local date of the operation, as it was typed. wish: as for AnswerSafety."""

    day: date
    wish: Wish | None


class ClinicianSays(Press, frozen=True, kw_only=True):
    """Whether a clinician agrees to exercise. wish: as for AnswerSafety."""

    agrees: bool
    wish: Wish | None


class AskSafety(Press, frozen=True, kw_only=True):
    """The safety question anew: somebody is cleared, or a pregnancy is over. wish: as for
    AnswerSafety."""

    wish: Wish | None


class BonesWell(Press, frozen=True, kw_only=True):
    """Bones that were said to be weak are not."""


class NameAnother(Press, frozen=True, kw_only=True):
    """Something else on the clinician's list is true as well. wish: as for AnswerSafety."""

    wish: Wish | None


SafetyPress = (
    AnswerSafety
    | NameCondition
    | Operated
    | OperatedOn
    | ClinicianSays
    | AskSafety
    | BonesWell
    | NameAnother
)
