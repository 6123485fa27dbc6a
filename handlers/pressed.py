"""What a tap on a button asks for, whether its message has that button, and what stops a hold."""

from handlers.parts import Parts
from lumbar.coach.live import STOPS
from lumbar.coach.pain import FELT_OF, Band
from lumbar.language.replies import PLEAS
from lumbar.reading.meant import meant
from lumbar.screens.press_codec import decode
from lumbar.screens.press_pain import PainRow
from lumbar.screens.presses import Press, SessionEvent, SessionPress
from lumbar.telegram.incoming import Incoming

STOPPING = frozenset({"stop", "pause", "cancel"})
"""Commands that stop a hold."""


def press_of(incoming: Incoming) -> tuple[Press | None, int | None]:
    """Returns the press of a callback query and the id of the message it may edit, None for each
    that there is not.

    A modified client can send any data for any message that it sees, in a group also for another
    person's message. So a press counts only if the message has that exact button, as Telegram's
    server reports it. One exception: a press that stops a hold often arrives while the message
    is being edited. It counts if the message has no buttons now, or buttons of the same session,
    and it does not change that message. A press on another person's button is returned with its
    owner, so that the answer can say whose it is.
    """
    tap = incoming.tap
    press = decode(tap.data) if tap is not None else None
    if tap is None or press is None or press.owner != incoming.person:
        return press, None
    if tap.data in tap.beside:
        return press, tap.message
    if isinstance(press, SessionPress) and _stops(press):
        beside = [decode(data) for data in tap.beside]
        if not beside or any(one and _same_session(one, press) for one in beside):
            return press, None
    return None, None


def stops_hold(incoming: Incoming, parts: Parts) -> bool:
    """Whether an update stops the hold of a session that is live here, by a button or in words.

    Reads memory alone: it is asked where nothing can be saved.
    """
    person = parts.live_sessions.person(incoming.person)
    if person is None:
        return False
    if incoming.tap is not None:
        press, _ = press_of(incoming)
        mine = isinstance(press, SessionPress) and press.owner == person.id
        return mine and isinstance(press, SessionPress) and _stops(press)
    if incoming.command:
        return incoming.command in STOPPING
    said = meant(incoming.words or incoming.emoji, parts.languages.of(person))
    return said.meaning in PLEAS


def _stops(press: SessionPress) -> bool:
    """Whether a press stops a hold, or says of a pain what only takes away."""
    if isinstance(press, PainRow):
        return FELT_OF[press.row].band >= Band.SEVERE
    return isinstance(press, SessionEvent) and press.event in STOPS


def _same_session(one: Press, press: SessionPress) -> bool:
    """Whether a button has the same owner and the same session as `press`."""
    mine = isinstance(one, SessionPress) and one.session == press.session
    return mine and one.owner == press.owner
