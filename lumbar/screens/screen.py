"""What a screen is made of: Telegram HTML and rows of buttons, and what it shows besides."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from msgspec import Struct

from lumbar.coach.picture import Period
from lumbar.screens.fit import row_lengths
from lumbar.screens.presses import Press


class Style(StrEnum):
    """The colour of a button, where the client can: Bot API 9.4, InlineKeyboardButton.style."""

    GO = "success"  # green
    ALARM = "danger"  # red


class Button(Struct, frozen=True):
    """A button of three words or fewer, and what pressing it means; style: None for the usual."""

    text: str
    press: Press
    style: Style | None = None


def start_button(text: str, press: Press) -> Button:
    """Returns a button that begins something: green."""
    return Button(text, press, Style.GO)


class Link(Struct, frozen=True):
    """A button of three words or fewer that opens the private chat with the bot.

    start: what /start is sent there with (letters, digits, _ and -, up to 64).
    """

    text: str
    start: str


class Medium(StrEnum):
    """What a message carries besides words."""

    LOOP = "loop"  # what: a movement's key
    CARD = "card"  # what: a movement's key
    STILL = "still"  # what: a Still
    TIMED = "timed"  # what: a Timed
    CHART = "chart"  # what: a lumbar.coach.chart.Chart
    TALLY = "tally"  # what: a lumbar.coach.tally.Tally
    GUIDE = "guide"  # what: a lumbar.screens.voice.Guide
    UNKNOWN = "unknown"  # a picture that was sent before a restart: it is there, not which one


class Still(Struct, frozen=True, kw_only=True):
    """The pose that a movement holds, on one side; movement: its key."""

    movement: str
    left: bool


class Timed(Struct, frozen=True, kw_only=True):
    """A movement's loop in a dose's own time; movement: its key."""

    movement: str
    period: Period


class Effect(StrEnum):
    """An animation that plays once as a message arrives: `message_effect_id` of sendMessage and
    the like (Bot API 7.4), in private chats only.

    The ids are those of the effects that need no Premium, as messages.getAvailableEffects lists
    them; Telegram documents them nowhere else. One that it no longer knows is left out (see
    lumbar/telegram/chats.py).
    """

    PARTY = "5046509860389126442"
    FIRE = "5104841245755180586"
    THUMB = "5107584321108051014"


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture, a loop or a voice: `what` is the value that it is made from.

    dark: on a dark ground; None: as the program has it for people who have not chosen.
    """

    medium: Medium
    what: Hashable
    dark: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """One message: Telegram HTML, rows of buttons and, where it carries more, what that shows.

    link: a button above the others that leads to the private chat; effect: what plays when it
    arrives as a new message in a private chat.

    Where that cannot be made or sent the words stand alone, so they say it all.
    """

    text: str
    rows: tuple[tuple[Button, ...], ...] = ()
    shows: Shown | None = None
    link: Link | None = None
    effect: Effect | None = None


def without(screen: Screen, *kinds: type[Press]) -> Screen:
    """Returns the screen without its buttons of these classes of presses."""
    left = [[one for one in row if not isinstance(one.press, kinds)] for row in screen.rows]
    return replace(screen, rows=rows(*left))


def rows(*buttons: Sequence[Button]) -> tuple[tuple[Button, ...], ...]:
    """Rows of buttons, empty ones left out; a row whose texts do not fit a narrow phone becomes
    several (see lumbar/screens/fit.py)."""
    found: list[tuple[Button, ...]] = []
    for row in filter(None, buttons):
        at = 0
        for length in row_lengths(tuple(button.text for button in row)):
            found.append(tuple(row[at : at + length]))
            at += length
    return tuple(found)
