"""What one call has shown in a session's chat."""

from dataclasses import dataclass

from lumbar.coach.live import Change
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
