"""What people do in their chats, and what the bot shows there, with times."""

import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, NamedTuple

from lumbar.coach.exercise import Level
from lumbar.coach.person import Live, Person
from lumbar.coach.plan import items
from lumbar.coach.session import Event, Session, happen
from lumbar.coach.timeline import Part, compile_plan, length
from sandbox import people
from tests.answers import SAFE
from tests.e2e.phone import buttons_of, caption_of, text_of
from tests.e2e.process import ON_ITS_WAY, stands_right, until
from tests.library import LIBRARY
from tests.patience import PATIENCE, within
from tests.replicas.cluster import Cluster

FRAME = re.compile(r"<b>(?:<tg-time[^>]*>)?(\d+) s<.*> Hold")
SHOWS = frozenset(
    {
        *("sendMessage", "sendPhoto", "sendAnimation", "sendVoice", "editMessageText"),
        *("editMessageCaption", "editMessageMedia"),
    }
)
"""Calls that show something; what asks for lost messages does not."""


class Frame(NamedTuple):
    """A hold's countdown as it was shown. at: UTC seconds; message: its id, None as it is first
    sent; left: the seconds that it says are left."""

    at: float
    message: int | None
    left: int


class Hold(NamedTuple):
    """From when to when a hold lasts (UTC seconds)."""

    begins: float
    ends: float


@dataclass
class Chat:
    """Somebody's chat with the bot, or one that they are in."""

    cluster: Cluster
    person: int
    id: int = 0

    def __post_init__(self) -> None:
        self.id = self.id or self.person

    def write(self, text: str) -> None:
        people.say(self.cluster.world, self.person, self.id, text)

    async def say(self, text: str, seconds: float = PATIENCE) -> str:
        """Writes; returns the bot's next new message."""
        before = len(self.answers())
        self.write(text)
        await until(lambda: len(self.answers()) > before, seconds)
        return self.answers()[-1]

    async def answered(self, words: str, seconds: float = PATIENCE) -> None:
        """Returns once an answer has these words. After a kill one of before may come again."""
        await until(lambda: any(words in answer for answer in self.answers()), seconds)

    def touch(self, button: str) -> str:
        """Taps the newest button of this name, and does not wait; returns the query's id."""
        message, row, column = self._find(button)
        return people.press_button(
            self.cluster.world, self.person, self.id, message["message_id"], row, column
        )

    async def tap(self, button: str, seconds: float = PATIENCE) -> str:
        """Taps, and waits; returns what the answer to the press shows."""
        await until(lambda: any(button in buttons_of(m) for m in self.messages), seconds)
        query = self.touch(button)
        await until(lambda: self.cluster.world.queries[query].answered, seconds)
        return self.toast(query)

    def toast(self, query: str) -> str:
        """What was shown for a press."""
        return next(
            str(call["params"].get("text", ""))
            for call in self.cluster.world.calls
            if call["params"].get("callback_query_id") == query
        )

    @property
    def messages(self) -> list[dict[str, Any]]:
        return list(self.cluster.world.chats[self.id].messages.values())

    @property
    def words(self) -> list[str]:
        """The words of its messages, oldest first."""
        return [text_of(message) for message in self.messages]

    def calls(self) -> Iterator[dict[str, Any]]:
        """What was shown here, oldest first."""
        ours = str(self.id)
        for call in list(self.cluster.world.calls):
            if call["ok"] and call["method"] in SHOWS and call["params"].get("chat_id") == ours:
                yield call

    def answers(self) -> list[str]:
        """The words of what was sent here anew."""
        return [caption_of(call) for call in self.calls() if call["method"].startswith("send")]

    def frames(self) -> list[Frame]:
        """All that was shown of holds."""
        return [
            Frame(call["at"], int(number) if number else None, int(found[1]))
            for call in self.calls()
            if (found := FRAME.match(caption_of(call)))
            for number in [call["params"].get("message_id")]
        ]

    def times(self) -> list[float]:
        """When something was shown here."""
        return [call["at"] for call in self.calls()]

    def _find(self, button: str) -> tuple[dict[str, Any], int, int]:
        for message in reversed(self.messages):
            rows = message.get("reply_markup", {}).get("inline_keyboard", [])
            for row, line in enumerate(rows):
                for column, known in enumerate(line):
                    if known["text"].removeprefix("✓ ") == button:
                        return message, row, column
        raise AssertionError((button, self.words))


def holder(person: int, *, planks: int = 3, into: float = 0.0, chat: int = 0) -> Person:
    """Somebody who holds planks, one after another, and began so many seconds ago."""
    now = time.time()
    plan = items([LIBRARY.exercises["plank"]] * planks, Level.STANDARD, {})
    session = Session(id=f"b{person}", routine="plank", plan=plan, by_itself=True, begun=now)
    started = happen(session, Event.START, now - into)
    return Person(id=person, safety=SAFE, live=Live(session=started, chat=chat or person))


def holds_of(session: Session) -> list[Hold]:
    """All holds of a session that runs and was never paused."""
    steps = compile_plan(session.plan, by_itself=session.by_itself)
    holds, at = [], session.since - sum(length(step) for step in steps[: session.step])
    for step in steps:
        for segment in step:
            if segment.part is Part.HOLD:
                holds.append(Hold(at, at + segment.seconds))
            at += segment.seconds
    return holds


def wrong_frames(frames: list[Frame], holds: list[Hold]) -> list[str]:
    """What is wrong with a countdown, a line each: seconds that do not fit when its hold ends,
    and messages besides the one that counts."""
    found = []
    late = within(ON_ITS_WAY)
    for frame in frames:
        near = [one for one in holds if one.begins - 1 <= frame.at <= one.ends + late]
        if not any(stands_right(frame.at, frame.left, one.ends) for one in near):
            left = [f"{one.ends - frame.at:.2f} s are left" for one in near]
            found.append(f"{frame} is wrong: {', '.join(left) or 'nobody holds'}")
    shown = {frame.message for frame in frames} - {None}
    if len(shown) > 1:
        found.append(f"several countdowns: messages {shown}")
    return found


def longest_gap(times: list[float], begin: float, end: float) -> float:
    """The longest time between two moments within which nothing was shown, in seconds."""
    inside = [begin, *(at for at in times if begin < at < end), end]
    return max(later - before for before, later in pairwise(inside))
