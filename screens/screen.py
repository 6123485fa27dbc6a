"""What a screen is made of: Telegram HTML and rows of buttons, and how a press is coded."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from string import ascii_lowercase, digits

MOST_BYTES = 64
"""callback_data: 1 to 64 bytes (Bot API, InlineKeyboardButton)."""
VERSION = "1"
_DIGITS = digits + ascii_lowercase


class Action(StrEnum):
    """What a button asks for; the values are part of old messages, so they never change."""

    BEGIN = "begin"
    SAFE = "safe"
    UNSAFE = "unsafe"
    ROUTINE = "rout"  # what: a routine's key
    EXERCISE = "exer"  # what: an exercise's key, shown by itself
    ALL = "all"
    SINGLE = "one"  # what: an exercise's key, done by itself
    GO_ON = "go-on"
    START_OVER = "over"  # what: what to begin instead, see Wish
    START = "start"
    PAUSE = "pause"
    RESUME = "resume"
    SKIP = "skip"
    BACK = "back"
    STOP = "stop"
    HURTS = "hurts"
    RATE = "rate"  # what: an Effort
    LEVEL = "level"  # what: a Level; on the level's own screen
    SET_LEVEL = "setlvl"  # what: a Level; on the settings' screen
    CALM = "calm"  # what: on or off
    BY_ITSELF = "itself"  # what: on or off
    SETTINGS = "set"
    REMIND = "remind"  # what: what to change about reminders, see screens.schedule
    BREAKS = "breaks"  # what: what to change about sit breaks, see screens.schedule
    ZONE = "zone"  # what: a time zone
    UNPAUSE = "unpause"
    REMINDED = "rem"  # what: an answer to the reminder for the date whose ordinal is the turn
    NUDGED = "nudge"  # what: an answer to the sit break whose number is the turn
    FORGET = "forget"
    KEEP = "keep"
    EXPORT = "export"
    PROGRESS = "prog"  # what: weeks, months or an exercise's key
    MOVES = "moves"  # what: an exercise's key, shown by itself as a loop
    POSES = "poses"  # what: the same, as a card with its poses
    VOICE = "voice"  # what: on, off or a speaker's key; on the voice's own screen
    SET_VOICE = "setvoi"  # what: on or off; on the settings' screen
    DARK = "dark"  # what: on or off
    HEARD = "heard"  # what: what to do with what a voice message said, see handlers.spoken


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """What a button carries.

    owner: the person for whom it was shown; session: a session's id; turn: the
    session's turn when it was shown (for RATE: the step).
    """

    action: Action
    owner: int
    session: str = ""
    turn: int = 0
    what: str = ""

    def encode(self) -> str:
        """The press as callback_data.

        Raises ValueError where it would not fit or not come back as it was.
        """
        data = ":".join(
            (VERSION, self.action, _base36(self.owner), self.session, str(self.turn), self.what)
        )
        if len(data.encode()) > MOST_BYTES or data.count(":") != 5:
            raise ValueError(f"button data does not fit: {data}")
        return data


def decode(data: str) -> Press | None:
    """The press that made `data`; None for what is older, newer or made up."""
    fields = data.split(":")
    if len(fields) != 6:
        return None
    _, action, owner, session, turn, what = fields
    try:
        press = Press(
            action=Action(action),
            owner=int(owner, 36),
            session=session,
            turn=int(turn),
            what=what,
        )
        return press if press.turn >= 0 <= press.owner and press.encode() == data else None
    except ValueError:
        return None


def _base36(number: int) -> str:
    text = ""
    while number:
        number, digit = divmod(number, 36)
        text = _DIGITS[digit] + text
    return text or "0"


@dataclass(frozen=True, slots=True)
class Button:
    """A button of three words or fewer, and what pressing it means."""

    text: str
    press: Press


class Medium(StrEnum):
    """What a message carries besides words."""

    LOOP = "loop"  # what: a movement's key
    CARD = "card"  # what: a movement's key
    CHART = "chart"  # what: a coach.chart.Chart
    GUIDE = "guide"  # what: a screens.voice.Guide


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture, a loop or a voice: `what` is the value that it is made from."""

    medium: Medium
    what: Hashable
    dark: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """One message: Telegram HTML, rows of buttons and, where it carries more, what that shows.

    Where that cannot be made or sent the words stand alone, so they say it all.
    """

    text: str
    rows: tuple[tuple[Button, ...], ...] = ()
    shows: Shown | None = None


def rows(*buttons: Sequence[Button]) -> tuple[tuple[Button, ...], ...]:
    """Rows of buttons, empty ones left out."""
    return tuple(tuple(row) for row in buttons if row)
