"""Progress as a person sees it: every word in the picture, the same below it, and its buttons."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbar.coach.chart import Bars, Calendar, Chart, Curve, Invitation
from lumbar.coach.past import past_of
from lumbar.coach.person import Person
from lumbar.coach.progress import Entry
from lumbar.coach.session import Outcome, Result
from lumbar.screens.press_codec import encode
from lumbar.screens.presses import ShowProgress, View
from lumbar.screens.progress import MOST_CAPTION, WEEKLY, progress
from lumbar.screens.screen import Medium, Screen
from tests.answers import UNSAFE
from tests.coach.made_up import quick
from tests.every import every
from tests.language.made import ENGLISH, english_in
from tests.screens.seen import LIBRARY, MARK, buttons_of, check, text_of
from workshop.people import HISTORIES, OWNER, PERSONS, TODAY

MONTHLY = View(by_month=True)
VIEWS = (
    WEEKLY,
    MONTHLY,
    View(exercise="plank"),
    View(by_month=True, exercise="cat"),
    View(exercise="gone"),
)


def did(
    ago: int, *, hold: int = 20, key: str = "plank", spent: int = 420, **changes: object
) -> Entry:
    result = Result(
        exercise=key, rung=0, outcome=Outcome.DONE, hold=hold, holds=3, held=60, spent=spent
    )
    day = TODAY - timedelta(days=ago)
    return Entry(
        id=f"{ago} {key} {hold}",
        routine="whole",
        day=day,
        ended=0.0,
        finished=True,
        results=(replace(result, **changes),),  # type: ignore[arg-type]
    )


def shown(*history: Entry, view: View = WEEKLY, today: date = TODAY) -> Screen:
    person = Person(id=OWNER, past=past_of(history))
    return progress(person, history, LIBRARY, today, ENGLISH, view)


def chart_of(screen: Screen) -> Chart:
    assert screen.shows is not None
    assert screen.shows.medium is Medium.CHART
    assert isinstance(screen.shows.what, Chart)
    return screen.shows.what


def calendar_of(screen: Screen) -> Calendar:
    above = chart_of(screen).above
    assert isinstance(above, Calendar)
    return above


def bars_of(screen: Screen) -> Bars:
    above = chart_of(screen).above
    assert isinstance(above, Bars)
    return above


def curve_of(screen: Screen) -> Curve:
    below = chart_of(screen).below
    assert isinstance(below, Curve)
    return below


def pressed(screen: Screen, words: str) -> View:
    """What the button with these words asks for."""
    (press,) = [
        button.press for row in screen.rows for button in row if button.text.endswith(words)
    ]
    assert isinstance(press, ShowProgress)
    return press.view


GROWN = (
    did(20, hold=10),
    did(9, hold=10),
    did(0, hold=20),
    did(9, key="cat", hold=3),
    did(0, key="cat", hold=5),
)


# Anybody


@every("name", PERSONS)
@every("view", VIEWS)
def test_it_can_be_sent_to_everybody_in_every_view(name: str, view: View) -> None:
    screen = progress(PERSONS[name], HISTORIES.get(name, ()), LIBRARY, TODAY, ENGLISH, view)
    check(screen)
    assert len(text_of(screen)) <= MOST_CAPTION
    hash(chart_of(screen))


histories = st.lists(
    st.builds(
        did,
        st.integers(-1, 500),
        hold=st.integers(1, 600),
        key=st.sampled_from([*LIBRARY.exercises, "no-more"]),
        spent=st.integers(0, 90_000),
    ),
    max_size=40,
)


@quick
@given(histories, st.sampled_from(VIEWS))
def test_any_history_makes_a_picture_whose_places_are_in_it(
    history: list[Entry], view: View
) -> None:
    screen = shown(*history, view=view)
    check(screen)
    assert len(text_of(screen)) <= MOST_CAPTION
    chart = chart_of(screen)
    assert all(0 <= week.share <= 1 for week in chart.weeks)
    if isinstance(chart.above, Bars):
        assert all(0 <= bar.share <= 1 for bar in chart.above.bars)
    if isinstance(chart.below, Curve):
        places = (*chart.below.points, *chart.below.line)
        assert all(0 <= x <= 1 and 0 <= y <= 1 for x, y in places)
        assert len(chart.below.points) == len(chart.below.line) >= 2
        assert all(0 <= at <= 1 for at, _ in (*chart.below.across, *chart.below.up))


def test_the_theme_is_the_persons() -> None:
    for dark in (False, True):
        screen = progress(Person(id=OWNER, dark=dark), (), LIBRARY, TODAY, ENGLISH)
        assert screen.shows is not None
        assert screen.shows.dark is dark


# What stands in it


def test_the_first_day_is_an_invitation() -> None:
    screen = shown()
    chart = chart_of(screen)
    assert chart.title == "Your back, from today"
    assert chart.subtitle == "Your first session fills the first square."
    assert chart.below == Invitation(
        title="Here your holds grow", words="Hold an exercise on two days, and its line begins."
    )
    assert [week.value for week in chart.weeks] == ["still open", "before we met"]
    assert {shade for week in calendar_of(screen).weeks for shade in week} == {0}
    assert screen.rows == ()


def test_one_session_asks_for_one_more() -> None:
    chart = chart_of(shown(did(0)))
    assert chart.subtitle == "1 session, 7 minutes"
    assert chart.below == Invitation(
        title="Here your holds grow", words="Plank: once more, and its line begins."
    )


def test_somebody_who_waits_for_a_doctor_is_invited_to_nothing() -> None:
    for history in ((), HISTORIES["once"]):
        person = Person(id=OWNER, safety=UNSAFE, past=past_of(history))
        chart = progress(person, history, LIBRARY, TODAY, ENGLISH).shows
        assert chart is not None
        drawn = str(chart.what)
        assert "This waits until you are cleared." in drawn
        assert "fills" not in drawn
        assert "once more" not in drawn


def test_sums_are_of_the_time_that_is_shown() -> None:
    history = [did(0), did(20), did(130)]
    assert chart_of(shown(*history)).subtitle == "2 sessions, 14 minutes"
    assert chart_of(shown(*history, view=MONTHLY)).subtitle == "3 sessions, 21 minutes"
    assert chart_of(shown(did(130))).subtitle == "Your next session fills the next square."


def test_streaks_stand_large_and_the_one_that_goes_on_is_warm() -> None:
    now, best = chart_of(shown(did(0), did(1), *map(did, range(9, 14)))).figures
    assert (now.value, now.label, now.warm) == ("2", "day streak", True)
    assert (best.value, best.label, best.warm) == ("5", "best streak", False)
    assert not chart_of(shown(did(5))).figures[0].warm


def test_this_week_stands_beside_the_last_in_sessions_and_minutes() -> None:
    this, last = chart_of(shown(did(0), did(2), did(7, spent=1680))).weeks
    assert (this.label, this.value, this.share) == ("This week", "14 min, 2 sessions", 0.5)
    assert (last.label, last.value, last.share) == ("Last week", "28 min, 1 session", 1.0)
    this, last = chart_of(shown(did(9, spent=360_000), did(20))).weeks
    assert (this.value, this.share) == ("still open", 0.0)
    assert last.value == "100 h, 1 session"
    assert chart_of(shown(did(20))).weeks[1].value == "rest"


def test_numbers_are_written_as_the_language_writes_them() -> None:
    history = [replace(did(0), id=str(number)) for number in range(1_234)]
    assert chart_of(shown(*history)).subtitle == "1,234 sessions, 8,638 minutes"


def test_the_calendar_is_sixteen_weeks_from_monday_darker_the_more_was_done() -> None:
    saturday = TODAY - timedelta(days=1)
    minutes = (0, 1, 6, 7, 12, 13, 20, 21)
    history = [did(ago, spent=60 * of) for ago, of in enumerate(minutes, start=1)]
    screen = shown(*history, today=saturday)
    calendar = calendar_of(screen)
    assert [len(week) for week in calendar.weeks] == [7] * 16
    assert calendar.today == (15, 5)
    days = [shade for week in calendar.weeks for shade in week]
    assert days[-9:] == [4, 3, 3, 2, 2, 1, 1, 0, None], "Sunday is still to come"
    assert calendar.weekdays == ("Mon", "", "Wed", "", "Fri", "", "Sun")


@pytest.mark.parametrize(
    ("today", "named"),
    [
        (date(2026, 11, 22), {0: "Aug", 5: "Sep", 9: "Oct", 13: "Nov"}),
        (date(2026, 12, 18), {0: "", 1: "Sep", 2: ""}),
        (date(2027, 1, 3), {0: "Sep", 3: "Oct"}),
    ],
)
def test_months_are_named_over_their_first_week(today: date, named: dict[int, str]) -> None:
    months = calendar_of(shown(today=today)).months
    assert {column: months[column] for column in named} == named
    columns = [column for column, name in enumerate(months) if name]
    assert all(two - one >= 2 for one, two in pairwise(columns)), "room"


def test_months_are_bars_of_minutes_or_where_there_are_very_many_of_hours() -> None:
    bars = bars_of(shown(did(0), did(31, spent=840), view=MONTHLY))
    assert bars.title == "Minutes a month"
    assert [bar.label for bar in bars.bars][-3:] == ["Sep", "Oct", "Nov"]
    assert [(bar.value, bar.share) for bar in bars.bars][-3:] == [("", 0), ("14", 1), ("7", 0.5)]
    assert len(bars.bars) == 12
    many = bars_of(shown(did(0, spent=5_000_000), view=MONTHLY))
    assert (many.title, many.bars[-1].value) == ("Hours a month", "1,389")


def test_a_curve_shows_the_hold_of_each_day_and_ends_with_the_last() -> None:
    curve = curve_of(shown(*GROWN))
    assert curve.title == "Plank: hold, seconds"
    assert curve.last == "20 s"
    assert [name for _, name in curve.up] == ["0", "10", "20", "30"]
    assert [(round(x, 2), round(y, 2)) for x, y in curve.points] == [
        (0, 0.33),
        (0.55, 0.33),
        (1, 0.67),
    ]
    assert curve.line[-1] == curve.points[-1]
    assert [name for _, name in curve.across] == [
        "November 2",
        "November 8",
        "November 15",
        "November 22",
    ]


def test_a_long_curve_is_marked_by_months() -> None:
    curve = curve_of(shown(did(100, hold=10), did(0)))
    assert [name for _, name in curve.across] == ["Sep", "Oct", "Nov"]


def test_a_language_read_from_the_right_says_so() -> None:
    right = english_in("he")
    chart = chart_of(progress(Person(id=OWNER), (), LIBRARY, TODAY, right))
    assert chart.right_to_left
    assert not chart_of(shown()).right_to_left


# In words


def test_the_caption_says_what_the_picture_shows() -> None:
    text = text_of(shown(*GROWN, did(8, spent=1_000)))
    for line in (
        "Sessions in total: 6\nThis week: 2\nStreak: 1 day\nBest streak: 2 days",
        "Last week: 31 min, 3 sessions",
        "Days with exercise in 16 weeks: 4",
        "Plank: from 10 s to 20 s since November 2",
    ):
        assert line in text
    assert "Best month: November" in text_of(shown(*GROWN, view=MONTHLY))


def _skipped(ago: int, spent: int) -> Entry:
    one = did(ago, spent=spent)
    results = tuple(replace(result, outcome=Outcome.SKIPPED) for result in one.results)
    return replace(one, finished=False, results=results)


def test_a_session_with_nothing_done_is_no_day_with_exercise() -> None:
    """By the rule by which the ending and the streak count: see progress.what_counts."""
    text = text_of(shown(_skipped(0, spent=5)))
    assert "Sessions in total: 0 (1 cut short)\nThis week: 0\nStreak: 0 days" in text
    assert "Days with exercise in 16 weeks: 0" in text
    screen = shown(_skipped(0, spent=90), did(1))
    days = [shade for week in calendar_of(screen).weeks for shade in week]
    assert sum(bool(shade) for shade in days) == 1
    assert "Days with exercise in 16 weeks: 1" in text_of(screen)


def test_a_day_that_counts_by_a_pain_alone_says_why_it_is_no_session() -> None:
    hurt = replace(did(0), finished=False, moved=True)
    text = text_of(shown(hurt))
    assert "Sessions in total: 0 (1 cut short)\nThis week: 1 (1 of them cut short)" in text
    assert "Days with exercise in 16 weeks: 1" in text_of(shown(hurt))
    assert "cut short" not in text_of(shown(did(0)))


def test_minutes_without_a_session_stand_alone_and_say_where_they_come_from() -> None:
    """A first session was stopped, or all of it skipped: “0 sessions, 1 minute” would be odd."""
    screen = shown(_skipped(0, spent=70))
    chart = chart_of(screen)
    assert chart.subtitle == "1 minute"
    assert [one.value for one in chart.weeks] == ["1 min", "before we met"]
    assert "Minutes: 1 in total, 1 this week" in text_of(screen)
    later = shown(did(8), _skipped(0, spent=70))
    assert chart_of(later).subtitle == "1 session, 8 minutes"
    assert [one.value for one in chart_of(later).weeks] == ["1 min", "7 min, 1 session"]
    assert "Sessions in total: 1\n" in text_of(later), "one of many is not worth a word"


@every(
    ("holds", "said"),
    [
        ([20], "Plank: 20 s on November 22"),
        ([20, 20], "Plank: 20 s each time since November 21"),
        ([10, 30], "Plank: from 10 s to 30 s since November 21"),
        ([30, 10], "Plank: 10 s now, up to 30 s since November 21"),
        ([20, 30, 20], "Plank: 20 s now, up to 30 s since November 20"),
    ],
)
def test_a_growth_is_said_as_it_was_and_never_as_a_loss(holds: list[int], said: str) -> None:
    history = [did(ago, hold=hold) for ago, hold in enumerate(reversed(holds))]
    assert text_of(shown(*history)).splitlines()[-1] == said


# To press


def test_buttons_are_the_views_and_each_exercise_with_a_growth() -> None:
    screen = shown(*GROWN, did(3, key="bridge", hold=5), did(2, key="bridge", hold=5))
    assert buttons_of(screen) == [MARK + "Weeks", "Months", MARK + "Plank", "Cat stretch"]
    months = shown(*GROWN, view=pressed(screen, "Months"))
    assert buttons_of(months) == ["Weeks", MARK + "Months", MARK + "Plank", "Cat stretch"]


def test_a_view_keeps_the_exercise_and_an_exercise_keeps_the_view() -> None:
    cat = shown(*GROWN, view=pressed(shown(*GROWN), "Cat stretch"))
    assert curve_of(cat).title == "Cat stretch: hold, seconds"
    months = shown(*GROWN, view=pressed(cat, "Months"))
    assert curve_of(months).title == "Cat stretch: hold, seconds"
    bars_of(months)
    plank = shown(*GROWN, view=pressed(months, "Plank"))
    assert curve_of(plank).title == "Plank: hold, seconds"
    bars_of(plank)


def test_an_exercise_that_is_no_longer_there_is_left_out() -> None:
    screen = shown(did(5, key="no-more", hold=10), did(0, key="no-more", hold=90), *GROWN)
    assert "no-more" not in text_of(screen)
    assert curve_of(screen).title == "Plank: hold, seconds"


@every("key", LIBRARY.exercises)
def test_every_exercise_fits_into_a_button(key: str) -> None:
    encode(ShowProgress(owner=OWNER, view=View(by_month=True, exercise=key)))
