"""Pain: what is said of it in a session, by button or in words, and words of it outside one."""

from handlers import questions
from handlers.ask import Ask
from handlers.session import ANSWERS
from lumbar.coach.hurting import Answered, heard
from lumbar.coach.pain import FELT_OF, Band, Felt, Where
from lumbar.coach.person import Live
from lumbar.coach.question import ANSWER_SECONDS
from lumbar.coach.safety import Why
from lumbar.coach.standing import may_begin, with_leg, with_sign
from lumbar.language.replies import CHEST, NUMB, WEAK, Meaning
from lumbar.live.session import Outcome
from lumbar.reading.felt import felt_in, is_mistake
from lumbar.reading.replies import Said
from lumbar.screens import safety as screens
from lumbar.screens.flare import GENTLE, flare
from lumbar.screens.hurting import still_hurt
from lumbar.screens.press_pain import Instead, PainMistake, PainRow
from lumbar.screens.presses import TurnPress
from lumbar.store.protocol import StoreError

SIGNS = {CHEST: Where.CHEST, NUMB: Where.NUMB, WEAK: Where.NUMB}
"""The place that a sort of alarm tells of (see replies.toml); any other is a sign, too."""


async def outside(ask: Ask, said: Said, text: str) -> None:
    """Answers words of pain, alarm or doubt, in private.

    Who is known to be safe is told three signs and what helps; everybody else is asked first, and
    so is anybody who tells of a leg, until the question is answered anew. After an alarm nothing
    begins and nothing urges until then.
    """
    if said.meaning is Meaning.ALARM:
        await _alarmed(ask, chest=said.sort == CHEST)
    elif said.meaning is Meaning.PAIN and _is_of_leg(ask, text):
        await _in_a_leg(ask)
    elif said.meaning is Meaning.PAIN and may_begin(ask.person, ask.now):
        await ask.say_aside(flare(ask.person, ask.language))
    else:
        doubt = said.meaning is Meaning.DOUBT
        await ask.say_aside(screens.hurts(ask.person, ask.language, doubt=doubt))


async def _alarmed(ask: Ask, *, chest: bool) -> None:
    try:
        await ask.change(with_sign)
    except StoreError:
        # Where to get help must be said even if the alarm cannot be kept; that is told after it.
        await ask.say_aside(screens.alarm(ask.person, ask.language, chest=chest))
        raise
    await ask.say_aside(screens.alarm(ask.person, ask.language, chest=chest))


def _is_of_leg(ask: Ask, text: str) -> bool:
    return felt_in(text, ask.language, bare=False).where is Where.LEG


async def _in_a_leg(ask: Ask) -> None:
    """Pain in a leg, told of where no session is on, is asked about as it is in one."""
    free = may_begin(ask.person, ask.now)
    await ask.change(with_leg)
    if free:
        await ask.say_aside(screens.question(ask.person, GENTLE, Why.LEG, ask.language))
    else:
        await ask.say_aside(screens.hurts(ask.person, ask.language))


# Buttons


async def row_pressed(ask: Ask, press: PainRow) -> None:
    """How much it hurts, or where, below It hurts."""
    await _pressed(ask, press, felt=FELT_OF[press.row])


async def mistake_pressed(ask: Ask, press: PainMistake) -> None:
    """It was a mistake: back to where it was, paused."""
    await _pressed(ask, press, mistake=True)


async def instead_pressed(ask: Ask, press: Instead) -> None:
    """The cat or a walk, in place of the rest of the plan."""
    await _pressed(ask, press, instead=press.exercise)


async def _pressed(
    ask: Ask,
    press: TurnPress,
    *,
    felt: Felt | None = None,
    mistake: bool = False,
    instead: str = "",
) -> None:
    session = ask.session
    if ask.again:
        return  # it was done before a crash, and the session shows itself
    if session is None or session.id != press.session:
        await ask.answer("passed")
        return
    what = Answered(
        session=session.id,
        at=ask.now,
        of=press.turn,
        felt=felt or Felt(),
        mistake=mistake,
        instead=instead,
        update=ask.update_id,
    )
    outcome = await ask.parts.live_sessions.answer(ask.person.id, what)
    await ask.answer(ANSWERS[outcome])


# Words


def felt_with(said: Said, text: str, ask: Ask) -> Felt:
    """Returns what words of pain or alarm say of it, beside that it hurts.

    A figure counts only as on a scale ("7 of 10"): other numbers may be told of the exercise.
    """
    felt = felt_in(text, ask.language, bare=False)
    if said.meaning is Meaning.ALARM:
        return Felt(low=felt.low, high=felt.high, where=SIGNS.get(said.sort, Where.SIGN))
    return felt


async def said_of_it(ask: Ask, text: str, *, sure: bool = True) -> bool:
    """Takes words as what is said of the newest pain; returns whether they were that.

    sure: False for a voice message that may have been heard wrongly: then only what takes away
    is acted on.
    """
    live = _live(ask)
    if live is None or not heard(live) or _asked_since(ask, live):
        return False
    mistake = is_mistake(text, ask.language)
    felt = Felt() if mistake else felt_in(text, ask.language, bare=True)
    grave = felt.said and felt.band >= Band.SEVERE
    if not (felt.said or mistake) or not (sure or grave):
        return False
    if ask.again:
        await ask.say_text("saved-before")
        return True
    what = Answered(
        session=live.session.id,
        at=ask.now,
        felt=felt,
        mistake=mistake,
        update=ask.update_id,
        below=True,
    )
    outcome = await ask.parts.live_sessions.answer(ask.person.id, what)
    if outcome is Outcome.PASSED and not ask.incoming.edited:
        stays(ask)
    elif outcome is Outcome.OWED:
        await ask.say_text("stopped-unkept")
    return True


def _asked_since(ask: Ask, live: Live) -> bool:
    """Whether something else was asked since it hurt, which the text rather answers."""
    asked = questions.waiting(ask)
    return (
        asked is not None and live.hurt is not None and asked.until - ANSWER_SECONDS > live.hurt.at
    )


def stays(ask: Ask) -> None:
    """Says below the session, where that goes on, that it stays stopped: not in a group."""
    session = ask.session

    async def say() -> None:
        await ask.parts.live_sessions.shown(ask.person.id)
        live = _live(ask)
        chat = live.chat if live is not None else ask.chat.id
        where = ask.chat if chat == ask.chat.id else ask.parts.chats.of(chat)
        await where.say(still_hurt(session, ask.person, ask.language))

    ask.later(say)


def _live(ask: Ask) -> Live | None:
    person = ask.parts.live_sessions.person(ask.person.id) or ask.person
    return person.live
