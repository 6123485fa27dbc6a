"""The ending: the message that says what a session was, once it is over.

A picture of it, one true sentence, what it adds up to, and one next step; then how hard the last
exercise was, and those before it, one at a time.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from lumbar.coach.ending import Telling, Tells, chosen, entry_with
from lumbar.coach.exercise import Library
from lumbar.coach.meant import daily_minute
from lumbar.coach.next_step import Asks, Next, Remind, Rise, WeekSoFar, next_step, to_rate
from lumbar.coach.over import Ending
from lumbar.coach.past import figures
from lumbar.coach.person import Person, has_zone
from lumbar.coach.progress import Entry, minutes, what_counts
from lumbar.coach.session import Outcome, Result, Session, State
from lumbar.language.languages import Language
from lumbar.language.texts import Markup, lines
from lumbar.screens import steps
from lumbar.screens.press_ending import NoReminder, OtherTime
from lumbar.screens.press_remind import RemindSame
from lumbar.screens.presses import TakeBack
from lumbar.screens.screen import Button, Effect, Medium, Screen, rows
from lumbar.screens.tally import adds_up, tally, what_was_done
from lumbar.screens.voice import offer_row

EFFECTS = {Tells.FIRST: Effect.PARTY, Tells.SEVEN: Effect.FIRE, Tells.MINUTE: Effect.THUMB}
"""What plays with each milestone."""

Row = Sequence[Button]


def ended(
    session: Session,
    ending: Ending | None,
    person: Person,
    library: Library,
    today: date,
    language: Language,
) -> Screen:
    """The ending of a session as it is sent.

    ending: as it is kept then, None where there is nothing to tell: after pain, an alarm, and
    where nothing was done it is words alone, and asks nothing. person: with the session still live,
    and in their past; today: their local day.
    """
    entry = entry_with(person.past, session.id)
    undo = _undo(session, person, language)
    if ending is None or entry is None:
        text = lines(_first(session, language), *_plainly(session, person, today, language))
        return Screen(text=text, rows=rows(undo))
    private = person.live is not None and person.live.chat > 0
    return _whole(entry, ending, person, library, language, undo=undo, private=private)


def again(
    ending: Ending, person: Person, library: Library, language: Language, *, private: bool
) -> Screen | None:
    """The ending of a session that is over, after an answer to what it asks; None where it is not
    kept in full any more."""
    entry = entry_with(person.past, ending.session)
    if entry is None or not entry.finished:
        return None
    return _whole(entry, ending, person, library, language, undo=(), private=private)


def is_ending(screen: Screen | None) -> bool:
    """Returns whether a screen is an ending, by its picture."""
    return screen is not None and screen.shows is not None and screen.shows.medium is Medium.TALLY


def _whole(
    entry: Entry,
    ending: Ending,
    person: Person,
    library: Library,
    language: Language,
    *,
    undo: Row,
    private: bool,
) -> Screen:
    telling = chosen(person, ending, library)
    asks = None if undo else next_step(person, ending, library, private=private)
    step = None if undo or person.calm else to_rate(person, ending, library)
    folded = what_was_done(entry, library, language)
    said = [
        _summed(entry.results, language, stopped=ending.stopped),
        *([_told(telling, language)] if telling is not None else []),
        adds_up(entry, person, language),
        *([folded] if folded is not None else []),
    ]
    asked = [
        *_rated(entry, ending, asks, person, library, language),
        *([_effort(entry, step, language)] if step is not None else []),
        *_question(asks, entry, person, library, language),
        *([language("voice-offer")] if ending.asks == Asks.VOICE else []),
    ]
    return Screen(
        text=lines(*said, *([] if folded is not None or not asked else [Markup("")]), *asked),
        rows=rows(
            undo,
            [] if step is None else steps.effort_buttons(ending.session, step, person.id, language),
            *_answers(asks, ending, person, library, language),
            offer_row(person.id, language) if ending.asks == Asks.VOICE else (),
        ),
        shows=tally(entry, person, library, language),
        effect=EFFECTS.get(telling.tells) if telling is not None and private else None,
    )


# What it was


def _first(session: Session, language: Language) -> Markup:
    return _summed(session.results, language, stopped=session.state is State.STOPPED)


def _summed(results: Sequence[Result], language: Language, *, stopped: bool) -> Markup:
    return language(
        "stopped" if stopped else "finished",
        exercises=sum(result.outcome is Outcome.DONE for result in results),
        minutes=minutes(sum(result.spent for result in results)),
    )


def _told(telling: Telling, language: Language) -> Markup:
    return language(
        f"tells-{telling.tells}",
        name=language.names.exercise(telling.exercise) if telling.exercise else "",
        number=telling.number,
        before=telling.before,
        more=telling.number - telling.before,
    )


def _plainly(session: Session, person: Person, today: date, language: Language) -> Iterator[Markup]:
    """What an ended session adds up to; after pain nothing that urges on, after a sign help."""
    if session.alarm:
        yield language("stopped-alarm")
        return
    counts = what_counts(session.results)
    sums = figures(person.past, today, person.pauses)
    if counts.session:
        yield language(
            "finished-adds",
            sessions=sums.sessions,
            week=sums.this_week,
            short=sums.cut_short,
            streak=sums.streak,
        )
    if session.has_hurt:
        if counts.session:
            yield language("hurt-right")
        elif counts.day:
            yield language("hurt-counts", streak=sums.streak)
        yield language("stopped-hurt")
    elif not counts.session:
        yield language("stopped-again")


def _undo(session: Session, person: Person, language: Language) -> Row:
    """The button that takes back a stop by words."""
    undo = person.undo
    stopped = session.state is State.STOPPED
    if not stopped or undo is None or undo.session.id != session.id or undo.at != session.ended:
        return ()
    mistake = TakeBack(owner=person.id, session=session.id)
    return (Button(language("button-mistake"), mistake),)


# The next step


def _question(
    asks: Next | None, entry: Entry, person: Person, library: Library, language: Language
) -> Iterator[Markup]:
    match asks:
        case Remind(begun=begun) if has_zone(person):
            at = language.texts.clock(daily_minute(person, begun))
            yield language("ending-remind-at", time=at)
        case Remind():
            yield language("ending-remind")
        case Rise(exercise=key, rung=rung):
            effort = next((one.effort for one in entry.results if one.exercise == key), None)
            exercise = library.exercises[key]
            yield Markup(steps.offer(exercise, rung, effort, person, language).text)
        case WeekSoFar(days=days):
            yield language("ending-week", days=days + 1)


def _answers(
    asks: Next | None, ending: Ending, person: Person, library: Library, language: Language
) -> Sequence[Row]:
    match asks:
        case Remind(begun=begun):
            same = RemindSame(owner=person.id, at=int(begun // 60))
            at = language.texts.clock(daily_minute(person, begun))
            label = at if has_zone(person) else language("button-same-time")
            no = NoReminder(owner=person.id, session=ending.session)
            return [
                [
                    Button(label, same),
                    Button(language("button-other-time"), OtherTime(owner=person.id)),
                    Button(language("button-no-reminder"), no),
                ]
            ]
        case Rise(exercise=key, rung=rung):
            return steps.offer(library.exercises[key], rung, None, person, language).rows
    return []


# How hard it was


def _rated(
    entry: Entry,
    ending: Ending,
    asks: Next | None,
    person: Person,
    library: Library,
    language: Language,
) -> Iterator[Markup]:
    """What the newest answer changes for next time, unless it leads to a question."""
    step = ending.rated
    if step is None or step >= len(entry.results):
        return
    result = entry.results[step]
    asked = isinstance(asks, Rise) and asks.exercise == result.exercise
    if not asked and result.exercise in library.exercises:
        yield steps.follows(result, person, library, entry.day, language)


def _effort(entry: Entry, step: int, language: Language) -> Markup:
    name = language.names.exercise(entry.results[step].exercise)
    return language("ending-effort", name=name)
