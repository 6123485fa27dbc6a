"""Which exercise, routine or level a person means by a word or two, in their language."""

from collections.abc import Collection

from lumbar.coach.exercise import Exercise, Level
from lumbar.language.languages import Language
from lumbar.language.segments import is_unspaced, words_of
from lumbar.reading.own import own_then_english

LEAST_LETTERS = 3
"""Fewer letters name nothing but what they are the whole name of."""


@own_then_english(None)
def exercise_named(
    words: str, exercises: Collection[Exercise], language: Language
) -> Exercise | None:
    """The exercise of these that words mean; None where none or several fit.

    Whole words of a name fit better than a part of one: "march" is the slow march, not marching.
    """
    wanted, names = _plain(words), language.names
    known = [one for one in exercises if one.key in names.exercises]
    for exercise in known:
        called = names.exercises[exercise.key]
        if wanted in {_plain(name) for name in (called.name, *called.also)}:
            return exercise
    if len(wanted) < LEAST_LETTERS:
        return None
    close = [one for one in known if wanted in _plain(names.exercises[one.key].name)]
    if len(close) > 1:
        close = [one for one in close if _has_words(names.exercises[one.key].name, words)]
    return close[0] if len(close) == 1 else None


@own_then_english(None)
def exercise_called(words: str, language: Language) -> str | None:
    """The key of the exercise whose whole name, or other name, the words are; None for none."""
    wanted = _plain(words)
    for key, called in language.names.exercises.items():
        if wanted and wanted in {_plain(name) for name in (called.name, *called.also)}:
            return key
    return None


@own_then_english("")
def routine_named(words: str, language: Language) -> str:
    """The key of the routine that words mean; empty for none."""
    wanted = _plain(words)
    for key, routine in language.names.routines.items():
        if routine.also and wanted in {_plain(name) for name in (routine.name, *routine.also)}:
            return key
    return ""


@own_then_english(None)
def level_named(words: str, language: Language) -> Level | None:
    """The level that words mean; None for none."""
    wanted = _plain(words)
    fits = (
        level for level, said in language.words.levels.items() if wanted in set(map(_plain, said))
    )
    return next(fits, None)


@own_then_english(None)
def after_quiet(text: str, language: Language) -> str | None:
    """What follows the words that begin a request about quiet hours; None where none do."""
    quiet = set(map(_plain, language.words.quiet))
    parts = text.split()
    # No more than the longest name can have: what is longer costs the square of its length.
    for size in range(min(len(parts), max(map(len, quiet), default=0)), 0, -1):
        if _plain(" ".join(parts[:size])) in quiet:
            return " ".join(parts[size:])
    line = " ".join(parts)
    unspaced = (said for said in language.words.quiet if is_unspaced(said[-1]))
    begins = sorted((said for said in unspaced if line.startswith(said)), key=len)
    return line[len(begins[-1]) :].strip() if begins else None


def _has_words(name: str, words: str) -> bool:
    """Whether whole words of a name are these, in this order."""
    of, wanted = list(map(_plain, words_of(name))), list(map(_plain, words_of(words)))
    return any(of[at : at + len(wanted)] == wanted for at in range(len(of)))


def _plain(words: str) -> str:
    """Letters and digits alone, in small letters."""
    return "".join(words_of(words))
