"""The button Swap, beside Skip, on whatever shows a session whose exercise can be swapped."""

from dataclasses import replace

from lumbar.coach.session import Event, Session
from lumbar.language.languages import Language
from lumbar.screens.presses import SessionEvent, SwapExercise
from lumbar.screens.screen import Button, Screen, rows


def with_swap(screen: Screen, session: Session, owner: int, language: Language) -> Screen:
    """Returns the screen with Swap behind each Skip; the same where it has no Skip.

    owner: the id of the person whose session it is.
    """
    press = SwapExercise(owner=owner, session=session.id, turn=session.turn)
    swap = Button(language("button-swap"), press)
    with_it = (
        [one for button in row for one in ((button, swap) if _skips(button) else (button,))]
        for row in screen.rows
    )
    return replace(screen, rows=rows(*with_it))


def _skips(button: Button) -> bool:
    return isinstance(button.press, SessionEvent) and button.press.event is Event.SKIP
