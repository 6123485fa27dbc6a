"""What buttons mean: a class for each thing that can be asked for, with its own fields.

How they are written into a button's data is known to press_codec alone.
"""

from datetime import date

from msgspec import Struct

from lumbar.coach.exercise import Level
from lumbar.coach.schedule import Span, Window
from lumbar.coach.session import Effort, Event
from lumbar.coach.wish import Wish


class Press(Struct, frozen=True, kw_only=True):
    """What every button has. owner: the id of the person for whom it was shown."""

    owner: int


class SessionPress(Press, frozen=True, kw_only=True):
    """A button about a session. session: its id."""

    session: str


class TurnPress(SessionPress, frozen=True, kw_only=True):
    """A button about a live session. turn: the session's turn when the button was shown."""

    turn: int


# Beginning


class Begin(Press, frozen=True, kw_only=True):
    """Start, under the welcome: the way to the begin screen."""


class ChooseRoutine(Press, frozen=True, kw_only=True):
    """A routine to do, by its key."""

    routine: str


class BeginWish(Press, frozen=True, kw_only=True):
    """Start, in a group, of what was asked for before the safety question."""

    wish: Wish


class DoExercise(Press, frozen=True, kw_only=True):
    """Start, under an exercise that is shown by itself."""

    exercise: str


# A live session


class SessionEvent(TurnPress, frozen=True, kw_only=True):
    """The buttons of an instruction and of a countdown. event: any but AWAY."""

    event: Event


class GoOn(TurnPress, frozen=True, kw_only=True):
    """Go on with the session that is live."""


class StartOver(TurnPress, frozen=True, kw_only=True):
    """Stop the session that is live, and begin what is wished for instead."""

    wish: Wish


class Rate(SessionPress, frozen=True, kw_only=True):
    """How hard an exercise was. step: its number in the session's plan, from 0."""

    step: int
    effort: Effort


class DoHeard(TurnPress, frozen=True, kw_only=True):
    """Do it, below what was heard in a voice message. event: any but AWAY."""

    event: Event


class MakeEasier(TurnPress, frozen=True, kw_only=True):
    """Do it, below a voice message that asked for an easier exercise."""


class MakeHarder(TurnPress, frozen=True, kw_only=True):
    """Do it, below the offer of a harder exercise."""


class SwapExercise(TurnPress, frozen=True, kw_only=True):
    """Swap, beside Skip: another exercise in the place of this one, or the one before it back."""


class TakeBack(SessionPress, frozen=True, kw_only=True):
    """It was a mistake, below the end of a session that words have stopped."""


class LeaveHeard(TurnPress, frozen=True, kw_only=True):
    """Leave it, below what was heard."""


# To read


class AllExercises(Press, frozen=True, kw_only=True):
    """The list of exercises."""


class ShowExercise(Press, frozen=True, kw_only=True):
    """An exercise of the list, by its key."""

    exercise: str


class ShowMoves(Press, frozen=True, kw_only=True):
    """The same as a loop."""

    exercise: str


class LeaveOut(Press, frozen=True, kw_only=True):
    """Leave out, under an exercise: no plan has it any more."""

    exercise: str


class BringBack(Press, frozen=True, kw_only=True):
    """Bring back, under an exercise that is left out."""

    exercise: str


class ShowPoses(Press, frozen=True, kw_only=True):
    """The same as a still picture of its poses."""

    exercise: str


class View(Struct, frozen=True, kw_only=True):
    """What the picture of /progress shows.

    exercise: the key of the one whose hold is drawn, empty for the one most worth it.
    """

    by_month: bool = False
    exercise: str = ""


class ShowProgress(Press, frozen=True, kw_only=True):
    """Another view of /progress."""

    view: View


# Settings


class ShowSettings(Press, frozen=True, kw_only=True):
    """All settings, in place of the screen for one of them."""


class ChooseLevel(Press, frozen=True, kw_only=True):
    """A level, on the level's own screen."""

    level: Level


class SetLevel(Press, frozen=True, kw_only=True):
    """A level, on the settings' screen."""

    level: Level


class Switch(Press, frozen=True, kw_only=True):
    """A setting that is on or off."""

    on: bool


class SetCalm(Switch, frozen=True, kw_only=True):
    """A calm countdown, or a live one."""


class SetByItself(Switch, frozen=True, kw_only=True):
    """The next exercise by itself, or when the person is ready."""


class SetDark(Switch, frozen=True, kw_only=True):
    """Dark pictures, or light ones."""


class SetVoice(Switch, frozen=True, kw_only=True):
    """The voice, on the settings' screen."""


class TurnVoice(Switch, frozen=True, kw_only=True):
    """The voice, on its own screen."""


class ChooseSpeaker(Press, frozen=True, kw_only=True):
    """Whose voice it is, by the speaker's key."""

    speaker: str


class AnswerOffer(Press, frozen=True, kw_only=True):
    """Yes or no to the voice, offered at the end of a session."""

    wanted: bool


class ChooseZone(Press, frozen=True, kw_only=True):
    """A time zone, by its name in the IANA database."""

    zone: str


class PauseFor(Press, frozen=True, kw_only=True):
    """A pause of reminders and sit breaks, of a length that is offered."""

    span: Span


class PauseUntil(Press, frozen=True, kw_only=True):
    """A pause until a minute of a local date (0: its beginning)."""

    day: date
    minute: int


class EndPause(Press, frozen=True, kw_only=True):
    """Resume now, under a pause of reminders and sit breaks."""


# Reminders. Minutes are after local midnight; days are weekdays from Monday, 0.


class ShowRemind(Press, frozen=True, kw_only=True):
    """The reminders' screen."""


class TurnRemind(Switch, frozen=True, kw_only=True):
    """All reminders on or off."""


class SetQuiet(Switch, frozen=True, kw_only=True):
    """The quiet hours that are offered, or none."""


class ToggleTime(Press, frozen=True, kw_only=True):
    """A time of day to add or, where it is chosen, to take away."""

    minute: int


class ToggleRemindDay(Press, frozen=True, kw_only=True):
    """A weekday to add or, where it is chosen, to take away."""

    day: int


class SetRemindDays(Press, frozen=True, kw_only=True):
    """Weekdays, in order, in place of those that are chosen."""

    days: tuple[int, ...]


class RemindAs(Press, frozen=True, kw_only=True):
    """Reminders as a line may have been meant.

    times: in order; days: their weekdays, none where none were named; also: beside what is set.
    """

    times: tuple[int, ...]
    days: tuple[int, ...]
    also: bool


class RemindOnce(Press, frozen=True, kw_only=True):
    """A reminder that comes once, at a minute of a local date."""

    day: date
    minute: int


RemindPress = ShowRemind | TurnRemind | SetQuiet | ToggleTime | ToggleRemindDay | SetRemindDays


# Sit breaks


class ShowBreaks(Press, frozen=True, kw_only=True):
    """The sit breaks' screen."""


class TurnBreaks(Switch, frozen=True, kw_only=True):
    """All sit breaks on or off."""


class SetHours(Press, frozen=True, kw_only=True):
    """The hours in which sit breaks come, one window at least, none past midnight."""

    windows: tuple[Window, ...]


class SetEvery(Press, frozen=True, kw_only=True):
    """Minutes between two sit breaks."""

    minutes: int


class ToggleBreaksDay(Press, frozen=True, kw_only=True):
    """A weekday to add or, where it is chosen, to take away."""

    day: int


class SetBreaksDays(Press, frozen=True, kw_only=True):
    """Weekdays, in order, in place of those that are chosen."""

    days: tuple[int, ...]


BreaksPress = ShowBreaks | TurnBreaks | SetHours | SetEvery | ToggleBreaksDay | SetBreaksDays


# Answers to what came by itself


class StartReminded(Press, frozen=True, kw_only=True):
    """A routine to do, under the reminder for a local date."""

    day: date
    routine: str


class RemindAgain(Press, frozen=True, kw_only=True):
    """The reminder for a local date once more, in so many minutes."""

    day: date
    minutes: int


class NotToday(Press, frozen=True, kw_only=True):
    """No more reminders for a local date."""

    day: date


class AnswerBreak(Press, frozen=True, kw_only=True):
    """An answer to a sit break. number: which of the person's it was."""

    number: int


class BreakDone(AnswerBreak, frozen=True, kw_only=True):
    """The movement is done; exercise: its key."""

    exercise: str


class BreakLater(AnswerBreak, frozen=True, kw_only=True):
    """Ask again later."""


class BreakEnough(AnswerBreak, frozen=True, kw_only=True):
    """No more sit breaks today."""


# A person's data


class Forget(Press, frozen=True, kw_only=True):
    """Delete everything."""


class Keep(Press, frozen=True, kw_only=True):
    """Delete nothing."""


class Export(Press, frozen=True, kw_only=True):
    """Send everything first, under the question whether to delete it."""
