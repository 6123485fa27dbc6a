"""What a person sees: countdowns, cards and buttons, read from the messages of a chat."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from lumbar.coach.session import Session, State
from lumbar.coach.timeline import Part, Segment
from lumbar.language.texts import Texts, load_texts
from lumbar.screens.press_codec import decode
from lumbar.screens.presses import Press, SessionEvent, TurnPress
from tests.sim.trouble import shape

Message = dict[str, Any]
MOMENTS = ("ready", "hold", "release", "switch", "rest", "change")
PAUSED, HURT = "paused", "hurt"


@cache
def texts() -> Texts:
    return load_texts()


@cache
def plain(key: str, **arguments: Any) -> str:
    """A text of the bot's as it is read, without its tags."""
    return re.sub(r"<[^>]*>", "", str(texts()(key, **arguments)))


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    found = []
    for moment in (*MOMENTS, PAUSED):
        words = re.escape(plain(f"countdown-{moment}", seconds=7)).replace("7", r"(\d+)")
        found.append((moment, re.compile(words)))
    for moment in MOMENTS:
        # In a group, where the client counts: "in 7 seconds", or "in 1 second".
        when = re.escape(plain("countdown-in", seconds=7)).replace("7", r"(\d+)") + "?"
        words = re.escape(plain(f"countdown-until-{moment}", when="WHEN"))
        found.append((moment, re.compile(words.replace("WHEN", when))))
    found += _of_any_name()
    hurt = [re.escape(plain(key).split("\n")[0]) for key in ("hurt", "hurt-side", "hurt-desk")]
    said = ("hurt-severe", "alarm", "alarm-chest")  # once something was said of the pain
    hurt += (re.escape(plain(key, offered=2, call="", pregnant=0).split(".")[0]) for key in said)
    return (*found, *((HURT, re.compile(words)) for words in hurt))


def _of_any_name() -> list[tuple[str, re.Pattern[str]]]:
    """The ways of a move, which each exercise calls by a name of its own, and to the chair.

    They come after all that have one name, because the first pattern that fits counts.
    """
    when = re.escape(plain("countdown-in", seconds=7)).replace("7", r"(\d+)") + "?"
    found = []
    for key, moment in (("chair", "change"), ("move", "move")):
        alone = re.escape(plain(f"countdown-{key}", seconds=7, move="MOVE"))
        until = re.escape(plain(f"countdown-until-{key}", when="WHEN", move="MOVE"))
        shown = (alone.replace("7", r"(\d+)"), until.replace("WHEN", when))
        found += [(moment, re.compile(one.replace("MOVE", "[^·]+"))) for one in shown]
    return found


def words(message: Message) -> str:
    return str(message.get("text") or message.get("caption") or "")


@lru_cache(maxsize=4096)
def meaning(data: str) -> Press | None:
    """What a button carries."""
    return decode(data)


def buttons(message: Message) -> Iterator[tuple[str, str]]:
    """Name and data of each button."""
    for row in message.get("reply_markup", {}).get("inline_keyboard", ()):
        for button in row:
            if "callback_data" in button:
                yield button["text"].removeprefix("✓ "), button["callback_data"]


def presses(message: Message) -> Iterator[tuple[str, Press]]:
    """Name and meaning of each button that the bot has made."""
    for name, data in buttons(message):
        press = meaning(data)
        if press is not None:
            yield name, press


@dataclass(frozen=True)
class Frame:
    """A countdown's message at a moment.

    session, turn: what its buttons carry, empty and -1 without any; moment: a part of a timeline,
    or paused, or hurt; seconds: those shown, None where there are none; ends: until when it counts
    by itself (UTC seconds).
    """

    message: int
    session: str
    turn: int
    moment: str
    seconds: int | None
    about: str
    ends: int | None = None

    @property
    def runs(self) -> bool:
        return self.moment not in {PAUSED, HURT}


def frame_of(message: Message) -> Frame | None:
    """The countdown that a message is; None for any other message, also for one that is over."""
    if message.get("from", {}).get("is_bot") is not True or "text" not in message:
        return None
    first, _, rest = words(message).partition("\n")
    for moment, pattern in _patterns():
        found = pattern.match(first)
        if found is None:
            continue
        session, turn = "", -1
        for _, press in presses(message):
            if isinstance(press, TurnPress):
                session, turn = press.session, press.turn
        seconds = int(found[1]) if found.groups() else None
        ends = next(
            (e["unix_time"] for e in message.get("entities", ()) if e["type"] == "date_time"), None
        )
        about = rest.split("\n", 1)[0]
        return Frame(message["message_id"], session, turn, moment, seconds, about, ends)
    return None


def moment_of(session: Session, segment: Segment) -> str:
    """What the countdown of a segment is called."""
    match session.state:
        case State.PAUSED:
            return PAUSED
        case State.HURT:
            return HURT
    opens = segment.part is Part.REST and segment.repetition == 0
    return "change" if opens else str(segment.part)


@cache
def _countdowns() -> frozenset[str]:
    until = (shape(plain(f"countdown-until-{moment}", when="in 7 seconds")) for moment in MOMENTS)
    return frozenset(
        (*(shape(plain(f"countdown-{moment}", seconds=7)) for moment in MOMENTS), *until)
    )


def is_tick(method: str, label: str) -> bool:
    """Whether a call is one more second of a countdown; label: see tests.sim.trouble.Op."""
    return method.startswith("edit") and label in _countdowns()


def session_buttons(message: Message) -> dict[str, SessionEvent]:
    """The buttons of a session, by name."""
    return {name: press for name, press in presses(message) if isinstance(press, SessionEvent)}
