"""What messages said: an edit that changes nothing is no news, and an album is one."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from handlers.heard import REMEMBERED, Heard
from lumbar.telegram.incoming import Incoming

YOU = 1001


def said(words: str, message: int = 7, *, edited: bool = False, album: str = "") -> Incoming:
    return Incoming(
        update_id=1,
        person=YOU,
        chat=YOU,
        newest=message,
        words=words,
        edited=edited,
        album=album,
    )


@given(st.lists(st.sampled_from(["/remind 9:30", "stop", ""]), min_size=1, max_size=6))
def test_an_edit_is_news_where_it_says_something_else_than_before(texts: list[str]) -> None:
    heard = Heard()
    assert heard.is_news(said(texts[0]))
    for before, text in pairwise(texts):
        assert heard.is_news(said(text, edited=True)) is (text != before)


def test_an_edit_of_a_message_that_is_not_remembered_is_news() -> None:
    heard = Heard()
    assert heard.is_news(said("stop", edited=True))
    assert not heard.is_news(said("stop", edited=True))


def test_the_same_words_in_another_message_are_news() -> None:
    heard = Heard()
    assert heard.is_news(said("stop", 7))
    assert heard.is_news(said("stop", 8))


def test_an_album_has_one_first_part() -> None:
    heard = Heard()
    assert [heard.is_first(said("", n, album="a")) for n in range(3)] == [True, False, False]
    assert heard.is_first(said("", 9, album="b"))
    assert all(heard.is_first(said("", n)) for n in range(3)), "no album at all"


def test_the_oldest_are_forgotten() -> None:
    heard = Heard()
    for n in range(REMEMBERED + 1):
        heard.is_news(said("stop", n))
    assert heard.is_news(said("stop", 0, edited=True)), "it is not remembered"
    assert not heard.is_news(said("stop", REMEMBERED, edited=True))


def test_one_part_of_an_album_is_the_first_with_words() -> None:
    heard = Heard()
    assert heard.is_first(said("", 1, album="a"))
    assert not heard.has_words(said("", 1, album="a"))
    assert heard.is_first_said(said("x", 2, album="a"))
    assert heard.has_words(said("", 1, album="a"))
    assert not heard.is_first_said(said("y", 3, album="a"))
    assert heard.is_first_said(said("y", 4, album="b"))
    assert all(heard.is_first_said(said("z", n)) for n in range(3)), "no album at all"


def test_what_nobody_said_is_answered_once() -> None:
    heard = Heard()
    assert heard.is_first_of_nobody(said("one", 7))
    assert not heard.is_first_of_nobody(said("two", 7, edited=True))
    assert heard.is_first_of_nobody(said("one", 8))
