"""Which language a person names: by its own name, its tag, or its name in English or theirs."""

from collections.abc import Iterator, Mapping

from babel import Locale

from lumbar.language.languages import DEFAULT
from lumbar.language.offers import Offer
from lumbar.language.segments import words_of

LEAST_LETTERS = 3
"""Letters from which on the beginning of a name is enough: "port"."""


def language_named(words: str, offered: Mapping[str, Offer], spoken: str) -> str | None:
    """The tag of the language that words name; None for none, or for several.

    offered: the languages by tag; spoken: the tag of the language that the person speaks.
    """
    wanted = "".join(words_of(words))
    if not wanted:
        return None
    names = {tag: set(_names(tag, offer, spoken)) for tag, offer in offered.items()}
    exact = [tag for tag, of in names.items() if wanted in of]
    if not exact and len(wanted) >= LEAST_LETTERS:
        exact = [tag for tag, of in names.items() if any(one.startswith(wanted) for one in of)]
    return exact[0] if len(exact) == 1 else None


def _names(tag: str, offer: Offer, spoken: str) -> Iterator[str]:
    """What a language is called, in small letters without spaces and marks."""
    short = tag.split("-", maxsplit=1)[0]
    yield from ("".join(words_of(name)) for name in (tag, short, offer.name))
    for of in {spoken, DEFAULT, tag}:
        named = Locale.parse(of, sep="-").languages
        yield from (
            "".join(words_of(named[one])) for one in (tag.replace("-", "_"), short) if one in named
        )
