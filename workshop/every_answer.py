"""Every answer to what people write or say: pain, voice messages, and what is said in groups."""

from collections.abc import Iterator
from dataclasses import replace

from babel import Locale
from msgspec import structs

from lumbar.coach.easier import raised
from lumbar.coach.hurting import follows
from lumbar.coach.left import left_of
from lumbar.coach.pain import FELT_OF, Felt, Pain, Where
from lumbar.coach.person import Eased, Last, Live, Person
from lumbar.coach.safety import Answer, Condition, Safety, Why
from lumbar.coach.schedule import Pause
from lumbar.coach.session import Event, Session, happen
from lumbar.coach.wish import Wish
from lumbar.language.offers import Offer
from lumbar.language.replies import Meaning
from lumbar.screens import (
    about,
    hurting,
    offers,
    owners,
    reminders,
    replies,
    safety,
    session,
    steps,
    swap,
    voice,
)
from lumbar.screens.language import languages
from lumbar.screens.press_run import Run
from lumbar.screens.presses import RemindAs, RemindOnce
from lumbar.screens.replies import EVENTS
from lumbar.screens.screen import Screen
from workshop.people import (
    HERE,
    LIBRARY,
    START,
    START_DAY,
    TODAY,
    Show,
    meant,
    schedules,
    session_for,
)

NOW = START + 9
UNHEARD = ("reply-deaf", "reply-long", "reply-busy", "reply-lost")
CHAT = -1
"""A group."""
PREGNANT = Safety(answer=Answer.CLINICIAN, at=4e9, conditions=(Condition.PREGNANCY,))
BONES = replace(PREGNANT, conditions=(Condition.BONES,))
TAGS = ("en", "de", "es", "fr", "it", "pt-BR", "ru", "uk", "tr", "id", "zh-Hans", "fa")
OFFERED = {
    tag: Offer(name=Locale.parse(tag, sep="-").get_display_name() or tag, of=9) for tag in TAGS
}
"""Languages to choose from, as many as are planned."""

Named = tuple[str, Screen]


def sessions(of: Person) -> Iterator[Session]:
    """One in every state that is live: at its first exercise, and waiting for its second."""
    waiting = session_for(of, begun=START)
    running = happen(waiting, Event.START, START)
    yield waiting
    yield running
    yield happen(running, Event.PAUSE, NOW)
    yield happen(running, Event.HURTS, NOW)
    yield happen(waiting, Event.SKIP, NOW)


def in_session(of: Person, on: Session) -> Person:
    """The person with a live session."""
    return replace(of, live=Live(session=on, chat=of.id))


def answers(of: Person, show: Show, heard: tuple[str, ...]) -> Iterator[Named]:
    """Every answer to a voice message; heard: what may have been heard, last what was not."""
    language = show.language
    for key in UNHEARD:
        yield key, replies.said(key, of, NOW, LIBRARY, language)
    for words in (*heard, ""):
        yield "heard nothing known", replies.not_understood(words, of, NOW, LIBRARY, language)
    for words in heard:
        yield "heard too late", replies.moved_on(words, of, NOW, LIBRARY, language)
        for does in (*EVENTS, Meaning.EASIER, Meaning.HARDER):
            for sure in (True, False):
                answer = replies.heard(words, does, of, NOW, LIBRARY, language, sure=sure)
                yield f"heard {does}", answer


def answer_screens(of: Person, show: Show) -> Iterator[Named]:
    """Answers to voice messages and words in every state of a session."""
    language = show.language
    heard = (show.typed,)
    for on in sessions(of):
        led = in_session(of, on)
        yield from answers(led, show, heard)
        yield "left as it is", replies.left(led, NOW, LIBRARY, language)
        yield "how long", replies.how_long(left_of(on, NOW), on, language)
        for ran in (True, False):
            yield "perhaps a plea", replies.doubt(on, of.id, language, ran=ran)
        step = session.instruction(on, led, LIBRARY, language)
        yield "card with Swap", swap.with_swap(step, on, of.id, language)
        frame = session.frame(on, of.id, NOW, LIBRARY, language, led).screen
        yield "countdown with Swap", swap.with_swap(frame, on, of.id, language)
        one = LIBRARY.exercises[on.item.exercise]
        if raised(on.item, one) is not None:
            yield "harder", replies.harder(on, one, of.id, language)
        rung = min(on.item.rung, len(one.ladder) - 2)
        yield "a step is offered", steps.offer(one, rung, None, led, language)
    yield from answers(replace(of, live=None), show, heard)
    alone = session_for(of)
    last = replace(alone, step=len(alone.plan) - 1)
    yield "how long, the last", replies.how_long(left_of(last, NOW), last, language)


def pain_screens(of: Person, show: Show) -> Iterator[Named]:
    """What follows after It hurts, by what is said of the pain; and pain outside a session."""
    language = show.language
    begun = happen(session_for(of), Event.START, START)
    on = happen(begun, Event.HURTS, NOW)
    says = [*FELT_OF.values(), Felt(where=Where.CHEST), Felt(where=Where.SIGN)]
    for who in (of, replace(of, safety=PREGNANT), replace(of, zone="Europe/Stockholm")):
        yield "hurts", hurting.hurting(on, who, LIBRARY, language)
        yield "hurts still", hurting.still_hurt(on, who, language)
        for felt in says:
            then = follows(on, felt, LIBRARY, NOW)
            pain = Pain(exercise=on.item.exercise, day=START_DAY, at=NOW, felt=felt)
            told = replace(who, pains=(pain,), live=Live(session=then, chat=of.id))
            yield "hurts, told", session.frame(then, of.id, NOW, LIBRARY, language, told).screen
            yield "hurts, still", hurting.still_hurt(then, told, language)
            yield "instead", hurting.instead(on, told, LIBRARY, language)
            left = then if then.results else happen(then, Event.STOP, NOW + 3)
            yield "after pain", hurting.after_pain(left, 0, told, LIBRARY, language)
            if then.step:
                yield "next after pain", session.instruction(then, told, LIBRARY, language)
        for doubt in (True, False):
            yield "hurts, no session", safety.hurts(who, language, doubt=doubt)
        for chest in (True, False):
            yield "alarm, no session", safety.alarm(who, language, chest=chest)
    for kept in (PREGNANT, BONES, of.safety):
        yield "safety, clear", safety.clear(replace(of, safety=kept), language)
    asked = (
        safety.question(of, Wish(), Why.FIRST, language),
        safety.surgery(of, Wish(), language),
        safety.conditions(of, Wish(), language),
    )
    for question in asked:
        key = safety.unread(question)
        if key is not None:
            yield "safety, not read", Screen(text=language(key), rows=question.rows)


def group_screens(of: Person, show: Show) -> Iterator[Named]:
    """What a group sees."""
    language = show.language
    yield "help in a group", about.help_(show.commands, language, "help-group")
    yield "stopped in a group", about.group_stopped(language)
    for key in ("group-safety", "group-aside", "group-hurts", "write-in-private", "chat-busy"):
        yield key, about.to_private(key, language)
    for began in (True, False):
        on = session_for(of)
        on = happen(on, Event.START, START) if began else on
        led = replace(of, live=Live(session=on, chat=CHAT))
        yield "card in a group", session.instruction(on, led, LIBRARY, language)
        at = START + 2
        while on.step == 0 and at < START + 200 and began:
            frame = session.frame(on, of.id, at, LIBRARY, language, led).screen
            yield "countdown in a group", session.moving_in_group(frame, on, at, language)
            at += 3
    for eased in (1, 2, 0):
        on = session_for(of)
        back = replace(of, eased=Eased(day=START_DAY, rungs=eased, session=on.id))
        led = in_session(back, on)
        yield "back after time away", session.instruction(on, led, LIBRARY, language)
    for last in Last:
        yield f"left behind, {last}", session.left_countdown("bridge", last, language)


def standing_by(of: Person, show: Show) -> Iterator[Named]:
    """What goes on by itself: to stop it, to be reminded, and the voice message of a session."""
    language, home = show.language, dict(schedules(of))["quiet"]
    paused = replace(home, pauses=(Pause(first=TODAY),))
    on = session_for(of)
    later = dict(schedules(of))["paused several times"]
    for who in (home, paused, later, in_session(home, on), in_session(paused, on)):
        yield "what to stop", offers.stops(who, HERE, language, known=True)
        yield "stopped one", offers.stops(who, HERE, language, known=True, done="remind-off")
    for press in meant(of.id):
        if isinstance(press, RemindAs | RemindOnce):
            yield "reminder offered", reminders.offer(press, TODAY, language)
    for step, start in ((0, 0), (0, 20), (1, 0)):
        yield "voice message", voice.guide(on, step, start, "woman", language)
    part = {
        tag: structs.replace(offer, reviewed="…", lacks=("why",)) for tag, offer in OFFERED.items()
    }
    yield "languages", languages(of.id, OFFERED, language)
    yield "languages, one unknown", languages(of.id, OFFERED, language, show.typed)
    yield "languages, not all of it", languages(of.id, part, language)


def odd_screens(of: Person, show: Show) -> Iterator[Named]:
    """What a person reads when something is not as it should be."""
    language = show.language
    first, second = Run(command="remind", words="9:30"), Run(command="help")
    undone = (language("unanswered-one", what="/help"), False)
    done = (language("unanswered-one", what="/remind 9:30"), True)
    message = (language("unanswered-one", what=language("unanswered-message")), False)
    for what in ([undone], [done], [undone, done, message], [undone] * 9):
        yield "missed", about.missed(what, language)
    near = language("near-command", words=show.typed, near=second.command)
    for run in (first, second):
        yield "near a command", offers.meant(near, run, of.id, language)
    for key in ("said-kept", "lost-kept"):
        yield key, offers.kept_silent(key, of.id, language)
    yield "owner told", owners.told("disk full", 12, language)
    yield "owner told", owners.told("disk full", 0, language)
    counted: dict[str, str | float] = dict.fromkeys(
        ("live", "updates", "waiting", "calls", "slowed", "refused", "sent", "late", "lost"), 12
    )
    counted |= {"version": "1", "since": "2026-11-29 08:00"}
    bounds = {"answered": 0.05, "ends": 2.5, "lag": float("inf")}
    for replicas in (1, 3):
        yield "stats", owners.stats(counted, bounds, replicas, language)
