"""Picks from a list of English words those that lie one slip from a word of a language's replies.

They go into its ordinary.txt: a word that is one by itself is put right to no other. Run it anew
after replies.toml has changed: `python -m workshop.ordinary FOLDER LIST…`, where each LIST has a
word a line (SCOWL's, of Debian's wamerican-small and wbritish-small).
"""

import sys
import textwrap
from collections.abc import Iterable
from pathlib import Path

from lumbar.language.replies import LEAST_SLIP, ORDINARY, REPLIES, load_replies
from lumbar.reading.slips import cuts, one_slip

WIDTH = 100


def ordinary(words: Iterable[str], folder: Path) -> list[str]:
    """Those of the words that would be taken for slips in the language of a folder, in order."""
    replies = load_replies(folder / REPLIES)
    near: dict[str, set[str]] = {}
    for right in replies.right():
        for cut in (right, *cuts(right)):
            near.setdefault(cut, set()).add(right)

    def is_near(word: str) -> bool:
        found = (one for cut in (word, *cuts(word)) for one in near.get(cut, ()))
        return any(one_slip(word, one) for one in found)

    plain = {word.strip().casefold() for word in words}
    kept = {word for word in plain if len(word) >= LEAST_SLIP and word.isalpha()}
    return sorted(word for word in kept - replies.known() if is_near(word))


def main(folder: Path, lists: Iterable[Path]) -> None:
    """Writes the file; what stands above its words, as lines that begin with #, stays."""
    words = (line for path in lists for line in path.read_text("utf-8").splitlines())
    path = folder / ORDINARY
    head = [line for line in path.read_text("utf-8").splitlines() if line.startswith("#")]
    body = textwrap.wrap(" ".join(ordinary(words, folder)), WIDTH)
    path.write_text("\n".join([*head, *body, ""]), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), [Path(one) for one in sys.argv[2:]])
