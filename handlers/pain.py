"""Words of pain where no session is on: the signs that need a doctor first, then ways to move."""

from handlers.ask import Ask
from lumbar.language.replies import Meaning
from lumbar.screens import offers


async def outside(ask: Ask, felt: Meaning) -> None:
    """Answers words of pain, alarm or doubt, in private."""
    owner, language = ask.person.id, ask.language
    if felt is Meaning.ALARM:
        await ask.say_aside(offers.alarm(owner, language))
    else:
        await ask.say_aside(offers.hurts(owner, language, doubt=felt is Meaning.DOUBT))
