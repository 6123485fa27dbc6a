"""The question where somebody is: the times of day that they may see, as buttons."""

from collections.abc import Iterable, Sequence

from lumbar.coach.zones import ClockAt
from lumbar.language.languages import Language
from lumbar.language.texts import Markup, lines
from lumbar.screens.press_remind import OtherPlace, ZonesAt
from lumbar.screens.presses import ChooseZone
from lumbar.screens.screen import Button, Screen, rows

IN_A_ROW = 2
"""Places in a row: some have long names."""
HOUR = 60


def question(
    clocks: Sequence[ClockAt], owner: int, language: Language, why: Markup | None = None
) -> Screen:
    """Asks for the time where the person is; nothing is guessed.

    clocks: the times to choose from, empty for none; why: what is said first.
    """
    first = [] if why is None else [why]
    if not clocks:
        return Screen(text=lines(*first, language("zone-question")))
    times = [
        Button(
            language.texts.clock(clock.minute),
            ChooseZone(owner=owner, zone=clock.zone)
            if clock.zone
            else ZonesAt(owner=owner, offset=clock.offset),
        )
        for clock in clocks
    ]
    return Screen(
        text=lines(*first, language("zone-question-or")),
        rows=rows(times, [_other(owner, language)]),
    )


def which(places: Sequence[tuple[str, str]], owner: int, language: Language) -> Screen:
    """Places (name, zone) whose clocks show the time that was chosen, and will not all year."""
    buttons = [Button(name, ChooseZone(owner=owner, zone=zone)) for name, zone in places]
    pairs = (buttons[at : at + IN_A_ROW] for at in range(0, len(buttons), IN_A_ROW))
    return Screen(text=language("zone-which"), rows=rows(*pairs, [_other(owner, language)]))


def other(language: Language) -> Screen:
    """Asks for the place itself."""
    return Screen(text=language("zone-other"))


def known(
    name: str, minute: int, offset: int | None, more: Iterable[Markup], language: Language
) -> Screen:
    """The zone that is set and what follows from it.

    minute: of the day there now; offset: minutes ahead of UTC now, None where the zone itself is
    an offset, which knows no summer time.
    """
    time = language.texts.clock(minute)
    if offset is None:
        said = lines(language("zone-known-fixed", name=name, time=time), language("zone-fixed"))
    else:
        said = language("zone-known", name=name, offset=offset_words(offset, language), time=time)
    return Screen(text=lines(said, *more))


def offset_words(offset: int, language: Language) -> Markup:
    """How far a zone is ahead of UTC: UTC+1, UTC+5:30, UTC-3, UTC."""
    hours, minutes = divmod(abs(offset), HOUR)
    ahead = f"{'-' if offset < 0 else '+'}{hours}" if offset else ""
    return language("zone-offset", ahead=ahead + (f":{minutes:02}" if minutes else ""))


def _other(owner: int, language: Language) -> Button:
    return Button(language("button-other-place"), OtherPlace(owner=owner))
