"""Words of pain where no session is on: the signs that need a doctor first, then ways to move."""

from handlers.ask import Ask
from lumbar.screens import offers


async def outside(ask: Ask, *, alarm: bool) -> None:
    """Answers words of pain in private; alarm: where they may tell of an emergency."""
    make = offers.alarm if alarm else offers.hurts
    await ask.say_aside(make(ask.person.id, ask.language))
