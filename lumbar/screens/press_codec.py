"""How a press is written into a button's data (callback_data), and read from it.

The data is `1:action:owner:session:turn:what`: the format's version, a word, the owner's id in
base 36, and up to three values, empty or 0 where a press has none. Buttons stand in chats for
years, so what is written here never changes; new presses get new words.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from string import ascii_lowercase, digits
from typing import Any, Generic, TypeVar

from lumbar.coach.exercise import Level
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
from lumbar.coach.zones import MINUTES_A_DAY
from lumbar.screens import press_run, presses
from lumbar.screens.presses import Press

MOST_BYTES = 64
"""callback_data: 1 to 64 bytes (Bot API, InlineKeyboardButton)."""
VERSION = "1"
A_KEY = r"[a-z][a-z0-9_-]*"
T = TypeVar("T")
_DIGITS = digits + ascii_lowercase


@dataclass(frozen=True, slots=True)
class Value(Generic[T]):
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
    routine, exercise, now = text.split(".")
    return Wish(routine=routine, exercise=exercise, at_once=now == "now")


def _wish_text(wish: Wish) -> str:
    if wish.routine and wish.exercise:
        raise ValueError(f"a wish for two things: {wish}")
    named = (text and KEY.write(text) for text in (wish.routine, wish.exercise))
    return ".".join((*named, "now" if wish.at_once else ""))


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
ON = _one_of({"on": True, "off": False})
YES = _one_of({"yes": True, "no": False})
QUIET = _one_of({"quiet": True, "loud": False})
MONTHS = _one_of({"weeks": False, "months": True})
EVENT_OF = {event.value: event for event in Event if event is not Event.AWAY}
EVENT = _one_of(EVENT_OF)
EFFORT = _one_of({effort.value: effort for effort in Effort})
LEVEL = _one_of({level.value: level for level in Level})
SESSION = _text(r"[0-9A-Za-z_-]+")
ZONE = _text(r"[0-9A-Za-z_+/-]+")
KEY = _text(A_KEY)
NOT_NO = _text(A_KEY, but=("no",))
SPEAKER = _text(A_KEY, but=("on", "off", "yes", "no"))
BEHIND = _text(r"[0-9A-Za-z:+, /-]{1,40}")
RUN = Value(_run_text, _run_of)
STANDING = _one_of({what.value: what for what in press_run.Standing})
VIEW = Value(_view_text, _view_of)
WISH = Value(_wish_text, _wish_of)
MAYBE_WISH: Value[Wish | None] = Value(
    lambda wish: "-" if wish is None else WISH.write(wish),
    lambda text: None if text == "-" else WISH.read(text),
)


@dataclass(frozen=True, slots=True)
class FieldForm:
    """A field of a press, by its name, and how its value is written."""

    name: str
    value: Value[Any]

    def write(self, press: Press) -> str:
        """The field's value. Raises ValueError where it is out of range."""
        return self.value.write(getattr(press, self.name))


@dataclass(frozen=True, slots=True)
class Form:
    """How presses of one class are written.

    action: the data's word for them; begins: what stands before `what`, where presses of several
    classes share the action; what, session, turn: the field that stands there, if one does;
    fixed: fields that the action tells.
    """

    kind: Callable[..., Press]
    action: str
    begins: str = ""
    what: FieldForm | None = None
    session: FieldForm | None = None
    turn: FieldForm | None = None
    fixed: Mapping[str, object] = field(default_factory=dict)

    def fits(self, press: Press) -> bool:
        """Whether it is this form, of those of the press's class, that writes it."""
        return all(getattr(press, name) == value for name, value in self.fixed.items())

    def write(self, press: Press) -> str:
        """The data of a press. Raises ValueError where a field has a value out of range."""
        owner = base36(press.owner)
        session = self.session.write(press) if self.session else ""
        turn = self.turn.write(press) if self.turn else "0"
        what = self.what.write(press) if self.what else ""
        return f"{VERSION}:{self.action}:{owner}:{session}:{turn}:{self.begins}{what}"

    def read(self, owner: int, session: str, turn: str, what: str) -> Press:
        """The press that such data may be of. Raises ValueError where it is of none."""
        if not what.startswith(self.begins):
            raise ValueError(f"begins otherwise: {what!r}")
        rest = what.removeprefix(self.begins)
        values = dict(self.fixed)
        for of, text in ((self.session, session), (self.turn, turn), (self.what, rest)):
            if of is not None:
                values[of.name] = of.value.read(text)
        return self.kind(owner=owner, **values)


def _of_turn(
    kind: Callable[..., Press],
    action: str,
    begins: str = "",
    what: FieldForm | None = None,
    **fixed: object,
) -> Form:
    """The form of a TurnPress."""
    return Form(kind, action, begins, what, _SESSION, FieldForm("turn", COUNT), fixed)


def _reminders_as(begins: str, *, also: bool) -> Form:
    """The form of a RemindAs; its weekdays stand where others have a session."""
    times, days = FieldForm("times", TIMES), FieldForm("days", MAYBE_DAYS)
    return Form(presses.RemindAs, "remind", begins, times, days, fixed={"also": also})


_SESSION = FieldForm("session", SESSION)
_EXERCISE = FieldForm("exercise", KEY)
_ON = FieldForm("on", ON)
_LEVEL = FieldForm("level", LEVEL)
_DAY, _NUMBER = FieldForm("day", DATE), FieldForm("number", COUNT)
FORMS = (
    Form(presses.Begin, "begin"),
    Form(presses.Safe, "safe", what=FieldForm("wish", MAYBE_WISH)),
    Form(presses.Unsafe, "unsafe", what=FieldForm("wish", MAYBE_WISH)),
    Form(presses.ChooseRoutine, "rout", what=FieldForm("routine", KEY)),
    Form(presses.BeginWish, "wish", what=FieldForm("wish", WISH)),
    Form(presses.DoExercise, "one", what=_EXERCISE),
    *(_of_turn(presses.SessionEvent, word, event=event) for word, event in EVENT_OF.items()),
    _of_turn(presses.GoOn, "go-on"),
    _of_turn(presses.StartOver, "over", what=FieldForm("wish", WISH)),
    Form(presses.Rate, "rate", "", FieldForm("effort", EFFORT), _SESSION, FieldForm("step", COUNT)),
    _of_turn(presses.DoHeard, "heard", what=FieldForm("event", EVENT)),
    _of_turn(presses.MakeEasier, "heard", "easier"),
    _of_turn(presses.MakeHarder, "heard", "harder"),
    _of_turn(presses.LeaveHeard, "heard", "no"),
    Form(presses.TakeBack, "mistake", session=_SESSION),
    Form(presses.AllExercises, "all"),
    Form(presses.ShowExercise, "exer", what=_EXERCISE),
    Form(presses.ShowMoves, "moves", what=_EXERCISE),
    Form(presses.ShowPoses, "poses", what=_EXERCISE),
    Form(presses.LeaveOut, "leave", what=_EXERCISE),
    Form(presses.BringBack, "bring", what=_EXERCISE),
    Form(presses.ShowProgress, "prog", what=FieldForm("view", VIEW)),
    Form(press_run.RunCommand, "cmd", what=FieldForm("run", RUN)),
    Form(press_run.StopOne, "quit", what=FieldForm("what", STANDING)),
    Form(presses.ShowSettings, "set"),
    Form(presses.ChooseLevel, "level", what=_LEVEL),
    Form(presses.SetLevel, "setlvl", what=_LEVEL),
    Form(presses.SetCalm, "calm", what=_ON),
    Form(presses.SetByItself, "itself", what=_ON),
    Form(presses.SetDark, "dark", what=_ON),
    Form(presses.SetVoice, "setvoi", what=_ON),
    Form(presses.TurnVoice, "voice", what=_ON),
    Form(presses.AnswerOffer, "voice", what=FieldForm("wanted", YES)),
    Form(presses.ChooseSpeaker, "voice", what=FieldForm("speaker", SPEAKER)),
    Form(presses.ChooseZone, "zone", what=FieldForm("zone", ZONE)),
    Form(presses.EndPause, "unpause"),
    Form(presses.PauseFor, "pausing", "for-", FieldForm("span", SPAN)),
    Form(presses.PauseUntil, "pausing", "until-", FieldForm("minute", MINUTE), turn=_DAY),
    Form(presses.ShowRemind, "remind", "show"),
    Form(presses.TurnRemind, "remind", what=_ON),
    Form(presses.SetQuiet, "remind", what=FieldForm("on", QUIET)),
    Form(presses.ToggleTime, "remind", "time-", FieldForm("minute", MINUTE)),
    Form(presses.ToggleRemindDay, "remind", "day-", FieldForm("day", DAY)),
    Form(presses.SetRemindDays, "remind", "days-", FieldForm("days", DAYS)),
    _reminders_as("as-", also=False),
    _reminders_as("also-", also=True),
    Form(presses.RemindOnce, "remind", "once-", FieldForm("minute", MINUTE), turn=_DAY),
    Form(presses.ShowBreaks, "breaks", "show"),
    Form(presses.TurnBreaks, "breaks", what=_ON),
    Form(presses.SetHours, "breaks", "hours-", FieldForm("windows", WINDOWS)),
    Form(presses.SetEvery, "breaks", "every-", FieldForm("minutes", EVERY)),
    Form(presses.ToggleBreaksDay, "breaks", "day-", FieldForm("day", DAY)),
    Form(presses.SetBreaksDays, "breaks", "days-", FieldForm("days", DAYS)),
    Form(presses.StartReminded, "rem", what=FieldForm("routine", NOT_NO), turn=_DAY),
    Form(presses.RemindAgain, "rem", what=FieldForm("minutes", AGAIN), turn=_DAY),
    Form(presses.NotToday, "rem", "no", turn=_DAY),
    Form(presses.BreakDone, "nudge", "done.", _EXERCISE, turn=_NUMBER),
    Form(presses.BreakLater, "nudge", "later", turn=_NUMBER),
    Form(presses.BreakEnough, "nudge", "enough", turn=_NUMBER),
    Form(presses.Forget, "forget"),
    Form(presses.Keep, "keep"),
    Form(presses.Export, "export"),
)
"""Every press that there is."""

_OF_KIND: dict[Callable[..., Press], list[Form]] = {}
_OF_ACTION: dict[str, list[Form]] = {}
for _form in FORMS:
    _OF_KIND.setdefault(_form.kind, []).append(_form)
    _OF_ACTION.setdefault(_form.action, []).append(_form)

ACTIONS = frozenset(_OF_ACTION)
"""Every word for an action; some are shared by presses of several classes."""


def encode(press: Press) -> str:
    """The press as callback_data.

    Raises ValueError where it would not fit or not come back as it was.
    """
    form = next((form for form in _OF_KIND[type(press)] if form.fits(press)), None)
    if form is None:
        raise ValueError(f"no button has such a press: {press}")
    data = form.write(press)
    if len(data) > MOST_BYTES:
        raise ValueError(f"button data does not fit: {data}")
    return data


def decode(data: str) -> Press | None:
    """The press that made `data`; None for what is older, newer or made up."""
    fields = data.split(":") if len(data) <= MOST_BYTES else []
    if len(fields) != 6:
        return None
    _, action, owner, session, turn, what = fields
    for form in _OF_ACTION.get(action, ()):
        try:
            press = form.read(int(owner, 36), session, turn, what)
            if encode(press) == data:
                return press
        except ValueError:
            continue  # another form of the action may fit
    return None


def base36(number: int) -> str:
    """A person's id in digits and small letters. Raises ValueError for a negative one."""
    if number < 0:
        raise ValueError(f"no person has this id: {number}")
    text = ""
    while number:
        number, digit = divmod(number, 36)
        text = _DIGITS[digit] + text
    return text or "0"
