"""README says which languages there are, which have a voice, and who has read each."""

from pathlib import Path

from lumbar.language.languages import load_languages, tags_in
from lumbar.language.offers import NOBODY
from lumbar.media.voice import CLIPS
from tests.language.made import LIBRARY

README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")


def rows() -> list[str]:
    """The rows of its table, by name as /language shows them."""
    offered = load_languages(LIBRARY).offered
    return [
        f"| {offer.name} | `{tag}` | {voices(tag)} | {offer.reviewed or NOBODY} |"
        for tag, offer in offered.items()
    ]


def voices(tag: str) -> str:
    """How many voices a language has, in a word."""
    count = len(list(CLIPS.glob(f"{tag}/*/index.json")))
    return ("text", "one", "two")[count]


def test_every_language_is_offered_and_in_the_readme() -> None:
    table = [line for line in README.splitlines() if line.startswith("| ") and "` | " in line]
    listed = [line for line in table if any(f"| `{tag}` |" in line for tag in tags_in())]
    assert listed == rows()
    assert len(listed) == len(list(tags_in()))
