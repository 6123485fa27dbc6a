"""What a button carries: small, typed, and refused when it is made up."""

import re
from datetime import date
from string import ascii_letters, ascii_lowercase, digits
from typing import Any
from zoneinfo import available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import fields, replace

from lumbar.coach.exercise import Level
from lumbar.coach.manner import Manner
from lumbar.coach.pace import Ready
from lumbar.coach.pain import Row
from lumbar.coach.safety import Answer, Condition, Surgery
from lumbar.coach.schedule import (
    LEAST_EVERY,
    MOST_EVERY,
    MOST_TIMES,
    MOST_WINDOWS,
    Span,
    Window,
    merged,
)
from lumbar.coach.session import Effort, Event
from lumbar.coach.wish import Wish
from lumbar.coach.zones import LEAST_OFFSET, MOST_OFFSET
from lumbar.screens import (
    press_begin,
    press_ending,
    press_language,
    press_pace,
    press_pain,
    press_pause,
    press_remind,
    press_run,
    press_safety,
    press_steps,
    presses,
)
from lumbar.screens.press_codec import ACTIONS, FORMS, MOST_BYTES, decode, encode
from lumbar.screens.presses import Press
from tests.coach.made_up import thorough
from tests.every import every
from tests.library import LIBRARY

LONGEST_ID = 2**52 - 1
"""Telegram's ids have at most 52 significant bits."""
LONGEST_KEY = "a" * 20
ANY_DAY = st.integers(0, 6)


_FOUND = [
    kind
    for module in (
        presses,
        press_remind,
        press_run,
        press_safety,
        press_begin,
        press_language,
        press_pace,
        press_pain,
        press_pause,
        press_ending,
        press_steps,
    )
    for kind in vars(module).values()
    if isinstance(kind, type)
]
_PRESSES = list(dict.fromkeys(kind for kind in _FOUND if issubclass(kind, Press)))
KINDS = [kind for kind in _PRESSES if not any(kind in one.__bases__ for one in _PRESSES)]
"""Every class of press that a button can have."""


def hours() -> st.SearchStrategy[tuple[Window, ...]]:
    """Windows that a typed line could give: in order, apart, and long enough for a break."""
    begins = st.integers(0, 1440 - LEAST_EVERY)
    one = begins.flatmap(
        lambda start: st.integers(start + LEAST_EVERY, 1440).map(
            lambda end: Window(start=start, end=end)
        )
    )
    return st.lists(one, min_size=1, max_size=MOST_WINDOWS).map(merged)


def keys() -> st.SearchStrategy[str]:
    rest = st.text(ascii_lowercase + "-", max_size=19)
    made = st.builds(str.__add__, st.sampled_from(ascii_lowercase), rest)
    return made.filter(lambda key: key not in {"on", "off", "yes", "no"})


WISHES = st.one_of(
    st.just(Wish(first=True)),
    st.builds(Wish, named=st.booleans()),
    st.builds(Wish, routine=keys(), named=st.booleans()),
    st.builds(Wish, exercise=keys(), named=st.booleans()),
)
EVENTS = st.sampled_from([event for event in Event if event is not Event.AWAY])
FIELDS: dict[str, st.SearchStrategy[Any]] = {
    "owner": st.integers(0, LONGEST_ID),
    "session": st.text("0123456789abcdef", min_size=8, max_size=8),
    "turn": st.integers(0, 9_999),
    "step": st.integers(0, 99),
    "rung": st.integers(0, 99),
    "number": st.integers(0, 99_999),
    "wish": WISHES,
    "routine": keys(),
    "exercise": keys(),
    "event": EVENTS,
    "effort": st.sampled_from(Effort),
    "row": st.sampled_from(Row),
    "level": st.sampled_from(Level),
    "ready": st.sampled_from(Ready),
    "view": st.builds(presses.View, by_month=st.booleans(), exercise=st.just("") | keys()),
    "run": st.builds(
        press_run.Run, command=keys(), words=st.text(ascii_lowercase + "0189:+, /-", max_size=16)
    ),
    "what": st.sampled_from(press_run.Standing),
    "on": st.booleans(),
    "wanted": st.booleans(),
    "speaker": keys(),
    "manner": st.builds(Manner, voice=st.none() | st.booleans(), by_itself=st.booleans()),
    "tag": st.sampled_from(["de", "pt-BR", "zh-Hans"]),
    "zone": st.sampled_from(sorted(available_timezones())),
    "minute": st.integers(0, 1439),
    "days": st.sets(ANY_DAY, min_size=1).map(sorted).map(tuple),
    "windows": hours(),
    "span": st.sampled_from(Span),
    "day": st.dates(),
    "first": st.dates(),
    "until": st.none() | st.dates(),
    "times": st.sets(st.integers(0, 1439), min_size=1, max_size=MOST_TIMES).map(sorted).map(tuple),
    "also": st.booleans(),
    "answer": st.sampled_from([one for one in Answer if one is not Answer.YES]),
    "condition": st.sampled_from(Condition),
    "when": st.sampled_from(Surgery),
    "agrees": st.booleans(),
    "minutes": st.integers(LEAST_EVERY, MOST_EVERY),
    "offset": st.integers(LEAST_OFFSET, MOST_OFFSET),
    "at": st.integers(0, 99_999_999),
}
"""What each field may hold."""
OTHERWISE: dict[tuple[type[Press], str], st.SearchStrategy[Any]] = {
    **{
        (kind, "wish"): st.none() | WISHES
        for kind in vars(press_safety).values()
        if isinstance(kind, type) and issubclass(kind, Press) and kind is not Press
    },
    (presses.ToggleRemindDay, "day"): ANY_DAY,
    (presses.ToggleBreaksDay, "day"): ANY_DAY,
    (presses.RemindAgain, "minutes"): st.sampled_from([15, 60]),
    (presses.RemindAs, "days"): st.sets(ANY_DAY).map(sorted).map(tuple),
}


def presses_of(kind: type[Press]) -> st.SearchStrategy[Press]:
    """Presses of a class, with every value that a button may have."""
    names = [field.name for field in fields(kind)]
    known = {**FIELDS, **{name: made for (of, name), made in OTHERWISE.items() if of is kind}}
    return st.builds(kind, **{name: known[name] for name in names})


ANY_PRESS = st.sampled_from(KINDS).flatmap(presses_of)


def test_every_class_of_press_can_be_written() -> None:
    assert {form.kind for form in FORMS} == set(KINDS)
    assert len(KINDS) > 45


@thorough
@given(ANY_PRESS)
def test_a_press_comes_back_as_it_was(press: Press) -> None:
    try:
        data = encode(press)
    except ValueError:
        assert isinstance(press, presses.SetHours), "four windows of the longest id do not fit"
        assert len(press.windows) == MOST_WINDOWS
    else:
        assert 1 <= len(data.encode()) <= MOST_BYTES
        assert decode(data) == press


@every(
    "press",
    [
        presses.StartOver(
            owner=LONGEST_ID,
            session="0123abcd",
            turn=9_999,
            wish=Wish(exercise=LONGEST_KEY, named=True),
        ),
        press_safety.Safe(owner=LONGEST_ID, wish=Wish(exercise=LONGEST_KEY, named=True)),
        presses.Rate(owner=LONGEST_ID, session="0123abcd", step=99, effort=Effort.TOO_EASY),
        presses.DoHeard(owner=LONGEST_ID, session="0123abcd", turn=9_999, event=Event.RESUME),
        presses.BreakDone(owner=LONGEST_ID, number=99_999, exercise=LONGEST_KEY),
        presses.StartReminded(owner=LONGEST_ID, day=date.max, routine=LONGEST_KEY),
        presses.ShowProgress(
            owner=LONGEST_ID, view=presses.View(by_month=True, exercise=LONGEST_KEY)
        ),
        presses.SetHours(
            owner=LONGEST_ID,
            windows=tuple(Window(start=start, end=start + 99) for start in (1000, 1100, 1200)),
        ),
        presses.RemindAs(
            owner=LONGEST_ID, times=tuple(range(1434, 1440)), days=tuple(range(7)), also=True
        ),
        presses.RemindOnce(owner=LONGEST_ID, day=date.max, minute=1439),
        presses.PauseUntil(owner=LONGEST_ID, day=date.max, minute=1439),
        press_pause.PauseFrom(owner=LONGEST_ID, first=date.max, until=date.max),
        press_pause.CallOffPause(owner=LONGEST_ID, first=date.max),
    ],
)
def test_the_longest_press_of_every_action_fits(press: Press) -> None:
    assert decode(encode(press)) == press


@thorough
@given(st.text(max_size=100))
def test_decoding_anything_never_raises(data: str) -> None:
    decode(data)


MESS = st.text(ascii_letters + digits + "-+_ .:A\u0663\u00bd", max_size=9)
ALMOST = st.sampled_from(["7", "-7", "07", "+7", " 7", "7_0", "A", "zz", "\u0661", "0", ""])
SESSIONS = st.sampled_from(["", "0123abcd"])
WHATS = st.one_of(
    MESS,
    st.sampled_from(sorted({form.begins for form in FORMS})).flatmap(
        lambda begins: st.one_of(MESS, ALMOST).map(lambda rest: begins + rest)
    ),
)
FORGED = st.one_of(
    st.lists(st.one_of(st.sampled_from(["1", "start", "rate", "0"]), MESS), max_size=8),
    st.tuples(
        st.just("1"),
        st.sampled_from(sorted(ACTIONS)),
        ALMOST,
        st.one_of(SESSIONS, MESS),
        ALMOST,
        WHATS,
    ),
).map(":".join)


@thorough
@given(FORGED)
def test_what_is_taken_is_exactly_what_a_button_would_carry(data: str) -> None:
    press = decode(data)
    if press is not None:
        assert press.owner >= 0
        assert encode(press) == data


@every(
    "data",
    [
        "",
        "1",
        ":::::",
        "start",
        "0:start:7:s1:1:",  # older
        "2:start:7:s1:1:",  # newer
        "1:dance:7:s1:1:",
        "1:away:7:s1:1:",
        "1:START:7:s1:1:",
        "1:start::s1:1:",
        "1:start:7!:s1:1:",
        "1:start:7::1:",
        "1:start:7:s1::",
        "1:start:7:s1:one:",
        "1:start:7:s1:1.5:",
        "1:start:7:s1:1",
        "1:start:7:s1:1::",
        "1:start:7:s1:1:now",
        "1:start:-7:s1:1:",
        "1:start:7:s1:-1:",
        "1:rate:7:s1:-3:too_easy",
        "1:rate:7:s1:3:too_long",
        "1:rate:7:s1:3:",
        "1:start:7:s1:+1:",
        "1:start:7:s1: 1:",
        "1:start:7:s1:1_0:",
        "1:start:7:s1:007:",
        "1:start:7:s1:\u0661:",
        "1:start:7:s1:" + "9" * 5_000 + ":",
        "1:start:7:s1:" + "9" * 40 + ":",
        "1:start:" + "z" * 5_000 + ":s1:1:",
        "1:start:7:" + "s" * 60 + ":1:",
        "1:calm:7::0:ON",
        "1:calm:7::0:yes",
        "1:calm:7:s1:0:on",
        "1:calm:7::1:on",
        "1:level:7::0:hard",
        "1:rout:7::0:",
        "1:rout:7::0:Whole",
        "1:safe:7::0:",
        "1:safe:7::0:whole",
        "1:safe:7::0:whole.plank.",
        "1:safe:7::0:whole..later",
        "1:safe:7::0:whole..now.",
        "1:over:7:s1:1:-",
        "1:prog:7::0:",
        "1:prog:7::0:weeks.",
        "1:prog:7::0:days.plank",
        "1:remind:7::0:",
        "1:remind:7::0:time-",
        "1:remind:7::0:time-1440",
        "1:remind:7::0:time--5",
        "1:remind:7::0:time-07",
        "1:remind:7::0:time-\u0661",
        "1:remind:7::0:day-7",
        "1:remind:7::0:day-",
        "1:remind:7::0:days-",
        "1:remind:7::0:days-7",
        "1:remind:7::0:days-10",
        "1:remind:7::0:days-00",
        "1:breaks:7::0:quiet",
        "1:breaks:7::0:every-9",
        "1:breaks:7::0:every-241",
        "1:breaks:7::0:hours-",
        "1:breaks:7::0:hours-540",
        "1:breaks:7::0:hours-540-540",
        "1:breaks:7::0:hours-1020-540",
        "1:breaks:7::0:hours-0-1441",
        "1:breaks:7::0:hours-0-9-10",
        "1:breaks:7::0:hours-0-9+",
        # As typed words: no window in which no break has room, none that touches another.
        "1:breaks:7::0:hours-540-541",
        "1:breaks:7::0:hours-540-549",
        "1:breaks:7::0:hours-540-1020+600-720",
        "1:breaks:7::0:hours-540-720+720-1020",
        "1:breaks:7::0:hours-780-1020+540-720",
        "1:breaks:7::0:every-1",
        "1:remind:7::0:as-",
        "1:remind:7::0:as-140",
        "1:remind:7::0:as-fu.fu",
        "1:remind:7::0:as-fv.fu",
        "1:remind:7::0:as-1.2.3.4.5.6.7",
        "1:remind:7:7:0:as-fu",
        "1:remind:7:10:0:as-fu",
        "1:remind:7::0:also-",
        "1:remind:7::0:once-570",
        "1:remind:7::740000:once-1440",
        "1:zone:7::0:at.841",
        "1:zone:7::0:at.-721",
        "1:zone:7::0:at.+60",
        "1:zone:7::0:at.",
        "1:zone:7::0:other.x",
        "1:remind:7::0:daily-1440",
        "1:remind:7::0:same--1",
        "1:pausing:7::0:for-ever",
        "1:pausing:7::0:until-900",
        "1:pausing:7::740000:until-",
        "1:breaks:7::0:hours-0-1+2-3+4-5+6-7+8-9",
        "1:zone:7::0:",
        "1:zone:7::0:Mars City",
        "1:voice:7::0:",
        "1:voice:7::0:Nobody!",
        "1:rem:7::0:15",
        "1:rem:7::3652060:15",
        "1:rem:7::740000:30",
        "1:rem:7::740000:",
        "1:nudge:7::3:done",
        "1:nudge:7::3:done.",
        "1:nudge:7::3:never",
        "1:heard:7:s1:1:away",
        "1:heard:7:s1:1:",
        "1:heard:7::1:no",
        "\ud800" * 10,
        "\x00",
    ],
)
def test_made_up_data_is_no_press(data: str) -> None:
    assert decode(data) is None


PLANK = presses.ShowExercise(owner=7, exercise="plank")
BOARD = presses.SessionEvent(owner=7, session="s1", turn=1, event=Event.PAUSE)


@every(
    "press",
    [
        replace(PLANK, owner=-1),
        replace(PLANK, exercise=""),
        replace(PLANK, exercise="a:b"),
        replace(PLANK, exercise="Plank"),
        replace(PLANK, exercise="å"),
        replace(PLANK, exercise="a" * 60),
        replace(BOARD, event=Event.AWAY),
        replace(BOARD, session=""),
        replace(BOARD, session="a:b"),
        replace(BOARD, turn=-1),
        presses.StartOver(owner=7, session="s1", turn=1, wish=Wish(routine="a", exercise="b")),
        presses.ToggleTime(owner=7, minute=1440),
        presses.ToggleRemindDay(owner=7, day=7),
        presses.SetRemindDays(owner=7, days=()),
        presses.SetRemindDays(owner=7, days=(1, 0)),
        presses.SetRemindDays(owner=7, days=(1, 1)),
        presses.SetEvery(owner=7, minutes=LEAST_EVERY - 1),
        presses.SetHours(owner=7, windows=()),
        presses.SetHours(owner=7, windows=(Window(start=21 * 60, end=8 * 60),)),
        presses.RemindAgain(owner=7, day=date(2026, 11, 22), minutes=30),
        presses.StartReminded(owner=7, day=date(2026, 11, 22), routine="no"),
        presses.ChooseSpeaker(owner=7, speaker="on"),
        presses.ChooseZone(owner=7, zone="UTC+05:30"),
    ],
)
def test_what_would_not_come_back_as_it_was_is_not_written(press: Press) -> None:
    with pytest.raises(ValueError, match=r"."):
        encode(press)


def test_actions_are_short_and_plain() -> None:
    for action in ACTIONS:
        assert re.fullmatch(r"[a-z-]{1,7}", action)


def test_every_key_of_the_content_can_be_carried() -> None:
    for key in LIBRARY.exercises:
        for kind in (presses.DoExercise, presses.ShowExercise, presses.ShowMoves):
            press = kind(owner=LONGEST_ID, exercise=key)
            assert decode(encode(press)) == press
    for key in LIBRARY.routines:
        start = presses.StartReminded(owner=LONGEST_ID, day=date.max, routine=key)
        assert decode(encode(start)) == start


def test_every_time_zone_can_be_carried() -> None:
    for zone in available_timezones():
        press = presses.ChooseZone(owner=LONGEST_ID, zone=zone)
        assert decode(encode(press)) == press
