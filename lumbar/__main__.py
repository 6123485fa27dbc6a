"""The command `lumbar` of an installed copy: bot.py, with what it needs beside it.

An installed copy has all that lies beside lumbar/ in the repository in lumbar/top.
"""

import sys
from pathlib import Path


def main() -> int:
    """Runs the program; returns its exit code."""
    sys.path.insert(0, str(Path(__file__).parent / "top"))
    from bot import main as run  # noqa: PLC0415 - it is found only now

    return run()


if __name__ == "__main__":
    sys.exit(main())
