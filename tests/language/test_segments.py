"""A line is read alike in whatever script of its language it is typed."""

from lumbar.language.segments import tidy, words_of


def test_traditional_letters_are_read_as_simplified_ones() -> None:
    assert tidy("每個禮拜三晚上 21點") == "每个礼拜三晚上 21点"


def test_letters_that_may_be_several_words_stay() -> None:
    assert tidy("乾幹") == "乾幹"


def test_arabic_letters_are_read_as_persian_ones() -> None:
    assert words_of("كمرم درد ميكنه") == words_of("کمرم درد میکنه")
