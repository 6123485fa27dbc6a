"""Words of pain where no session is on: the signs that need a doctor first, then ways to move."""

from handlers.ask import Ask
from lumbar.coach.standing import with_sign
from lumbar.language.replies import Meaning
from lumbar.screens import safety as screens
from lumbar.store.protocol import StoreError


async def outside(ask: Ask, felt: Meaning) -> None:
    """Answers words of pain, alarm or doubt, in private.

    After an alarm nothing begins and nothing urges until the question is answered.
    """
    if felt is not Meaning.ALARM:
        doubt = felt is Meaning.DOUBT
        await ask.say_aside(screens.hurts(ask.person, ask.language, doubt=doubt))
        return
    try:
        await ask.change(with_sign)
    except StoreError:
        # Where to get help must be said even if the alarm cannot be kept; that is told after it.
        await ask.say_aside(screens.alarm(ask.person, ask.language))
        raise
    await ask.say_aside(screens.alarm(ask.person, ask.language))
