"""Lumbar as it is against Lumbar with another Python, event loop or way of beginning tasks.

    python -m bench.tried ROUNDS NAME=PYTHON[,uvloop|,eager]...

Each Python needs Lumbar's dependencies. All take turns, as in bench/answering.py.
"""

import asyncio
import sys
import tempfile
from pathlib import Path

from bench.answering import LOADS, told
from bench.contest import CONTESTANTS, ROOT, Contestant, Ring
from bench.sample import take_sample


async def main(rounds: int, tried: list[str]) -> None:
    asked = [one.partition("=") for one in ("as it is=" + sys.executable, *tried)]
    who = [
        Contestant(
            name=f"Lumbar, {name}",
            version=name,
            command=(python, str(CONTESTANTS / "lumbar.py"), *how),
        )
        for name, _, words in asked
        for python, *how in [words.split(",")]
    ]
    sample = await take_sample()
    with tempfile.TemporaryDirectory(dir=ROOT) as folder:
        ring = Ring(Path(folder), sample)
        runs = {one.name: [] for one in who}
        for _ in range(rounds):
            for one in who:
                runs[one.name].append(await ring.run(one, LOADS[0]))
        told(LOADS[0], runs)


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]), sys.argv[2:]))
