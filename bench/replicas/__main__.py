"""Trials of three replicas on a real PostgreSQL, from outside; each ends with a verdict.

    python -m bench.replicas NAME [--seconds N] [--replicas 3] [--seed 1] [--people N] [--polls]

kills      SIGKILL of a replica every 30 s, for 10 minutes, each replaced; every second time of the
           one with most holds, else of a random one
frozen     SIGSTOP of one after the other for 15 s each
rolling    one after the other gets SIGTERM and is replaced
away       PostgreSQL is stopped for 60 s, in holds and in a rush
read-only  PostgreSQL takes no writes for 30 s, in holds and in a rush
hung       PostgreSQL answers nothing for 30 s, in holds and in a rush
rush       20,000 people due in a minute at 1,000 a second, and two kills
holds      200 people begin holds within a minute, at 30 messages a second
answers    a press to its answer
"""

import argparse
import asyncio
import sys
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path

from bench.replicas.away import away, hung, read_only
from bench.replicas.befalling import answers, frozen, kills, rolling
from bench.replicas.holds import holds
from bench.replicas.rush import rush
from bench.replicas.trial import Trial

TRIALS: dict[str, Callable[[Trial], Awaitable[None]]] = {
    "kills": kills,
    "frozen": frozen,
    "rolling": rolling,
    "away": away,
    "read-only": read_only,
    "hung": hung,
    "rush": rush,
    "holds": holds,
    "answers": answers,
}


def main() -> int:
    """Runs a trial; returns 1 if something did not hold."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.replicas",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("name", choices=TRIALS)
    parser.add_argument("--seconds", type=float, default=0.0, help="0: as long as it says above")
    parser.add_argument("--replicas", type=int, default=3)
    parser.add_argument("--people", type=int, default=0, help="0: as many as it says above")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--polls", action="store_true", help="updates by long polling")
    parser.add_argument("--logs", type=Path, help="where the replicas' logs are kept")
    asked = vars(parser.parse_args())
    name, logs = asked.pop("name"), asked.pop("logs")
    with tempfile.TemporaryDirectory(prefix="lumbar-replicas-") as folder:
        if logs is not None:
            logs.mkdir(parents=True, exist_ok=True)
        trial = Trial(folder=logs or Path(folder), **asked)
        print(f"{name}: {trial.replicas} replicas, seed {trial.seed}", flush=True)
        asyncio.run(TRIALS[name](trial))
    print(f"{name}: {'WRONG' if trial.verdict.failed else 'ok'}")
    return 1 if trial.verdict.failed else 0


if __name__ == "__main__":
    sys.exit(main())
