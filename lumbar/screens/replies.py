"""A spoken reply: what was heard is said back, with what it would do, or the session's buttons."""

from lumbar.coach.easier import lowered, raised
from lumbar.coach.exercise import Exercise, Library
from lumbar.coach.left import Left
from lumbar.coach.person import Person
from lumbar.coach.session import Event, Session, State, happen, settle
from lumbar.coach.swap import may_swap, stand_in_of
from lumbar.language.languages import Language
from lumbar.language.replies import Meaning
from lumbar.language.texts import Markup, lines, sentences
from lumbar.screens import session as sessions
from lumbar.screens.exercise import item_words, shortened
from lumbar.screens.offers import home
from lumbar.screens.presses import DoHeard, LeaveHeard, MakeEasier, MakeHarder, Press, SwapExercise
from lumbar.screens.screen import Button, Screen, Style, rows
from lumbar.screens.swap import with_swap

EVENTS = {
    Meaning.ALARM: Event.HURTS,
    Meaning.PAIN: Event.HURTS,
    Meaning.STOP: Event.STOP,
    Meaning.DOUBT: Event.PAUSE,
    Meaning.PAUSE: Event.PAUSE,
    Meaning.NEXT: Event.SKIP,
    Meaning.BACK: Event.BACK,
    Meaning.REPEAT: Event.AGAIN,
    Meaning.GO_ON: Event.START,
}
"""The event that each meaning asks for, if it asks for one."""

WOULD = {
    Event.START: "reply-start",
    Event.PAUSE: "reply-pause",
    Event.RESUME: "reply-resume",
    Event.SKIP: "reply-skip",
    Event.BACK: "reply-again",
    Event.AGAIN: "reply-again",
    Event.STOP: "reply-stop",
    Event.HURTS: "reply-hurts",
}
"""What each event does, in words."""

NAMES_THEM = "lost-live"
"""The line that says itself what may be typed, and that the buttons do the same."""


def said(key: str, person: Person, now: float, library: Library, language: Language) -> Screen:
    """A line by its text's name, with the session's buttons; `now` in UTC seconds."""
    more = None if key == NAMES_THEM else language("reply-instead")
    return _with_buttons(language(key), more, person, now, library, language)


def not_understood(
    words: str, person: Person, now: float, library: Library, language: Language
) -> Screen:
    """There is no command in what was heard; `words` may be none."""
    text = language("reply-unknown", words=shortened(words)) if words else language("reply-nothing")
    return _with_buttons(text, language("reply-say"), person, now, library, language)


def moved_on(
    words: str, person: Person, now: float, library: Library, language: Language
) -> Screen:
    """A command that was meant for where the session stood before."""
    back = language("reply-heard", words=shortened(words))
    return _with_buttons(back, language("reply-moved"), person, now, library, language)


def heard(
    words: str,
    does: Meaning,
    person: Person,
    now: float,
    library: Library,
    language: Language,
    *,
    sure: bool,
) -> Screen:
    """A command, said back with Do it and Leave it, or with why there is nothing to do.

    does: what was meant, of EVENTS, EASIER, HARDER or SWAP; sure: whether that is what was said.
    """
    session = session_of(person)
    back = language("reply-heard" if sure else "reply-perhaps", words=shortened(words))
    if session is None:
        return _with_buttons(back, back, person, now, library, language)
    rung = _RUNGS.get(does)
    if does is Meaning.SWAP:
        would = _swapped(session, person, now, library, language)
    elif rung is not None:
        would = _on_rung(session, does, library, language)
    else:
        would = _would(event_of(does, session), session, now, language)
    if would is None:
        why = language("reply-no-change")
        if rung is not None and session.state is not State.HURT:
            why = language(rung, name=language.names.exercise(session.item.exercise))
        return _with_buttons(back, why, person, now, library, language)
    leave = LeaveHeard(owner=person.id, session=session.id, turn=session.turn)
    buttons = [
        Button(language("button-do-it"), _do(does, session, person.id)),
        Button(language("button-leave-it"), leave),
    ]
    return Screen(text=lines(back, would), rows=rows(buttons))


_RUNGS = {
    Meaning.EASIER: "rated-bottom",
    Meaning.HARDER: "rated-top",
    Meaning.SWAP: "swap-none",
}
"""What is said where there is no other rung, and no other exercise."""


def event_of(does: Meaning, session: Session) -> Event:
    """The event that a meaning of EVENTS asks for, as the session stands."""
    event = EVENTS[does]
    paused = session.state is State.PAUSED
    return Event.RESUME if event is Event.START and paused else event


def _do(does: Meaning, session: Session, owner: int) -> Press:
    if does is Meaning.EASIER:
        return MakeEasier(owner=owner, session=session.id, turn=session.turn)
    if does is Meaning.HARDER:
        return MakeHarder(owner=owner, session=session.id, turn=session.turn)
    if does is Meaning.SWAP:
        return SwapExercise(owner=owner, session=session.id, turn=session.turn)
    event = event_of(does, session)
    return DoHeard(owner=owner, session=session.id, turn=session.turn, event=event)


def doubt(session: Session, owner: int, language: Language, *, ran: bool) -> Screen:
    """Asks what is wrong: something that was said may be a plea.

    ran: whether a hold was paused for it, which goes on with one tap.
    """

    def do(event: Event) -> DoHeard:
        return DoHeard(owner=owner, session=session.id, turn=session.turn, event=event)

    leave = LeaveHeard(owner=owner, session=session.id, turn=session.turn)
    buttons = (
        [Button(language("button-mistake"), do(Event.RESUME) if ran else leave)],
        [
            Button(language("button-hurts"), do(Event.HURTS), Style.ALARM),
            Button(language("button-stop"), do(Event.STOP)),
        ],
    )
    return Screen(text=language("doubt" if ran else "doubt-still"), rows=rows(*buttons))


def harder(session: Session, exercise: Exercise, owner: int, language: Language) -> Screen:
    """Offers the exercise of a session a step harder; there must be one."""
    item = raised(session.item, exercise)
    dose = item_words(item, language) if item is not None else ""
    leave = LeaveHeard(owner=owner, session=session.id, turn=session.turn)
    buttons = [
        Button(language("button-do-it"), _do(Meaning.HARDER, session, owner)),
        Button(language("button-leave-it"), leave),
    ]
    return Screen(text=language("reply-harder", dose=dose), rows=rows(buttons))


def how_long(left: Left, session: Session, language: Language) -> Screen:
    """One line: what is left of the hold, of the exercise and of the session."""
    holds = left.holds if left.holds > 1 else 0
    parts = [language("left-hold", time=_time(left.hold, language))] if left.hold else []
    name = language.names.exercise(session.item.exercise)
    parts.append(
        language("left-exercise", name=name, time=_time(left.exercise, language), holds=holds)
    )
    parts.append(
        language("left-session", time=_time(left.session, language), exercises=left.exercises)
    )
    return Screen(text=Markup(sentences(parts)))


def _time(seconds: int, language: Language) -> str:
    """Seconds below two minutes, whole minutes from there on."""
    if seconds < 2 * SECONDS_A_MINUTE:
        return language("left-seconds", seconds=seconds)
    return language("left-minutes", minutes=round(seconds / SECONDS_A_MINUTE))


SECONDS_A_MINUTE = 60


def left(person: Person, now: float, library: Library, language: Language) -> Screen:
    """After Leave it: where the session stands is seen by its buttons; it may be paused."""
    text = language("reply-left")
    session = session_of(person)
    if session is None:
        return Screen(text=text)
    return Screen(text=text, rows=_buttons(session, person, now, library, language))


def session_of(person: Person) -> Session | None:
    """The person's session, where one is live."""
    live = person.live
    return live.session if live is not None and live.session.live else None


def _with_buttons(
    text: Markup,
    more: Markup | None,
    person: Person,
    now: float,
    library: Library,
    language: Language,
) -> Screen:
    """A line, with one more if there is any and the session's buttons; or with how to begin one."""
    session = session_of(person)
    if session is None:
        rows_ = home(person.id, language, private=True)
        return Screen(text=Markup(f"{text} {language('reply-idle')}"), rows=rows_)
    says = text if more is None else lines(text, more)
    return Screen(text=says, rows=_buttons(session, person, now, library, language))


def _buttons(
    session: Session, person: Person, now: float, library: Library, language: Language
) -> tuple[tuple[Button, ...], ...]:
    if session.state is State.WAITING:
        screen = sessions.instruction(session, person, library, language)
    else:
        screen = sessions.frame(session, person.id, now, library, language, person).screen
    if may_swap(session, person, library, now):
        screen = with_swap(screen, session, person.id, language)
    return screen.rows


def _would(event: Event, session: Session, now: float, language: Language) -> Markup | None:
    """What an event would do now; None where it would change nothing."""
    standing = settle(session, now)
    after = happen(standing, event, now)
    if after is standing:
        return None
    return language("reply-back" if after.step < standing.step else WOULD[event])


def _swapped(
    session: Session, person: Person, now: float, library: Library, language: Language
) -> Markup | None:
    """What Swap would put in the place of the exercise; None for nothing."""
    item = stand_in_of(session, person, library, now)
    if item is None or session.state is State.HURT:
        return None
    return language("reply-swap", name=language.names.exercise(item.exercise))


def _on_rung(
    session: Session, does: Meaning, library: Library, language: Language
) -> Markup | None:
    """What another rung would be; None where there is none, and after pain."""
    exercise = library.exercises.get(session.item.exercise)
    if exercise is None or session.state is State.HURT:
        return None
    easier = does is Meaning.EASIER
    item = lowered(session.item, exercise) if easier else raised(session.item, exercise)
    if item is None:
        return None
    return language("reply-easier" if easier else "reply-harder", dose=item_words(item, language))
