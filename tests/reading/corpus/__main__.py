"""Measures the reader on a file of sentences: python -m tests.reading.corpus FILE."""

import sys
from pathlib import Path

from tests.reading.corpus.measure import measured, sentences_in

if __name__ == "__main__":
    for path in sys.argv[1:]:
        sys.stdout.write(f"{measured(sentences_in(Path(path))).told()}\n")
