"""After words of pain outside a session: three signs to rule out, then what is safe to do today.

As NICE NG59 has it (assessment, self-management: rule out a specific cause, then advice to go on
with normal activities) and the Lancet's series of 2018 (doi 10.1016/S0140-6736(18)30489-6:
education, activity and exercise first; no rest in bed).
"""

from lumbar.coach.person import Person
from lumbar.coach.safety import Answer
from lumbar.coach.wish import Wish
from lumbar.language.languages import Language
from lumbar.language.texts import Markup, lines
from lumbar.screens.press_safety import AnswerSafety
from lumbar.screens.presses import BeginWish
from lumbar.screens.screen import Button, Screen, Style, rows, start_button

GENTLE = Wish(routine="stretches")
WALK = Wish(exercise="walk")


def flare(person: Person, language: Language) -> Screen:
    """What to do today with a back that hurts, for somebody who may exercise."""

    def sign(of: Answer, style: Style | None = None) -> Button:
        press = AnswerSafety(owner=person.id, answer=of, number=person.safety.number, wish=GENTLE)
        return Button(language(f"button-safety-{of}"), press, style)

    begins = BeginWish(owner=person.id, wish=GENTLE)
    text = lines(
        language("hurt-idle"),
        Markup(""),
        language("flare-signs"),
        Markup(""),
        language("flare-safe"),
        Markup(""),
        language("flare-plan"),
    )
    return Screen(
        text=text,
        rows=rows(
            [start_button(language("button-flare-session"), begins)],
            [Button(language("button-flare-walk"), BeginWish(owner=person.id, wish=WALK))],
            [sign(Answer.EMERGENCY, Style.ALARM), sign(Answer.DOCTOR)],
        ),
    )
