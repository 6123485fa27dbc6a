"""The safety question's answers, and the way back from each."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from handlers import where
from handlers.ask import Ask
from handlers.begin import begin
from lumbar.coach.person import Person, zone_of
from lumbar.coach.reminders import back
from lumbar.coach.safety import (
    Answer,
    Condition,
    Safety,
    Surgery,
    Why,
    agreed,
    answered,
    bones_well,
    named,
    operated,
    pregnancy_over,
)
from lumbar.coach.standing import asked_for, may_begin, silent
from lumbar.coach.wish import Wish
from lumbar.coach.zones import local
from lumbar.reading.operated import operated_on
from lumbar.reading.told import told
from lumbar.screens import safety as screens
from lumbar.screens.about import plain
from lumbar.screens.beginning import is_welcome
from lumbar.screens.press_safety import (
    AnswerSafety,
    AskSafety,
    BonesWell,
    ClinicianSays,
    NameAnother,
    NameCondition,
    Operated,
    OperatedOn,
    Safe,
    Unsafe,
)
from lumbar.screens.screen import Screen
from lumbar.store.protocol import StoreError

Change = Callable[[Safety], Safety]

WELCOME_ABOVE = 5
"""Ids above the safety question among which the welcome is looked for: it is sent just before, and
in a busy chat words of the person may come between."""


async def answer_pressed(ask: Ask, press: AnswerSafety) -> None:
    """One of the answers to the safety question.

    None of these, and the clinician's list, lead on: under a question that was shown before a
    graver answer or an alarm they count for nothing, and it is asked anew.
    """
    if not await ask.unused():
        return
    if press.answer in {Answer.NONE, Answer.CLINICIAN} and _is_old(ask, press.number):
        await _anew(ask, press.wish)
    elif press.answer is Answer.NONE:
        await _clear(ask, press.wish)
    elif press.answer is Answer.CLINICIAN:
        await _stop(ask, Answer.CLINICIAN)
        await _which(ask, press.wish)
    else:
        await _yes(ask, press.answer, press.wish)


def _is_old(ask: Ask, number: int) -> bool:
    return (
        not ask.again and number != ask.person.safety.number and not may_begin(ask.person, ask.now)
    )


async def _which(ask: Ask, wish: Wish | None) -> None:
    """Asks which of the clinician's list it is, where that was not typed as the answer."""
    said = told(ask.words, ask.language) if ask.incoming.tap is None else None
    name = said.value if said is not None else ""
    condition = next((one for one in Condition if one.value == name), None)
    if condition is None:
        await _then(ask, screens.conditions(ask.person, wish, ask.language))
        return
    now = ask.now
    day = operated_on(ask.words, ask.local_now.date(), ask.language)
    if condition is Condition.SURGERY and day is not None:
        await _operated_on(ask, day, wish)
        return
    await _change(ask, lambda safety: named(safety, condition, now))
    await _then(ask, _next(ask, condition, wish))


async def safe_pressed(ask: Ask, press: Safe) -> None:
    """None of these, under a question with fewer signs than it has now: it is asked as it is now;
    who has answered that begins."""
    if not await ask.unused():
        return
    if may_begin(ask.person, ask.now) or ask.again:
        await _clear(ask, press.wish)
    else:
        await _anew(ask, press.wish)


async def unsafe_pressed(ask: Ask, press: Unsafe) -> None:
    """Yes, one of these, of which nobody knows to what: the gravest until it is said."""
    if await ask.unused():
        await _yes(ask, Answer.YES, press.wish)


async def condition_pressed(ask: Ask, press: NameCondition) -> None:
    """One of what a clinician is to be asked about."""
    if not await _is_of_clinician(ask):
        return
    now = ask.now
    await _change(ask, lambda safety: named(safety, press.condition, now))
    await _then(ask, _next(ask, press.condition, press.wish))


def _next(ask: Ask, condition: Condition, wish: Wish | None) -> Screen:
    """What is asked after a condition was named; what there is, where nothing more is."""
    today = ask.local_now.date()
    if not ask.person.safety.open:
        return screens.free(ask.person, wish, ask.language)
    if condition is not Condition.SURGERY and ask.person.safety.heals(today):
        return screens.wait(ask.person, wish, today, ask.language)
    if condition is Condition.SURGERY:
        return screens.surgery(ask.person, wish, ask.language)
    return screens.clinician_says(ask.person, wish, ask.language)


async def operated_pressed(ask: Ask, press: Operated) -> None:
    """When the operation was. Within three months nothing begins, even if a doctor agrees; a date
    that was told says when they are over, and only another date takes its place."""
    if not await _is_of_clinician(ask):
        return
    now, today = ask.now, ask.local_now.date()

    def change(safety: Safety) -> Safety:
        longer = press.when is Surgery.CLEARED
        after = operated(safety, None, now, healing=not longer)
        cleared = longer and not after.heals(today)
        return agreed(after) if cleared else after

    await _change(ask, change)
    await _agreed_or_wait(ask, press.wish)


async def operated_on_pressed(ask: Ask, press: OperatedOn) -> None:
    """When the operation was, in words."""
    if await _is_of_clinician(ask):
        await _operated_on(ask, press.day, press.wish)


async def _operated_on(ask: Ask, day: date, wish: Wish | None) -> None:
    """Keeps the date: within three months nothing begins, later a clinician must agree."""
    now, today = ask.now, ask.local_now.date()
    await _change(ask, lambda safety: operated(safety, day, now))
    if ask.person.safety.heals(today):
        await _then(ask, screens.wait(ask.person, wish, today, ask.language))
    else:
        await _then(ask, screens.clinician_says(ask.person, wish, ask.language))


async def clinician_pressed(ask: Ask, press: ClinicianSays) -> None:
    """Whether a clinician agrees."""
    if not await _is_of_clinician(ask):
        return
    today = ask.local_now.date()
    if press.agrees:
        await _change(ask, lambda safety: safety if safety.heals(today) else agreed(safety))
    await _agreed_or_wait(ask, press.wish)


async def another_pressed(ask: Ask, press: NameAnother) -> None:
    """Something else on the clinician's list is true as well."""
    if await _is_of_clinician(ask):
        await _then(ask, screens.conditions(ask.person, press.wish, ask.language))


async def ask_pressed(ask: Ask, press: AskSafety) -> None:
    """I am cleared, or a pregnancy is over: the question is asked anew, never waved through."""
    if not await ask.unused():
        return
    if press.wish is None and not ask.person.safety.silent:
        await _change(ask, pregnancy_over)
    if may_begin(ask.person, ask.now):
        await ask.answer("passed")
        return
    await _anew(ask, press.wish)


async def bones_pressed(ask: Ask, _: BonesWell) -> None:
    """Bones are well: the question is asked anew, and begins nothing by itself."""
    if not await ask.unused():
        return
    if not (ask.person.safety.bones or ask.again):
        await ask.answer("passed")
        return
    now = ask.now
    await _change(ask, lambda safety: bones_well(safety, now))
    await _anew(ask, None)


async def asked_again(ask: Ask) -> bool:
    """Asks once more, in a line with the same buttons, where what is open is one of the safety
    question's and a text is no answer to it; returns whether that is so.

    Nothing else is offered there: who writes in doubt may be telling of a sign.
    """
    found = ask.parts.chats.last_with_buttons(ask.chat.id)
    key = screens.unread(found[1]) if found is not None else None
    if found is None or key is None or found[1].rows[0][0].press.owner != ask.person.id:
        return False
    await ask.say(Screen(text=ask.language(key), rows=found[1].rows))
    return True


async def _anew(ask: Ask, wish: Wish | None) -> None:
    why = asked_for(ask.person, ask.now)
    await _then(ask, screens.question(ask.person, wish, why or Why.YEAR, ask.language))


async def _is_of_clinician(ask: Ask) -> bool:
    """Whether the newest answer is the clinician's; another one since makes the button old."""
    if not await ask.unused():
        return False
    if ask.person.safety.answer is Answer.CLINICIAN:
        return True
    await ask.answer("passed")
    return False


async def _agreed_or_wait(ask: Ask, wish: Wish | None) -> None:
    if ask.person.safety.open:
        today = ask.local_now.date()
        await _then(ask, screens.wait(ask.person, wish, today, ask.language))
    else:
        await _then(ask, screens.free(ask.person, wish, ask.language))


async def _change(ask: Ask, change: Change) -> None:
    now = ask.now

    def decide(person: Person) -> Person:
        after = replace(person, safety=change(person.safety))
        # What was held back while it was silent does not come all at once.
        return back(after, now) if silent(person) and not silent(after) else after

    await ask.change(decide)


async def _stop(ask: Ask, answer: Answer) -> None:
    """Keeps an answer that lets nothing go on: a session that is live ends with it."""
    stop, now = ask.parts.live_sessions.stopping(ask.person.id), ask.now

    def decide(person: Person) -> Person:
        today = local(now, zone_of(person)).date()
        return replace(stop(person), safety=answered(person.safety, answer, now, today))

    await ask.change(decide)


async def _yes(ask: Ask, answer: Answer, wish: Wish | None) -> None:
    """Says where to get help, allows no exercise, and replaces an earlier answer."""

    def help_(*, kept: bool) -> Screen:
        person = replace(ask.person, safety=replace(ask.person.safety, answer=answer))
        if answer is Answer.YES:
            return screens.which_yes(person, wish, ask.language)
        return screens.advice(person, wish, ask.language, kept=kept)

    try:
        await _stop(ask, answer)
    except StoreError:
        # Advice must reach the person even if the answer cannot be saved; that is told after it.
        await ask.say_aside(help_(kept=False))
        raise
    await ask.answer()
    await ask.say_aside(help_(kept=True))
    ask.use_up()
    await _stays(ask)


async def _then(ask: Ask, screen: Screen) -> None:
    """Says what comes next, below; the message that was pressed stays readable, without buttons."""
    await ask.answer()
    await ask.say_aside(screen)
    ask.use_up()
    await _stays(ask)


async def _stays(ask: Ask) -> None:
    """Leaves what was pressed to be read, without its buttons."""
    shown = ask.shown
    if shown is not None:
        await ask.tidy(replace(shown, rows=()))
    elif isinstance(ask.press, AnswerSafety | Safe | Unsafe):
        await ask.tidy(plain("safety-list", ask.language))


async def _clear(ask: Ask, wish: Wish | None) -> None:
    """None of these: keeps the answer and begins what the person asked for, or says until when it
    waits after an operation."""
    clear = partial(_cleared, now=ask.now)
    today = ask.local_now.date()
    if ask.person.safety.heals(today) and not may_begin(ask.person, ask.now):
        await ask.change(clear)
        await _then(ask, screens.wait(ask.person, wish, today, ask.language))
        return
    if wish is not None:
        await begin(ask, wish.known(ask.parts.library), also=clear)
    else:
        await ask.change(clear)
    await ask.answer()
    ask.use_up()
    await ask.tidy(screens.clear(ask.person, ask.language))
    if wish is None:
        await _after(ask)
    elif wish.first:
        _close_welcome(ask)


def _close_welcome(ask: Ask) -> None:
    """Takes the button of the welcome above the question away: its Start would stand above Begin.

    Not after a restart: then nobody knows where the welcome is.
    """
    below = ask.message
    if below is None:
        return
    for message in range(below - 1, below - 1 - WELCOME_ABOVE, -1):
        shown = ask.parts.chats.shows(ask.chat.id, message)
        if shown is not None and is_welcome(shown):
            ask.later(partial(ask.chat.tidy, message, replace(shown, rows=())))


async def _after(ask: Ask) -> None:
    """Says what comes after an answer that begins nothing: asked for reminders, or by a group."""
    person = ask.person
    if person.zone is None and (person.remind is not None or person.breaks is not None):
        await where.ask_where(ask)
    elif person.remind is None and person.breaks is None:
        await ask.say_text("safety-clear-start")


def _cleared(person: Person, *, now: float) -> Person:
    """Returns the person, marked as having none of the warning signs."""
    if may_begin(person, now):
        return person
    safety = answered(person.safety, Answer.NONE, now, local(now, zone_of(person)).date())
    after = replace(person, safety=safety)
    return after if silent(after) else back(after, now)
