"""Runs bot.py by a clock that is ahead of the machine's: python ahead.py SECONDS BOT.PY WORDS…"""

import runpy
import sys
import time
from pathlib import Path


def run() -> None:
    """Runs what the command line says, as Python itself would."""
    real, seconds = time.time, float(sys.argv[1])
    time.time = lambda: real() + seconds
    del sys.argv[:2]
    sys.path[0] = str(Path(sys.argv[0]).parent)
    runpy.run_path(sys.argv[0], run_name="__main__")


if __name__ == "__main__":
    run()
