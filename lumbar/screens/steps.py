"""What an answer changes for next time, the offer of a step up, and where one stands."""

from collections.abc import Iterator, Mapping
from datetime import date

from lumbar.coach.exercise import Exercise, Kind, Library
from lumbar.coach.levels import rung_of
from lumbar.coach.person import Person, may_rise, nears
from lumbar.coach.rungs import is_offered
from lumbar.coach.session import Effort, Result
from lumbar.coach.steps import is_full
from lumbar.language.languages import Language
from lumbar.language.texts import Markup, lines, sentences
from lumbar.screens.exercise import dose_words
from lumbar.screens.press_steps import Stay, StepUp
from lumbar.screens.presses import Rate
from lumbar.screens.screen import Button, Screen, rows

OFFERS: Mapping[Effort | None, str] = {
    Effort.RIGHT: "offer-right",
    Effort.TOO_EASY: "offer-too_easy",
}


def effort_buttons(session: str, step: int, owner: int, language: Language) -> list[Button]:
    """The answers to how hard an exercise was; session: the session's id; step: the exercise's
    number in its plan, from 0."""
    return [
        Button(
            language(f"button-{effort}"),
            Rate(owner=owner, session=session, step=step, effort=effort),
        )
        for effort in Effort
    ]


def rated(
    result: Result, person: Person, library: Library, day: date, language: Language
) -> Screen:
    """What the answer about an exercise changes for next time, or the offer that follows it.

    day: today's local one.
    """
    exercise = library.exercises[result.exercise]
    if offers(result, person, library):
        return offer(exercise, result.rung, result.effort, person, language)
    return Screen(text=follows(result, person, library, day, language))


def follows(
    result: Result, person: Person, library: Library, day: date, language: Language
) -> Markup:
    """What the answer about an exercise changes for next time; day: today's local one."""
    exercise = library.exercises[result.exercise]
    key, following = _decided(result, exercise, person, day)
    return _said(key, exercise, following, language)


def offers(result: Result, person: Person, library: Library) -> bool:
    """Returns whether a step up is to be offered after the answer about an exercise."""
    exercise = library.exercises.get(result.exercise)
    if exercise is None or result.effort in {None, Effort.TOO_HARD}:
        return False
    return is_full(result) and is_offered(person, exercise, result.rung)


def noted(
    result: Result, person: Person, library: Library, day: date, language: Language
) -> tuple[str, dict[str, str]]:
    """What a toast says of the answer, by the text's key and its arguments: what it changes for
    next time. An offer waits for the end of the session.

    day: as for `rated`.
    """
    exercise = library.exercises[result.exercise]
    name = language.names.exercise(exercise.key)
    if offers(result, person, library):
        return "rated-noted", {"name": name}
    key, following = _decided(result, exercise, person, day)
    dose = dose_words(exercise.ladder[following].dose, exercise.sides, language)
    return key, {"name": name, "dose": dose}


def _decided(result: Result, exercise: Exercise, person: Person, day: date) -> tuple[str, int]:
    """Returns the text that says what an answer changes, and the rung for next time."""
    effort = result.effort or Effort.RIGHT
    following = _next_rung(result, exercise, person, day)
    if effort is Effort.TOO_HARD:
        key = "rated-too_hard" if following < result.rung else "rated-bottom"
    elif following > result.rung:
        key = "rated-too_easy"
    elif effort is Effort.RIGHT:
        key = "rated-right"
    elif result.rung >= len(exercise.ladder) - 1:
        key = "rated-top"
    elif not may_rise(person, exercise.key, day):
        key = "rated-hurt"
    else:
        key = "rated-right" if is_full(result) else "rated-cut"
    return key, following


def _next_rung(result: Result, exercise: Exercise, person: Person, day: date) -> int:
    """Returns the rung for next time, with the step that a live session takes at its end."""
    stands = rung_of(exercise, person.level, person.rungs)
    live = person.live
    if live is None or not live.session.live:
        return stands
    return stands + nears(person, live.session, result, day)


def offer(
    exercise: Exercise, rung: int, effort: Effort | None, person: Person, language: Language
) -> Screen:
    """The offer of a step up from a rung; effort: the answer that it follows, None for none."""
    up = rung + 1
    said = [_said(OFFERS.get(effort, "offer-step"), exercise, up, language)]
    if exercise.shown(up) != exercise.shown(rung):
        said.append(_does(exercise, up, language))
    up_press = StepUp(owner=person.id, exercise=exercise.key, rung=rung)
    stay = Stay(owner=person.id, exercise=exercise.key, rung=rung)
    buttons = [Button(language("button-step-up"), up_press), Button(language("button-stay"), stay)]
    return Screen(text=lines(*said), rows=rows(buttons))


def stepped(exercise: Exercise, rung: int, person: Person, language: Language) -> Screen:
    """What the answer to an offer has decided; rung: the one from which a step was offered."""
    stands = rung_of(exercise, person.level, person.rungs)
    key = "rated-too_easy" if stands > rung else "rated-right"
    return Screen(text=_said(key, exercise, stands, language))


def where_one_stands(person: Person, library: Library, language: Language) -> Iterator[Markup]:
    """A line for each strength exercise: its dose, and which step of how many that is."""
    for exercise in library.exercises.values():
        if exercise.kind is Kind.STRENGTH:
            rung = rung_of(exercise, person.level, person.rungs)
            yield language(
                "level-step",
                name=language.names.exercise(exercise.key),
                dose=dose_words(exercise.ladder[rung].dose, exercise.sides, language),
                step=rung + 1,
                of=len(exercise.ladder),
            )


def level_words(person: Person, library: Library, language: Language) -> Markup:
    """The level, how far the way to it is, and where one stands."""
    name = language(f"button-{person.level}")
    said = [language("level", level=name)]
    if person.aims:
        said.append(language("level-way", exercises=len(person.aims)))
    stands = where_one_stands(person, library, language)
    return lines(*said, Markup(), *stands, Markup(), language("level-how"))


def _said(key: str, exercise: Exercise, rung: int, language: Language) -> Markup:
    dose = dose_words(exercise.ladder[rung].dose, exercise.sides, language)
    return language(key, name=language.names.exercise(exercise.key), dose=dose)


def _does(exercise: Exercise, rung: int, language: Language) -> Markup:
    names = language.names.exercises[exercise.key]
    does = sentences((names.do(rung), names.rung(rung).variant))
    return language("offer-otherwise", do=does)
