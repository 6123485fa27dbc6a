"""How far each language is, for `bot.py check` and for who writes one."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from lumbar.coach.exercise import Library
from lumbar.language.everywhere import load_everywhere
from lumbar.language.languages import Language, load_language
from lumbar.language.offers import read_offer
from lumbar.language.texts import LANGUAGES
from lumbar.library import ContentError

MOST_LINES = 10
"""Lines about what one language lacks."""


def said_of(
    tags: Sequence[str], library: Library, default: Language, folder: Path = LANGUAGES
) -> Iterator[str]:
    """Checks languages, and says how much of each is its own, whether people may choose it, and
    what it lacks: a line each.

    Raises ContentError at the end, with every problem of every language.
    """
    problems: list[str] = []
    try:
        load_everywhere(folder)
    except ContentError as error:
        problems += error.problems
    for tag in tags:
        offer, why_not = read_offer(folder / tag, default.texts.keys, default.messages)
        try:
            if tag != default.tag:
                load_language(tag, library, folder, default)
        except ContentError as error:
            problems += error.problems
        share = f"{offer.share:.1%} of {offer.of} texts"
        yield f"texts: {tag}: {share}, {'not offered' if why_not else 'offered'}"
        lines = why_not or tuple(f"{key}: English stands in" for key in offer.lacks)
        yield from (f"  {line}" for line in lines[:MOST_LINES])
        if len(lines) > MOST_LINES:
            yield f"  and {len(lines) - MOST_LINES} more"
    if problems:
        raise ContentError(problems)
