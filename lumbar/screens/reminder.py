"""What comes by itself: the daily reminder and the sit break, and the answers to both."""

from datetime import date
from functools import lru_cache

from lumbar.coach.exercise import Exercise, Library
from lumbar.coach.newest import OFFERS, News, Says, Today
from lumbar.coach.person import Person
from lumbar.language.languages import Language
from lumbar.language.texts import Markup, lines
from lumbar.screens.exercise import dose_of, dose_words, short_cues
from lumbar.screens.press_remind import BeginReminded, StepReminded
from lumbar.screens.presses import (
    AllExercises,
    BreakDone,
    BreakEnough,
    BreakLater,
    NotToday,
    RemindAgain,
    StartReminded,
)
from lumbar.screens.screen import Button, Screen, rows, start_button

BREAKS, PRAISES = 8, 3
"""How many lines there are to take turns."""


def reminder(
    person: Person,
    day: date,
    minute: int,
    today: Today,
    news: News | None,
    library: Library,
    language: Language,
) -> Screen:
    """A daily reminder for a local date.

    minute: of the day, when it was due; today: what it offers; news: what it tells of the person.
    What it says first is what a notification shows: the time and what it asks for.
    """
    if not today.exercises:
        return _bare_reminder(person, day, minute, today.whole, language)
    line = _line(minute, today.short, today.whole, language)
    said = [line] if news is None else [line, news_words(news, library, language)]
    owner = person.id
    start = [_start(person, day, today.routine, language)]
    if news is not None and news.says in OFFERS:
        step = StepReminded(owner=owner, day=day, exercise=news.key, rung=news.rung)
        start.append(Button(language("button-one-more"), step))
    whole = StartReminded(owner=owner, day=day, routine="whole")
    soon, later = (RemindAgain(owner=owner, day=day, minutes=minutes) for minutes in (15, 60))
    return Screen(
        text=lines(*said),
        rows=rows(
            start,
            [Button(language("button-whole"), whole)] if today.whole else [],
            [Button(language("button-in-15"), soon), Button(language("button-in-60"), later)],
            [_not_today(owner, day, language)],
        ),
    )


def _bare_reminder(
    person: Person, day: date, minute: int, whole: int, language: Language
) -> Screen:
    """A reminder where nothing is left of what Start begins: what else there is, and the way to
    bring one back. whole: minutes of the whole routine, 0 where nothing of it is left either."""
    press = StartReminded(owner=person.id, day=day, routine="whole")
    everything = AllExercises(owner=person.id)
    return Screen(
        text=language("reminder-bare", time=language.texts.clock(minute), minutes=whole),
        rows=rows(
            [start_button(language("button-whole"), press)] if whole else [],
            [Button(language("button-all"), everything), _not_today(person.id, day, language)],
        ),
    )


@lru_cache(maxsize=1024)
def _line(minute: int, short: int, whole: int, language: Language) -> Markup:
    """The time and what is asked for; in a rush it is the same for most."""
    key = "reminder-line" if whole else "reminder-own"
    return language(key, time=language.texts.clock(minute), short=short, minutes=whole)


def news_words(news: News, library: Library, language: Language) -> Markup:
    """One true thing about a person, in a line; what is known about backs, with its source."""
    if news.says is Says.EVIDENCE:
        fact, words = library.facts[news.key], language.names.facts[news.key]
        source = fact.source if fact.is_cited else words.source
        return language("fact", says=words.says, source=source)
    return _news_line(news, language)


@lru_cache(maxsize=4096)
def _news_line(news: News, language: Language) -> Markup:
    name = language.names.exercise(news.key) if news.key else ""
    on = "today" if news.today else "next"
    return language(f"news-{news.says}", name=name, count=news.count, seconds=news.seconds, on=on)


def reminder_later(
    person: Person, day: date, time: str, routine: str, language: Language
) -> Screen:
    """The reminder that comes again; it can still be taken up, or left for today.

    routine: the key of what Start begins.
    """
    start = _start(person, day, routine, language)
    return Screen(
        text=language("reminder-later", time=time),
        rows=rows([start, _not_today(person.id, day, language)]),
    )


def taken_up(name: str, step: tuple[Exercise, int] | None, language: Language) -> Screen:
    """What a reminder becomes once its Start was pressed: the routine's name, and the step up that
    was taken with it."""
    said = [language("chosen", text=name)]
    if step is not None:
        exercise, rung = step
        dose = dose_words(exercise.ladder[rung].dose, exercise.sides, language)
        said.append(language("news-step", name=language.names.exercise(exercise.key), dose=dose))
    return Screen(text=lines(*said))


def _start(person: Person, day: date, routine: str, language: Language) -> Button:
    press = BeginReminded(owner=person.id, day=day, routine=routine)
    return start_button(language("button-start"), press)


def _not_today(owner: int, day: date, language: Language) -> Button:
    return Button(language("button-not-today"), NotToday(owner=owner, day=day))


def nudge(person: Person, number: int, exercise: Exercise | None, language: Language) -> Screen:
    """A sit break with one movement; number: which nudge it is.

    exercise: None where the person has left out all that could come now.
    """
    owner = person.id
    if exercise is None:
        return _bare_nudge(person, number, language)
    done = BreakDone(owner=owner, number=number, exercise=exercise.key)
    later = BreakLater(owner=owner, number=number)
    enough = BreakEnough(owner=owner, number=number)
    text = language(
        "break",
        line=language(f"break-{1 + (number + person.id) % BREAKS}"),
        name=language.names.exercise(exercise.key),
        dose=dose_of(exercise, person, language),
        cues=short_cues(exercise, person, language),
    )
    return Screen(
        text=text,
        rows=rows(
            [Button(language("button-done"), done), Button(language("button-later"), later)],
            [Button(language("button-enough"), enough)],
        ),
    )


def _bare_nudge(person: Person, number: int, language: Language) -> Screen:
    """A sit break with no movement of its own, and the way to bring one back."""
    later = BreakLater(owner=person.id, number=number)
    enough = BreakEnough(owner=person.id, number=number)
    everything = AllExercises(owner=person.id)
    line = language(f"break-{1 + (number + person.id) % BREAKS}")
    return Screen(
        text=lines(line, language("break-bare")),
        rows=rows(
            [Button(language("button-all"), everything), Button(language("button-later"), later)],
            [Button(language("button-enough"), enough)],
        ),
    )


def nudge_done(number: int, name: str, language: Language) -> Screen:
    """Praise for a movement."""
    praise = language(f"break-done-{1 + number % PRAISES}")
    return Screen(text=language("break-did", name=name, praise=praise))
