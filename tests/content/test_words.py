"""What Lumbar says of backs: with its source, and nothing that frightens."""

import re
from collections.abc import Iterator

from tests.every import every
from tests.language.made import ENGLISH, LIBRARY

NOCEBO = re.compile(
    r"protect your (spine|back)|bad posture|poor posture|wear and tear|worn|crumbl|slipped disc"
    r"|damage|degenerat|fragile|vulnerable|unstable spine|weak back|weak core|tires sooner"
    r"|put .* out|out of place|dangerous for your|ruin|harmful|never bend|safe for your spine",
    re.IGNORECASE,
)
"""What makes people careful of their backs, who move less and hurt more: Slater, JOSPT 2019;
O'Sullivan, BJSM 2020, doi 10.1136/bjsports-2019-101611."""
SCOLDS = re.compile(
    r"you (should have|must|failed|missed|forgot|skipped again)|don't be lazy|no excuse|lazy|guilt",
    re.IGNORECASE,
)


def told() -> Iterator[tuple[str, str]]:
    """Every reminder, opening of a break, fact, cue and page about backs, by its place."""
    names = ENGLISH.names
    for key in ENGLISH.texts.keys:
        if re.fullmatch(r"(break|break-done)-\d+", key) or key in {"why", "welcome"}:
            yield key, ENGLISH(key, minutes=15, short=5)
        elif key.startswith("news-"):
            yield key, ENGLISH(key, name="Bridge", count=3, seconds=30, dose="3 × 10 s", on="today")
        elif key.startswith("flare-"):
            yield key, ENGLISH(key)
    yield from ((f"fact {key}", fact.says) for key, fact in names.facts.items())
    for key in LIBRARY.exercises:
        cues = names.exercises[key].cues
        yield from ((f"{key} {name}", getattr(cues, name)) for name in ("do", "feel", "stop"))


TOLD = dict(told())


@every("place", TOLD)
def test_nothing_frightens_or_scolds(place: str) -> None:
    assert NOCEBO.search(TOLD[place]) is None
    assert SCOLDS.search(TOLD[place]) is None


def test_what_frightens_is_found() -> None:
    for text in (
        "Keep it straight to protect your spine.",
        "It tires sooner.",
        "Bad posture hurts",
    ):
        assert NOCEBO.search(text)
    assert SCOLDS.search("You missed 3 days.")


def test_why_says_what_the_evidence_says() -> None:
    why = TOLD["why"]
    assert "Backs are strong and adapt to load. No posture is bad; the next one is best." in why
    assert "JOSPT 2019" in why
    claims = why.index("The article that these exercises come from says")
    assert why.index("better posture") > claims
    assert "Posture has not" in why


def test_the_active_breaks_fact_says_of_whom_it_is_true() -> None:
    says = TOLD["fact active-breaks"]
    assert all(word in says for word in ("high risk", "47", "100", "9 %", "33 %"))


def test_what_the_article_alone_says_is_told_as_its_own() -> None:
    for key, fact in LIBRARY.facts.items():
        if fact.source == "Source article":
            shown = ENGLISH.names.facts[key]
            assert "article" in f"{shown.says} {shown.source}", key


def test_just_right_is_the_middle_answer() -> None:
    assert ENGLISH("button-right") == "Just right"
