"""What a person names: the words that begin a request about quiet hours."""

from dataclasses import replace

import pytest

from lumbar.reading.named import after_quiet
from tests.language.made import ENGLISH


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("quiet 21-7", "21-7"),
        ("Quiet", ""),
        ("SILENT  9pm - 7am", "9pm - 7am"),
        ("quiet: 21-7", "21-7"),
    ],
)
def test_quiet_hours_are_what_follows(text: str, hours: str) -> None:
    assert after_quiet(text, ENGLISH.words) == hours


@pytest.mark.parametrize("text", ["", "9:30", "9:30 quiet", "quietly 21-7"])
def test_anything_else_is_no_request_about_them(text: str) -> None:
    assert after_quiet(text, ENGLISH.words) is None


def test_a_language_may_say_it_in_several_words() -> None:
    words = replace(ENGLISH.words, quiet=("ne pas déranger", "silence"))
    assert after_quiet("ne pas déranger 21-7", words) == "21-7"
    assert after_quiet("ne pas 21-7", words) is None
