"""Every screen for every kind of person, as Telegram would take it and as a person reads it."""

import re
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from lumbar.coach.exercise import Dose, Level, Sides
from lumbar.coach.live import live_of
from lumbar.coach.newest import OFFERS, Says
from lumbar.coach.next_step import ending_of
from lumbar.coach.pace import Ready
from lumbar.coach.pain import Pain
from lumbar.coach.past import Past
from lumbar.coach.person import Live, Person, close, rated, result_of, today, without
from lumbar.coach.safety import UNASKED, Answer, Why
from lumbar.coach.schedule import Breaks, Pause, Window
from lumbar.coach.session import Effort, Event, Session, happen, settle
from lumbar.coach.steps import Steps
from lumbar.coach.wish import Wish
from lumbar.language.texts import Markup
from lumbar.screens import (
    about,
    beginning,
    ending,
    exercise,
    order,
    pauses,
    person,
    reminder,
    safety,
    schedule,
    session,
    steps,
)
from lumbar.screens.press_remind import BeginReminded
from lumbar.screens.press_safety import AnswerSafety
from lumbar.screens.presses import (
    BreakDone,
    BreakEnough,
    BreakLater,
    GoOn,
    Press,
    Rate,
    StartOver,
)
from lumbar.screens.screen import Screen, Style
from tests.answers import SAFE
from tests.language.made import ENGLISH
from tests.screens.seen import (
    COMMANDS,
    HOSTILE,
    LIBRARY,
    MARK,
    buttons_of,
    check,
    coming_screens,
    schedule_screens,
    session_screens,
    standing_screens,
    text_of,
    without_signs,
)
from workshop.people import (
    HERE,
    LUNCH,
    OWN,
    OWNER,
    PERSONS,
    SHORT,
    START,
    TODAY,
    news,
    reminders_at,
    session_for,
)

every_person = pytest.mark.parametrize("of", PERSONS.values(), ids=PERSONS)


def presses_of(screen: Screen) -> list[Press]:
    return [button.press for row in screen.rows for button in row]


@every_person
def test_every_standing_screen_can_be_sent(of: Person) -> None:
    for _, screen in standing_screens(of):
        check(screen)


@every_person
def test_every_screen_about_when_the_coach_speaks_up_can_be_sent(of: Person) -> None:
    seen = 0
    for _, screen in schedule_screens(of):
        check(screen)
        seen += 1
    assert seen > 150


@every_person
def test_everything_that_comes_by_itself_can_be_sent(of: Person) -> None:
    for _, screen in coming_screens(of):
        check(screen)


@pytest.mark.parametrize("of", ["gentle", "strong", "by itself", "long history"])
def test_every_screen_of_a_whole_routine_can_be_sent(of: str) -> None:
    seen = 0
    for _, screen in session_screens(PERSONS[of]):
        check(screen)
        seen += 1
    assert seen > 500


@pytest.mark.parametrize(
    "key",
    [
        *("why", "privacy", "lost", "lost-live", "passed", "not-yours", "chat-busy", "trouble"),
        *(
            "trouble-store",
            "trouble-unsure",
            "unreadable",
            "safety-clear",
            "safety-clear-start",
            "going-on",
        ),
        *("starting-over", "export-none", "forget-none", "forgotten", "kept"),
        *("remind-off", "remind-was-off", "remind-no-time", "remind-loud", "remind-most"),
        *("remind-a-day", "breaks-off", "breaks-was-off", "breaks-first", "breaks-no-hours"),
        *("break-quiet", "break-enough", "reminder-not-today-off", "zone-at-sea", "resumed-none"),
    ],
)
def test_every_plain_text_can_be_sent(key: str) -> None:
    check(about.plain(key, ENGLISH))


# Words of the contract


def test_start_welcomes_in_three_lines_and_offers_start() -> None:
    screen = beginning.welcome(OWNER, 26, 5, ENGLISH)
    assert len(text_of(screen).splitlines()) == 3
    assert buttons_of(screen) == ["Start"]


def test_help_lists_every_command() -> None:
    text = text_of(about.help_(COMMANDS, ENGLISH))
    assert all(f"/{command}" in text for command in COMMANDS)


def test_what_took_effect_need_not_be_asked_again() -> None:
    done, undone = (Markup("/remind 9:30"), True), (Markup("/help"), False)
    alone = text_of(about.missed([done], ENGLISH))
    assert "Ask again" not in alone
    assert "done all the same: /remind 9:30" in alone
    both = text_of(about.missed([undone, done], ENGLISH))
    assert "no answer yet: /help and /remind 9:30 (done). Ask again" in both


def test_the_safety_question_comes_with_four_answers_and_keeps_the_wish() -> None:
    wish = Wish(exercise="plank", named=True)
    screen = safety.question(Person(id=OWNER), wish, Why.FIRST, ENGLISH)
    assert buttons_of(screen) == ["None of these", "Emergency", "See a doctor", "Ask a clinician"]
    answers = (Answer.NONE, Answer.EMERGENCY, Answer.DOCTOR, Answer.CLINICIAN)
    assert presses_of(screen) == [
        AnswerSafety(owner=OWNER, answer=answer, number=0, wish=wish) for answer in answers
    ]


def test_routine_offers_the_whole_and_the_short_one_and_one_that_is_not_on_the_floor() -> None:
    screen = beginning.choose(OWNER, 26, 5, ENGLISH)
    assert buttons_of(screen) == ["Whole routine", "Short one", "Not on the floor"]
    assert "26 minutes" in text_of(screen)


STANDARD = replace(PERSONS["new"], level=Level.STANDARD)


def test_every_exercise_has_its_button_and_its_dose() -> None:
    screen = exercise.exercise_list(STANDARD, LIBRARY, ENGLISH)
    assert buttons_of(screen) == [
        ENGLISH.names.exercise(one.key) for one in LIBRARY.exercises.values()
    ]
    assert "Bridge  20 × 5 s" in text_of(screen)
    assert "Bird dog  3 sets of 10 × 2 s each side" in text_of(screen)
    assert "Plank  3 × 20 s" in text_of(screen)


def test_one_exercise_says_what_to_do_feel_and_when_to_stop_at_the_persons_rung() -> None:
    of = replace(PERSONS["new"], rungs={"plank": 0})
    screen = exercise.exercise_alone(LIBRARY.exercises["plank"], of, ENGLISH)
    text = text_of(screen)
    knees_down = "Do  Elbows under your shoulders, knees on the mat."
    for cue in (knees_down, "Feel  ", "Take care  Stop ", "3 × 10 s", "Works: "):
        assert cue in text
    assert buttons_of(screen) == ["Start", "See it move", "All exercises", "Leave out"]
    moving = exercise.exercise_alone(LIBRARY.exercises["plank"], of, ENGLISH, moves=True)
    assert buttons_of(moving) == ["Start", "See the poses", "All exercises", "Leave out"]


def test_an_exercise_that_is_left_out_says_so_and_can_be_begun_and_brought_back() -> None:
    of = without(PERSONS["new"], "plank")
    screen = exercise.exercise_alone(LIBRARY.exercises["plank"], of, ENGLISH)
    assert "Left out of every routine" in text_of(screen)
    assert buttons_of(screen) == ["Start", "See it move", "All exercises", "Bring back"]
    listed = text_of(exercise.exercise_list(of, LIBRARY, ENGLISH))
    assert listed.count("left out") == 1
    assert re.search(r"^Plank .*, left out$", listed, re.MULTILINE)
    gone = order.nothing_left(of, LIBRARY, ENGLISH)
    assert buttons_of(gone) == ["Plank"]


def test_the_page_of_an_exercise_is_where_the_person_s_rung_is() -> None:
    for rung, place in ((3, "standing at a desk"), (8, "face down, on your elbows")):
        of = Person(id=OWNER, safety=SAFE, rungs={"plank": rung})
        assert place in text_of(exercise.exercise_alone(LIBRARY.exercises["plank"], of, ENGLISH))


def test_what_a_person_wrote_comes_back_short_and_as_text() -> None:
    text = text_of(exercise.no_exercise(HOSTILE, PERSONS["new"], LIBRARY, ENGLISH))
    assert "<b>&amp;</i> & “cat”" in text
    assert len(text) < 150


@pytest.mark.parametrize(
    ("sets", "repetitions", "sides", "said"),
    [
        (1, 1, Sides.BOTH, "5 s"),
        (1, 20, Sides.BOTH, "20 × 5 s"),
        (3, 1, Sides.BOTH, "3 × 5 s"),
        (3, 10, Sides.BOTH, "3 sets of 10 × 5 s"),
        (1, 10, Sides.EACH, "10 × 5 s each side"),
        (3, 10, Sides.ALTERNATE, "3 sets of 10 × 5 s each side"),
    ],
)
def test_a_dose_is_said_with_the_number_first(
    sets: int, repetitions: int, sides: Sides, said: str
) -> None:
    dose = Dose(sets=sets, repetitions=repetitions, hold=5, release=2, rest=10)
    assert exercise.dose_words(dose, sides, ENGLISH) == said


def test_settings_mark_what_is_chosen_and_say_it_in_words_too() -> None:
    calm = replace(PERSONS["strong"], calm=True, by_itself=True, voice=True, dark=True)
    calm = replace(calm, ready=Ready.LONGER)
    for of, marked, words in (
        (
            PERSONS["gentle"],
            ["Gentle", "Live countdown", "When ready", "Ready: usual", "Voice off", "Light"],
            [
                *("Level: Gentle", "Countdown: live", "when you are ready", "Voice: off", "light"),
                "Getting ready: 10 s face down or on all fours, 6 s otherwise",
            ],
        ),
        (
            calm,
            ["Strong", "Calm countdown", "By itself", "Ready: slow", "Voice on", "Dark"],
            ["Level: Strong", "Countdown: calm", "by itself", "20 s face", "Voice: on", "dark"],
        ),
    ):
        screen = person.settings(of, "Stockholm", HERE, ENGLISH)
        chosen = [text for text in buttons_of(screen) if text.startswith(MARK)]
        assert chosen == [MARK + text for text in marked]
        assert all(word in text_of(screen) for word in words)


def test_progress_says_all_figures() -> None:
    text = text_of(person.progress(PERSONS["long history"], TODAY, ENGLISH))
    for figure in ("Sessions in total: 355", "This week: 6", "Streak: 8 days", "Best streak: 8"):
        assert figure in text
    assert "Sessions in total: 0" in text_of(person.progress(PERSONS["new"], TODAY, ENGLISH))


def test_forgetting_asks_first_and_says_how_much_goes() -> None:
    screen = person.forget(PERSONS["long history"], ENGLISH)
    assert "Sessions in your history: 355" in text_of(screen)
    assert buttons_of(screen) == ["Delete everything", "Keep it", "Export first"]


# When the coach speaks up

HALF_PAST_NINE = datetime(2026, 11, 22, 9, 30)  # noqa: DTZ001 - what a person's clock shows
HOME = replace(PERSONS["gentle"], zone="Europe/Stockholm")


def test_a_reminder_begins_with_the_time_and_what_it_asks_for() -> None:
    screen = reminder.reminder(HOME, TODAY, 570, SHORT, None, LIBRARY, ENGLISH)
    assert text_of(screen) == "9:30. 5 minutes for your back, or all 26."
    assert buttons_of(screen) == ["Start", "Whole routine", "In 15 min", "In an hour", "Not today"]
    assert screen.rows[0][0].style is Style.GO
    assert screen.rows[0][0].press == BeginReminded(owner=OWNER, day=TODAY, routine="short")
    own = reminder.reminder(HOME, TODAY, 570, OWN, None, LIBRARY, ENGLISH)
    assert text_of(own) == "9:30. 12 minutes: your own routine."
    assert buttons_of(own) == ["Start", "In 15 min", "In an hour", "Not today"]


def test_a_reminder_with_nothing_left_offers_what_there_is_and_counts_nothing() -> None:
    nothing = replace(SHORT, short=0, whole=0, exercises=())
    screen = reminder.reminder(HOME, TODAY, 570, nothing, None, LIBRARY, ENGLISH)
    said = "9:30. Nothing is left of your routine. All exercises brings one back."
    assert text_of(screen) == said
    assert buttons_of(screen) == ["All exercises", "Not today"]
    longer = replace(nothing, whole=9)
    screen = reminder.reminder(HOME, TODAY, 570, longer, None, LIBRARY, ENGLISH)
    assert text_of(screen).startswith("9:30. 9 minutes for your back.")
    assert buttons_of(screen) == ["Whole routine", "All exercises", "Not today"]


def test_what_it_tells_is_one_short_line_and_an_offer_has_its_button() -> None:
    said = set()
    for told in news():
        screen = reminder.reminder(HOME, TODAY, 570, SHORT, told, LIBRARY, ENGLISH)
        _, line, *source = text_of(screen).splitlines()
        said.add(line)
        assert bool(source) == (told.says is Says.EVIDENCE)
        assert told.says is Says.EVIDENCE or len(line.split()) <= 10, line
        assert ("One step more" in buttons_of(screen)) == (told.says in OFFERS)
        assert max(map(len, screen.rows)) <= 2, "they fit a narrow phone"
    assert {fact.says for fact in ENGLISH.names.facts.values()} < said
    assert "Bridge: just right twice. One step more today?" in said
    assert "2 this week. A third is waiting." in said
    assert "Bridge: 30 s last time." in said


def test_no_reminder_tells_of_pain_where_others_may_read_it() -> None:
    for told in news():
        if told.says is not Says.EVIDENCE:
            screen = reminder.reminder(HOME, TODAY, 570, SHORT, told, LIBRARY, ENGLISH)
            assert not re.search("pain|hurt|sore|ache", text_of(screen), re.IGNORECASE)


def test_a_sit_break_is_one_movement_at_the_persons_rung() -> None:
    walk = LIBRARY.exercises["walk"]
    for of in (
        HOME,
        replace(HOME, level=PERSONS["strong"].level),
        replace(HOME, rungs={"walk": 0}),
    ):
        screen = reminder.nudge(of, 7, walk, ENGLISH)
        assert buttons_of(screen) == ["Done", "Later", "Enough for today"]
        dose = text_of(Screen(text=exercise.dose_of(walk, of, ENGLISH)))
        assert f"Short walk, {dose}" in text_of(screen)
        assert presses_of(screen) == [
            BreakDone(owner=OWNER, number=7, exercise="walk"),
            BreakLater(owner=OWNER, number=7),
            BreakEnough(owner=OWNER, number=7),
        ]


def test_praise_for_a_movement_is_short_and_names_it() -> None:
    said = {text_of(reminder.nudge_done(number, "Walk", ENGLISH)) for number in range(9)}
    assert len(said) == reminder.PRAISES
    for praise in said:
        name, _, words = praise.partition(": ")
        assert name == "Walk"
        assert len(words.split()) <= 6


@pytest.mark.parametrize(
    ("ahead", "said"),
    [
        (0, "Next: today at 9:30."),
        (1, "Next: tomorrow at 9:30."),
        (2, "Next: on Tuesday at 9:30."),
        (7, "Next: on November 29 at 9:30."),
    ],
)
def test_the_next_reminder_is_said_as_people_say_it(ahead: int, said: str) -> None:
    of = replace(HOME, remind=reminders_at(570))
    screen = schedule.remind(of, HALF_PAST_NINE + timedelta(days=ahead), HERE, ENGLISH)
    assert text_of(screen).endswith(said)


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ((0, 1, 2, 3, 4, 5, 6), "every day"),
        ((0, 1, 2, 3, 4), "Mon–Fri"),
        ((5, 6), "weekends"),
        ((0, 2), "Mon and Wed"),
        ((3,), "Thu"),
    ],
)
def test_weekdays_are_said_as_people_say_them(days: tuple[int, ...], said: str) -> None:
    of = replace(HOME, remind=reminders_at(570, 1080, days=days))
    screen = schedule.remind(of, HALF_PAST_NINE, HERE, ENGLISH)
    assert text_of(screen).startswith(f"Reminder: {said} at 9:30 and 18:00.")


def test_why_nothing_comes_is_said_where_nothing_comes() -> None:
    unsafe = replace(
        PERSONS["unsafe"],
        zone="Europe/Stockholm",
        remind=reminders_at(570),
        breaks=Breaks(windows=LUNCH, every=50),
    )
    asked = replace(unsafe, safety=UNASKED)
    nowhere = replace(asked, safety=SAFE, zone=None)
    for screen in (
        schedule.remind(unsafe, None, HERE, ENGLISH),
        schedule.breaks(unsafe, HERE, ENGLISH),
    ):
        assert "nothing comes until you are cleared" in text_of(screen)
    for screen in (
        schedule.remind(nowhere, None, HERE, ENGLISH),
        schedule.breaks(nowhere, HERE, ENGLISH),
    ):
        assert "once I know your time zone: /timezone" in text_of(screen)
    assert "safety question" in text_of(schedule.breaks(asked, HERE, ENGLISH))
    paused = replace(nowhere, zone="UTC", pauses=(Pause(first=TODAY),))
    remind = schedule.remind(paused, None, HERE, ENGLISH)
    assert "Paused until you send /resume." in text_of(remind)


def test_quiet_hours_are_said_although_there_is_no_reminder() -> None:
    of = replace(HOME, quiet=Window(start=21 * 60, end=7 * 60))
    assert "Without a sound 21–7." in text_of(schedule.remind(of, None, HERE, ENGLISH))


def test_what_is_chosen_is_marked_on_the_screens() -> None:
    of = replace(
        HOME,
        remind=reminders_at(570, days=(0, 1, 2, 3, 4)),
        quiet=schedule.QUIET_OFFERED,
        breaks=Breaks(windows=LUNCH, every=50),
    )
    remind = buttons_of(schedule.remind(of, None, HERE, ENGLISH))
    days = ["✓ Mo", "✓ Tu", "✓ We", "✓ Th", "✓ Fr"]
    assert [t for t in remind if t.startswith(MARK)] == [
        "✓ 9:30",
        *days,
        "✓ Mon–Fri",
        "✓ Quiet 21–8",
    ]
    breaks = buttons_of(schedule.breaks(of, HERE, ENGLISH))
    assert [t for t in breaks if t.startswith(MARK)] == [
        "✓ 9–12, 13–17",
        "✓ 50 min",
        *days,
        "✓ Mon–Fri",
    ]
    off = replace(of, remind=replace(reminders_at(570), on=False), quiet=None)
    remind = buttons_of(schedule.remind(off, None, HERE, ENGLISH))
    assert not [text for text in remind if "9:30" in text], "off, no time is chosen"


def test_settings_say_when_the_coach_speaks_up() -> None:
    of = replace(HOME, remind=reminders_at(570), breaks=Breaks(windows=LUNCH, every=50))
    text = text_of(person.settings(of, "Stockholm", HERE, ENGLISH))
    for line in (
        "Reminder: every day at 9:30",
        "Sit breaks: 9–12, 13–17, every 50 min, Mon–Fri",
        "Time zone: Stockholm",
    ):
        assert line in text.splitlines()
    text = text_of(person.settings(PERSONS["new"], ENGLISH("settings-no-zone"), HERE, ENGLISH))
    for line in ("Reminder: off", "Sit breaks: off", "Time zone: not known yet, /timezone"):
        assert line in text.splitlines()


def test_a_pause_says_its_first_day_back() -> None:
    for until, said in (
        (date(2026, 11, 23), "Paused until Monday."),
        (date(2026, 11, 29), "Paused until Sunday."),
        (date(2026, 12, 6), "Paused until December 6."),
        (date(2027, 1, 5), "Paused until January 5, 2027."),
    ):
        text = text_of(pauses.paused(HOME, until, TODAY, ENGLISH))
        assert text.startswith(f"{said} Nothing comes before that day.")


# A session


def on_step(step: int, *, by_itself: bool = False) -> tuple[Session, float]:
    """The whole routine with the exercises before `step` done, and the moment."""
    led, now = session_for(STANDARD, by_itself=by_itself), START
    while led.step < step:
        led = happen(led, Event.START, now)
        now = led.step_ends()
        led = settle(led, now)
    return led, now


def test_a_card_that_waits_has_start_and_the_ways_out() -> None:
    first, _ = on_step(0)
    second, _ = on_step(1)
    instruction = session.instruction(first, Person(id=OWNER), LIBRARY, ENGLISH)
    assert buttons_of(instruction) == ["Start", "Skip", "Stop"]
    assert "1 of 10" in text_of(instruction)
    assert buttons_of(session.instruction(second, Person(id=OWNER), LIBRARY, ENGLISH)) == [
        "Start",
        "Skip",
        "Back",
        "Stop",
    ]


def test_a_card_that_waits_for_nobody_has_no_buttons_and_says_so() -> None:
    led, _ = on_step(1, by_itself=True)
    instruction = session.instruction(led, Person(id=OWNER), LIBRARY, ENGLISH)
    assert buttons_of(instruction) == []
    assert "It begins by itself." in text_of(instruction)


def test_each_button_stands_where_it_makes_sense() -> None:
    led, now = on_step(4)
    led = happen(led, Event.START, now)
    running = session.frame(led, OWNER, now + 5, LIBRARY, ENGLISH).screen
    assert buttons_of(running) == ["Pause", "Skip", "Back", "Stop", "It hurts"]
    paused = happen(led, Event.PAUSE, now + 5)
    screen = session.frame(paused, OWNER, now + 9, LIBRARY, ENGLISH).screen
    assert buttons_of(screen) == ["Resume", "Skip", "Back", "Stop", "It hurts"]


def test_it_hurts_says_what_to_do_and_offers_no_way_on_but_past() -> None:
    led, now = on_step(4)
    led = happen(led, Event.START, now)
    hurt = happen(led, Event.HURTS, now + 5)
    screen = session.frame(hurt, OWNER, now + 5, LIBRARY, ENGLISH).screen
    assert [[button.text for button in row] for row in screen.rows] == [
        ["0–3", "4–5", "6–10"],
        ["Leg", "Numb or weak"],
        ["It was a mistake"],
        ["Skip", "Stop"],
    ]
    assert text_of(screen).startswith("Stop there.")
    assert "emergency number" in text_of(screen)
    assert "Mild, familiar discomfort that settles within a day is fine" in text_of(screen)
    assert "chest pain, sit" in text_of(screen)
    for urging in ("try again", "keep going", "go on", "Resume", "Start"):
        assert urging.lower() not in text_of(screen).lower()
        assert urging not in buttons_of(screen)
    past = happen(hurt, Event.SKIP, now + 60)
    over = text_of(session.part_over(past, 4, OWNER, LIBRARY, ENGLISH))
    assert "left for today" in over
    assert "emergency number" in over, "the signs stay to be read"


def test_after_an_exercise_one_row_asks_how_hard_it_was() -> None:
    led, _ = on_step(5)
    screen = session.part_over(led, 4, OWNER, LIBRARY, ENGLISH)
    assert text_of(screen) == "Bridge: done. 20 holds, 100 s held.\nHow was it?"
    assert [buttons_of(screen)] == [["Too easy", "Just right", "Too hard"]]
    assert len(screen.rows) == 1
    assert presses_of(screen) == [
        Rate(owner=OWNER, session=led.id, step=4, effort=effort) for effort in Effort
    ]


def test_what_was_skipped_or_stopped_is_said_without_a_question() -> None:
    led, now = on_step(4)
    led = happen(led, Event.START, now)
    skipped = happen(led, Event.SKIP, now + 5)
    stopped = happen(led, Event.STOP, now + 5)
    over = session.part_over(skipped, 4, OWNER, LIBRARY, ENGLISH)
    assert (text_of(over), buttons_of(over)) == ("Bridge: skipped.", [])
    over = session.part_over(stopped, 4, OWNER, LIBRARY, ENGLISH)
    assert (text_of(over), buttons_of(over)) == ("Bridge: stopped.", [])


ANSWERS = [
    (6, Effort.TOO_EASY, False, "one step more next time? 3 × 25 s"),
    (6, Effort.RIGHT, False, "the same next time"),
    (6, Effort.RIGHT, True, "twice just right. One step more next time? 3 × 25 s"),
    (6, Effort.TOO_HARD, False, "a step easier next time, 5 × 10 s"),
    (6, Effort.TOO_HARD, True, "a step easier next time, 5 × 10 s"),
    (11, Effort.TOO_EASY, False, "already at the hardest step"),
    (11, Effort.RIGHT, True, "the same next time"),
    (0, Effort.TOO_HARD, False, "already at the easiest step"),
]
"""The rung, the answer, whether it was just right on another day before, and what is said."""


@pytest.mark.parametrize(("ago", "said"), [(1, "the same next time"), (2, "a step harder")])
def test_a_step_that_pain_forbids_is_not_promised(ago: int, said: str) -> None:
    led, now = on_step(8)
    results = tuple(replace(result, rung=2) for result in led.results)
    day = today(PERSONS["new"], now)
    of = replace(
        PERSONS["new"],
        rungs={"plank": 2},
        aims={"plank": 6},
        pains=(Pain(exercise="bridge", day=day - timedelta(days=ago), at=now),),
        live=Live(session=replace(led, results=results), chat=OWNER),
    )
    after = rated(of, LIBRARY, led.id, 7, Effort.RIGHT)
    assert after is not None
    result = result_of(after, led.id, 7)
    assert result is not None
    assert said in text_of(steps.rated(result, after, LIBRARY, day, ENGLISH))


@pytest.mark.parametrize(("own", "effort", "before", "said"), ANSWERS)
def test_an_answer_is_answered_with_what_it_changes(
    own: int, effort: Effort, before: bool, said: str
) -> None:
    right = Steps(rung=own, right=date(2020, 1, 1) if before else None)
    led, _ = on_step(8)
    results = tuple(replace(result, rung=own) for result in led.results)
    of = replace(
        PERSONS["new"],
        rungs={"plank": own},
        steps={"plank": right},
        live=Live(session=replace(led, results=results), chat=OWNER),
    )
    after = rated(of, LIBRARY, led.id, 7, effort)
    assert after is not None
    result = result_of(after, led.id, 7)
    assert result is not None
    screen = steps.rated(result, after, LIBRARY, date(2020, 1, 8), ENGLISH)
    assert said in text_of(screen)
    offered = ["Step up", "Stay"] if "?" in said else []
    assert buttons_of(screen) == offered


def test_a_second_routine_offers_to_go_on_or_start_over() -> None:
    led, _ = on_step(4)
    wish = Wish(routine="short")
    screen = session.still_on(led, OWNER, wish, ENGLISH)
    assert buttons_of(screen) == ["Go on", "Start over"]
    assert "Bridge, 5 of 10" in text_of(screen)
    assert presses_of(screen) == [
        GoOn(owner=OWNER, session=led.id, turn=led.turn),
        StartOver(owner=OWNER, session=led.id, turn=led.turn, wish=wish),
    ]


def finished(of: Person, done: int) -> tuple[Session, Person]:
    led, now = on_step(done)
    while led.live:
        led = happen(led, Event.SKIP, now)
    return led, close(replace(of, live=Live(session=led, chat=of.id)))


def test_the_end_says_what_was_done_and_what_it_adds_up_to() -> None:
    led, of = finished(PERSONS["new"], 3)
    said = ending_of(of, live_of(of), LIBRARY, voice=False)
    day = of.past.recent[-1].day
    text = text_of(ending.ended(led, said, of, LIBRARY, day, ENGLISH))
    assert text.startswith("Done. 3 exercises, ")
    assert "The next one builds on this one." in text
    assert f"Your first session, 1 this week: {day:%a}. Streak: 1 day." in text


def test_an_end_with_nothing_done_shames_nobody() -> None:
    led, of = finished(PERSONS["new"], 0)
    assert ending_of(of, live_of(of), LIBRARY, voice=False) is None
    text = text_of(ending.ended(led, None, of, LIBRARY, TODAY, ENGLISH))
    assert "No exercise this time, and that is fine." in text
    assert "Streak" not in text
    assert of.past == Past()


def test_content_that_has_gone_is_named_by_its_key() -> None:
    led, now = on_step(0)
    plan = (replace(led.plan[0], exercise="windmill"),)
    led = happen(replace(led, plan=plan), Event.START, now)
    for screen in (
        session.instruction(led, Person(id=OWNER), LIBRARY, ENGLISH),
        session.frame(led, OWNER, now + 5, LIBRARY, ENGLISH).screen,
        session.part_left(led, 0, ENGLISH),
        session.away(led, ENGLISH),
        session.part_over(settle(led, now + 900), 0, OWNER, LIBRARY, ENGLISH),
    ):
        check(screen)
        assert "windmill" in text_of(screen)


# The checks can fail


@pytest.mark.parametrize(
    "wrong",
    [
        Screen(text="<b>open"),
        Screen(text="Tom & <Jerry>"),
        Screen(text=" \n"),
        Screen(text="x" * 4097),
        Screen(text=Markup("👍👍 Done")),
        Screen(text="👍"),
        Screen(text="Hello { $name }"),
        Screen(text="a &amp;amp; b"),
    ],
    ids=["open tag", "raw", "empty", "long", "two emoji", "a sign", "unfilled", "twice escaped"],
)
def test_a_wrong_screen_is_found(wrong: Screen) -> None:
    with pytest.raises((AssertionError, ValueError)):
        check(wrong)


def test_signs_are_no_words() -> None:
    assert without_signs("✓ Gentle 👍").strip() == "Gentle"
