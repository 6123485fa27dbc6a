"""How long exercises take, for tests that wait for a moment of one: read from the content."""

from lumbar.coach.exercise import Level
from lumbar.coach.plan import items, plan_seconds
from tests.language.made import LIBRARY


def to_hold(
    key: str, later: float = 0.0, level: Level = Level.STANDARD, *, ready: int | None = None
) -> float:
    """Seconds from the beginning of an exercise to `later` seconds into its first hold.

    ready: seconds to get ready, where they are not the usual ones.
    """
    (item,) = items([LIBRARY.exercises[key]], level, {})
    return (item.ready if ready is None else ready) + item.dose.move + later


def whole(key: str, level: Level = Level.STANDARD) -> int:
    """Seconds that an exercise takes by itself, and until its last words have come."""
    return plan_seconds(items([LIBRARY.exercises[key]], level, {})) + 6
