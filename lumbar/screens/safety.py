"""The safety question, and where each of its answers leads."""

from dataclasses import replace
from datetime import date

from lumbar.coach.exercise import Exercise
from lumbar.coach.person import Person
from lumbar.coach.safety import (
    SURGERY_MONTHS,
    Answer,
    Condition,
    Surgery,
    Why,
    months_after,
)
from lumbar.coach.suits import against
from lumbar.coach.wish import Wish
from lumbar.language.emergency import emergency
from lumbar.language.languages import Language
from lumbar.language.texts import Markup, lines
from lumbar.screens.about import to_private
from lumbar.screens.hurting import alarm_words
from lumbar.screens.press_safety import (
    AnswerSafety,
    AskSafety,
    ClinicianSays,
    NameAnother,
    NameCondition,
    Operated,
)
from lumbar.screens.presses import BeginWish
from lumbar.screens.screen import Button, Screen, Style, rows, start_button
from lumbar.screens.when import calendar_day

Rows = tuple[tuple[Button, ...], ...]


def question(person: Person, wish: Wish | None, why: Why, language: Language) -> Screen:
    """The safety question, and in a line why it is asked again.

    wish: what is to begin where none of the signs is true, None for nothing.
    """
    first = why is Why.FIRST
    head = (
        language("safety-first")
        if first
        else language("safety-again", why=language(f"safety-why-{why}"))
    )
    text = lines(head, Markup(""), language("safety-list"))
    return Screen(text=text, rows=answers(person, wish, language))


def answers(person: Person, wish: Wish | None, language: Language) -> Rows:
    """The answers to the safety question, a row each."""

    def answer(of: Answer, style: Style | None = None) -> list[Button]:
        press = AnswerSafety(owner=person.id, answer=of, number=person.safety.number, wish=wish)
        return [Button(language(f"button-safety-{of}"), press, style)]

    return rows(
        answer(Answer.NONE),
        answer(Answer.EMERGENCY, Style.ALARM),
        answer(Answer.DOCTOR),
        answer(Answer.CLINICIAN),
    )


def is_question(screen: Screen) -> bool:
    """Whether a screen is the safety question."""
    presses = [button.press for row in screen.rows for button in row]
    return bool(presses) and all(isinstance(press, AnswerSafety) for press in presses)


def unread(screen: Screen) -> str | None:
    """Returns the name of the text that asks once more what a screen asks; None if that is not
    the safety question or what follows from it."""
    presses = [button.press for row in screen.rows for button in row]
    if is_question(screen):
        return "safety-unread"
    if any(isinstance(press, Operated) for press in presses):
        return "safety-surgery-unread"
    if any(isinstance(press, NameCondition | ClinicianSays) for press in presses):
        return "safety-which-unread"
    return None


def elsewhere(person: Person, wish: Wish, language: Language) -> Screen:
    """Said in a group while the safety question waits in private; Start begins what is wished."""
    start = start_button(language("button-start"), BeginWish(owner=person.id, wish=wish))
    return replace(to_private("group-safety", language), rows=rows([start]))


def which_yes(person: Person, wish: Wish | None, language: Language) -> Screen:
    """After a yes of which nobody knows to what: the emergency first, then which it is."""
    text = language("safety-yes", call=emergency(person.zone, language, begins=True))
    return Screen(text=text, rows=answers(person, wish, language)[1:])


def advice(person: Person, wish: Wish | None, language: Language, *, kept: bool = True) -> Screen:
    """What to do after an emergency or a sign for a doctor, and how one comes back.

    kept: whether the answer is; where it is not, nothing is promised for later.
    """
    if person.safety.answer is Answer.EMERGENCY:
        call = emergency(person.zone, language, begins=True)
        text, then = language("safety-emergency", call=call), language("safety-emergency-then")
    else:
        call = emergency(person.zone, language)
        text, then = language("safety-doctor", call=call), language("safety-doctor-then")
    if not kept:
        return Screen(text=text)
    return Screen(text=lines(text, Markup(""), then), rows=_back(person, wish, language))


def _back(person: Person, wish: Wish | None, language: Language) -> Rows:
    return rows([Button(language("button-cleared"), AskSafety(owner=person.id, wish=wish))])


def conditions(person: Person, wish: Wish | None, language: Language) -> Screen:
    """Which of the clinician's list is true; those that were named since it was asked
    are left out."""
    named = () if person.safety.unnamed else person.safety.conditions

    def button(of: Condition) -> list[Button]:
        press = NameCondition(owner=person.id, condition=of, wish=wish)
        return [Button(language(f"button-{of}"), press)] if of not in named else []

    text = language("safety-clinician-more" if named else "safety-clinician")
    return Screen(text=text, rows=rows(*map(button, Condition), *_go_on(person, wish, language)))


def _go_on(person: Person, wish: Wish | None, language: Language) -> list[list[Button]]:
    """Start, where something may begin already."""
    if person.safety.open or wish is None:
        return []
    return [[start_button(language("button-start"), BeginWish(owner=person.id, wish=wish))]]


def surgery(person: Person, wish: Wish | None, language: Language) -> Screen:
    """When the operation was."""
    choices = [
        [Button(language(f"button-surgery-{of}"), Operated(owner=person.id, when=of, wish=wish))]
        for of in Surgery
    ]
    return Screen(text=language("safety-surgery"), rows=rows(*choices))


def clinician_says(person: Person, wish: Wish | None, language: Language) -> Screen:
    """Whether a clinician agrees to exercise with what was named."""
    choices = [
        [Button(language(key), ClinicianSays(owner=person.id, agrees=agrees, wish=wish))]
        for key, agrees in (("button-agreed", True), ("button-not-yet", False))
    ]
    key = "safety-bones" if person.safety.bones else "safety-other"
    return Screen(text=language(key), rows=rows(*choices))


def wait(person: Person, wish: Wish | None, today: date, language: Language) -> Screen:
    """What to do until a clinician agrees; after an operation, how long at least.

    today: the local date.
    """
    text = language("safety-wait")
    operated = person.safety.surgery
    if Condition.SURGERY in person.safety.conditions:
        if operated is not None and person.safety.heals(today):
            until = months_after(operated, SURGERY_MONTHS)
            text = language(
                "safety-wait-until",
                day=calendar_day(until, today, language),
                date=language.numbers(until).day,
            )
        else:
            text = language("safety-wait-surgery")
    return Screen(text=text, rows=_back(person, wish, language))


def free(person: Person, wish: Wish | None, language: Language) -> Screen:
    """What there is for somebody with whom a clinician agrees, or who is pregnant."""
    said: list[Markup] = []
    if person.safety.pregnant:
        said.append(language("safety-pregnancy"))
    if person.safety.bones:
        said.append(language("safety-bones-out"))
    if not said:
        said.append(language("safety-agreed"))
    another = NameAnother(owner=person.id, wish=wish)
    wish = wish if wish is not None else Wish()
    start = start_button(language("button-start"), BeginWish(owner=person.id, wish=wish))
    more = [Button(language("button-another"), another)]
    over = [Button(language("button-pregnancy-over"), AskSafety(owner=person.id, wish=None))]
    return Screen(
        text=lines(*said),
        rows=rows([start], more, over if person.safety.pregnant else []),
    )


def unsuited(person: Person, exercise: Exercise | None, language: Language) -> Screen:
    """Kind words where what is asked for is not right with what was told, and what there is.

    exercise: the one that was asked for; None for several, which weak bones leave out.
    """
    why = against(exercise, person.safety) if exercise is not None else Condition.BONES
    key = "not-in-pregnancy" if why is Condition.PREGNANCY else "not-with-bones"
    routine = "pregnancy" if person.safety.pregnant else "whole"
    wish = Wish(routine=routine)
    start = start_button(language("button-start"), BeginWish(owner=person.id, wish=wish))
    return Screen(text=language(key), rows=rows([start]))


def alarm(person: Person, language: Language, *, chest: bool = False) -> Screen:
    """After words that may tell of an emergency, where no session is on: where to get help, and
    the question. chest: whether they tell of the chest."""
    text = lines(alarm_words(person, language, chest=chest), language("hurt-alarm"))
    order = answers(person, None, language)
    return Screen(text=text, rows=(*order[1:], order[0]))


def hurts(person: Person, language: Language, *, doubt: bool = False) -> Screen:
    """After words of pain where no session is on: the signs first, then gentle ways to move.

    doubt: whether it is not clear that there is pain.
    """
    first = language("hurt-doubt" if doubt else "hurt-idle")
    text = lines(
        first,
        language("safety-first"),
        Markup(""),
        language("safety-list"),
        Markup(""),
        language("hurt-idle-then"),
    )
    return Screen(text=text, rows=answers(person, Wish(routine="stretches"), language))


def clear(person: Person, language: Language) -> Screen:
    """What the question's message becomes after None of these; what was told and stays, as well."""
    stays = [
        language(key)
        for key, so in (
            ("safety-stays-pregnancy", person.safety.pregnant),
            ("safety-stays-bones", person.safety.bones),
        )
        if so
    ]
    return Screen(text=lines(language("safety-clear"), *stays))
