"""What one call has shown in a session's chat."""

from dataclasses import dataclass
from functools import partial

from lumbar.coach import notes
from lumbar.coach.live import Change
from lumbar.coach.person import Left, Live
from lumbar.screens import session as screens


@dataclass(frozen=True, slots=True)
class Told:
    """The result of one call: something that the chat now shows.

    note: the change to save in the record; urgent: whether it must be saved before another
    message is sent; frame: what the countdown shows, if one was just sent; message: the message
    id of the guide, if one was just sent.
    """

    note: Change
    urgent: bool = True
    frame: screens.Frame | None = None
    message: int | None = None


def noted(session: str, live: Live, *, leaves: tuple[Left, ...] = (), **changes: object) -> Change:
    """The change that saves what was done in the chat of a session while `live` was its record.

    session: its id; leaves: messages left behind; changes: new values of fields of `Live`.
    """
    return partial(notes.shown, session=session, before=live, changes=changes, leaves=leaves)
