"""What is seen after It hurts: what to do, how much and where it hurts, and what follows."""

from lumbar.coach.exercise import Library
from lumbar.coach.gentle import offers
from lumbar.coach.pain import FELT_OF, Band, Row, newest_of
from lumbar.coach.person import Person
from lumbar.coach.session import Event, Session, State
from lumbar.coach.timeline import Item
from lumbar.language.emergency import emergency
from lumbar.language.languages import Language
from lumbar.language.texts import Markup, lines
from lumbar.screens.exercise import item_words
from lumbar.screens.press_pain import Instead, PainMistake, PainRow
from lumbar.screens.presses import SessionEvent
from lumbar.screens.screen import Button, Screen, Style, rows

FIGURES = (Row.MILD, Row.MODERATE, Row.SEVERE)
PLACES = (Row.LEG, Row.NUMB)


def hurting(session: Session, person: Person, library: Library, language: Language) -> Screen:
    """The message of a session that hurts, as far as was said of it; nothing goes on by itself.

    person: for the emergency number of their country, and for what suits them.
    """
    owner = person.id
    stop = _event(Event.STOP, session, owner, language)
    if session.alarm:
        return Screen(text=alarm_words(person, language, chest=session.chest), rows=rows([stop]))
    mistake = Button(
        language("button-mistake"),
        PainMistake(owner=owner, session=session.id, turn=session.turn),
    )
    if session.severe:
        offered = offers(session, person, library)
        text = language("hurt-severe", offered=len(offered))
        return Screen(
            text=lines(text, _signs(person, language)),
            rows=rows(
                [_instead(key, session, owner, language) for key in offered],
                [_row(Row.NUMB, session, owner, language)],
                [mistake],
                [stop],
            ),
        )
    return Screen(
        text=_what_to_do(session.item.exercise, person, library, language, asks=True),
        rows=rows(
            [_row(row, session, owner, language) for row in FIGURES],
            [_row(row, session, owner, language) for row in PLACES],
            [mistake],
            [_event(Event.SKIP, session, owner, language), stop],
        ),
    )


def instead(session: Session, person: Person, library: Library, language: Language) -> Screen:
    """After a grave pain, where more is asked for: what can be done in place of the rest, and
    Stop."""
    offered = offers(session, person, library)
    return Screen(
        text=language("hurt-offers", offered=len(offered)),
        rows=rows(
            [_instead(key, session, person.id, language) for key in offered],
            [_event(Event.STOP, session, person.id, language)],
        ),
    )


def _event(event: Event, session: Session, owner: int, language: Language) -> Button:
    press = SessionEvent(owner=owner, session=session.id, turn=session.turn, event=event)
    return Button(language(f"button-{event}"), press)


def _row(row: Row, session: Session, owner: int, language: Language) -> Button:
    press = PainRow(owner=owner, session=session.id, turn=session.turn, row=row)
    if row in FIGURES:
        low, high = FELT_OF[row].low or 0, FELT_OF[row].high or 0
        return Button(language("pain-figures", low=low, high=high), press)
    label = language("button-numb" if row is Row.NUMB else "button-leg")
    return Button(label, press, Style.ALARM if row is Row.NUMB else None)


def _instead(key: str, session: Session, owner: int, language: Language) -> Button:
    press = Instead(owner=owner, session=session.id, turn=session.turn, exercise=key)
    return Button(language.names.exercise(key), press)


def alarm_words(person: Person, language: Language, *, chest: bool) -> Markup:
    """What to do after an alarm: where to get help, and how to sit or lie until it comes.

    chest: whether it is the chest; with that one sits. In a pregnancy one lies on a side.
    """
    call = emergency(person.zone, language, begins=True)
    if chest:
        return language("alarm-chest", call=call)
    return language("alarm", call=call, pregnant=int(person.safety.pregnant))


def still_hurt(session: Session | None, person: Person, language: Language) -> Screen:
    """Said below a session that hurts, where words would go on: it stays stopped.

    After an alarm where to get help is said once more: there only Stop leads on.
    """
    if session is not None and session.alarm:
        return Screen(text=alarm_words(person, language, chest=session.chest))
    return Screen(text=language("hurt-stays", pregnant=int(person.safety.pregnant)))


def _what_to_do(
    key: str, person: Person, library: Library, language: Language, *, asks: bool
) -> Markup:
    """What to do first: lie down, or beside a desk what is possible there; then the signs.

    In a pregnancy one lies on a side, and not on the back (see coach/suits.py).
    asks: whether it is asked how much and where it hurts.
    """
    exercise = library.exercises.get(key)
    desk = exercise is not None and exercise.desk
    lying = "hurt-side" if person.safety.pregnant else "hurt"
    first = language("hurt-desk" if desk else lying)
    return lines(first, *([language("hurt-ask")] if asks else []), _signs(person, language))


def _signs(person: Person, language: Language) -> Markup:
    return language("hurt-signs", call=emergency(person.zone, language))


def after_pain(
    session: Session, step: int, person: Person, library: Library, language: Language
) -> Screen:
    """What stays to be read of an exercise that hurt and is over: what follows, and the signs.

    After an alarm where to get help stays. step: its number in the plan, from 0; person: as for
    `hurting`.
    """
    result = session.results[step]
    if session.state is State.STOPPED and step == session.step:
        if session.alarm:
            return Screen(text=alarm_words(person, language, chest=session.chest))
        return Screen(text=_what_to_do(result.exercise, person, library, language, asks=False))
    name = language.names.exercise(result.exercise)
    then = session.plan[step + 1 :]
    pain = newest_of(person.pains, result.exercise)
    band = pain.band if pain is not None and pain.felt.decides else None
    if then and then[0].exercise == result.exercise:
        said = language("hurt-smaller", name=name, dose=item_words(then[0], language))
    elif then and band is Band.SEVERE:
        said = language("hurt-instead", name=name, then=_listed(then, language))
    elif then:
        said = language("hurt-lower", name=name, then=_listed(then, language))
    else:
        said = language("hurt-left", name=name)
    return Screen(text=lines(said, _signs(person, language)))


def _listed(then: tuple[Item, ...], language: Language) -> Markup:
    return lines(
        *(
            language(
                "hurt-then",
                name=language.names.exercise(item.exercise),
                dose=item_words(item, language),
            )
            for item in then
        )
    )
