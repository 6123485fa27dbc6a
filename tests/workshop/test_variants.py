"""A text is shown in every way in which it can read, filled in with samples."""

from lumbar.language.texts import Texts
from tests.language.made import ENGLISH
from workshop.sentences import chat, sections, words_in
from workshop.variants import lacking, wordings

MADE = Texts(
    "en",
    """
## Here

plain = <b>Stop there.</b>
choosing = { $exercises ->
        [0] Nothing.
        [one] { $exercises } exercise, { $minutes } min.
       *[other] { $exercises } exercises, { $minutes } min.
    }
twice = { $exercises ->
        [one] One
       *[other] { $exercises }
    } and { $near ->
        [none] nothing
       *[other] { $near }
    }

## There

same = { $exercises ->
        [one] Go on.
       *[other] Go on.
    }
unknown = It is { $nowhere }.
""",
)


def read(key: str) -> list[tuple[str, str]]:
    return [(one.when, one.text) for one in wordings(MADE, key)]


def test_a_text_that_chooses_nothing_reads_one_way() -> None:
    assert read("plain") == [("", "<b>Stop there.</b>")]


def test_each_choice_is_a_wording_with_what_it_goes_by() -> None:
    assert read("choosing") == [
        ("exercises 0", "Nothing."),
        ("exercises 1", "1 exercise, 26 min."),
        ("exercises 4", "4 exercises, 26 min."),
    ]


def test_choices_are_combined_and_each_wording_comes_once() -> None:
    assert [text for _, text in read("twice")] == [
        "One and nothing",
        "One and routine",
        "4 and nothing",
        "4 and routine",
    ]
    assert read("same") == [("exercises 1", "Go on.")]


def test_what_has_no_sample_is_named() -> None:
    assert read("unknown") == [("", "It is {nowhere}.")]
    assert [line.split(" has")[0] for line in lacking(MADE)] == ["unknown: nowhere"]


def test_words_are_counted_by_section() -> None:
    assert dict(sections(MADE)).keys() == {"Here", "There"}
    assert words_in(MADE)["There"] == 5


def test_every_text_of_ours_reads_without_a_trace_of_its_file() -> None:
    page = "\n".join(chat(ENGLISH.texts))
    for leftover in ("->", "*[", "[one]", "[other]"):
        assert leftover not in page, leftover
    for key in ENGLISH.texts.keys:
        assert f"| {key} |" in page
