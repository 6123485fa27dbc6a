"""From a handler to what the person sees: errors become words, and words are sent until they came.

A handler changes the record and says what is to be sent (`Ask.later`). When it has ended, the
person's next update may be handled, and `deliver` sends, in the order of the chat. What answers a
person is tried for pace.ANSWERED_WITHIN seconds: twice is a nuisance, silence a fault. Then one
line says what was missed. What `lasts` names is tried until it is delivered.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from handlers.ask import Ask
from lumbar.coach.live import STOPS
from lumbar.language.replies import Meaning
from lumbar.language.texts import Markup
from lumbar.reading.meant import meant
from lumbar.screens.about import missed, plain
from lumbar.screens.exercise import shortened
from lumbar.screens.press_safety import Safe, SafetyPress, Unsafe
from lumbar.screens.presses import DoHeard, Export, Forget, Keep, SessionEvent
from lumbar.store.protocol import ChatTaken, StoreError
from lumbar.telegram.errors import Blocked, CallFailed, Rejected, TooFast, Unreachable
from lumbar.telegram.pace import ONCE

log = logging.getLogger(__name__)

LASTING_COMMANDS = {"export", "forget"}
LastingPress = Export | Forget | Keep | Safe | Unsafe | SafetyPress
FELT = frozenset({Meaning.ALARM, Meaning.PAIN, Meaning.DOUBT})
"""What is about pain, or may be."""
LINE_AGAIN = 4.0
"""Seconds before what was given up is tried again: the line that says what was missed, and what
lasts."""
TOGETHER = 1.0
"""Seconds for which what is missed is gathered, so that after a restart one line says it all."""
REFUSED_AGAIN = 1.0
"""Seconds before what Telegram refused for a reason that is not known is sent again."""
MOST_REFUSALS = 3
"""So often it is sent before one line says that it cannot be."""
HELD_AT_MOST = 60.0
"""Seconds after which a chat that a 429 holds is asked again."""


def lasts(ask: Ask) -> bool:
    """Whether an update is answered however late: it is about pain, safety, or a person's data.

    A voice message may be a word of pain, so it is heard.
    """
    press = ask.press
    if isinstance(press, SessionEvent | DoHeard):
        return press.event in STOPS
    if ask.incoming.tap is not None:
        return isinstance(press, LastingPress)
    if ask.command:
        return ask.command in LASTING_COMMANDS
    said = meant(ask.words or ask.incoming.emoji, ask.language).meaning
    return ask.voice is not None or said in FELT


async def answer_safely(ask: Ask, do: Callable[[Ask], Awaitable[None]]) -> None:
    """Handles an update with `do`, which begins with reading the person's record.

    Never raises: errors are logged and the person is told. What is to be sent is noted in `ask`.
    """
    try:
        await do(ask)
    except Blocked:
        log.info("update %s: the person blocked the bot", ask.update_id)
    except StoreError as error:
        # That a group has a session is no fault; another process began it in the same moment.
        level = logging.INFO if isinstance(error, ChatTaken) else logging.ERROR
        log.log(level, "update %s: %s", ask.update_id, error)
        await ask.sorry(error.text)
    except CallFailed as error:
        log.warning("update %s: %s", ask.update_id, error)
        await ask.sorry("trouble")
    except Exception:
        log.exception("update %s failed", ask.update_id)
        await ask.sorry("trouble")
    finally:
        await ask.answer()


def is_late(ask: Ask) -> bool:
    """Whether the update has waited for so long that it is only said to be missed."""
    until = ask.parts.answers.until(ask.update_id)
    return until <= asyncio.get_running_loop().time() and not ask.lasts


def owe(ask: Ask) -> None:
    """Has the update's answer delivered when its lane has gone on; or said that it is missed."""
    if ask.late:
        ask.parts.answers.owe(ask.update_id, lambda: _miss(ask))
    elif ask.steps or ask.besides or ask.hearing:
        until = ask.parts.answers.until(ask.update_id)
        ask.parts.answers.owe(ask.update_id, lambda: deliver(ask, until))


async def deliver(ask: Ask, until: float) -> None:
    """Sends what the handler said, and returns when that is done or can never be.

    until: the moment, by the event loop's time, after which it is not tried again.
    """
    limit = asyncio.timeout_at(None if ask.lasts else until)
    try:
        if ask.steps:
            async with limit, ask.parts.answers.turn(ask.chat.id):
                await _send(ask)
    except (Unreachable, TooFast, TimeoutError) as error:
        log.warning("update %s is not answered: %s", ask.update_id, error)
        await _miss(ask)
    if ask.besides:
        await asyncio.gather(*ask.besides)
    task = asyncio.current_task()
    if ask.hearing is not None and task is not None:
        task.set_name(f"hearing {ask.update_id}")  # it does nothing and holds nothing up
        await ask.hearing.wait()


async def _send(ask: Ask) -> None:
    """Sends one step after another. Raises Unreachable or TooFast if Telegram cannot be told."""
    refused = 0
    while ask.steps:
        try:
            await ask.steps[0]()
        except Blocked:
            log.info("update %s: the person blocked the bot", ask.update_id)
            ask.steps.clear()
        except (Unreachable, TooFast):
            if not ask.lasts:
                raise
            await ask.parts.clock.sleep(LINE_AGAIN)
        except CallFailed as error:
            log.warning("update %s: %s", ask.update_id, error)
            refused += 1
            if type(error) is Rejected and refused < MOST_REFUSALS:
                await ask.parts.clock.sleep(REFUSED_AGAIN)
            else:
                await _apologise(ask)
        except Exception:
            log.exception("update %s is not answered", ask.update_id)
            await _apologise(ask)
        else:
            ask.steps.popleft()
            refused = 0


async def _apologise(ask: Ask) -> None:
    """Says that something was not shown; the buttons that lead there can be pressed again."""
    ask.steps.clear()
    ask.give_back()
    try:
        await ask.chat.say(plain("trouble-kept" if ask.kept else "trouble", ask.language))
    except (Unreachable, TooFast):
        raise
    except CallFailed as error:
        log.warning("an apology was not delivered: %s", error)


async def _miss(ask: Ask) -> None:
    """Has a line say that the update was not answered; returns when it is delivered.

    All that is missed in a chat is in one line. Until it is delivered the updates wait in the
    journal, so that it is said after a restart, too.
    """
    answers, chat = ask.parts.answers, ask.chat
    done = ask.kept or ask.update_id in ask.person.counted
    mine, first = answers.miss(chat.id, ask.update_id, _name(ask), done=done)
    if not first:
        await mine.told
        return
    wait = TOGETHER
    while answers.missed(chat.id):
        await ask.parts.clock.sleep(wait)
        wait = TOGETHER
        try:
            async with answers.turn(chat.id):
                await _tell(ask)
        except TooFast as error:
            wait = min(error.seconds, HELD_AT_MOST)
        except Unreachable:
            wait = LINE_AGAIN


async def _tell(ask: Ask) -> None:
    """Says in one line what is missed in the chat. Raises TooFast or Unreachable."""
    answers, chat = ask.parts.answers, ask.chat
    notes = answers.missed(chat.id)
    try:
        await chat.say(missed([(one.what, one.done) for one in notes], ask.language), pace=ONCE)
    except (TooFast, Unreachable):
        raise
    except CallFailed as error:
        log.info("what was missed is not said: %s", error)
    except Exception:
        log.exception("what was missed is not said")  # others wait for this to end
    answers.told(chat.id, notes)


def _name(ask: Ask) -> Markup:
    """What the person knows an update by."""
    incoming, language = ask.incoming, ask.language
    if incoming.command:
        name = f"/{incoming.command} {incoming.words}".strip()
    elif incoming.tap is not None:
        name = incoming.tap.label
    else:
        name = incoming.words or incoming.emoji
    return language("unanswered-one", what=shortened(name or language("unanswered-message")))
