"""What replicas tell each other of their load, so that all know what is left of the one rate.

It does no input or output and reads no clock.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from msgspec import Struct, convert, to_builtins

AHEAD = 600
"""Seconds ahead for which a replica says what its sessions will need."""
COMING = 2.0
"""Seconds in which the ends of holds are counted: a load is heard up to two beats later."""


class Load(Struct, frozen=True):
    """What one replica says of itself.

    running: countdowns that run; ends: holds that end in the next COMING seconds; asked: ticks that
    were asked for in the last second; since: a second of the clock (UTC); ahead: calls that its
    sessions need in that second and in each that follows.
    """

    running: int = 0
    ends: int = 0
    asked: int = 0
    since: int = 0
    ahead: tuple[int, ...] = ()

    def told(self) -> dict[str, Any]:
        """Returns it as JSON's values."""
        found: dict[str, Any] = to_builtins(self)
        return found


@dataclass(frozen=True, slots=True)
class Others:
    """What all other replicas need together.

    replicas: how many there are, this one included; running, ends, asked: as in Load; ahead: calls
    that their sessions need, by second of the clock (UTC).
    """

    replicas: int = 1
    running: int = 0
    ends: int = 0
    asked: int = 0
    ahead: Mapping[int, int] = field(default_factory=Counter)


def together(told: Iterable[Mapping[str, Any]]) -> Others:
    """Returns what the other replicas need together. told: what each has told, as JSON's values;
    one of another version may say more or less."""
    loads, ahead = [convert(one, Load) for one in told], Counter[int]()
    for load in loads:
        ahead.update({load.since + n: calls for n, calls in enumerate(load.ahead) if calls})
    return Others(
        replicas=len(loads) + 1,
        running=sum(load.running for load in loads),
        ends=sum(load.ends for load in loads),
        asked=sum(load.asked for load in loads),
        ahead=ahead,
    )
