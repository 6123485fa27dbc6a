"""Voice messages in a session: recognized outside the lane, then acted on or confirmed."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial

from handlers import pain
from handlers.ask import Ask
from handlers.delivery import answer_safely, deliver
from handlers.reactions import Stand, hurt, pause_and_ask, stand
from handlers.session import asked, happens
from handlers.taken import read_record
from lumbar.coach.easier import may_be_harder
from lumbar.coach.left import left_of
from lumbar.coach.person import today
from lumbar.coach.session import Event, Session, State
from lumbar.language.languages import Language
from lumbar.language.replies import PLEAS, Meaning
from lumbar.media.ears import Unheard
from lumbar.media.hearing import LONGEST, Heard
from lumbar.reading.meant import meant
from lumbar.reading.nearest import nearest
from lumbar.screens import replies as screens
from lumbar.telegram.pace import ANSWERED_WITHIN

MOST_BYTES = 1_000_000
"""Of a voice message; half a minute has a tenth of it."""
Outside = Callable[[Ask, str, bool], Awaitable[bool]]
"""Answers words that were heard where no session is on, and whether they are sure, as though they
were typed; returns whether they were understood."""
SURE = 0.75
"""Confidence from which on stop and pain act as their buttons do. Below it a hold is paused, and
they are asked about: a pause too many does no harm."""
FAINT = 0.5
"""Confidence below which what was heard may be noise: docs/HEARING.md has the figures."""
FAINTEST = 0.4
"""The same for what stops a hold: rather a pause too many than one plea unheard."""


async def voice_message(ask: Ask, outside: Outside) -> None:
    """A voice message: in private, or in a group from the person whose session runs there.

    outside: tries words that were heard where no session is on.
    """
    voice, ears = ask.voice, ask.parts.ears
    if voice is None or not (ask.private or _leads_here(ask)):
        return
    if ears is None or ears.deaf_to(ask.language.tag):
        await _say(ask, "reply-deaf")
    elif voice.seconds > LONGEST or voice.size > MOST_BYTES:
        await _say(ask, "reply-long")
    elif ears.full(ask.person.id):
        await _say(ask, "reply-busy")
    else:
        fetch = partial(ask.parts.chats.calls.voice, voice.file_id, MOST_BYTES)
        act = partial(_act, stand(ask.person), outside)
        answer, lanes = partial(_answer, ask, act), ask.parts.lanes
        done = ask.hearing = asyncio.Event()

        def then(heard: Heard | Unheard) -> None:
            lanes.post(ask.person.id, partial(answer, heard, done))

        language = ask.language
        ears.listen(ask.person.id, fetch, then, language.tag, language.words.hints)


def command(heard: Heard, language: Language) -> tuple[str, Meaning, bool]:
    """The words to say back, what they mean, and whether that is sure.

    Where the likeliest words ask for nothing, a less likely command may be what was said, or the
    one that is nearest to what was heard.
    """
    if heard.confidence < FAINTEST:
        return "", Meaning.NONE, False
    clear = heard.confidence >= FAINT
    for words in (heard.words, *heard.perhaps):
        does = meant(words, language).meaning
        if does is not Meaning.NONE and (clear or does in PLEAS):
            sure = heard.confidence >= SURE and words == heard.words
            return words, does, sure
    if not clear:
        return "", Meaning.NONE, False
    near = nearest(heard.words, language.words.hints)
    does = meant(near, language).meaning if near else Meaning.NONE
    return (heard.words if does is Meaning.NONE else near), does, False


async def _answer(
    ask: Ask,
    act: Callable[[Heard | Unheard, Ask], Awaitable[None]],
    heard: Heard | Unheard,
    done: asyncio.Event,
) -> Awaitable[None]:
    """Answers in the person's lane, by their record as it is now.

    done: set when the answer is delivered. Returns the delivery, for which the lane need not wait.
    """
    until = asyncio.get_running_loop().time() + ANSWERED_WITHIN
    ask = replace(ask, steps=deque(), besides=[], hearing=None)

    async def do(ask: Ask) -> None:
        await read_record(ask)
        await act(heard, ask)

    try:
        await answer_safely(ask, do)
    finally:
        # Nothing waits until a stop from it is saved: it is tried again by itself.
        ask.parts.live_sessions.owes(ask.update_id)
    return _delivered(ask, until, done)


async def _delivered(ask: Ask, until: float, done: asyncio.Event) -> None:
    try:
        await deliver(ask, until)
    finally:
        done.set()


async def _act(stood: Stand, outside: Outside, heard: Heard | Unheard, ask: Ask) -> None:
    """Acts on a plea at once; says the rest back first.

    stood: where their session stood when they spoke.
    """
    if not isinstance(heard, Heard):
        await _say(ask, "reply-deaf" if heard is Unheard.DEAF else "reply-lost")
        return
    words, does, sure = command(heard, ask.language)
    seen = (ask.person, ask.now, ask.parts.library, ask.language)
    day = today(ask.person, ask.now)
    on = screens.session_of(ask.person)
    if await _is_of_pain(ask, heard, words, does) or await _is_of_outside(
        ask, heard, words, outside
    ):
        pass
    elif on is not None and does in PLEAS and not _rests(on, does):
        await _plea(ask, words, does, sure=sure)
    elif does is Meaning.NONE:
        await ask.say(screens.not_understood(words, *seen))
    elif on is not None and does is Meaning.HOW_LONG:
        await ask.say(screens.how_long(left_of(on, ask.now), on, ask.language))
    elif on is not None and stand(ask.person) != stood:
        await ask.say(screens.moved_on(words, *seen))
    elif does is Meaning.HARDER and on is not None and not may_be_harder(on, ask.person, day):
        await ask.say_text("harder-hurt")
    else:
        await ask.say(screens.heard(words, does, *seen, sure=sure))


async def _is_of_pain(ask: Ask, heard: Heard, words: str, does: Meaning) -> bool:
    """Takes words of pain where no session is on, or what is said of a pain in one."""
    if does in _FELT and screens.session_of(ask.person) is None:
        said = meant(words, ask.language)
        await pain.outside(ask, said, words)
        return True
    sure = heard.confidence >= SURE
    return (
        bool(words) and does is not Meaning.ALARM and await pain.said_of_it(ask, words, sure=sure)
    )


async def _is_of_outside(ask: Ask, heard: Heard, words: str, outside: Outside) -> bool:
    """Takes words that mean something where no session is on."""
    on = screens.session_of(ask.person)
    return on is None and bool(words) and await outside(ask, heard.words, heard.confidence >= SURE)


def _rests(session: Session, does: Meaning) -> bool:
    """Whether a pause is asked for where nothing runs."""
    return does is Meaning.PAUSE and session.state is not State.RUNNING


_FELT = frozenset({Meaning.ALARM, Meaning.PAIN})


async def _plea(ask: Ask, words: str, does: Meaning, *, sure: bool) -> None:
    """Stops the hold: as its button would if it is sure, else it pauses and asks."""
    parts = ask.parts
    if does is Meaning.DOUBT:
        await pause_and_ask(ask)
    elif does in _FELT and sure:
        await hurt(ask, pain.felt_with(meant(words, ask.language), words, ask))
    elif sure or does is Meaning.PAUSE:
        await asked(ask, screens.EVENTS[does])
    else:
        await happens(ask, Event.PAUSE, below=True)

        async def confirm() -> None:
            await parts.live_sessions.shown(ask.person.id)
            person = parts.live_sessions.person(ask.person.id) or ask.person
            seen = (person, ask.now, parts.library, ask.language)
            await ask.chat.say(screens.heard(words, does, *seen, sure=False))

        ask.later(confirm)


async def _say(ask: Ask, key: str) -> None:
    await ask.say(screens.said(key, ask.person, ask.now, ask.parts.library, ask.language))


def _leads_here(ask: Ask) -> bool:
    """Whether the person's own session is live in this chat."""
    live = ask.person.live
    return live is not None and live.session.live and live.chat == ask.chat.id
