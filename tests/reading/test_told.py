"""Typed answers to the safety question, and when an operation was."""

from datetime import date

from lumbar.language.words import Told
from lumbar.reading.operated import operated_on
from lumbar.reading.told import told
from tests.every import every
from tests.language.made import ENGLISH

TODAY = date(2027, 1, 15)


@every(
    ("text", "kind"),
    [
        ("none", Told.NONE),
        ("None of them!", Told.NONE),
        ("no, nothing", Told.NONE),
        ("I'm pregnant", Told.PREGNANCY),
        ("I am 20 weeks pregnant", Told.PREGNANCY),
        ("I'm not pregnant", None),
        ("no osteoporosis", None),
        ("I had back surgery in june", Told.SURGERY),
        ("operation 6 weeks ago", Told.SURGERY),
        ("osteoporosis", Told.BONES),
        ("a vertebral fracture", Told.BONES),
        ("high blood pressure", Told.OTHER),
        ("pregnant, and osteoporosis", Told.CLINICIAN),
        ("the second list", Told.DOCTOR),
        ("first", Told.FIRST),
        ("1.", Told.FIRST),
        ("Number two", Told.SECOND),
        ("the 2nd", Told.SECOND),
        ("3", Told.THIRD),
        ("4", None),
        ("3 weeks ago", None),
        ("I have a fever", Told.DOCTOR),
        ("cancer", Told.DOCTOR),
        ("I had cancer in 2010", Told.DOCTOR),
        ("weight loss", Told.DOCTOR),
        ("I take steroids", Told.DOCTOR),
        ("my immune system is weak", Told.DOCTOR),
        ("no cancer", None),
        ("my doctor said ok", None),
        ("an aneurysm", Told.EMERGENCY),
        ("heart failure", Told.OTHER),
        ("no to all", Told.NONE),
        ("yesterday", None),
        ("half a year ago", None),
        ("what?", None),
        ("", None),
        ("none of the above", Told.NONE),
        ("I feel nothing in my left leg", None),
        ("nothing moves in my right foot", None),
        ("weight loss without a reason", Told.DOCTOR),
        ("Pain, tingling, numbness or weakness in both legs", Told.EMERGENCY),
        ("pain that does not ease at night", Told.DOCTOR),
    ],
)
def test_which_answer_a_text_names(text: str, kind: Told | None) -> None:
    assert told(text, ENGLISH) is kind


@every(
    ("text", "day"),
    [
        ("14 december", date(2026, 12, 14)),
        ("dec 14 2025", date(2025, 12, 14)),
        ("2026-11-03", date(2026, 11, 3)),
        ("it was on 3 january", date(2027, 1, 3)),
        ("20 january", date(2026, 1, 20)),
        ("in june", date(2026, 6, 30)),
        ("I had surgery in june 2024", date(2024, 6, 30)),
        ("in january", TODAY),
        ("6 weeks ago", date(2026, 12, 4)),
        ("ten days ago", date(2027, 1, 5)),
        ("2 months ago", date(2026, 11, 15)),
        ("3 years ago", date(2024, 1, 15)),
        ("2019", date(2019, 12, 31)),
        ("in 2027", TODAY),
        ("yesterday", date(2027, 1, 14)),
        ("I was operated on yesterday", date(2027, 1, 14)),
        ("today", TODAY),
        ("last week", date(2027, 1, 10)),
        ("last month", date(2026, 12, 31)),
        ("last year", date(2026, 12, 31)),
        ("last monday", date(2027, 1, 11)),
        ("last friday", date(2027, 1, 8)),
        ("last october", date(2026, 10, 31)),
        ("a month ago", date(2026, 12, 15)),
        ("a year ago", date(2026, 1, 15)),
        ("half a year ago", date(2026, 7, 15)),
        ("1/10/2026", date(2026, 10, 1)),
        ("10/1/2026", date(2026, 10, 1)),
        ("01-10-2026", date(2026, 10, 1)),
        ("1/12/26", date(2026, 12, 1)),
        ("3/2/2027", None),
        ("2/1/2027", date(2027, 1, 2)),
        ("10/2025", date(2025, 10, 31)),
        ("1/2027", TODAY),
        ("next week", None),
        ("tomorrow", None),
        ("christmas", None),
        ("20 january 2027", None),
        ("2031", None),
        ("6 weeks", None),
        ("long ago", None),
        ("31 february", None),
        ("", None),
        ("99999999 weeks ago", None),
        ("3 march last year", date(2026, 3, 3)),
        ("last year in october", date(2026, 10, 31)),
        ("two years ago in may", date(2025, 5, 31)),
        ("in may two years ago", date(2025, 5, 31)),
        ("a year and 3 months ago", date(2025, 10, 15)),
        ("2.5 months ago", date(2026, 11, 15)),
        ("1,5 years ago", date(2025, 7, 15)),
        ("a few weeks ago", None),
        ("1402/05/12", date(2023, 8, 3)),
    ],
)
def test_when_an_operation_was(text: str, day: date | None) -> None:
    """The latest day that it can be, so that nothing begins too soon."""
    assert operated_on(text, TODAY, ENGLISH) == day
