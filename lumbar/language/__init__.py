"""One language as one value: texts, names, words and script."""
