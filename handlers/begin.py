"""Handlers that begin a session: /routine, /stretch, their buttons, and what they lead to."""

import math
import secrets
from dataclasses import dataclass, replace
from functools import partial

from handlers.ask import Ask
from handlers.voice import speaks
from lumbar.coach.away import begins
from lumbar.coach.exercise import Kind
from lumbar.coach.fitted import STANDING, fitted
from lumbar.coach.live import Change, counted
from lumbar.coach.manner import offer_to
from lumbar.coach.person import Person, today
from lumbar.coach.plan import needs_chair
from lumbar.coach.safety import Why
from lumbar.coach.session import Session, State
from lumbar.coach.standing import asked_for, may_begin
from lumbar.coach.steps import marked
from lumbar.coach.wish import Wish, minutes_of, plan_of, standing_in
from lumbar.language.texts import Markup
from lumbar.live.beginning import Beginning
from lumbar.reading.named import exercise_named, routine_named
from lumbar.screens import about, beginning, hurting, order
from lumbar.screens import exercise as exercise_screens
from lumbar.screens import safety as safety_screens
from lumbar.screens import session as session_screens
from lumbar.screens.presses import (
    BeginWish,
    ChooseRoutine,
    DoExercise,
    GoOn,
    StartOver,
    TurnPress,
)
from lumbar.screens.screen import Screen

STRETCHES = Wish(routine="stretches", named=True)


async def routine(ask: Ask) -> None:
    """/routine: whole or short, or which is named."""
    await begin(ask, Wish(routine=routine_named(ask.words, ask.language)))


async def routine_pressed(ask: Ask, press: ChooseRoutine) -> None:
    """Whole routine or Short one."""
    chosen = ask.parts.library.routines.get(press.routine)
    if chosen is None:
        await ask.answer("passed")
    elif await ask.unused():
        await ask.answer()
        await begin(ask, Wish(routine=chosen.key))
        ask.use_up()
        await ask.tidy(
            about.plain("chosen", ask.language, text=ask.language.names.routines[chosen.key].name)
        )


async def wish_pressed(ask: Ask, press: BeginWish) -> None:
    """Start, in a group, once the safety question was answered in private."""
    if not may_begin(ask.person, ask.now):
        await ask.answer("group-first")
    elif await ask.unused():
        await ask.answer()
        shown = ask.shown
        await begin(ask, press.wish.known(ask.parts.library))
        ask.use_up()
        if ask.private and shown is not None:  # below what there is to read about one's safety
            await ask.tidy(replace(shown, rows=()))
        else:
            await ask.tidy(about.plain("group-begun", ask.language))


async def exercise_pressed(ask: Ask, press: DoExercise) -> None:
    """Start under an exercise that is shown by itself."""
    exercise = ask.parts.library.exercises.get(press.exercise)
    if exercise is None:
        await ask.answer("passed")
    elif await ask.unused(DoExercise):
        await ask.answer()
        screen = ask.shown or exercise_screens.exercise_alone(exercise, ask.person, ask.language)
        # Where something else comes first, that is shown before it runs.
        itself = not exercise.first
        wish = Wish(exercise=exercise.key, named=True)
        begun = await begin(ask, wish, go=itself, instruction=ask.message if itself else None)
        ask.use_up(DoExercise)
        if not (begun and itself):
            await ask.tidy(replace(screen, rows=()))


async def stretch(ask: Ask) -> None:
    """/stretch: the stretches with Start, or the one that is named."""
    library = ask.parts.library
    stretches = [e for e in library.exercises.values() if e.kind is Kind.STRETCH]
    if not ask.words:
        await begin(ask, STRETCHES)
        return
    exercise = exercise_named(ask.words, stretches, ask.language)
    if exercise is None:
        await ask.say(exercise_screens.no_stretch(ask.words, stretches, ask.language))
        return
    await begin(ask, Wish(exercise=exercise.key, named=True))


async def go_on_pressed(ask: Ask, press: GoOn) -> None:
    """Go on: the live session is shown again."""
    if await _still_that_session(ask, press):
        count = partial(counted, update=ask.update_id)
        await ask.parts.live_sessions.show_in(ask.person.id, ask.chat.id, count, ask.incoming.topic)
        await ask.answer()
        ask.use_up()
        await ask.tidy(about.plain("going-on", ask.language))


async def start_over_pressed(ask: Ask, press: StartOver) -> None:
    """Start over: the live session ends, and what was asked for begins."""
    if await _still_that_session(ask, press):
        await ask.answer()
        await begin(ask, press.wish.known(ask.parts.library), over=True)
        ask.use_up()
        await ask.tidy(about.plain("starting-over", ask.language))


async def _still_that_session(ask: Ask, press: TurnPress) -> bool:
    live = ask.person.live
    if live is None or live.session.id != press.session:
        await ask.answer("passed")
        return False
    return await ask.unused()


async def begin(
    ask: Ask,
    wish: Wish,
    *,
    go: bool = False,
    instruction: int | None = None,
    over: bool = False,
    also: Change | None = None,
) -> bool:
    """Begins what is wanted or asks a question first; returns whether the session has begun.

    go: whether what was tapped says that the clock starts, so that the first exercise runs
    without another Start; instruction: a message with the exercise that becomes the session's
    first one; over: end a live session without asking; also: another change, saved atomically
    with this one.
    Raises StoreError, CallFailed.
    """
    person = also(ask.person) if also is not None else ask.person
    fit = fitted(wish, ask.parts.library, person.safety) if may_begin(person, ask.now) else wish
    if fit is None:
        question: Screen | None = safety_screens.unsuited(
            person, ask.parts.library.exercises.get(wish.exercise), ask.language
        )
    else:
        wish = fit
        question = _question(ask, person, wish, over=over)
    if ask.again and (question is None or person.live is not None):
        # The session began before a crash. If it is still live, it shows itself again.
        if ask.incoming.tap is None:
            await ask.say_text("saved-before")
        return True
    if question is None:
        await _start(ask, person, wish, _How(go=go, instruction=instruction, also=also))
        return True
    if over:
        also = ask.parts.live_sessions.stopping(person.id)
    if also is not None:
        await ask.change(also)
    if fit is None:
        await ask.say_aside(question)
        return False
    await ask.say(question)
    if not (ask.private or may_begin(person, ask.now) or _is_busy(ask)):
        await _ask_in_private(ask)
    return False


@dataclass(frozen=True, slots=True, kw_only=True)
class _How:
    """How a session begins; see begin."""

    go: bool
    instruction: int | None
    also: Change | None


async def _start(ask: Ask, person: Person, wish: Wish, how: _How) -> None:
    """Begins the session that is wanted; see begin."""
    library, number = ask.parts.library, secrets.token_hex(4)
    coming = partial(begins, library=library, day=today(person, ask.now), session=number)
    instruction = how.instruction
    if coming(person) is not person:
        instruction = None  # it shows the dose of before they were away
    session = Session(
        id=number,
        routine=wish.routine or wish.exercise,
        plan=marked(plan_of(wish, person, library, ask.now, spoken=speaks(ask)), library),
        by_itself=person.by_itself,
        begun=ask.now,
    )
    wait = await ask.parts.live_sessions.begin(
        person.id,
        ask.chat.id,
        session,
        Beginning(
            topic=ask.incoming.topic,
            at_once=how.go,
            update=ask.update_id,
            instruction=instruction,
            also=coming if how.also is None else _both(how.also, coming),
        ),
    )
    ask.kept = True
    if wait:
        await ask.say_text(too_many(wait))


def too_many(wait: float) -> str:
    """Returns the text for those who cannot begin now. wait: as of Tools.turn_to_start."""
    return "too-many" if wait == math.inf else "too-many-begin"


def _both(first: Change, second: Change) -> Change:
    return lambda person: second(first(person))


async def _ask_in_private(ask: Ask) -> None:
    """Asks the safety question in private; the group has a link to where it is asked again, for a
    person whom the bot may not write to yet."""
    await ask.say_private(safety_question(ask, ask.person, None), perhaps=True)


def _question(ask: Ask, person: Person, wish: Wish, *, over: bool) -> Screen | None:
    """Returns the question to ask before a session; None if it can begin."""
    live = person.live
    if _is_busy(ask):
        topics = ask.incoming.topic is not None
        return about.plain("chat-busy-topics" if topics else "chat-busy", ask.language)
    if not may_begin(person, ask.now):
        return safety_question(ask, person, wish, elsewhere=not ask.private)
    if live is not None and live.session.live and not over:
        return still_on(ask, person, live.session, wish)
    if wish.open:
        return _which(ask, person, wish)
    if not plan_of(wish, person, ask.parts.library, ask.now):
        return _nothing_now(ask, person, wish)
    return None


def _which(ask: Ask, person: Person, wish: Wish) -> Screen:
    """The begin screen, or which routine it shall be."""
    if wish.first:
        return begin_screen(ask, person)
    library = ask.parts.library
    whole = plan_of(Wish(routine="whole"), person, library, ask.now)
    standing = plan_of(Wish(routine=STANDING), person, library, ask.now)
    return beginning.choose(
        person.id,
        *minutes(ask),
        ask.language,
        chair=needs_chair(whole, library),
        standing=bool(standing),
    )


def still_on(ask: Ask, person: Person, session: Session, wish: Wish) -> Screen:
    """Said where a session is live already; after a grave pain, in private, with what the pain
    allows."""
    if ask.private and session.state is State.HURT and session.severe and not session.alarm:
        return hurting.instead(session, person, ask.parts.library, ask.language)
    return session_screens.still_on(session, person.id, wish, ask.language)


def begin_screen(ask: Ask, person: Person, above: Markup | None = None) -> Screen:
    """What one tap begins, and the choices beside it; above: what stands above that."""
    library = ask.parts.library
    offer = offer_to(person, library, ask.now, speaks=speaks(ask))
    if offer is None:
        return order.nothing_left(person, library, ask.language)
    return beginning.begin_screen(person.id, offer, library, ask.language, above)


def safety_question(
    ask: Ask, person: Person, wish: Wish | None, *, elsewhere: bool = False
) -> Screen:
    """The safety question, with why it is asked; elsewhere: where it is asked, for a group."""
    if elsewhere and wish is not None:
        return safety_screens.elsewhere(person, wish, ask.language)
    why = asked_for(person, ask.now) or Why.FIRST
    return safety_screens.question(person, wish, why, ask.language)


def _nothing_now(ask: Ask, person: Person, wish: Wish) -> Screen:
    """Returns what is said where nothing may come of a wish now: what it asks for waits, or all of
    it is left out."""
    library = ask.parts.library
    exercise = library.exercises.get(wish.exercise)
    if exercise is None:
        return order.nothing_left(person, library, ask.language)
    other = standing_in(exercise, person, library, ask.now)
    return order.waits(exercise, other, person, ask.now, ask.language)


def _is_busy(ask: Ask) -> bool:
    """Whether somebody else's session is live in the chat, in whatever topic of it.

    The topics of a forum share one limit of messages a minute, so they have one session at a time.
    """
    return ask.parts.live_sessions.chat_is_busy(ask.chat.id, ask.person.id)


def minutes(ask: Ask) -> tuple[int, int]:
    """Returns the minutes that the whole and the short routine take."""
    library = ask.parts.library
    whole = minutes_of(library.routines["whole"], ask.person, library, ask.now)
    return whole, minutes_of(library.routines["short"], ask.person, library, ask.now)
