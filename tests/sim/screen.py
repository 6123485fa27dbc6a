"""What a person sees: countdowns, cards and buttons, read from the messages of a chat."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from lumbar.coach.session import Session, State
from lumbar.coach.timeline import Part, Segment
from lumbar.language.texts import LANGUAGES, TEXTS, Texts, load_texts
from lumbar.screens.press_codec import decode
from lumbar.screens.presses import Press, SessionEvent, TurnPress
from tests.sim.trouble import shape

Message = dict[str, Any]
MOMENTS = ("ready", "hold", "release", "switch", "rest", "change")
PAUSED, HURT = "paused", "hurt"


@cache
def texts() -> Texts:
    return load_texts(LANGUAGES / "en" / TEXTS)


@cache
def plain(key: str, **arguments: Any) -> str:
    """A text of the bot's as it is read, without its tags."""
    return re.sub(r"<[^>]*>", "", str(texts()(key, **arguments)))


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    found = [(moment, _pattern(f"countdown-{moment}")) for moment in (*MOMENTS, PAUSED)]
    found.append(("change", _pattern("countdown-chair")))
    found += [(moment, _pattern(f"countdown-until-{moment}")) for moment in MOMENTS]
    found.append(("change", _pattern("countdown-until-chair")))
    # Those that each exercise calls by a name of its own come after all that have one name,
    # because the first pattern that fits counts.
    found += [("move", _pattern("countdown-move")), ("move", _pattern("countdown-until-move"))]
    hurt = [re.escape(plain(key).split("\n")[0]) for key in ("hurt", "hurt-side", "hurt-desk")]
    said = ("hurt-severe", "alarm", "alarm-chest")  # once something was said of the pain
    hurt += (re.escape(plain(key, offered=2, call="", pregnant=0).split(".")[0]) for key in said)
    return (*found, *((HURT, re.compile(words)) for words in hurt))


def _pattern(key: str) -> re.Pattern[str]:
    """What the first line of a session message looks like: its seconds, and which repetition.

    In a group, where the client counts, "in 7 seconds", or "in 1 second".
    """
    when = re.escape(plain("countdown-in", seconds=7)).replace("7", r"(?P<seconds>\d+)") + "?"
    words = re.escape(plain(key, seconds=7, move="MOVE", count="COUNT", when="WHEN"))
    words = words.replace("7", r"(?P<seconds>\d+)").replace("WHEN", when)
    return re.compile(words.replace("MOVE", "[^,]+").replace("COUNT", "(?P<count>.+)"))


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
    or paused, or hurt; seconds: those shown, None where there are none; count: which repetition,
    side and set; about: the exercise's name; ends: until when it counts by itself (UTC seconds).
    """

    message: int
    session: str
    turn: int
    moment: str
    seconds: int | None
    count: str
    about: str
    ends: int | None = None

    @property
    def runs(self) -> bool:
        return self.moment not in {PAUSED, HURT}


def frame_of(message: Message) -> Frame | None:
    """The countdown that a message is; None for any other message, also for one that is over."""
    if message.get("from", {}).get("is_bot") is not True or "voice" in message:
        return None
    first, _, rest = words(message).partition("\n")
    if first == plain("play-now"):
        first, _, rest = rest.partition("\n")
    moment, seconds, count = _moment(first)
    if not moment:
        return None
    session, turn = "", -1
    for _, press in presses(message):
        if isinstance(press, TurnPress):
            session, turn = press.session, press.turn
    entities = (*message.get("entities", ()), *message.get("caption_entities", ()))
    ends = next((e["unix_time"] for e in entities if e["type"] == "date_time"), None)
    about = rest.split("\n", 1)[0].partition(":")[0]
    return Frame(message["message_id"], session, turn, moment, seconds, count, about, ends)


@lru_cache(maxsize=4096)
def _moment(first: str) -> tuple[str, int | None, str]:
    """What the first line of a message says: moment, seconds and count, see Frame; "" where it is
    no countdown's. Kept, for what stands in a chat is read again every second."""
    for moment, pattern in _patterns():
        found = pattern.match(first)
        if found is not None:
            parts = found.groupdict()
            seconds = int(parts["seconds"]) if parts.get("seconds") else None
            return moment, seconds, parts.get("count") or ""
    return "", None, ""


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
def _countdowns() -> tuple[str, ...]:
    """How the calls begin that show a countdown's seconds."""
    until = (plain(f"countdown-until-{moment}", when="", count="") for moment in MOMENTS)
    now = (plain(f"countdown-{moment}", seconds=7, count="") for moment in MOMENTS)
    return tuple(shape(one.partition(", over")[0]) for one in (*now, *until))


def is_tick(method: str, label: str) -> bool:
    """Whether a call is one more second of a countdown; label: see tests.sim.trouble.Op."""
    return method.startswith("edit") and label.startswith(_countdowns())


def session_buttons(message: Message) -> dict[str, SessionEvent]:
    """The buttons of a session, by name."""
    return {name: press for name, press in presses(message) if isinstance(press, SessionEvent)}
