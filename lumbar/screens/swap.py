"""The button Swap, beside Skip, on whatever shows a session whose exercise can be swapped."""

from dataclasses import replace
from itertools import chain, groupby

from lumbar.coach.session import Event, Session
from lumbar.language.languages import Language
from lumbar.screens.presses import SessionEvent, SwapExercise
from lumbar.screens.screen import Button, Screen, rows

BESIDE_PAUSE = frozenset({Event.PAUSE, Event.RESUME, Event.SKIP, Event.BACK})
BELOW_START = frozenset({Event.SKIP, Event.BACK, Event.STOP})
"""What stands in a row with Skip, if it fits, while an exercise runs and while one waits."""


def with_swap(screen: Screen, session: Session, owner: int, language: Language) -> Screen:
    """Returns the screen with Swap behind each Skip; the same where it has no Skip.

    owner: the id of the person whose session it is.
    """
    press = SwapExercise(owner=owner, session=session.id, turn=session.turn)
    swap = Button(language("button-swap"), press)
    shown = {_event(button) for row in screen.rows for button in row}
    if Event.SKIP not in shown:
        return screen
    mates = BESIDE_PAUSE if shown & {Event.PAUSE, Event.RESUME} else BELOW_START
    found: list[list[Button]] = []
    for is_mates, some in groupby(screen.rows, lambda row: {*map(_event, row)} <= mates):
        together = [list(row) for row in some]
        # They may have been split for their width: with one more they are shared out anew.
        found += [list(chain(*together))] if is_mates else together
    with_it = (
        [one for button in row for one in ((button, swap) if _skips(button) else (button,))]
        for row in found
    )
    return replace(screen, rows=rows(*with_it))


def _event(button: Button) -> Event | None:
    return button.press.event if isinstance(button.press, SessionEvent) else None


def _skips(button: Button) -> bool:
    return _event(button) is Event.SKIP
