"""How long tests wait for real processes: no test decides by how fast the machine is.

What a test waits for comes, or does not; how soon is a promise that holds on a machine with
nothing else to do. `ALONE=1 make test`, on such a machine, holds the program to the very seconds.
"""

import os

ALONE = bool(os.environ.get("ALONE"))
PATIENCE = 60.0
"""Real seconds for what takes one or two."""
AT_MOST = 6.0
"""How many times as long a promise may take on a machine that has other things to do."""


def within(seconds: float) -> float:
    """Real seconds that are given to what is promised within so many."""
    return seconds if ALONE else seconds * AT_MOST
