"""What is promised of the one message that shows a session: it is one, the newest, and of what
counts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass

from lumbar.coach.person import Live, Person
from lumbar.coach.session import Session, State
from lumbar.media.studio import MAKERS
from lumbar.media.upload import NotMade, Upload
from lumbar.screens.picture import picture_of
from lumbar.screens.presses import Rate, SessionEvent
from tests.sim.machine import CONTENT
from tests.sim.screen import Message, frame_of, plain, presses, words

LATE = (0.0, 1.0, 2.0)
"""Seconds by which what is shown may be older than now."""
ASKED_FOR = 12.0
"""Seconds for which a question may stand below a countdown that runs."""
NEAREST_VOICE = "the voice nearest above the countdown"
UNDER_WAY = {"ready", "move", "hold", "release", "switch"}
"""Moments in which an exercise has begun, so that nothing is asked about the one before."""


@dataclass(frozen=True)
class Pictures:
    """name: of the file that a message shows, empty for none; is_sent_before: whether the bot knows
    a file by its id, so that it needs no upload; the argument is the upload's key."""

    name: Callable[[Message], str]
    is_sent_before: Callable[[str], bool]


def misplaced(
    person: Person | None,
    messages: Sequence[Message],
    now: float,
    pictures: Pictures,
    *,
    dated: float,
) -> str | None:
    """What is wrong with the session message at `now` (the bot's UTC seconds); None for nothing,
    and in calm mode, which has several.

    messages: all of the chat, those of people too, oldest first; dated: the same moment by the
    clock that dates them, Telegram's (UTC seconds), which no setting of the bot's clock changes.
    """
    live = person.live if person is not None else None
    if person is None or live is None or not live.session.live or person.calm:
        return None
    mine = [one for one in messages if _shows(one, live.session)]
    # What to do about a pain is sent until an answer comes: twice is better than not at all. In a
    # group a message whose answer was lost is found when the countdown leaves a call for it.
    if len(mine) > 1 and live.session.state is not State.HURT and live.chat > 0:
        return "two session messages stand in the chat"
    if not mine:
        return None  # then record and screen disagree: tests.sim.agreement
    message = mine[-1]
    if live.chat > 0 and messages[-1] is not message and not _asks(messages[-1], live, dated):
        return "the session message is not the newest in its chat"
    return (
        _asked_late(messages, message, live.session)
        or _wrong_picture(person, live, message, now, pictures)
        or _wrong_voice(live.session, message, messages)
    )


def _shows(message: Message, session: Session) -> bool:
    """Whether a message shows the session, and does not merely have buttons of it, as an answer
    has to words that nobody understands."""
    found = (press for _, press in presses(message) if isinstance(press, SessionEvent))
    if not any(press.session == session.id for press in found):
        return False
    name = CONTENT().languages.default.names.exercise(session.item.exercise)
    return frame_of(message) is not None or words(message).startswith(f"{name}, ")


def _asks(message: Message, live: Live, now: float) -> bool:
    """Whether a message is a question of the bot's, which stays in sight: until it is answered, or
    for some seconds where a countdown runs. now: Telegram's UTC seconds."""
    asks = message["from"].get("is_bot") is True and any(True for _ in presses(message))
    runs = live.session.state is State.RUNNING
    return asks and not (runs and now - message["date"] > ASKED_FOR)


def _asked_late(messages: Sequence[Message], message: Message, session: Session) -> str | None:
    for one in messages:
        asked = [press for _, press in presses(one) if isinstance(press, Rate)]
        if any(press.session == session.id and press.step != session.step - 1 for press in asked):
            return "it is asked how hard an exercise was before the last one"
    frame = frame_of(message)
    begun = frame is not None and frame.moment in UNDER_WAY
    if begun and any(isinstance(press, Rate) for _, press in presses(message)):
        return "it is asked how hard the last exercise was though the next one has begun"
    return None


def _wrong_picture(
    person: Person, live: Live, message: Message, now: float, pictures: Pictures
) -> str | None:
    name = pictures.name(message)
    if not name or live.session.state is State.HURT:
        return None  # the words stand alone, or are read first
    if any(name == one.name for one in _wanted(person, live.session, now)):
        return None
    wanted = [*_wanted(person, live.session, now)]
    if not all(pictures.is_sent_before(one.key) for one in wanted):
        return None  # the end of a hold waits for no upload: the words go first
    return f"{name} is shown, and {wanted[0].name if wanted else 'nothing'} counts"


def _wanted(person: Person, session: Session, now: float) -> Iterator[Upload]:
    """The pictures that may stand now."""
    for late in LATE:
        shown = picture_of(session, now - late, person, CONTENT().library)
        if shown is not None:
            with suppress(NotMade):
                yield MAKERS[shown.medium](shown)


def counts_now(caption: str) -> bool:
    """Whether a voice message is called that of the exercise that counts, not the next one."""
    return not caption.startswith(plain("guide-ahead", name="").strip())


def _wrong_voice(session: Session, message: Message, messages: Sequence[Message]) -> str | None:
    """Whether the play button that is nearest above belongs to something else than what counts."""
    if session.state is not State.RUNNING:
        return None
    above = [m for m in messages if "voice" in m and m["message_id"] < message["message_id"]]
    if not above:
        return None
    caption = words(above[-1])
    if not counts_now(caption):
        return None
    found = re.match(r"(.+), (\d+) of \d+", caption)
    name = CONTENT().languages.default.names.exercise(session.item.exercise)
    if found is None or (found[1], int(found[2])) != (name, session.step + 1):
        return f"{NEAREST_VOICE} is “{caption}”"
    return None
