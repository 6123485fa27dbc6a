"""Measures the reader: python -m tests.reading.corpus [--language TAG] FILE…"""

import argparse
import sys
from pathlib import Path

from lumbar.language.languages import load_language
from tests.language.made import ENGLISH, LIBRARY
from tests.reading.corpus.measure import measured, sentences_in

if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--language", default=ENGLISH.tag, help="the IETF tag of who says them")
    parser.add_argument("files", nargs="+", type=Path)
    asked = parser.parse_args()
    known = ENGLISH
    if asked.language != ENGLISH.tag:
        known = load_language(asked.language, LIBRARY, below=ENGLISH)
    for path in asked.files:
        sys.stdout.write(f"{measured(sentences_in(path), known).told()}\n")
