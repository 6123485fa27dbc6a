"""What was wanted before the zone was known: kept by offsets, and done once with the zone."""

from dataclasses import replace
from datetime import date

import pytest

from lumbar.coach.meant import daily_minute, with_daily, with_meant
from lumbar.coach.person import Person
from lumbar.coach.question import Asked, Meant, Question, let_go, meant_at, settled
from lumbar.coach.reminders import Past, with_times

NOW = 1_800_000_000.0
"""Friday, 15 January 2027, 9:00 in Stockholm."""
HERE = Person(id=7, zone="Europe/Stockholm")
WEST, EAST = Meant(offset=-720, once=((date(2027, 1, 15), 420),)), Meant(offset=60, at=(NOW,))
ASKED = Asked(question=Question.PLACE, chat=7, until=NOW, meant=(WEST, EAST))


def test_the_newest_offset_at_or_below_decides() -> None:
    assert meant_at(ASKED, -300) is WEST
    assert meant_at(ASKED, 60) is EAST
    assert meant_at(ASKED, 345) is EAST
    assert meant_at(ASKED, -900) is WEST
    assert meant_at(None, 0) is None
    assert meant_at(replace(ASKED, meant=()), 0) is None


def test_it_waits_when_no_text_is_taken_any_more_and_not_when_the_question_is_settled() -> None:
    left = let_go(ASKED)
    assert left is not None
    assert not left.waits(7, NOW - 1, 3)
    assert meant_at(left, 60) is EAST
    assert let_go(replace(ASKED, meant=())) is None
    done = settled(ASKED, 3)
    assert done is not None
    assert done.meant == ()
    assert meant_at(replace(ASKED, by=3), 60) is None


@pytest.mark.parametrize(
    "meant",
    [
        Meant(offset=0, once=((date(2027, 1, 15), 540),)),
        Meant(offset=0, at=(NOW - 60,)),
        Meant(offset=0, until=(date(2027, 1, 15), 540)),
    ],
)
def test_what_is_past_is_refused(meant: Meant) -> None:
    with pytest.raises(Past):
        with_meant(HERE, meant, NOW)


def test_nothing_is_what_asks_for_nothing() -> None:
    assert Meant(offset=0, also=True).nothing
    for some in (
        Meant(offset=0, slots=((0, None),)),
        Meant(offset=0, daily=0.0),
        Meant(offset=0, until=(date(2027, 1, 16), 0)),
        WEST,
        EAST,
    ):
        assert not some.nothing


def test_the_same_time_is_rounded_to_a_quarter_and_begins_tomorrow() -> None:
    assert daily_minute(HERE, NOW + 7 * 60) == 540
    assert daily_minute(HERE, NOW + 8 * 60) == 555
    assert daily_minute(HERE, NOW + 14.9 * 3600) == 0
    after = with_daily(HERE, 600, NOW)
    assert after.remind is not None
    (slot,) = after.remind.slots
    assert not slot.open_on(date(2027, 1, 15))
    assert slot.open_on(date(2027, 1, 16))
    assert after.remind.days == (0, 1, 2, 3, 4, 5, 6)


def test_the_same_time_stands_beside_what_is_set_and_changes_nothing_that_is() -> None:
    set_ = with_times(HERE, (600,), NOW)
    assert with_daily(set_, 600, NOW) == set_
    both = with_daily(set_, 660, NOW)
    assert both.remind is not None
    assert both.remind.times == (600, 660)
    assert both.remind.slots[0].open_on(date(2027, 1, 15))
