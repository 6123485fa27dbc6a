"""Which content was found right, so that a start need not check all of it once more.

A check sum of the content, and of the code that reads and checks it, is kept as Python keeps
compiled modules: in `__pycache__` beside the content, or below PYTHONPYCACHEPREFIX, and not at all
with PYTHONDONTWRITEBYTECODE. It may be deleted at any time.
"""

import contextlib
import hashlib
import sys
from functools import cache
from importlib.util import cache_from_source
from pathlib import Path

import babel
import msgspec

from lumbar.library import CONTENT

_HERE = Path(__file__).parent
_CODE = (_HERE / "coach", _HERE / "language")


def is_checked() -> bool:
    """Returns whether the content is as it was when it was found right the last time."""
    try:
        return _kept().read_text(encoding="ascii") == _check_sum()
    except (OSError, UnicodeDecodeError):
        return False


def note_checked() -> None:
    """Notes that the content was found right as it is. Where it cannot, the next start checks."""
    if sys.dont_write_bytecode:
        return
    kept = _kept()
    with contextlib.suppress(OSError):
        kept.parent.mkdir(exist_ok=True, parents=True)
        # Readers find the whole sum or another one, and then they check.
        kept.write_text(_check_sum(), encoding="ascii")


def _kept() -> Path:
    return Path(cache_from_source(str(CONTENT / "content.py"))).with_suffix(".checked")


@cache
def _check_sum() -> str:
    """Returns the check sum of what is there now. Raises OSError."""
    found = hashlib.sha256(f"{sys.version} {babel.__version__} {msgspec.__version__}".encode())
    files = [_HERE / "library.py", *(path for one in _CODE for path in one.glob("*.py"))]
    files += (path for path in CONTENT.rglob("*") if path.suffix in {".toml", ".ftl", ".txt"})
    for path in sorted(files):
        found.update(f"{path.name} ".encode() + path.read_bytes())
    return found.hexdigest()
