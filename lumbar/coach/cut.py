"""A dose cut short: for less time, or because something hurt a little."""

from dataclasses import replace

from lumbar.coach.exercise import Dose
from lumbar.coach.timeline import Item, item_seconds


def one_less(dose: Dose) -> Dose | None:
    """Returns the dose with a set less or, with one set, a repetition less; None with one of each.

    A hold stays as long as it is.
    """
    if dose.sets > 1:
        return replace(dose, sets=dose.sets - 1)
    if dose.repetitions > 1:
        return replace(dose, repetitions=dose.repetitions - 1)
    return None


def no_longer(lower: Item, item: Item) -> Item:
    """Returns an item on a lower rung, cut until it takes no longer than `item`, if it can be.

    Sets and repetitions go first, then the seconds of a hold.
    """
    while item_seconds(lower) > item_seconds(item):
        dose = lower.dose
        less = one_less(dose)
        if less is None and dose.hold > 1:
            less = replace(dose, hold=dose.hold - 1)
        if less is None:
            break
        lower = replace(lower, dose=less)
    return lower


def fewer(item: Item) -> Item | None:
    """Returns the item with half the repetitions, else half the sets, else half the hold.

    Half is rounded down, to 1 at least. Returns None if all three are 1.
    """
    dose = item.dose
    if dose.repetitions > 1:
        dose = replace(dose, repetitions=dose.repetitions // 2)
    elif dose.sets > 1:
        dose = replace(dose, sets=dose.sets // 2)
    elif dose.hold > 1:
        dose = replace(dose, hold=dose.hold // 2)
    else:
        return None
    return replace(item, dose=dose)
