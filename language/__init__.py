"""One language as one value: its texts, the names of exercises, words to read and script."""
