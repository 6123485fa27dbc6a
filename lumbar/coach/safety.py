"""The answer to the safety question, as a value: what it holds, and what follows from it alone.

What follows for a person now, by their sessions and pains, is in lumbar/coach/standing.py.

The signs stand in the texts (section "Safety"), with their sources. An answer holds for 12 months
at most, and is void as soon as something changes: PAR-Q+, "Physical Activity Readiness
Questionnaire for Everyone" (eparmedx.com). Three months after surgery: Kaia's app trial left out
surgery of the last three months (NCT04290078).
"""

import calendar
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from enum import StrEnum

MONTHS = 12
"""Months for which an answer holds."""
AWAY_DAYS = 28
"""Days without exercise after which it is asked again."""
PAINS = 2
PAIN_DAYS = 14
"""So many pains in so many days, and it is asked again."""
PREGNANT_DAYS = 301
"""Days after which a pregnancy that was named is over for certain: 43 weeks, one more than what
is called post-term (ACOG Committee Opinion 579: from 42 weeks on)."""
SURGERY_MONTHS = 3
"""Months after an operation on the back in which nothing is begun."""


class Answer(StrEnum):
    """What was answered."""

    NONE = "none"
    EMERGENCY = "emergency"
    DOCTOR = "doctor"
    CLINICIAN = "clinician"
    YES = "yes"  # one of the signs, not known which: the question had one yes for all of them


TRUE = frozenset({Answer.EMERGENCY, Answer.DOCTOR, Answer.YES})
"""Answers that something was true which no clinician's word clears."""


class Condition(StrEnum):
    """What a clinician is to be asked about."""

    PREGNANCY = "pregnancy"
    SURGERY = "surgery"
    BONES = "bones"  # osteoporosis, or a vertebra that broke
    OTHER = "other"  # blood pressure, fainting, heart, a tumour, another fracture


class Surgery(StrEnum):
    """When an operation on the back was, as far as it matters."""

    RECENT = "recent"  # in the last SURGERY_MONTHS
    CLEARED = "cleared"  # longer ago, and cleared for exercise since
    NOT_CLEARED = "not-cleared"


LASTING = frozenset({Condition.PREGNANCY, Condition.BONES})
"""What is not over because the question is asked again for another reason."""
OVER = 0.0
"""When a pregnancy began that is said to be over: longer ago than any lasts."""


class Why(StrEnum):
    """Why the question is asked."""

    FIRST = "first"
    YES = "yes"  # something was true when it was asked last
    UNCLEAR = "unclear"  # a clinician is to be asked, and has not agreed yet
    SIGN = "sign"  # an alarm: numb, weak, chest pain and the like
    LEG = "leg"  # pain in a leg
    PAINS = "pains"
    AWAY = "away"
    YEAR = "year"
    BIRTH = "birth"  # the pregnancy must be over by now


@dataclass(frozen=True, slots=True, kw_only=True)
class Safety:
    """The newest answer to the safety question.

    answer: None if it was never asked; at: when it was given (UTC seconds); conditions: with
    CLINICIAN, what was named, empty until it is; surgery: the local date of an operation, None
    where none was told; healing: one of no known date is not three months ago, or is not cleared;
    cleared: a clinician has agreed to exercise with all that was named, a pregnancy apart, which
    needs no such word; pregnancy: when a pregnancy was named (UTC seconds), OVER once it is said
    to be over, None for `at`; unnamed: the clinician's list was begun anew and nothing of it named
    since, so that conditions has only what stayed from before; sign: an alarm came since, so that
    it is asked anew; leg: pain in a leg was told of since, outside a session (one in a session is
    among the pains); number: rises with each answer and each alarm, so that a question that was
    shown before it is known by its buttons.
    """

    answer: Answer | None = None
    at: float | None = None
    conditions: tuple[Condition, ...] = ()
    surgery: date | None = None
    healing: bool = False
    cleared: bool = False
    pregnancy: float | None = None
    unnamed: bool = False
    sign: bool = False
    leg: bool = False
    number: int = 0

    @property
    def pregnant(self) -> bool:
        """Whether a pregnancy was named."""
        return Condition.PREGNANCY in self.conditions

    @property
    def bones(self) -> bool:
        """Whether osteoporosis or a broken vertebra was named."""
        return Condition.BONES in self.conditions

    @property
    def open(self) -> bool:
        """Whether a clinician is to be asked who has not agreed yet."""
        if self.answer is not Answer.CLINICIAN or self.cleared:
            return False
        return (
            self.unnamed
            or not self.conditions
            or any(c is not Condition.PREGNANCY for c in self.conditions)
        )

    def birth_by(self, today: date) -> bool:
        """Whether a pregnancy that was named must be over, or was said to be; today: the local
        date. What was named is counted from its day by UTC, which is a day off at most."""
        began = self.pregnancy if self.pregnancy is not None else self.at
        if not self.pregnant or began is None:
            return False
        day = datetime.fromtimestamp(began, UTC).date()
        return (today - day).days >= PREGNANT_DAYS

    def heals(self, today: date) -> bool:
        """Whether an operation of a known date is not SURGERY_MONTHS ago; today: the local date."""
        return self.surgery is not None and months_after(self.surgery, SURGERY_MONTHS) > today

    @property
    def silent(self) -> bool:
        """Whether nothing that urges may come: something was true, and is not cleared."""
        return self.sign or self.open or self.answer in TRUE


UNASKED = Safety()


def answered(safety: Safety, answer: Answer, now: float, today: date | None = None) -> Safety:
    """Returns the safety after a new answer at `now` (UTC seconds).

    Weak bones and a pregnancy stay: bones do not heal by themselves, and who is asked again
    reads the list as what is new. A pregnancy is left out once it is over on `today` (the local
    date; None for not known), and the date of an operation once SURGERY_MONTHS from it are over.
    With None of these, bones that stay count as agreed to: it is asked "answer again only once that
    is done". An operation that heals does not: nothing begins before its day. With the clinician's
    list nothing counts as agreed to, and it is open until something of it is named.
    """
    new = Safety(answer=answer, at=now, number=safety.number + 1)
    new = replace(new, unnamed=answer is Answer.CLINICIAN)
    lasting = _lasting(safety, today)
    if not lasting:
        return new
    began = safety.pregnancy if safety.pregnancy is not None else safety.at
    heals = Condition.SURGERY in lasting
    new = replace(
        new,
        conditions=lasting,
        surgery=safety.surgery if heals else None,
        pregnancy=began if Condition.PREGNANCY in lasting else None,
    )
    if answer is Answer.NONE:
        agrees = Condition.BONES in lasting and not heals
        return replace(new, answer=Answer.CLINICIAN, cleared=agrees)
    return new


def _lasting(safety: Safety, today: date | None) -> tuple[Condition, ...]:
    """Returns what was named and stays when the question is answered anew; today: the local date,
    None for not known, when nothing is over."""
    lasting = set(LASTING)
    if today is not None and safety.birth_by(today):
        lasting.discard(Condition.PREGNANCY)
    if safety.surgery is not None and (today is None or safety.heals(today)):
        lasting.add(Condition.SURGERY)
    return tuple(one for one in safety.conditions if one in lasting)


def bones_well(safety: Safety, now: float) -> Safety:
    """Returns the safety after the word that bones are not weak (a mistaken press, or a clinician
    said so): nothing begins until the question is answered anew. now: UTC seconds."""
    if not safety.bones:
        return safety
    rest = tuple(one for one in safety.conditions if one is not Condition.BONES)
    new = answered(replace(safety, conditions=rest), safety.answer or Answer.CLINICIAN, now)
    return replace(new, sign=safety.sign, leg=safety.leg)


def pregnancy_over(safety: Safety) -> Safety:
    """Returns the safety after the word that a pregnancy is over: the question is asked anew, and
    None of these lets it go."""
    return replace(safety, pregnancy=OVER) if safety.pregnant else safety


def named(safety: Safety, condition: Condition, now: float) -> Safety:
    """Returns the safety after one more thing that a clinician is to be asked about.

    What was agreed before does not cover it, but for a pregnancy, which needs no agreement.
    """
    if safety.answer is not Answer.CLINICIAN:
        safety = answered(safety, Answer.CLINICIAN, now)
    if condition is Condition.PREGNANCY:
        safety = replace(safety, pregnancy=now)
    known = dict.fromkeys((*safety.conditions, condition))
    cleared = safety.cleared and condition in {Condition.PREGNANCY, *safety.conditions}
    return replace(safety, conditions=tuple(known), cleared=cleared, unnamed=False)


def operated(safety: Safety, day: date | None, now: float, *, healing: bool = False) -> Safety:
    """Returns the safety after an operation on the back on a local date; None where not known, and
    a date that was told before stays.

    healing: without a date, whether it is in the last months or not cleared: then no clinician's
    word about something else lets anything begin, and the question is asked anew.
    """
    told = named(safety, Condition.SURGERY, now)
    day = day if day is not None else safety.surgery
    return replace(told, surgery=day, healing=healing, cleared=False)


def agreed(safety: Safety) -> Safety:
    """Returns the safety after the word that a clinician agrees to exercise.

    It changes nothing after an operation that was said to be too new, or not cleared, nor while
    nothing was named since the clinician's list was begun anew.
    """
    may = safety.answer is Answer.CLINICIAN and not (safety.healing or safety.unnamed)
    return replace(safety, cleared=True) if may else safety


def alarmed(safety: Safety) -> Safety:
    """Returns the safety after an alarm, which stays until the question is answered anew.

    A question that was shown before it does not count any more.
    """
    if safety.sign:
        return safety
    return replace(safety, sign=True, number=safety.number + 1)


def of_old(safe: bool | None, last_ended: float | None) -> Safety:
    """Returns the safety for a record up to version 6.

    safe: whether None of these was answered, None for not asked; last_ended: when the newest
    session ended (UTC seconds), the latest moment at which that answer is known to have held.
    """
    if safe is None or (safe and last_ended is None):
        return UNASKED
    return Safety(answer=Answer.NONE if safe else Answer.YES, at=last_ended, number=1)


def months_after(day: date, months: int) -> date:
    """Returns the date so many months later; the month's last where it has no such day."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
