"""The labels of buttons, typed as text: what they mean, by where they stand."""

from collections.abc import Iterator

from handlers.ask import Ask
from lumbar.coach import due
from lumbar.coach.exercise import Level
from lumbar.coach.pace import Ready
from lumbar.coach.person import Person, today
from lumbar.coach.safety import Answer
from lumbar.coach.wish import ground_of
from lumbar.language.words import OF_LISTS, Told
from lumbar.reading.operated import operated_on
from lumbar.reading.said import answers_yes, labelled
from lumbar.reading.told import told
from lumbar.screens.press_ending import NoReminder
from lumbar.screens.press_pace import SetReady
from lumbar.screens.press_remind import RemindSame
from lumbar.screens.press_run import Run, RunCommand
from lumbar.screens.press_safety import (
    AnswerSafety,
    ClinicianSays,
    NameCondition,
    Operated,
    OperatedOn,
    Safe,
    Unsafe,
)
from lumbar.screens.press_steps import Stay, StepUp
from lumbar.screens.presses import (
    AllExercises,
    AnswerOffer,
    BreakDone,
    BreakEnough,
    BreakLater,
    ChooseRoutine,
    ChooseZone,
    EndPause,
    Forget,
    Keep,
    NotToday,
    Press,
    RemindAgain,
    RemindAs,
    RemindOnce,
    SetByItself,
    SetCalm,
    SetDark,
    SetLevel,
    SetVoice,
    ShowBreaks,
    ShowRemind,
    ShowSettings,
)

IN_A_SESSION = ("start-over", "skip", "swap", "back", "go-on", "do-it", "leave-it", "stop", "hurts")
"""Buttons that mean nothing where no session is on; by the names of their texts."""


def on_screen(ask: Ask) -> tuple[Press, int | None] | None:
    """Returns the press that a text names, and the id of its message; None if it names none.

    The text is a label of the chat's last message with buttons, or of the last reminder or sit
    break that waits for an answer. What deletes everything is never done by a word.
    """
    found = ask.parts.chats.last_with_buttons(ask.chat.id)
    if found is not None:
        message, screen = found
        by_label = {
            button.text.removeprefix("✓ "): button.press for row in screen.rows for button in row
        }
        label = labelled(ask.words, by_label)
        press = by_label[label] if label is not None else None
        if isinstance(press, AnswerSafety) and press.answer is Answer.NONE:
            press = None  # it is read as words are: "tidak, ada" is not "tidak ada"
        if press is None:
            press = _by_yes_or_no(ask, list(by_label.values()))
        if press is None:
            press = _told(ask, list(by_label.values()))
        if press is not None and press.owner == ask.person.id and not isinstance(press, Forget):
            return press, message
    return _of(ask, dict(_waiting(ask)))


def anywhere(ask: Ask) -> tuple[Press, int | None] | None:
    """Returns the press that a text names wherever it stands, and no message; None if none."""
    return _of(ask, {key: (press, None) for key, press in _settings(ask.person).items()})


def is_of_session(ask: Ask) -> bool:
    """Returns whether a text is a label that only makes sense in a session."""
    names = (ask.language(f"button-{name}") for name in IN_A_SESSION)
    return labelled(ask.words, names) is not None


def _by_yes_or_no(ask: Ask, presses: list[Press]) -> Press | None:
    """Returns which of a question's buttons a yes or a no is; None if it is none of them."""
    yes = answers_yes(ask.words, ask.language)
    # "Not now" is a no, and says nothing of the signs; "all right" may be a yes, and has none.
    none = told(ask.words, ask.language) is Told.NONE
    for press in presses:
        match press:
            case AnswerSafety(wish=wish) if yes is True and not none:
                return Unsafe(owner=press.owner, wish=wish)
            case Unsafe() | AnswerOffer(wanted=True) | RemindSame() | StepUp() if yes is True:
                return press
            case ChooseZone() | RemindAs() | RemindOnce() if yes is True and len(presses) == 1:
                return press
            case Safe() | AnswerSafety(answer=Answer.NONE) if none:
                return press
            case Keep() | AnswerOffer(wanted=False) | NoReminder() | Stay() if yes is False:
                return press
    return None


def _told(ask: Ask, presses: list[Press]) -> Press | None:
    """Returns which of the safety question's buttons a text says; None for none of them.

    What is on the clinician's list is that list: see handlers/safety.py for what follows.
    """
    kind = told(ask.words, ask.language)
    if kind in OF_LISTS and not _has_lists(presses):
        return None
    name = kind.value if kind is not None else ""
    day = operated_on(ask.words, ask.local_now.date(), ask.language)
    for press in presses:
        match press:
            case AnswerSafety(answer=answer) if kind is not None and answer is _ANSWERS[kind]:
                return press
            case NameCondition(condition=condition) if condition.value == name:
                return press
            case (
                NameCondition(owner=owner, wish=wish)
                | Operated(owner=owner, wish=wish)
                | ClinicianSays(owner=owner, wish=wish)
            ) if kind in {Told.EMERGENCY, Told.DOCTOR}:
                # A graver list is told of where the clinician's is asked about.
                number = ask.person.safety.number
                return AnswerSafety(owner=owner, answer=_ANSWERS[kind], number=number, wish=wish)
            case Operated(owner=owner, wish=wish) if day is not None:
                return OperatedOn(owner=owner, day=day, wish=wish)
    return None


def _has_lists(presses: list[Press]) -> bool:
    """Whether the three lists are what is asked about, in their order. Elsewhere there are signs,
    or one list alone, and a number may mean one of those."""
    answers = [one.answer for one in presses if isinstance(one, AnswerSafety)]
    return len(answers) == len(presses) and answers[-len(_IN_ORDER) :] == _IN_ORDER


_IN_ORDER = [Answer.EMERGENCY, Answer.DOCTOR, Answer.CLINICIAN]
_ANSWERS = {
    Told.NONE: Answer.NONE,
    Told.EMERGENCY: Answer.EMERGENCY,
    Told.FIRST: Answer.EMERGENCY,
    Told.SECOND: Answer.DOCTOR,
    Told.THIRD: Answer.CLINICIAN,
    Told.DOCTOR: Answer.DOCTOR,
    **dict.fromkeys(
        (Told.CLINICIAN, Told.PREGNANCY, Told.SURGERY, Told.BONES, Told.OTHER), Answer.CLINICIAN
    ),
}

Found = tuple[Press, int | None]


def _of(ask: Ask, presses: dict[str, Found]) -> Found | None:
    """Returns the press whose label the text is; presses: by the names of the labels' texts."""
    by_label = {str(ask.language(f"button-{name}")): found for name, found in presses.items()}
    label = labelled(ask.words, by_label)
    return by_label[label] if label is not None else None


def _waiting(ask: Ask) -> Iterator[tuple[str, Found]]:
    """Yields the buttons of the reminder and the sit break that wait for an answer."""
    person, owner = ask.person, ask.person.id
    if not ask.private:
        return
    if person.reminder is not None and person.reminder not in person.answered:
        day = today(person, ask.now)
        yield "not-today", (NotToday(owner=owner, day=day), person.reminder)
        for minutes in (15, 60):
            again = RemindAgain(owner=owner, day=day, minutes=minutes)
            yield f"in-{minutes}", (again, person.reminder)
    breaks = person.breaks
    if breaks is not None and person.nudge is not None and person.nudge not in person.answered:
        number, nudge = breaks.number, person.nudge
        library, then = ask.parts.library, breaks.nudged or ask.now
        moved = due.movement(library, number, ground_of(person, library, then))
        if moved is not None:
            yield "done", (BreakDone(owner=owner, number=number, exercise=moved.key), nudge)
        yield "later", (BreakLater(owner=owner, number=number), nudge)
        yield "enough", (BreakEnough(owner=owner, number=number), nudge)


def _settings(person: Person) -> dict[str, Press]:
    """Returns what labels mean wherever they stand, by the names of their texts."""
    owner = person.id
    switches = {"calm": SetCalm, "itself": SetByItself, "voice": SetVoice, "dark": SetDark}
    found: dict[str, Press] = {
        f"{name}-{state}": kind(owner=owner, on=state == "on")
        for name, kind in switches.items()
        for state in ("on", "off")
    }
    found |= {str(level): SetLevel(owner=owner, level=level) for level in Level}
    found |= {f"ready-{ready}": SetReady(owner=owner, ready=ready) for ready in Ready}
    return found | {
        "whole": ChooseRoutine(owner=owner, routine="whole"),
        "short": ChooseRoutine(owner=owner, routine="short"),
        "settings": ShowSettings(owner=owner),
        "remind": ShowRemind(owner=owner),
        "breaks": ShowBreaks(owner=owner),
        "all": AllExercises(owner=owner),
        "unpause": EndPause(owner=owner),
        "help": RunCommand(owner=owner, run=Run(command="help")),
        "forget": RunCommand(owner=owner, run=Run(command="forget")),
        "export": RunCommand(owner=owner, run=Run(command="export")),
    }
