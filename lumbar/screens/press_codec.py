"""How a press is written into a button's data (callback_data), and read from it.

The data is `1:action:owner:session:turn:what`: the format's version, a word, the owner's id in
base 36, and up to three values, empty or 0 where a press has none. Buttons stand in chats for
years, so what is written here never changes; new presses get new words.
"""

from collections.abc import Callable
from typing import Any

from msgspec import Struct

from lumbar.screens import (
    press_begin,
    press_ending,
    press_language,
    press_pace,
    press_pain,
    press_pause,
    press_remind,
    press_run,
    press_safety,
    press_steps,
    presses,
)
from lumbar.screens.press_values import (
    AGAIN,
    ANSWER,
    CONDITION,
    COUNT,
    DATE,
    DAY,
    DAYS,
    EFFORT,
    EVENT,
    EVENT_OF,
    EVERY,
    KEY,
    LEVEL,
    MANNER,
    MAYBE_DATE,
    MAYBE_DAYS,
    MAYBE_WISH,
    MINUTE,
    NOT_NO,
    OFFSET,
    ON,
    QUIET,
    READY,
    ROW,
    RUN,
    SESSION,
    SPAN,
    SPEAKER,
    STANDING,
    SURGERY,
    TAG,
    TIMES,
    VIEW,
    WINDOWS,
    WISH,
    YES,
    ZONE,
    Value,
    base36,
)
from lumbar.screens.presses import Press

MOST_BYTES = 64
"""callback_data: 1 to 64 bytes (Bot API, InlineKeyboardButton)."""
VERSION = "1"


class FieldForm(Struct, frozen=True):
    """A field of a press, by its name, and how its value is written."""

    name: str
    value: Value[Any]

    def write(self, press: Press) -> str:
        """The field's value. Raises ValueError where it is out of range."""
        return self.value.write(getattr(press, self.name))


class Form(Struct, frozen=True):
    """How presses of one class are written.

    action: the data's word for them; begins: what stands before `what`, where presses of several
    classes share the action; what, session, turn: the field that stands there, if one does;
    told: a field that the action tells, and its value.
    """

    kind: Callable[..., Press]
    action: str
    begins: str = ""
    what: FieldForm | None = None
    session: FieldForm | None = None
    turn: FieldForm | None = None
    told: tuple[str, object] | None = None

    def fits(self, press: Press) -> bool:
        """Whether it is this form, of those of the press's class, that writes it."""
        return self.told is None or getattr(press, self.told[0]) == self.told[1]

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
        values = dict([self.told] if self.told else [])
        for of, text in ((self.session, session), (self.turn, turn), (self.what, rest)):
            if of is not None:
                values[of.name] = of.value.read(text)
        return self.kind(owner=owner, **values)


def _of_turn(
    kind: Callable[..., Press],
    action: str,
    begins: str = "",
    what: FieldForm | None = None,
    told: tuple[str, object] | None = None,
) -> Form:
    """The form of a TurnPress."""
    return Form(kind, action, begins, what, _SESSION, FieldForm("turn", COUNT), told)


def _reminders_as(begins: str, *, also: bool) -> Form:
    """The form of a RemindAs; its weekdays stand where others have a session."""
    times, days = FieldForm("times", TIMES), FieldForm("days", MAYBE_DAYS)
    return Form(presses.RemindAs, "remind", begins, times, days, told=("also", also))


_SESSION = FieldForm("session", SESSION)
_EXERCISE = FieldForm("exercise", KEY)
_ON = FieldForm("on", ON)
_WISHED = FieldForm("wish", MAYBE_WISH)
_LEVEL = FieldForm("level", LEVEL)
_FIRST = FieldForm("first", DATE)
_DAY, _NUMBER = FieldForm("day", DATE), FieldForm("number", COUNT)
FORMS = (
    Form(presses.Begin, "begin"),
    Form(press_begin.BeginNow, "now", "", FieldForm("routine", KEY), FieldForm("manner", MANNER)),
    Form(press_safety.Safe, "safe", what=FieldForm("wish", MAYBE_WISH)),
    Form(press_safety.Unsafe, "unsafe", what=FieldForm("wish", MAYBE_WISH)),
    Form(
        press_safety.AnswerSafety,
        "safety",
        "",
        _WISHED,
        FieldForm("answer", ANSWER),
        FieldForm("number", COUNT),
    ),
    Form(press_safety.NameCondition, "told", "", _WISHED, FieldForm("condition", CONDITION)),
    Form(press_safety.Operated, "surgery", "", _WISHED, FieldForm("when", SURGERY)),
    Form(press_safety.OperatedOn, "op-day", what=_WISHED, turn=_DAY),
    Form(press_safety.ClinicianSays, "agrees", "", _WISHED, FieldForm("agrees", YES)),
    Form(press_safety.AskSafety, "ask", what=_WISHED),
    Form(press_safety.BonesWell, "bones"),
    Form(press_safety.NameAnother, "another", what=_WISHED),
    Form(presses.ChooseRoutine, "rout", what=FieldForm("routine", KEY)),
    Form(presses.BeginWish, "wish", what=FieldForm("wish", WISH)),
    Form(presses.DoExercise, "one", what=_EXERCISE),
    *(
        _of_turn(presses.SessionEvent, word, told=("event", event))
        for word, event in EVENT_OF.items()
    ),
    _of_turn(press_pain.PainRow, "pain", what=FieldForm("row", ROW)),
    _of_turn(press_pain.PainMistake, "pain", "mistake"),
    _of_turn(press_pain.Instead, "instead", what=_EXERCISE),
    _of_turn(presses.GoOn, "go-on"),
    _of_turn(presses.SwapExercise, "swap"),
    _of_turn(presses.StartOver, "over", what=FieldForm("wish", WISH)),
    Form(presses.Rate, "rate", "", FieldForm("effort", EFFORT), _SESSION, FieldForm("step", COUNT)),
    Form(press_steps.StepUp, "step", "up.", _EXERCISE, turn=FieldForm("rung", COUNT)),
    Form(press_steps.Stay, "step", "stay.", _EXERCISE, turn=FieldForm("rung", COUNT)),
    _of_turn(presses.DoHeard, "heard", what=FieldForm("event", EVENT)),
    _of_turn(presses.MakeEasier, "heard", "easier"),
    _of_turn(presses.MakeHarder, "heard", "harder"),
    _of_turn(presses.LeaveHeard, "heard", "no"),
    Form(presses.TakeBack, "mistake", session=_SESSION),
    Form(press_ending.OtherTime, "ending", "other"),
    Form(press_ending.NoReminder, "ending", "no", session=_SESSION),
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
    Form(press_pace.SetReady, "ready", what=FieldForm("ready", READY)),
    Form(press_language.ShowLanguages, "lang", "show"),
    Form(press_language.SetLanguage, "lang", "as-", FieldForm("tag", TAG)),
    Form(presses.SetVoice, "setvoi", what=_ON),
    Form(presses.TurnVoice, "voice", what=_ON),
    Form(presses.AnswerOffer, "voice", what=FieldForm("wanted", YES)),
    Form(presses.ChooseSpeaker, "voice", what=FieldForm("speaker", SPEAKER)),
    Form(presses.ChooseZone, "zone", what=FieldForm("zone", ZONE)),
    Form(press_remind.ZonesAt, "zone", "at.", FieldForm("offset", OFFSET)),
    Form(press_remind.OtherPlace, "zone", "other."),
    Form(presses.EndPause, "unpause"),
    Form(press_pause.CallOffPause, "unpause", "off-", FieldForm("first", DATE)),
    Form(press_pause.PauseFrom, "pausing", "from-", FieldForm("until", MAYBE_DATE), turn=_FIRST),
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
    Form(press_remind.RemindDaily, "remind", "daily-", FieldForm("minute", MINUTE)),
    Form(press_remind.RemindSame, "remind", "same-", FieldForm("at", COUNT)),
    Form(presses.ShowBreaks, "breaks", "show"),
    Form(presses.TurnBreaks, "breaks", what=_ON),
    Form(presses.SetHours, "breaks", "hours-", FieldForm("windows", WINDOWS)),
    Form(presses.SetEvery, "breaks", "every-", FieldForm("minutes", EVERY)),
    Form(presses.ToggleBreaksDay, "breaks", "day-", FieldForm("day", DAY)),
    Form(presses.SetBreaksDays, "breaks", "days-", FieldForm("days", DAYS)),
    Form(press_remind.BeginReminded, "rem", "now.", FieldForm("routine", KEY), turn=_DAY),
    Form(press_remind.StepReminded, "rem", "up.", _EXERCISE, FieldForm("rung", COUNT), turn=_DAY),
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
    for form in _OF_KIND[type(press)]:
        if form.fits(press):
            data = form.write(press)
            if len(data) > MOST_BYTES:
                raise ValueError(f"button data does not fit: {data}")
            return data
    raise ValueError(f"no button has such a press: {press}")


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
