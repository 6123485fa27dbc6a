"""Reminders as people write them: on other days, once, added, and what can be read in two ways."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbar.coach.person import Person
from lumbar.coach.schedule import EVERY_DAY, WORKING_DAYS, Remind, Rule, Slot
from lumbar.coach.wanted import with_wanted
from lumbar.reading.line import MOST_LETTERS, Unread, Unsure
from lumbar.reading.reminders import MOST_CHOICES, Wanted, read_remind
from lumbar.screens.reminders import remind_words
from tests.coach.made_up import thorough
from tests.every import every
from tests.language.made import ENGLISH

HERE = datetime(2026, 11, 28, 14, 0)  # noqa: DTZ001 - a person's own clock
"""A Saturday."""
TODAY = HERE.date()
EACH, MON_FRI, SAT = Rule(), Rule(days=WORKING_DAYS), Rule(days=(5,))


def at(clock: str) -> int:
    hour, _, minute = clock.partition(":")
    return int(hour) * 60 + int(minute)


def read(words: str) -> Wanted:
    return read_remind(words, HERE, ENGLISH)


def unsure(words: str) -> tuple[Wanted, ...]:
    """What a line may mean that is asked back."""
    with pytest.raises(Unsure) as raised:
        read(words)
    return raised.value.choices


def again(*clocks: str, rule: Rule | None = None, also: bool = False) -> Wanted:
    return Wanted(slots=tuple((at(clock), rule) for clock in clocks), also=also)


def once(clock: str, *days: str) -> Wanted:
    return Wanted(once=tuple((date.fromisoformat(day), at(clock)) for day in days))


# One time, whatever stands between its hour and its minutes


@every(
    ("words", "clock"),
    [
        *(("8,00", "8:00"), ("9,05", "9:05"), ("20 00", "20:00"), ("0800", "8:00")),
        *(("8h00", "8:00"), ("8h 30", "8:30"), ("8 h 30", "8:30"), ("7,30", "7:30")),
        *(("21 45", "21:45"), ("6;30", "6:30"), ("06,00", "6:00"), ("23 59", "23:59")),
        *(("at 8,00 please", "8:00"), ("8'30", "8:30"), ("9, 30", "9:30"), ("19_45", "19:45")),
        *(("7,30pm", "19:30"), ("7 30 pm", "19:30"), ("12 00", "12:00")),
        *(("12a", "0:00"), ("12:30a", "0:30"), ("6p", "18:00"), ("11:15p", "23:15")),
        *(("9a", "9:00"), ("12p", "12:00"), ("12am", "0:00"), ("noon", "12:00")),
    ],
)
def test_one_time(words: str, clock: str) -> None:
    assert read(words) == again(clock)


@every(
    ("words", "clock", "clocks"),
    [
        ("18,20", "18:20", ["18:00", "20:00"]),
        ("9 10", "9:10", ["9:00", "10:00"]),
        ("7,15", "7:15", ["7:00", "15:00"]),
        ("8 12", "8:12", ["8:00", "12:00"]),
        ("11;20", "11:20", ["11:00", "20:00"]),
        ("0,15", "0:15", ["0:00", "15:00"]),
        ("at 6 18", "6:18", ["6:00", "18:00"]),
    ],
)
def test_two_numbers_that_may_be_two_times_are_asked(
    words: str, clock: str, clocks: list[str]
) -> None:
    assert unsure(words) == (again(clock), again(*clocks))


DIGITS = st.integers(0, 99).map(str) | st.integers(0, 59).map(lambda n: f"{n:02}")
GLUE = st.sampled_from(list(",.;/ h'-:_·|@、،"))


@thorough
@given(DIGITS, GLUE, DIGITS)
def test_two_numbers_never_become_two_reminders_unasked(one: str, glue: str, two: str) -> None:
    if len(two) == 1 and glue in ",;/ |·.'_@、،":
        return  # "9, 5": minutes have two digits
    try:
        found = read(f"{one}{glue}{two}")
    except Unread:
        return
    assert len(found.slots) + len(found.once) <= 1


@every("words", ["7,45 and 19,15", "19,15, 7,45", "8,00 and 18,20", "7 45, 18 20"])
def test_a_line_that_is_written_in_one_way_is_read_in_it(words: str) -> None:
    assert len(read(words).slots) == 2


# What could be a date, or how often


@every(
    "words",
    [
        *("9:30 from 1.12.", "9:30 5/7", "9:30 for 5", "9:30 x3", "9:30 until friday"),
        *("9:30 1.12", "9:30 on 1.12", "1.12. 9:30", "9:30 until 5 dec", "9:30 until 24.12."),
        *("9:30 3x", "9:30 5 times", "9:30 for 2 weeks", "9:30 for 10 days", "9:30 5"),
        *("9:30 3x a week", "7pm for 3", "9:30 from monday", "9:30 starting tomorrow"),
        *("9:30 through sunday", "9:30 since 1.12.", "18:00 12/24", "6/12 18:00", "9:30 2027"),
        *("9:30 on the 5th", "9.10 18.30", "half past nine for 5", "9:30 till 12/24", "9:30 x 4"),
        *("9:30 for a week", "9:30 for a month", "9:30 5 days a week"),
        *("9:30 mon-fri for 3 weeks", "9:30 for 7", "9:30 (3)", "9:30 as of dec 1"),
    ],
)
def test_a_date_or_a_count_is_asked_back(words: str) -> None:
    choices = unsure(words)
    assert 1 <= len(choices) <= MOST_CHOICES
    assert len(set(choices)) == len(choices)


@every(
    ("words", "among"),
    [
        ("9:30 from 1.12.", [again("9:30"), once("9:30", "2026-12-01")]),
        ("9:30 5/7", [once("9:30", "2027-07-05"), once("9:30", "2027-05-07")]),
        ("9:30 for 5", [again("9:30"), again("5:00", "9:30")]),
        ("9:30 until friday", [again("9:30")]),
        ("9:30 mon-fri for 3 weeks", [again("9:30", rule=MON_FRI)]),
        ("9:30 from monday", [again("9:30"), again("9:30", rule=Rule(days=(0,)))]),
        ("9:30 on the 5th", [once("9:30", "2026-12-05")]),
        ("5/7/2027 9:00", [once("9:00", "2027-07-05"), once("9:00", "2027-05-07")]),
        ("27 nov 9:00", [once("9:00", "2027-11-27")]),
    ],
)
def test_what_it_may_be_is_among_the_choices(words: str, among: list[Wanted]) -> None:
    choices = unsure(words)
    assert [choice for choice in among if choice not in choices] == []


@every("words", ["9.10", "9.30.", "7.15 and 18.30", "9.10, 18.30", "7.15 18.30"])
def test_times_with_dots_alone_are_times(words: str) -> None:
    assert all(rule is None for _, rule in read(words).slots)


# Added to what stands


@every(
    "words",
    [
        *("also 18:00", "plus 18:00", "and 18:00", "& 18:00", "+ 18:00", "+18:00", "&18:00"),
        *("another at 18:00", "18:00 as well", "also at 6 pm", "add 18:00", "18:00 too"),
        *("another one at 18:00", "and also 18:00", "please also 18:00", "18:00 also"),
        *("one more at 18:00", "remind me also at 18:00", "in addition 18:00", "Also 18:00!"),
    ],
)
def test_also_adds(words: str) -> None:
    assert read(words) == again("18:00", also=True)


@every("words", ["7:15 and 18:00", "7:15, 18:00", "7:15 & 18:00", "7:15 + 18:00"])
def test_and_between_two_times_is_no_also(words: str) -> None:
    assert read(words) == again("7:15", "18:00")


def test_also_with_days() -> None:
    assert read("also 11 sat") == again("11:00", rule=SAT, also=True)
    assert read("also sat") == Wanted(days=(5,), also=True)


# Other times on other days


@every(
    ("words", "groups"),
    [
        ("9:30 mon-fri, 11 sat", [("9:30", MON_FRI), ("11:00", SAT)]),
        ("mon-fri 9:30, sat 11", [("9:30", MON_FRI), ("11:00", SAT)]),
        ("mon-fri at 9:30 and sat at 11", [("9:30", MON_FRI), ("11:00", SAT)]),
        ("9:30 weekdays; 11:00 saturdays", [("9:30", MON_FRI), ("11:00", SAT)]),
        ("mon 9, tue 10", [("9:00", Rule(days=(0,))), ("10:00", Rule(days=(1,)))]),
        ("8 on weekdays and 10 on weekends", [("8:00", MON_FRI), ("10:00", Rule(days=(5, 6)))]),
        ("every day at 9, sunday at 10", [("9:00", EACH), ("10:00", Rule(days=(6,)))]),
        (
            "mon-fri 9:30 and 18:00; sat sun 11",
            [("9:30", MON_FRI), ("11:00", Rule(days=(5, 6))), ("18:00", MON_FRI)],
        ),
        ("every morning at 8, every evening at 9", [("8:00", EACH), ("21:00", EACH)]),
    ],
)
def test_other_times_on_other_days(words: str, groups: list[tuple[str, Rule]]) -> None:
    assert read(words).slots == tuple((at(clock), rule) for clock, rule in groups)


@every("words", ["9 mon-fri, 10", "mon 9 tue", "9 mon 10 tue 11", "sat 9, sun"])
def test_days_that_stand_with_no_time_are_asked_for(words: str) -> None:
    with pytest.raises(Unread) as raised:
        read(words)
    assert raised.value.key == "unread-pairs"


def rule(*days: int) -> Rule:
    return Rule(days=days)


@every(
    ("words", "wanted"),
    [
        ("9:30 except sunday", again("9:30", rule=rule(0, 1, 2, 3, 4, 5))),
        ("every day but sunday at 9:30", again("9:30", rule=rule(0, 1, 2, 3, 4, 5))),
        ("weekdays except friday 9:30", again("9:30", rule=rule(0, 1, 2, 3))),
        ("9:30 mon-fri but not on wed and thu", again("9:30", rule=rule(0, 1, 4))),
        ("weekdays at 9:30 excluding monday", again("9:30", rule=rule(1, 2, 3, 4))),
        ("9:30 daily except for weekends", again("9:30", rule=MON_FRI)),
        (
            "could you remind me at 9:30 every weekday except wednesdays",
            again("9:30", rule=rule(0, 1, 3, 4)),
        ),
        ("9:30 but never on a sunday", again("9:30", rule=rule(0, 1, 2, 3, 4, 5))),
        ("also 9:30 not sundays", again("9:30", rule=rule(0, 1, 2, 3, 4, 5), also=True)),
        ("weekdays except friday", Wanted(days=(0, 1, 2, 3))),
    ],
)
def test_days_are_left_out(words: str, wanted: Wanted) -> None:
    assert read(words) == wanted


def test_a_day_that_is_left_out_may_have_a_time_of_its_own() -> None:
    found = read("9:30 except sunday, 11 sunday")
    assert found.slots == ((at("9:30"), rule(0, 1, 2, 3, 4, 5)), (at("11:00"), rule(6)))


@every(
    ("words", "key"),
    [
        *(("every day at 9 but sunday at 11", "unread-pairs"), ("except sunday", "unread-when")),
        *(("9:30 mon-fri except sunday", "unread-pairs"), ("9 mon except mon", "unread-pairs")),
        *(("tomorrow 9:00 except sunday", "unread-pairs"), ("9:30 except", "unread-word")),
        *(("9:30 once except monday", "unread-pairs"), ("9:30 except rain", "unread-word")),
    ],
)
def test_what_is_left_out_must_be_there(words: str, key: str) -> None:
    with pytest.raises(Unread) as raised:
        read(words)
    assert raised.value.key == key


@every(
    ("words", "clock"),
    [
        *(("ten past nine", "9:10"), ("twenty to eight", "7:40"), ("nine thirty", "9:30")),
        *(("seven fifteen pm", "19:15"), ("25 to 8", "7:35"), ("five minutes to 6", "5:55")),
        *(("eight oh five", "8:05"), ("10 past 9 in the evening", "21:10"), ("20 past 7", "7:20")),
    ],
)
def test_a_time_that_is_spoken(words: str, clock: str) -> None:
    assert read(words) == again(clock)


@every(
    ("words", "key", "choices"),
    [
        ("20 to 8", "unsure-to", [again("7:40")]),
        ("ten to five", "unsure-to", [again("4:50")]),
        ("10 to 6 pm mon-fri", "unsure-to", [again("17:50", rule=MON_FRI)]),
        ("half nine", "unsure", [again("9:30"), again("8:30")]),
        ("half 9 pm", "unsure", [again("21:30"), again("20:30")]),
        ("nine ten", "unsure", [again("9:10"), again("9:00", "10:00")]),
        ("seven twelve", "unsure", [again("7:12"), again("7:00", "12:00")]),
    ],
)
def test_a_time_that_is_spoken_and_may_be_two(words: str, key: str, choices: list[Wanted]) -> None:
    with pytest.raises(Unsure) as raised:
        read(words)
    assert raised.value.key == key
    assert raised.value.choices == tuple(choices)


@every("words", ["9 to 17", "9 to 5", "10 to 18", "7:30 to 8"])
def test_hours_from_one_to_another_are_no_time(words: str) -> None:
    with pytest.raises(Unread) as raised:
        read(words)
    assert raised.value.key == "unread-hours-of-reminder"


@every(
    ("words", "key", "said"),
    [
        ("8:15 x2", "unsure-count", "x2"),
        ("9:30 5 times", "unsure-count", "5 times"),
        ("7:00 until 12 dec", "unsure-ends", "until 12 dec"),
        ("9:30 for 2 weeks", "unsure-ends", "for 2 weeks"),
        ("9:30 through sunday", "unsure-ends", "through sunday"),
        ("9:30 till christmas", "unsure-ends", "till christmas"),
        ("9:30 until the end of may", "unsure-ends", "until the end of may"),
        ("7 pm until next week", "unsure-ends", "until next week"),
        ("9:30 mon-fri from monday", "unsure-begins", "from monday"),
    ],
)
def test_what_no_reminder_does_is_named(words: str, key: str, said: str) -> None:
    with pytest.raises(Unsure) as raised:
        read(words)
    assert (raised.value.key, raised.value.arguments["said"]) == (key, said)
    assert len(raised.value.choices) == 1


# Once


@every(
    ("words", "wanted"),
    [
        ("tomorrow 7:00", once("7:00", "2026-11-29")),
        ("7:00 tomorrow", once("7:00", "2026-11-29")),
        ("tomorrow morning at 8", once("8:00", "2026-11-29")),
        ("tomorrow 7:00 and 18:00", None),
        ("friday 18:00 once", once("18:00", "2026-12-04")),
        ("just once on friday at 18:00", once("18:00", "2026-12-04")),
        ("today 17:00", once("17:00", "2026-11-28")),
        ("today at 5", once("17:00", "2026-11-28")),
        ("tonight at 8", once("20:00", "2026-11-28")),
        ("8 tonight", once("20:00", "2026-11-28")),
        ("this evening at 9", once("21:00", "2026-11-28")),
        ("this afternoon at 3", once("15:00", "2026-11-28")),
        ("this friday 18:00", once("18:00", "2026-12-04")),
        ("next monday 9:00", once("9:00", "2026-11-30")),
        ("day after tomorrow 9:00", once("9:00", "2026-11-30")),
        ("5 jan 9:00", once("9:00", "2027-01-05")),
        ("jan 5 at 9", once("9:00", "2027-01-05")),
        ("9:00 on january 5th", once("9:00", "2027-01-05")),
        ("2026-12-01 9:00", once("9:00", "2026-12-01")),
        ("1.12.2026 9:00", once("9:00", "2026-12-01")),
        ("18:00 once", once("18:00", "2026-11-28")),
        ("9:30 once", once("9:30", "2026-11-29")),
        ("in 3 days at 9:00", once("9:00", "2026-12-01")),
        ("in 2 weeks at 9:00", once("9:00", "2026-12-12")),
        ("tomorrow and friday at 9", once("9:00", "2026-11-29", "2026-12-04")),
        ("9:00 friday and tomorrow", once("9:00", "2026-11-29", "2026-12-04")),
        ("tomorrow and on monday at 18:00", once("18:00", "2026-11-29", "2026-11-30")),
        ("tomorrow and the day after at 9", once("9:00", "2026-11-29", "2026-11-30")),
        ("tomorrow and sunday at 9", once("9:00", "2026-11-29")),
        ("saturday 18:00 once", once("18:00", "2026-11-28")),
        ("saturday 9:00 once", once("9:00", "2026-12-05")),
    ],
)
def test_once(words: str, wanted: Wanted | None) -> None:
    if wanted is None:
        both = ((date(2026, 11, 29), 420), (date(2026, 11, 29), 1080))
        wanted = Wanted(once=both)
    assert read(words) == wanted


@every(
    ("words", "minutes"),
    [
        *(("in 2 hours", 120), ("in an hour", 60), ("in half an hour", 30), ("in 45 min", 45)),
        *(
            ("in 1.5 hours", 90),
            ("in 2,5 hours", 150),
            ("in 1h30", 90),
            ("in 1 hour and 15 minutes", 75),
            ("in 1/2 hour", 30),
            ("in two hours", 120),
            ("in an hour and a half", 90),
            ("in a couple of hours", 120),
        ),
    ],
)
def test_in_so_long(words: str, minutes: int) -> None:
    assert read(words) == Wanted(within=(minutes,))


@every(
    ("words", "key"),
    [
        *(
            ("tomorrow", "unread-when"),
            ("once", "unread-nothing"),
            ("every other day", "unread-when"),
        ),
        *(("today 7:00 am", "unread-over"), ("today 13:59", "unread-over")),
        *(("5 jan 2031 9:00", "unread-far"), ("30 feb 9:00", "unread-date")),
        *(("in 0 minutes", "unread-word"), ("in 99 hours", "unread-word")),
    ],
)
def test_no_moment(words: str, key: str) -> None:
    with pytest.raises(Unread) as raised:
        read(words)
    assert raised.value.key == key


# Every other day


def spaced(every: int, since: str) -> Rule:
    return Rule(every=every, since=date.fromisoformat(since))


@every(
    ("words", "clock", "rule"),
    [
        ("every other day at 18:00", "18:00", spaced(2, "2026-11-28")),
        ("every other day at 9", "9:00", spaced(2, "2026-11-29")),
        ("18:00 every second day", "18:00", spaced(2, "2026-11-28")),
        ("every 2 days 18:00", "18:00", spaced(2, "2026-11-28")),
        ("alternate days 18:00", "18:00", spaced(2, "2026-11-28")),
        ("every three days at 9:00", "9:00", spaced(3, "2026-11-29")),
        ("every other day from tomorrow 18:00", "18:00", spaced(2, "2026-11-29")),
        ("every other day 9:30 from monday", "9:30", spaced(2, "2026-11-30")),
        ("every other monday 9:00", "9:00", spaced(14, "2026-11-30")),
        ("every 2 weeks on monday at 9:00", "9:00", spaced(14, "2026-11-30")),
    ],
)
def test_every_so_many_days(words: str, clock: str, rule: Rule) -> None:
    assert read(words) == again(clock, rule=rule)


# As the bot says it


RULES = st.one_of(
    st.none(),
    st.sets(st.sampled_from(EVERY_DAY), min_size=1).map(
        lambda days: Rule(days=tuple(sorted(days)))
    ),
    st.sampled_from([2, 3, 5, 14, 21]).map(
        lambda every: Rule(every=every, since=TODAY + timedelta(days=1))
    ),
)
MINUTES = st.integers(0, 24 * 60 - 1)


@thorough
@given(
    st.lists(st.tuples(MINUTES, RULES), max_size=5),
    st.lists(st.tuples(st.integers(1, 360), MINUTES), max_size=2, unique_by=lambda one: one[1]),
    st.sets(st.sampled_from(EVERY_DAY), min_size=1),
)
def test_what_the_bot_says_is_read_back(
    slots: list[tuple[int, Rule | None]], ahead: list[tuple[int, int]], days: set[int]
) -> None:
    """Its own words, sent back to it, set the same reminders."""
    if not slots and not ahead:
        return
    coming = tuple(Slot(at=minute, day=TODAY + timedelta(days=far)) for far, minute in ahead)
    base = tuple(sorted(days))
    before = Person(id=1, remind=Remind(slots=(), on=False, days=base, once=coming))
    if slots:
        before = with_wanted(before, slots, HERE.timestamp(), also=False)
    said = remind_words(before, TODAY, ENGLISH)
    if len(said) > MOST_LETTERS:
        with pytest.raises(Unread):  # no line is read that is so long
            read(said)
        return
    found = read(said)
    assert before.remind is not None
    meant = {(slot.at, _dates(before.remind.rule_of(slot))) for slot in before.remind.slots}
    assert {(minute, _dates(rule or Rule(days=base))) for minute, rule in found.slots} == meant
    assert set(found.once) == {(slot.day, slot.at) for slot in coming}


def _dates(rule: Rule) -> Any:
    """A rule by what is said of it: not from which day it counts, but for its weekday."""
    weekday = rule.since.weekday() if rule.since and rule.every % 7 == 0 else None
    return rule.days, rule.every, weekday


@every(
    "words",
    ["weekly 9:30", "9:30 weekly", "9:30 every week", "once a week at 9:30", "every week 9:30"],
)
def test_once_a_week_is_asked_for_its_day(words: str) -> None:
    with pytest.raises(Unsure) as raised:
        read(words)
    assert raised.value.key == "unsure-weekly"
    assert raised.value.choices == tuple(again("9:30", rule=Rule(days=(day,))) for day in EVERY_DAY)


@every("words", ["weekly on monday at 9:30", "every week on monday 9:30", "mondays 9:30 weekly"])
def test_once_a_week_on_a_day_is_that_day(words: str) -> None:
    assert read(words) == again("9:30", rule=Rule(days=(0,)))


@every("words", ["weekly", "every week", "once a week please"])
def test_once_a_week_alone_is_asked_for_both(words: str) -> None:
    with pytest.raises(Unread) as raised:
        read(words)
    assert raised.value.key == "unread-weekly"


def test_every_so_many_weeks_is_as_before() -> None:
    assert read("every 2 weeks on monday 9:30") == again("9:30", rule=spaced(14, "2026-11-30"))
    assert read("every week day 9:30") == again("9:30", rule=MON_FRI)
