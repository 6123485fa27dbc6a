"""A spoken reply: what was heard is said back, with what it would do, or the session's buttons."""

from coach.easier import lowered
from coach.exercise import Library
from coach.person import Person
from coach.session import Event, Session, State, happen, settle
from language.texts import Markup, Texts, lines
from screens import session as sessions
from screens.exercise import item_words, shortened
from screens.screen import Action, Button, Press, Screen, rows

EASIER = "easier"
NO = "no"
"""What a button says of what was heard, where that is no event."""

WOULD = {
    Event.START: "spoken-start",
    Event.PAUSE: "spoken-pause",
    Event.RESUME: "spoken-resume",
    Event.SKIP: "spoken-skip",
    Event.BACK: "spoken-again",
    Event.STOP: "spoken-stop",
    Event.HURTS: "spoken-hurts",
}
"""What each event does, in words."""


def said(key: str, person: Person, now: float, library: Library, texts: Texts) -> Screen:
    """A line by its text's name, with the session's buttons; `now` in UTC seconds."""
    return _with_buttons(texts(key), texts("spoken-instead"), person, now, library, texts)


def not_understood(
    words: str, person: Person, now: float, library: Library, texts: Texts
) -> Screen:
    """There is no command in what was heard; `words` may be none."""
    text = texts("spoken-unknown", words=shortened(words)) if words else texts("spoken-nothing")
    return _with_buttons(text, texts("spoken-say"), person, now, library, texts)


def moved_on(words: str, person: Person, now: float, library: Library, texts: Texts) -> Screen:
    """A command that was meant for where the session stood before."""
    back = texts("spoken-heard", words=shortened(words))
    return _with_buttons(back, texts("spoken-moved"), person, now, library, texts)


def heard(
    words: str,
    does: str,
    person: Person,
    now: float,
    library: Library,
    texts: Texts,
    *,
    sure: bool,
) -> Screen:
    """A command, said back with Do it and Leave it, or with why there is nothing to do.

    does: an event's name, or EASIER; sure: whether that is what was said.
    """
    session = session_of(person)
    back = texts("spoken-heard" if sure else "spoken-perhaps", words=shortened(words))
    if session is None:
        return _with_buttons(back, back, person, now, library, texts)
    would = (
        _easier(session, library, texts) if does == EASIER else _would(session, does, now, texts)
    )
    if would is None:
        why = texts("spoken-no-change")
        if does == EASIER and session.state is not State.HURT:
            why = _easiest(session, library, texts)
        return _with_buttons(back, why, person, now, library, texts)
    buttons = [
        Button(
            text,
            Press(
                action=Action.HEARD,
                owner=person.id,
                session=session.id,
                turn=session.turn,
                what=what,
            ),
        )
        for text, what in ((texts("button-do-it"), does), (texts("button-leave-it"), NO))
    ]
    return Screen(text=lines(back, would), rows=rows(buttons))


def left(person: Person, now: float, library: Library, texts: Texts) -> Screen:
    """After Leave it: where the session stands is seen by its buttons; it may be paused."""
    text = texts("spoken-left")
    session = session_of(person)
    if session is None:
        return Screen(text=text)
    return Screen(text=text, rows=_buttons(session, person, now, library, texts))


def session_of(person: Person) -> Session | None:
    """The person's session, where one is live."""
    live = person.live
    return live.session if live is not None and live.session.live else None


def _with_buttons(
    text: Markup, more: Markup, person: Person, now: float, library: Library, texts: Texts
) -> Screen:
    """A line, with one more and the buttons of the session; or with how to begin one."""
    session = session_of(person)
    if session is None:
        return Screen(text=Markup(f"{text} {texts('spoken-idle')}"))
    return Screen(text=lines(text, more), rows=_buttons(session, person, now, library, texts))


def _buttons(
    session: Session, person: Person, now: float, library: Library, texts: Texts
) -> tuple[tuple[Button, ...], ...]:
    if session.state is State.WAITING:
        return sessions.card(session, person, library, texts).rows
    return sessions.board(session, person.id, now, library, texts).screen.rows


def _would(session: Session, does: str, now: float, texts: Texts) -> Markup | None:
    """What an event would do now; None where it would change nothing."""
    event = Event(does)
    standing = settle(session, now)
    if happen(standing, event, now) is standing:
        return None
    to_the_one_before = event is Event.BACK and standing.state is State.WAITING
    return texts("spoken-back" if to_the_one_before else WOULD[event])


def _easier(session: Session, library: Library, texts: Texts) -> Markup | None:
    exercise = library.exercises.get(session.item.exercise)
    item = lowered(session.item, exercise) if exercise else None
    if item is None or session.state is State.HURT:
        return None
    return texts("spoken-easier", dose=item_words(item, texts))


def _easiest(session: Session, library: Library, texts: Texts) -> Markup:
    exercise = library.exercises.get(session.item.exercise)
    return texts("rated-bottom", name=exercise.name if exercise else session.item.exercise)
