"""Entries of lists that do nothing are named, and no language has any."""

import pytest
from msgspec.structs import replace

from lumbar.language.everywhere import Outcries, load_everywhere
from lumbar.language.replies import Meaning, Part, Replies
from lumbar.language.words import Means
from tests.every import every
from tests.language.made import ENGLISH, READ
from workshop.dead import dead_entries
from workshop.dead_lists import dead_sayings, dead_times
from workshop.dead_replies import dead_outcries, dead_replies

EVERYWHERE = load_everywhere()


def replies(**more: object) -> Replies:
    """The least of lists, in which all is read, with some more."""
    said = {
        Meaning.PAIN: {"plain": ("hurts",)},
        Meaning.STOP: {"plain": ("stop",)},
        Meaning.NEXT: {"plain": ("next one",)},
    }
    return replace(Replies(means=said), **more)


def test_where_all_is_read_nothing_is_dead() -> None:
    assert list(dead_replies(replies())) == []


@every(
    ("pattern", "why"),
    [
        ("stop this one", "means stop wherever it is read"),
        ("nxet one", None),
        ("nxt one", "has a word that is read as another"),
        ("next garlic", "has harmless words in it: 'next ·'"),
        ("next, please", "is read as 'next | please'"),
        ("next  one|one", None),
        ("go next .. it hurts", "means pain wherever it is read"),
    ],
)
def test_a_pattern_that_does_nothing_is_named_with_its_reason(
    pattern: str, why: str | None
) -> None:
    base = replies(spelled={"next": ("nxt",)}, scope={Part.HARMLESS: ("garlic",)})
    means = {**base.means, Meaning.NEXT: {"plain": ("next one", pattern)}}
    found = list(dead_replies(replace(base, means=means)))
    assert [one.why for one in found] == ([why] if why else [])


def test_what_to_write_instead_is_said() -> None:
    base = replies(spelled={"next": ("nxt",)})
    means = {**base.means, Meaning.NEXT: {"plain": ("next one", "nxt|following one")}}
    (found,) = dead_replies(replace(base, means=means))
    assert str(found) == (
        "replies.toml: means.next.plain: 'nxt|following one' has a word that is read as another;"
        " write 'next|following one'"
    )


def test_a_pattern_that_stands_there_twice_is_named() -> None:
    means = {**replies().means, Meaning.PAIN: {"plain": ("it's bad", "its bad")}}
    assert [one.entry for one in dead_replies(Replies(means=means))] == ["its bad"]


def test_a_harmless_word_that_cries_out_nowhere_is_named() -> None:
    made = Outcries(alarm=("numb",), pain=("hurts",), stop=("stop",), harmless=("xylophon", "dor"))
    others = {"en": made, "pt-BR": Outcries(alarm=("a",), pain=("dor",), stop=("b",))}
    assert [one.entry for one in dead_outcries(ENGLISH, others)] == ["xylophon"]


def test_a_phrase_for_a_command_with_too_many_words_is_named() -> None:
    long = "of all that i could do here why would i do exactly this"
    called = {**ENGLISH.sayings.called, "why": (long, "why bother")}
    language = replace(ENGLISH, sayings=replace(ENGLISH.sayings, called=called))
    assert [one.entry for one in dead_sayings(language)] == [long]


@pytest.mark.parametrize(
    ("means", "said"), [(Means.COMING, "someday"), (Means.ONCE, "2 times"), (Means.ONCE, "once")]
)
def test_a_word_of_times_that_does_nothing_is_named(means: Means, said: str) -> None:
    times = {**ENGLISH.words.times, means: (*ENGLISH.words.times.get(means, ()), said)}
    assert [one.entry for one in dead_times(replace(ENGLISH.words, times=times))] == [said]


@every("tag", READ.offered)
def test_no_language_has_a_dead_entry(tag: str) -> None:
    assert list(map(str, dead_entries(READ.get(tag), EVERYWHERE))) == []
