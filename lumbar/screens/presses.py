"""What buttons mean: a class for each thing that can be asked for, with its own fields.

How they are written into a button's data is known to press_codec alone.
"""

from dataclasses import dataclass
from datetime import date

from lumbar.coach.exercise import Level
from lumbar.coach.schedule import Window
from lumbar.coach.session import Effort, Event
from lumbar.coach.wish import Wish


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """What every button has. owner: the id of the person for whom it was shown."""

    owner: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionPress(Press):
    """A button about a session. session: its id."""

    session: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnPress(SessionPress):
    """A button about a live session. turn: the session's turn when the button was shown."""

    turn: int


# Beginning


@dataclass(frozen=True, slots=True, kw_only=True)
class Begin(Press):
    """Start, under the welcome."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Safe(Press):
    """None of these, under the safety question. wish: what is to begin then, None for nothing."""

    wish: Wish | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsafe(Press):
    """Yes, one of these, under the safety question. wish: as for Safe."""

    wish: Wish | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseRoutine(Press):
    """A routine to do, by its key."""

    routine: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DoExercise(Press):
    """Start, under an exercise that is shown by itself."""

    exercise: str


# A live session


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionEvent(TurnPress):
    """The buttons of an instruction and of a countdown. event: any but AWAY."""

    event: Event


@dataclass(frozen=True, slots=True, kw_only=True)
class GoOn(TurnPress):
    """Go on with the session that is live."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StartOver(TurnPress):
    """Stop the session that is live, and begin what is wished for instead."""

    wish: Wish


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate(SessionPress):
    """How hard an exercise was. step: its number in the session's plan, from 0."""

    step: int
    effort: Effort


@dataclass(frozen=True, slots=True, kw_only=True)
class DoHeard(TurnPress):
    """Do it, below what was heard in a voice message. event: any but AWAY."""

    event: Event


@dataclass(frozen=True, slots=True, kw_only=True)
class MakeEasier(TurnPress):
    """Do it, below a voice message that asked for an easier exercise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaveHeard(TurnPress):
    """Leave it, below what was heard."""


# To read


@dataclass(frozen=True, slots=True, kw_only=True)
class AllExercises(Press):
    """The list of exercises."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowExercise(Press):
    """An exercise of the list, by its key."""

    exercise: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowMoves(Press):
    """The same as a loop."""

    exercise: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowPoses(Press):
    """The same as a still picture of its poses."""

    exercise: str


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What the picture of /progress shows.

    exercise: the key of the one whose hold is drawn, empty for the one most worth it.
    """

    by_month: bool = False
    exercise: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowProgress(Press):
    """Another view of /progress."""

    view: View


# Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowSettings(Press):
    """All settings, in place of the screen for one of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseLevel(Press):
    """A level, on the level's own screen."""

    level: Level


@dataclass(frozen=True, slots=True, kw_only=True)
class SetLevel(Press):
    """A level, on the settings' screen."""

    level: Level


@dataclass(frozen=True, slots=True, kw_only=True)
class Switch(Press):
    """A setting that is on or off."""

    on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SetCalm(Switch):
    """A calm countdown, or a live one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetByItself(Switch):
    """The next exercise by itself, or when the person is ready."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetDark(Switch):
    """Dark pictures, or light ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetVoice(Switch):
    """The voice, on the settings' screen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnVoice(Switch):
    """The voice, on its own screen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseSpeaker(Press):
    """Whose voice it is, by the speaker's key."""

    speaker: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerOffer(Press):
    """Yes or no to the voice, offered at the end of a session."""

    wanted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseZone(Press):
    """A time zone, by its name in the IANA database."""

    zone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EndPause(Press):
    """Resume now, under a pause of reminders and sit breaks."""


# Reminders. Minutes are after local midnight; days are weekdays from Monday, 0.


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowRemind(Press):
    """The reminders' screen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnRemind(Switch):
    """All reminders on or off."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetQuiet(Switch):
    """The quiet hours that are offered, or none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToggleTime(Press):
    """A time of day to add or, where it is chosen, to take away."""

    minute: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ToggleRemindDay(Press):
    """A weekday to add or, where it is chosen, to take away."""

    day: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SetRemindDays(Press):
    """Weekdays, in order, in place of those that are chosen."""

    days: tuple[int, ...]


RemindPress = ShowRemind | TurnRemind | SetQuiet | ToggleTime | ToggleRemindDay | SetRemindDays


# Sit breaks


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowBreaks(Press):
    """The sit breaks' screen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnBreaks(Switch):
    """All sit breaks on or off."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetHours(Press):
    """The hours in which sit breaks come, one window at least, none past midnight."""

    windows: tuple[Window, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SetEvery(Press):
    """Minutes between two sit breaks."""

    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ToggleBreaksDay(Press):
    """A weekday to add or, where it is chosen, to take away."""

    day: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SetBreaksDays(Press):
    """Weekdays, in order, in place of those that are chosen."""

    days: tuple[int, ...]


BreaksPress = ShowBreaks | TurnBreaks | SetHours | SetEvery | ToggleBreaksDay | SetBreaksDays


# Answers to what came by itself


@dataclass(frozen=True, slots=True, kw_only=True)
class StartReminded(Press):
    """A routine to do, under the reminder for a local date."""

    day: date
    routine: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RemindAgain(Press):
    """The reminder for a local date once more, in so many minutes."""

    day: date
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NotToday(Press):
    """No more reminders for a local date."""

    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerBreak(Press):
    """An answer to a sit break. number: which of the person's it was."""

    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakDone(AnswerBreak):
    """The movement is done; exercise: its key."""

    exercise: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakLater(AnswerBreak):
    """Ask again later."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakEnough(AnswerBreak):
    """No more sit breaks today."""


# A person's data


@dataclass(frozen=True, slots=True, kw_only=True)
class Forget(Press):
    """Delete everything."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Keep(Press):
    """Delete nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Export(Press):
    """Send everything first, under the question whether to delete it."""
