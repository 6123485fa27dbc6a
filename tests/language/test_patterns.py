"""Patterns over words: what they find, and where in the line."""

from lumbar.language.patterns import Found, Patterns
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
