"""What a person names: the words that begin a request about quiet hours."""

from msgspec.structs import replace

from lumbar.reading.named import after_quiet, exercise_named
from tests.every import every
from tests.language.made import ENGLISH, LIBRARY


@every(
    ("text", "hours"),
    [
        ("quiet 21-7", "21-7"),
        ("Quiet", ""),
        ("SILENT  9pm - 7am", "9pm - 7am"),
        ("quiet: 21-7", "21-7"),
    ],
)
def test_quiet_hours_are_what_follows(text: str, hours: str) -> None:
    assert after_quiet(text, ENGLISH) == hours


@every("text", ["", "9:30", "9:30 quiet", "quietly 21-7"])
def test_anything_else_is_no_request_about_them(text: str) -> None:
    assert after_quiet(text, ENGLISH) is None


def test_a_language_may_say_it_in_several_words() -> None:
    words = replace(ENGLISH.words, quiet=("ne pas déranger", "silence"))
    french = replace(ENGLISH, words=words, english=ENGLISH)
    assert after_quiet("ne pas déranger 21-7", french) == "21-7"
    assert after_quiet("quiet 21-7", french) == "21-7"
    assert after_quiet("ne pas 21-7", french) is None


def test_a_language_without_spaces_needs_none_behind_it() -> None:
    chinese = replace(ENGLISH, words=replace(ENGLISH.words, quiet=("安静", "安静时间")))
    assert after_quiet("安静时间22点到7点", chinese) == "22点到7点"
    assert after_quiet("安静", chinese) == ""
    assert after_quiet("不安静22点到7点", chinese) is None


@every("key", LIBRARY.exercises)
def test_each_exercise_is_named_by_its_key_and_its_names(key: str) -> None:
    called = ENGLISH.names.exercises[key]
    for words in (key, key.upper(), key.replace("-", " "), called.name, *called.also):
        named = exercise_named(words, LIBRARY.exercises.values(), ENGLISH)
        assert named is LIBRARY.exercises[key], words


@every("words", ["ben", "e", "", "arch", "nothing of the kind"])
def test_what_fits_several_or_none_names_nothing(words: str) -> None:
    assert exercise_named(words, LIBRARY.exercises.values(), ENGLISH) is None
