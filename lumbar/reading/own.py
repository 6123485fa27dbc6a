"""Reading in a person's own language first, and in English where that reads nothing.

So commands and words that are typed in English go on working in every language. What is said of a
line that neither can read is always in the person's own language, with its own example.
"""

from collections.abc import Callable
from functools import wraps
from inspect import signature
from typing import ParamSpec, TypeVar

from msgspec.structs import replace

from lumbar.language.languages import Language
from lumbar.language.segments import tidy
from lumbar.reading.items import Item, items_of
from lumbar.reading.line import MOST_LETTERS, Unread, Unsure

P = ParamSpec("P")
T = TypeVar("T")


def own_then_english(*nothing: object) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Has a reader try the person's language, and then English.

    nothing: what the reader returns where it reads nothing; it may also raise Unread. Its first
    argument is what was written, and `language` is one of the others.
    """

    def decorated(read: Callable[P, T]) -> Callable[P, T]:
        known = signature(read)

        @wraps(read)
        def both(*args: P.args, **kwargs: P.kwargs) -> T:
            given = known.bind(*args, **kwargs)
            own: Language = given.arguments["language"]
            words = str(next(iter(given.arguments.values())))
            english = in_english(own)
            if english is None:
                return read(*args, **kwargs)

            def again() -> T:
                given.arguments["language"] = english
                found: T = read(*given.args, **given.kwargs)
                return found

            try:
                found = read(*args, **kwargs)
            except Unsure:
                raise
            except Unread as why:
                if not may_be_english(words, own, english):
                    raise
                return _or_raise(again, why)
            return again() if any(found == one for one in nothing) else found

        return both

    return decorated


def _or_raise(read: Callable[[], T], why: Unread) -> T:
    """What a reader reads; where it reads nothing either, why the first one did not."""
    try:
        return read()
    except Unsure:
        raise
    except Unread:
        raise why from None


def read_in(language: Language) -> tuple[Language, ...]:
    """A language, and the same that reads English, in the order in which they are tried."""
    english = in_english(language)
    return (language,) if english is None else (language, english)


def in_english(language: Language) -> Language | None:
    """A language that speaks as it does and reads English; None for English itself."""
    english = language.english
    if english is None:
        return None
    return replace(
        language,
        names=english.names,
        words=english.words,
        replies=english.replies,
        sayings=english.sayings,
        english=None,
    )


def may_be_english(words: str, own: Language, english: Language) -> bool:
    """Whether no word about times of one's own stands in a line that means nothing in English.

    What English leaves out as idle before a pause may say a time in one's own language.
    """
    line = tidy(words[:MOST_LETTERS])
    ours, theirs = (_known(line, language) for language in (own, english))
    return ours <= theirs


def _known(line: str, language: Language) -> frozenset[str]:
    """The words of a line that say something about times."""
    items = items_of(line, language.words)
    return frozenset(piece for item in items if _says(item) for piece in item.text.split())


def _says(item: Item) -> bool:
    word = item.word
    named = word.day is not None or word.month is not None
    return bool(item.tells or named or word.means)
