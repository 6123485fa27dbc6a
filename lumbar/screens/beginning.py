"""The welcome, the begin screen, and the choice of a routine."""

from dataclasses import replace

from lumbar.coach.exercise import Library
from lumbar.coach.manner import Manner, Offer
from lumbar.coach.plan import needs_chair, needs_desk, needs_mat, whole_minutes
from lumbar.coach.timeline import Item
from lumbar.language.languages import Language
from lumbar.language.texts import Markup, lines
from lumbar.screens.press_begin import BeginNow
from lumbar.screens.press_values import MANNER
from lumbar.screens.presses import Begin, ChooseRoutine
from lumbar.screens.screen import Button, Screen, rows, start_button


def hello(minutes: int, short: int, language: Language) -> Markup:
    """Three lines that say who this is; minutes: what the whole and the short routine take."""
    return language("welcome", minutes=minutes, short=short)


def welcome(owner: int, minutes: int, short: int, language: Language) -> Screen:
    """Three lines and Start."""
    start = start_button(language("button-start"), Begin(owner=owner))
    return Screen(text=hello(minutes, short, language), rows=rows([start]))


def is_welcome(screen: Screen) -> bool:
    """Whether a screen is the welcome with its Start."""
    return [type(button.press) for row in screen.rows for button in row] == [Begin]


def begin_screen(
    owner: int, offer: Offer, library: Library, language: Language, above: Markup | None = None
) -> Screen:
    """What begins with one tap, how it goes and what it needs; Begin, and other choices beside it.

    above: what stands above that, as the welcome.
    """
    how = offer.manner
    goes = language(f"begin-{MANNER.write(how)}")
    text = language("begin-screen", minutes=whole_minutes(offer.plan), how=goes)
    need = needs(offer.plan, library, language)

    def begin(routine: str, manner: Manner = how) -> BeginNow:
        return BeginNow(owner=owner, routine=routine, manner=manner)

    other = replace(how, by_itself=not how.by_itself)
    label = language("button-itself-on" if other.by_itself else "button-itself-off")
    ways = [Button(label, begin(offer.routine, other))]
    if how.voice is not None:
        label = language("button-aloud-off" if how.voice else "button-aloud-on")
        heard = replace(how, voice=not how.voice)
        ways.insert(0, Button(label, begin(offer.routine, heard)))
    return Screen(
        text=lines(*([above, Markup("")] if above is not None else []), text, *need),
        rows=rows(
            [start_button(language("button-begin"), begin(offer.routine))],
            ways,
            [Button(language(f"button-{key}"), begin(key)) for key in offer.beside],
        ),
    )


def needs(plan: tuple[Item, ...], library: Library, language: Language) -> list[Markup]:
    """What to have at hand for a plan, a line each; nothing where it needs nothing."""
    needed: list[Markup] = []
    if needs_chair(plan, library):
        needed.append(language("kit-both" if needs_mat(plan) else "kit-chair"))
    elif needs_mat(plan):
        needed.append(language("kit-mat"))
    if needs_desk(plan, library):
        needed.append(language("kit-desk"))
    return needed


def choose(
    owner: int,
    minutes: int,
    short: int,
    language: Language,
    *,
    chair: bool = False,
    standing: bool = True,
) -> Screen:
    """Whole routine, short one or the one that is not on the floor.

    minutes: what the first two take; chair: the whole one needs one; standing: there is the third.
    """

    def of(routine: str) -> Button:
        return Button(language(f"button-{routine}"), ChooseRoutine(owner=owner, routine=routine))

    return Screen(
        text=lines(
            language("choose"),
            language("choose-times", minutes=minutes, short=short),
            *([language("choose-chair")] if chair else []),
        ),
        rows=rows([of("whole"), of("short")], [of("standing")] if standing else []),
    )
