"""The library as it is. It is read once a worker, for that takes longer than most tests."""

from lumbar.library import load_library

LIBRARY = load_library()
