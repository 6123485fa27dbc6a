"""A spoken reply: what was heard is said back, with what it would do, or the session's buttons."""

from lumbar.coach.easier import lowered
from lumbar.coach.exercise import Library
from lumbar.coach.person import Person
from lumbar.coach.session import Event, Session, State, happen, settle
from lumbar.language.languages import Language
from lumbar.language.texts import Markup, lines
from lumbar.screens import session as sessions
from lumbar.screens.exercise import item_words, shortened
from lumbar.screens.presses import DoHeard, LeaveHeard, MakeEasier, Press
from lumbar.screens.screen import Button, Screen, rows

EASIER = "easier"
"""What was heard, where that is no event."""

WOULD = {
    Event.START: "reply-start",
    Event.PAUSE: "reply-pause",
    Event.RESUME: "reply-resume",
    Event.SKIP: "reply-skip",
    Event.BACK: "reply-again",
    Event.STOP: "reply-stop",
    Event.HURTS: "reply-hurts",
}
"""What each event does, in words."""


def said(key: str, person: Person, now: float, library: Library, language: Language) -> Screen:
    """A line by its text's name, with the session's buttons; `now` in UTC seconds."""
    return _with_buttons(language(key), language("reply-instead"), person, now, library, language)


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
    does: str,
    person: Person,
    now: float,
    library: Library,
    language: Language,
    *,
    sure: bool,
) -> Screen:
    """A command, said back with Do it and Leave it, or with why there is nothing to do.

    does: an event's name, or EASIER; sure: whether that is what was said.
    """
    session = session_of(person)
    back = language("reply-heard" if sure else "reply-perhaps", words=shortened(words))
    if session is None:
        return _with_buttons(back, back, person, now, library, language)
    would = (
        _easier(session, library, language)
        if does == EASIER
        else _would(session, does, now, language)
    )
    if would is None:
        why = language("reply-no-change")
        if does == EASIER and session.state is not State.HURT:
            why = _easiest(session, language)
        return _with_buttons(back, why, person, now, library, language)
    leave = LeaveHeard(owner=person.id, session=session.id, turn=session.turn)
    buttons = [
        Button(language("button-do-it"), _do(does, session, person.id)),
        Button(language("button-leave-it"), leave),
    ]
    return Screen(text=lines(back, would), rows=rows(buttons))


def _do(does: str, session: Session, owner: int) -> Press:
    if does == EASIER:
        return MakeEasier(owner=owner, session=session.id, turn=session.turn)
    return DoHeard(owner=owner, session=session.id, turn=session.turn, event=Event(does))


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
    text: Markup, more: Markup, person: Person, now: float, library: Library, language: Language
) -> Screen:
    """A line, with one more and the buttons of the session; or with how to begin one."""
    session = session_of(person)
    if session is None:
        return Screen(text=Markup(f"{text} {language('reply-idle')}"))
    return Screen(text=lines(text, more), rows=_buttons(session, person, now, library, language))


def _buttons(
    session: Session, person: Person, now: float, library: Library, language: Language
) -> tuple[tuple[Button, ...], ...]:
    if session.state is State.WAITING:
        return sessions.instruction(session, person, library, language).rows
    return sessions.frame(session, person.id, now, library, language).screen.rows


def _would(session: Session, does: str, now: float, language: Language) -> Markup | None:
    """What an event would do now; None where it would change nothing."""
    event = Event(does)
    standing = settle(session, now)
    if happen(standing, event, now) is standing:
        return None
    to_the_one_before = event is Event.BACK and standing.state is State.WAITING
    return language("reply-back" if to_the_one_before else WOULD[event])


def _easier(session: Session, library: Library, language: Language) -> Markup | None:
    exercise = library.exercises.get(session.item.exercise)
    item = lowered(session.item, exercise) if exercise else None
    if item is None or session.state is State.HURT:
        return None
    return language("reply-easier", dose=item_words(item, language))


def _easiest(session: Session, language: Language) -> Markup:
    return language("rated-bottom", name=language.names.exercise(session.item.exercise))
