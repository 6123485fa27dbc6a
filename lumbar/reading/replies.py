"""What a reply in a session asks for, typed or spoken: a word of pain, stop, pause and so on."""

from collections.abc import Iterable

from lumbar.language.segments import Phrase, word_count, words_of
from lumbar.language.words import Reply, Words

MOST_WORDS = 4
"""A longer text is no command, unless it tells of pain."""
AT_START = (Reply.STOP, Reply.PAUSE, Reply.SKIP, Reply.BACK, Reply.START)
"""The replies that are heard at the beginning of a text alone."""


def typed_reply(text: str, words: Words) -> Reply | None:
    """The reply that a text asks for, EASIER left out; None where it asks for none.

    Pain is heard anywhere in the text, the other replies at its beginning. Rather one pause too
    many than one word of pain unheard.
    """
    return _typed(words_of(text), words)


def spoken_reply(text: str, words: Words) -> Reply | None:
    """The reply that spoken words ask for; None where they ask for none.

    As for typed ones, once the small words before a command are left out; EASIER is heard
    anywhere in a few words.
    """
    said = words_of(text)
    reply = _typed(said, words)
    small = [words_of(word) for word in words.before]
    while reply is None and (skipped := _longest_start(said, small)):
        said = said[skipped:]
        reply = _typed(said, words)
    if reply is None and word_count(said) <= MOST_WORDS and _holds(said, words, Reply.EASIER):
        return Reply.EASIER
    return reply


def _typed(said: Phrase, words: Words) -> Reply | None:
    if _holds(said, words, Reply.HURTS):
        return Reply.HURTS
    if not 1 <= word_count(said) <= MOST_WORDS:
        return None
    lengths = {reply: _longest_start(said, words.spoken.get(reply, ())) for reply in AT_START}
    longest = max(AT_START, key=lambda reply: lengths[reply])
    return longest if lengths[longest] else None


def _holds(said: Phrase, words: Words, reply: Reply) -> bool:
    """Whether a phrase of a reply stands anywhere in what was said."""
    return any(
        said[at : at + len(phrase)] == phrase
        for phrase in words.spoken.get(reply, ())
        for at in range(len(said) - len(phrase) + 1)
    )


def _longest_start(said: Phrase, phrases: Iterable[Phrase]) -> int:
    """How many pieces the longest of the phrases has that what was said begins with."""
    return max((len(one) for one in phrases if one and said[: len(one)] == one), default=0)
