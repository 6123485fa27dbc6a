"""What must not come first in a session, and what warms it up; see `Warm` in coach/timeline.py."""

from dataclasses import replace

from lumbar.coach.timeline import Item


def warmed(plan: tuple[Item, ...], step: int, done: set[str]) -> tuple[Item, ...]:
    """Returns the plan with what warms up the item of a step put before it, if that is needed.

    That is the case once: if those items are skipped, they are not put there again. done: keys of
    the exercises that are done in the session. Returns the same object if nothing is needed.
    """
    item = plan[step]
    if item.warm is None or not item.warm.first or not is_cold(item, done):
        return plan
    first = tuple(one for one in item.warm.first if one.exercise not in done)
    told = replace(item, warm=replace(item.warm, first=()))
    return (*plan[:step], *first, told, *plan[step + 1 :])


def is_cold(item: Item, done: set[str]) -> bool:
    """Returns whether something must be done before the item that is not done yet."""
    if item.warm is None:
        return False
    return done.isdisjoint(item.warm.after) and not done.issuperset(item.warm.needs)
