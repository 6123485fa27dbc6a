"""What a person says in a session in words of their own: typed, as a sticker, or by editing."""

from handlers import pain, questions
from handlers.ask import Ask
from handlers.reactions import hurt, make_easier, offer_harder, pause_and_ask
from handlers.session import asked
from handlers.swapping import swap
from lumbar.coach.left import left_of
from lumbar.coach.session import Event, Session, State
from lumbar.language.replies import KNEELING, PLEAS, Meaning
from lumbar.reading.meant import meant, well
from lumbar.reading.replies import Said
from lumbar.screens import replies as screens

EVENTS = {
    Meaning.STOP: Event.STOP,
    Meaning.NEXT: Event.SKIP,
    Meaning.BACK: Event.BACK,
    Meaning.REPEAT: Event.AGAIN,
}
"""What the words of a button do, whatever the session does."""


async def in_session(ask: Ask, words: str = "") -> bool:
    """Acts on what is said in a live session, in a new message or an edited one.

    words: what is said, if it is not the text or the sticker's emoji. Returns whether it was
    understood. In a group, and after an edit, it is heard where the writer's own session runs. An
    edit that means the same as before does nothing again.
    """
    session = ask.session
    if session is None or not session.live:
        return False
    if (not ask.private or ask.incoming.edited) and not leads_here(ask):
        return False
    text = words or ask.words or ask.incoming.emoji
    said = meant(text, ask.language)
    if said.meaning is not Meaning.ALARM and await pain.said_of_it(ask, text):
        return True
    news = ask.parts.heard.means_more(ask.incoming, said.meaning, since=session.begun)
    if said.meaning is Meaning.NONE or _is_an_answer(ask, said, session):
        return False
    if news and _leads_nowhere(session, said.meaning):
        pain.stays(ask)
    elif news:
        await _act(ask, said, session, text)
    return True


async def all_is_well(ask: Ask) -> bool:
    """Thanks, praise and words that nothing hurts in a hold: it goes on; whether it was that."""
    session = ask.session
    if session is None or session.state is not State.RUNNING or questions.waiting(ask) is not None:
        return False
    here = ask.private or leads_here(ask)
    if not here or not well(ask.words or ask.incoming.emoji, ask.language):
        return False
    await ask.say_text("runs")
    return True


def _is_an_answer(ask: Ask, said: Said, session: Session) -> bool:
    """Whether the text is rather the answer to a question: a plea goes before that in a hold."""
    plea = said.meaning in PLEAS and session.state is State.RUNNING
    return questions.waiting(ask) is not None and not plea and said.meaning not in _ALWAYS


_ALWAYS = frozenset({Meaning.ALARM, Meaning.PAIN, Meaning.STOP})


def _leads_nowhere(session: Session, meaning: Meaning) -> bool:
    """Whether a word changes nothing in a session that hurts: after an alarm only Stop leads on,
    and Skip does not once no strength is done any more."""
    if session.state is not State.HURT:
        return False
    if session.alarm:
        return meaning not in _ALWAYS
    return meaning in _BACK or (meaning is Meaning.NEXT and session.severe)


_BACK = frozenset({Meaning.BACK, Meaning.REPEAT})


async def _act(ask: Ask, said: Said, session: Session, text: str) -> None:
    match said.meaning:
        case Meaning.ALARM | Meaning.PAIN:
            await hurt(ask, pain.felt_with(said, text, ask))
        case Meaning.DOUBT:
            await pause_and_ask(ask)
        case Meaning.EASIER:
            await make_easier(ask)
        case Meaning.HARDER:
            await offer_harder(ask)
        case Meaning.SWAP:
            await swap(ask, up=said.sort == KNEELING)
        case Meaning.HOW_LONG:
            await ask.say(screens.how_long(left_of(session, ask.now), session, ask.language))
        case Meaning.PAUSE if session.state is not State.RUNNING:
            await ask.say_text("rests")
        case Meaning.PAUSE:
            await asked(ask, Event.PAUSE)
        case Meaning.GO_ON:
            await _go_on(ask, session)
        case _:
            await asked(ask, EVENTS[said.meaning])


async def _go_on(ask: Ask, session: Session) -> None:
    """Starts what waits and resumes what is paused. After pain only the buttons lead on."""
    match session.state:
        case State.WAITING:
            await asked(ask, Event.START)
        case State.PAUSED:
            await asked(ask, Event.RESUME)
        case State.RUNNING:
            await ask.say_text("runs")
        case _:
            pain.stays(ask)


def leads_here(ask: Ask) -> bool:
    """Whether the person's own session is live in this chat."""
    live = ask.person.live
    return live is not None and live.session.live and live.chat == ask.chat.id
