"""What a button carries: small, typed, and refused when it is made up."""

import re
from string import ascii_lowercase, digits
from zoneinfo import available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.library import load_library
from screens.screen import MOST_BYTES, VERSION, Action, Press, decode
from tests.coach.made_up import thorough

LIBRARY = load_library()
PLAIN = st.text(ascii_lowercase + digits + "-._", max_size=20)
PRESSES = st.builds(
    Press,
    action=st.sampled_from(Action),
    owner=st.integers(0, 2**52 - 1),
    session=st.text("0123456789abcdef", max_size=8),
    turn=st.integers(0, 99_999),
    what=PLAIN,
)


@thorough
@given(PRESSES)
def test_a_press_comes_back_as_it_was_or_is_refused_at_once(press: Press) -> None:
    try:
        data = press.encode()
    except ValueError:
        whole = (VERSION, press.action, "zzzzzzzzzzz", press.session, press.turn, press.what)
        assert len(":".join(map(str, whole))) > MOST_BYTES, "refused only for its length"
    else:
        assert 1 <= len(data.encode()) <= 64
        assert decode(data) == press


@thorough
@given(st.text(max_size=80))
def test_whatever_a_press_says_it_comes_back_or_is_refused(what: str) -> None:
    press = Press(action=Action.START_OVER, owner=7, what=what)
    try:
        data = press.encode()
    except ValueError:
        return
    assert decode(data) == press


@pytest.mark.parametrize("action", Action)
def test_the_longest_press_of_every_action_fits(action: Action) -> None:
    # The longest id, a turn of a long session, and a wish for the longest key.
    wish = f".{'a' * 20}.now" if action in {Action.START_OVER, Action.SAFE, Action.UNSAFE} else ""
    wish = "a" * 20 if action in {Action.EXERCISE, Action.SINGLE, Action.ROUTINE} else wish
    session = "" if action in {Action.SAFE, Action.UNSAFE} else "0123abcd"
    press = Press(action=action, owner=2**52 - 1, session=session, turn=9_999, what=wish)
    assert decode(press.encode()) == press


@thorough
@given(st.text(max_size=100))
def test_decoding_anything_never_raises(data: str) -> None:
    decode(data)


MESS = st.text(ascii_lowercase + digits + "-+_ .:A\u0663\u00bd", max_size=6)
ALMOST = st.sampled_from(["7", "-7", "07", "+7", " 7", "7_0", "A", "zz", "\u0661", ""])
FORGED = st.one_of(
    st.lists(st.one_of(st.sampled_from(["1", "start", "rate", "0"]), MESS), max_size=8),
    st.tuples(st.just("1"), st.sampled_from(Action), ALMOST, MESS, ALMOST, MESS),
).map(":".join)


@thorough
@given(FORGED)
def test_what_is_taken_is_exactly_what_a_button_would_carry(data: str) -> None:
    press = decode(data)
    if press is not None:
        assert press.owner >= 0
        assert press.turn >= 0
        assert press.encode() == data


@pytest.mark.parametrize(
    "data",
    [
        "",
        "1",
        ":::::",
        "start",
        "0:start:7:s1:1:",  # older
        "2:start:7:s1:1:",  # newer
        "1:dance:7:s1:1:",
        "1:START:7:s1:1:",
        "1:start::s1:1:",
        "1:start:7!:s1:1:",
        "1:start:7:s1::",
        "1:start:7:s1:one:",
        "1:start:7:s1:1.5:",
        "1:start:7:s1:1",
        "1:start:7:s1:1::",
        "1:start:-7:s1:1:",
        "1:start:7:s1:-1:",
        "1:rate:7:s1:-3:too_easy",
        "1:start:7:s1:+1:",
        "1:start:7:s1: 1:",
        "1:start:7:s1:1_0:",
        "1:start:7:s1:007:",
        "1:start:7:s1:\u0661:",
        "1:start:7:s1:" + "9" * 5_000 + ":",
        "1:start:" + "z" * 5_000 + ":s1:1:",
        "1:start:7:" + "s" * 60 + ":1:",
        "\ud800" * 10,
        "\x00",
    ],
)
def test_made_up_data_is_no_press(data: str) -> None:
    assert decode(data) is None


def test_the_colon_is_the_only_letter_that_cannot_be_carried() -> None:
    with pytest.raises(ValueError, match="does not fit"):
        Press(action=Action.RATE, owner=7, what="a:b").encode()
    assert Press(action=Action.RATE, owner=7, what="ä b").encode() == "1:rate:7::0:ä b"


def test_bytes_count_and_not_letters() -> None:
    assert len(Press(action=Action.ALL, owner=7, what="a" * 50).encode()) <= 64
    with pytest.raises(ValueError, match="does not fit"):
        Press(action=Action.ALL, owner=7, what="å" * 50).encode()


def test_actions_are_short_and_plain() -> None:
    for action in Action:
        assert re.fullmatch(r"[a-z-]{1,7}", action)
    assert len(set(Action)) == len(Action)


def test_every_key_of_the_content_can_be_carried() -> None:
    for key in [*LIBRARY.exercises, *LIBRARY.routines]:
        press = Press(action=Action.START_OVER, owner=2**52 - 1, session="0" * 8, what=key)
        assert decode(press.encode()) == press


def test_every_time_zone_can_be_carried() -> None:
    for zone in available_timezones():
        press = Press(action=Action.ZONE, owner=2**52 - 1, what=zone)
        assert decode(press.encode()) == press
