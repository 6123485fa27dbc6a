"""How the values that a press holds are written into a button's data, and read from it.

What is written here never changes: see lumbar/screens/press_codec.py.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from string import ascii_lowercase, digits
from typing import Generic, TypeVar

from msgspec import Struct

from lumbar.coach.exercise import Level
from lumbar.coach.manner import Manner
from lumbar.coach.pace import Ready
from lumbar.coach.pain import Row
from lumbar.coach.safety import Answer, Condition, Surgery
from lumbar.coach.schedule import (
    LEAST_EVERY,
    MOST_EVERY,
    MOST_TIMES,
    MOST_WINDOWS,
    Span,
    Window,
    merged,
)
from lumbar.coach.session import Effort, Event
from lumbar.coach.wish import Wish
from lumbar.coach.zones import LEAST_OFFSET, MINUTES_A_DAY, MOST_OFFSET
from lumbar.screens import press_run, presses

A_KEY = r"[a-z][a-z0-9_-]*"
T = TypeVar("T")
_DIGITS = digits + ascii_lowercase


class Value(Struct, Generic[T], frozen=True):
    """How one kind of value is written and read. Both raise ValueError for what is none of it;
    what `read` takes too generously does not come back as it was, see decode."""

    write: Callable[[T], str]
    read: Callable[[str], T]


def _whole(least: int, most: int) -> Value[int]:
    """Whole numbers of a range, both ends in it."""

    def checked(number: int) -> int:
        if not least <= number <= most:
            raise ValueError(f"out of range: {number}")
        return number

    return Value(lambda number: str(checked(number)), lambda text: checked(int(text)))


def _one_of(values: Mapping[str, T]) -> Value[T]:
    """A few values, each with its word."""
    words = {value: word for word, value in values.items()}

    def write(value: T) -> str:
        if value not in words:
            raise ValueError(f"cannot be written: {value}")
        return words[value]

    def read(word: str) -> T:
        if word not in values:
            raise ValueError(f"unknown: {word!r}")
        return values[word]

    return Value(write, read)


def _text(pattern: str, *, but: Iterable[str] = ()) -> Value[str]:
    """Texts that a pattern describes, but for those that mean something else."""
    allowed, reserved = re.compile(pattern), frozenset(but)

    def checked(text: str) -> str:
        if text in reserved or not allowed.fullmatch(text):
            raise ValueError(f"cannot be written: {text!r}")
        return text

    return Value(checked, checked)


def _days_of(text: str) -> tuple[int, ...]:
    return tuple(DAY.read(digit) for digit in text)


def _days_text(days: tuple[int, ...]) -> str:
    if not days or list(days) != sorted(set(days)):
        raise ValueError(f"weekdays out of order: {days}")
    return "".join(map(DAY.write, days))


def _windows_of(text: str) -> tuple[Window, ...]:
    ends = [part.split("-") for part in text.split("+")]
    return tuple(Window(start=int(start), end=int(end)) for start, end in ends)


def _times_of(text: str) -> tuple[int, ...]:
    return tuple(MINUTE.read(str(int(part, 36))) for part in text.split("."))


def _times_text(times: tuple[int, ...]) -> str:
    if not 1 <= len(times) <= MOST_TIMES or list(times) != sorted(set(times)):
        raise ValueError(f"no times of a day: {times}")
    return ".".join(base36(int(MINUTE.write(at))) for at in times)


def _windows_text(windows: tuple[Window, ...]) -> str:
    right = all(
        0 <= window.start <= window.end - LEAST_EVERY and window.end <= MINUTES_A_DAY
        for window in windows
    )
    if not right or merged(windows) != windows or not 1 <= len(windows) <= MOST_WINDOWS:
        raise ValueError(f"no hours of a day: {windows}")
    return "+".join(f"{window.start}-{window.end}" for window in windows)


def _wish_of(text: str) -> Wish:
    routine, exercise, kind = text.split(".")
    return Wish(routine=routine, exercise=exercise, named=kind == "now", first=kind == "first")


def _wish_text(wish: Wish) -> str:
    if wish.routine and wish.exercise:
        raise ValueError(f"a wish for two things: {wish}")
    if wish.first and (wish.named or not wish.open):
        raise ValueError(f"a wish that is open and names something: {wish}")
    named = (text and KEY.write(text) for text in (wish.routine, wish.exercise))
    kind = "now" if wish.named else "first" if wish.first else ""
    return ".".join((*named, kind))


def _view_of(text: str) -> presses.View:
    span, dot, exercise = text.partition(".")
    return presses.View(by_month=MONTHS.read(span), exercise=KEY.read(exercise) if dot else "")


def _view_text(view: presses.View) -> str:
    span = MONTHS.write(view.by_month)
    return f"{span}.{KEY.write(view.exercise)}" if view.exercise else span


def _run_of(text: str) -> press_run.Run:
    command, dot, words = text.partition(".")
    # Fields are told apart by colons.
    return press_run.Run(command=KEY.read(command), words=words.replace("~", ":") if dot else "")


def _run_text(run: press_run.Run) -> str:
    command = KEY.write(run.command)
    return f"{command}.{BEHIND.write(run.words).replace(':', '~')}" if run.words else command


COUNT = _whole(0, 999_999_999)
MINUTE = _whole(0, MINUTES_A_DAY - 1)
OFFSET = _whole(LEAST_OFFSET, MOST_OFFSET)
EVERY = _whole(LEAST_EVERY, MOST_EVERY)
AGAIN = _one_of({"15": 15, "60": 60})
DAY = _whole(0, 6)
DAYS = Value(_days_text, _days_of)
MAYBE_DAYS: Value[tuple[int, ...]] = Value(lambda days: _days_text(days) if days else "", _days_of)
TIMES = Value(_times_text, _times_of)
SPAN = _one_of({span.value: span for span in Span})
WINDOWS = Value(_windows_text, _windows_of)
ORDINAL = _whole(date.min.toordinal(), date.max.toordinal())
DATE: Value[date] = Value(
    lambda day: ORDINAL.write(day.toordinal()), lambda text: date.fromordinal(ORDINAL.read(text))
)
MAYBE_DATE: Value[date | None] = Value(
    lambda day: "-" if day is None else DATE.write(day),
    lambda text: None if text == "-" else DATE.read(text),
)
ON = _one_of({"on": True, "off": False})
YES = _one_of({"yes": True, "no": False})
QUIET = _one_of({"quiet": True, "loud": False})
MONTHS = _one_of({"weeks": False, "months": True})
EVENT_OF = {event.value: event for event in Event if event is not Event.AWAY}
EVENT = _one_of(EVENT_OF)
EFFORT = _one_of({effort.value: effort for effort in Effort})
ROW = _one_of({row.value: row for row in Row})
LEVEL = _one_of({level.value: level for level in Level})
READY = _one_of({ready.value: ready for ready in Ready})
ANSWER = _one_of({answer.value: answer for answer in Answer if answer is not Answer.YES})
CONDITION = _one_of({condition.value: condition for condition in Condition})
SURGERY = _one_of({when.value: when for when in Surgery})
SESSION = _text(r"[0-9A-Za-z_-]+")
TAG = _text(r"[A-Za-z]{2,8}(?:-[0-9A-Za-z]{2,8}){0,3}")
ZONE = _text(r"[0-9A-Za-z_+/-]+")
KEY = _text(A_KEY)
NOT_NO = _text(A_KEY, but=("no",))
SPEAKER = _text(A_KEY, but=("on", "off", "yes", "no"))
BEHIND = _text(r"[0-9A-Za-z:+, /-]{1,40}")
RUN = Value(_run_text, _run_of)
STANDING = _one_of({what.value: what for what in press_run.Standing})
VIEW = Value(_view_text, _view_of)
WISH = Value(_wish_text, _wish_of)
MANNER = _one_of(
    {
        f"{word}-{how}": Manner(voice=voice, by_itself=by_itself)
        for word, voice in (("aloud", True), ("silent", False), ("here", None))
        for how, by_itself in (("itself", True), ("ready", False))
    }
)
MAYBE_WISH: Value[Wish | None] = Value(
    lambda wish: "-" if wish is None else WISH.write(wish),
    lambda text: None if text == "-" else WISH.read(text),
)


def base36(number: int) -> str:
    """A person's id in digits and small letters. Raises ValueError for a negative one."""
    if number < 0:
        raise ValueError(f"no person has this id: {number}")
    text = ""
    while number:
        number, digit = divmod(number, 36)
        text = _DIGITS[digit] + text
    return text or "0"
