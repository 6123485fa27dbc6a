"""The ending: the message that says what a session was, once it is over."""

from collections.abc import Iterator
from datetime import date

from lumbar.coach.past import figures
from lumbar.coach.person import Person
from lumbar.coach.progress import minutes, what_counts
from lumbar.coach.session import Outcome, Session, State
from lumbar.language.languages import Language
from lumbar.language.texts import Markup, lines
from lumbar.screens.presses import TakeBack
from lumbar.screens.screen import Button, Screen, rows


def ended(session: Session, person: Person, today: date, language: Language) -> Screen:
    """What an ended session was, what it adds up to, and what to do after pain."""
    done = sum(result.outcome is Outcome.DONE for result in session.results)
    stopped = session.state is State.STOPPED
    spent = minutes(sum(result.spent for result in session.results))
    first = language("stopped" if stopped else "finished", exercises=done, minutes=spent)
    text = lines(first, *_adds(session, person, today, language))
    undo = person.undo
    if not stopped or undo is None or undo.session.id != session.id or undo.at != session.ended:
        return Screen(text=text)
    mistake = TakeBack(owner=person.id, session=session.id)
    return Screen(text=text, rows=rows([Button(language("button-mistake"), mistake)]))


def _adds(session: Session, person: Person, today: date, language: Language) -> Iterator[Markup]:
    """What an ended session adds up to; after pain nothing that urges on, after a sign help."""
    if session.alarm:
        yield language("stopped-alarm")
        return
    counts = what_counts(session.results)
    sums = figures(person.past, today, person.pauses)
    if counts.session:
        yield language(
            "finished-adds", sessions=sums.sessions, week=sums.this_week, streak=sums.streak
        )
    if session.has_hurt:
        if counts.day:
            yield language("hurt-counts", streak=sums.streak)
        yield language("stopped-hurt")
    elif not counts.session or session.state is State.STOPPED:
        yield language("stopped-again")
