"""Patterns over words: what they find, and where in the line."""

import sys
import threading

import pytest

from lumbar.language.patterns import Found, Pattern, PatternError, Patterns, pieces
from tests.every import every

MAKE = Patterns(
    {"joint": ["knee", "left hip", "<side> shoulder"], "side": ["left", "right"]}, ["not"]
)


def found(pattern: str, line: str) -> str | None:
    match = MAKE.compiled([pattern]).search(line)
    return match.group() if match else None


@every(
    ("pattern", "line", "group"),
    [
        ("my <joint> hurts", "so my left hip hurts now ", "my left hip hurts "),
        ("my <joint> hurts", "my right shoulder hurts ", "my right shoulder hurts "),
        ("my <joint> hurts", "my ankle hurts ", None),
        ("back|neck aches?", "my neck is sore ", "neck "),
        ("back aches?", "back aches a lot ", "back aches "),
        ("^ stop", "stop it ", "stop "),
        ("^ stop", "do stop it ", None),
        ("stop $", "do stop ", "stop "),
        ("stop $", "do stop it ", None),
        ("stop .. now", "stop right here now ", "stop right here now "),
        ("stop .. now", "stop and go on right here now ", None),
        ("stop ... now", "stop and go on right here now ", "stop and go on right here now "),
        ("stop .. now", "stop not now ", None),
        ("<number> of 10", "a 7 of 10 ", "7 of 10 "),
        ("<number> of 10", "a 10 of 10 ", "10 of 10 "),
        ("since <year>", "since 2019 ", "since 2019 "),
        ("since <year>", "since 219 ", None),
        ("since <number>", "since 2019 ", "since 2019 "),
        ("why ?", "but why ? ", "why ? "),
        ("don't", "i dont ", "dont "),
    ],
)
def test_it_finds_whole_words(pattern: str, line: str, group: str | None) -> None:
    assert found(pattern, line) == group


@every(("line", "is_found"), [("腿 特 别 麻 ", True), ("腿 不 麻 ", False), ("腿 别 麻 ", False)])
def test_a_gap_reaches_over_a_word_that_only_contains_one_that_hinders(
    line: str, is_found: bool
) -> None:
    make = Patterns({}, ["不", "别"], ["特别", "麻烦"])
    assert (make.compiled(["腿 .. 麻"]).search(line) is not None) is is_found


def test_places_are_letters_of_the_line() -> None:
    line, knee = "my knee and my knee ", MAKE.compiled(["<joint>"])
    first = knee.search(line)
    assert first == Found(line, 3, 8)
    assert knee.search(line, first.end()) == Found(line, 15, 20)
    assert knee.search(line, first.end(), 15) is None
    assert knee.match(line, 3) == first
    assert knee.match(line, 8) is None
    assert knee.sub("leg ", line) == "my leg and my leg "
    assert knee.sub(lambda one: f"<{one.group()}>", line) == "my <knee >and my <knee >"


def made_in(threads: int, patterns: Patterns) -> list[Pattern]:
    """The same pattern, made in so many threads at once."""
    made: list[Pattern] = []
    making = [
        threading.Thread(target=lambda: made.append(patterns.compiled(["<outer>"])))
        for _ in range(threads)
    ]
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)  # so that they really take turns within what each makes
    try:
        for thread in making:
            thread.start()
        for thread in making:
            thread.join()
    finally:
        sys.setswitchinterval(usual)
    return made


def test_patterns_may_be_made_in_several_threads_at_once() -> None:
    """A start makes them in a thread, and the first message may need some at the same moment."""
    words = [f"word{number}x" for number in range(400)]
    classes = {"inner": words, "outer": [f"<inner> {word}" for word in words[:20]]}
    for _ in range(10):
        made = made_in(4, Patterns(classes))
        assert len(made) == 4
        for pattern in made:
            assert pattern.search("word7x word3x ") is not None
            assert pattern.search("word7x word30x ") is None


@pytest.mark.parametrize("pattern", ["sore|<hurts> leg", "<hurts>|sore"])
def test_a_class_among_other_words_is_named(pattern: str) -> None:
    with pytest.raises(PatternError, match="has a class among others"):
        Patterns({"hurts": ("hurts",)}).one(pattern)


@every(
    ("text", "words"),
    [
        ("BİTİR", ["bitir"]),
        ("İyi değil", ["iyi", "değil"]),
        ("IS IT", ["is", "it"]),
    ],
)
def test_a_turkish_capital_with_its_dot_is_an_i(text: str, words: list[str]) -> None:
    assert list(pieces(text)) == words


def test_a_space_between_han_letters_ends_a_clause() -> None:
    assert list(pieces("不 头晕")) == ["不", ",", "头", "晕"]
    assert list(pieces("头晕 ok")) == ["头", "晕", "ok"]
