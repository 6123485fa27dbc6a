"""What people say outside a session: commands without a slash, greetings, thanks, little time."""

from hypothesis import given
from hypothesis import strategies as st

from lumbar.language.talk import Talk
from lumbar.reading.commands import Command
from lumbar.reading.said import (
    answers_yes,
    command_said,
    is_plea,
    is_sign,
    labelled,
    minutes_said,
    near_command,
    says_little,
    talk_said,
)
from tests.every import every
from tests.language.made import ENGLISH, READ

NAMES = (
    *("routine", "stretch", "exercises", "progress", "remind", "breaks", "pause", "resume"),
    *("timezone", "level", "voice", "settings", "why", "help", "privacy", "export", "forget"),
    *("start", "stop", "cancel", "unsubscribe"),
)

CALLED: dict[str, Command] = {
    "progress": Command("progress"),
    "Routine": Command("routine"),
    "PROGRESS!": Command("progress"),
    "show me my settings": Command("settings"),
    "could I please see my progress?": Command("progress"),
    "hi, can you show me my stats": Command("progress"),
    "what's my streak": Command("progress"),
    "how am I doing?": Command("progress"),
    "start": Command("start"),
    "let's go": Command("routine"),
    "I want to do a workout": Command("routine"),
    "can we start the routine now please": Command("routine"),
    "help": Command("help"),
    "help me": Command("help"),
    "what can you do": Command("help"),
    "hilfe": Command("help"),
    "¡ayuda!": Command("help"),
    "帮助": Command("help"),
    "помощь": Command("help"),
    "remind me": Command("remind"),
    "remind me at 9:30": Command("remind", "at 9:30"),
    "remind 9:30 mon-fri": Command("remind", "9:30 mon-fri"),
    "remind me at 9:30, thanks a lot 🙏": Command("remind", "at 9:30,"),
    "I live in Nice": Command("timezone", "Nice"),
    "reminders off": Command("remind", "off"),
    "pause 2 weeks": Command("pause", "2 weeks"),
    "breaks 9-17 every 50": Command("breaks", "9-17 every 50"),
    "i live in Tokyo": Command("timezone", "Tokyo"),
    "time zone Tokyo": Command("timezone", "Tokyo"),
    "level gentle": Command("level", "gentle"),
    "voice on": Command("voice", "on"),
    "stretch cat": Command("stretch", "cat"),
    "exercises plank": Command("exercises", "plank"),
    "delete all my data": Command("forget"),
    "send me my data": Command("export"),
    "why": Command("why"),
}


@every("tag", READ.offered)
def test_nobody_is_lost_in_a_language_that_they_cannot_read(tag: str) -> None:
    for text in ("English please", "speak english", "english", "italiano", "українська", "中文"):
        assert command_said(text, (*NAMES, "language"), READ.get(tag)) == Command("language"), text


@every("text", CALLED)
def test_a_command_is_called_in_words(text: str) -> None:
    assert command_said(text, NAMES, ENGLISH) == CALLED[text]


@every(
    "text",
    [
        *("", "?", "👍", "the weather is nice", "my dog ate it", "I exercise every day"),
        *(
            "pause the music",
            "stretch my neck",
            "why is the sky blue",
            "level 5",
            "voice of reason",
        ),
        *("I broke my routine yesterday because of work", "progress is slow", "thanks"),
        *("she told me to stop smoking", "x" * 4000, "exercises are boring"),
    ],
)
def test_a_sentence_about_something_else_calls_none(text: str) -> None:
    assert command_said(text, NAMES, ENGLISH) is None


TALKED: dict[str, Talk | None] = {
    "hello": Talk.GREETING,
    "Hey there!": Talk.GREETING,
    "good morning coach": Talk.GREETING,
    "¿hola?": Talk.GREETING,
    "こんにちは": Talk.GREETING,
    "thanks": Talk.THANKS,
    "ok thanks a lot": Talk.THANKS,
    "that was great, thank you": Talk.THANKS,
    "merci": Talk.THANKS,
    "I'm busy": Talk.HURRY,
    "quick one please": Talk.HURRY,
    "not much time today": Talk.HURRY,
    "only a few minutes today": Talk.HURRY,
    "I just have a couple of minutes": Talk.HURRY,
    "got only a few mins before lunch": Talk.HURRY,
    "there are just a few minutes left": Talk.HURRY,
    "in a few minutes": None,
    "in a minute": None,
    "stop reminding me": Talk.STOP,
    "can you stop sending me these messages": Talk.STOP,
    "how do I turn off notifications?": Talk.STOP,
    "no more reminders, please": Talk.STOP,
    "the weather is nice today isn't it": None,
    "hello is what my neighbour said to me": None,
    "🙂": None,
}


@every("text", TALKED)
def test_what_is_no_command_is_told(text: str) -> None:
    assert talk_said(text, ENGLISH) == TALKED[text]


@every(
    "text",
    [
        *(
            "stop",
            "cancel",
            "unsubscribe",
            "Please stop.",
            "leave me alone",
            "turn off notifications",
        ),
        *("stop reminding me", "STOP!!!", "can you stop", "unsubscribe me please", "go away"),
    ],
)
def test_a_plea_to_be_left_in_peace_is_heard_by_itself(text: str) -> None:
    assert is_plea(text, ENGLISH)


@every("text", ["end of the week", "stop at noon", "9:30", "until friday", "ok"])
def test_what_may_be_an_answer_is_no_plea(text: str) -> None:
    assert not is_plea(text, ENGLISH)


@every(
    ("text", "minutes"),
    [
        ("I have five minutes", 5),
        ("I've got 10 mins before a meeting", 10),
        ("i only have 3 minutes today", 3),
        ("5 min", 5),
        ("just 15 minutes please", 15),
        ("two hours", 120),
        ("hi, I have 20 minutes", 20),
        ("the film lasts 90 minutes", None),
        ("five", None),
        ("I have no time", None),
        ("I have 100000 minutes", None),
    ],
)
def test_how_much_time_somebody_has(text: str, minutes: int | None) -> None:
    assert minutes_said(text, ENGLISH) == minutes


@every(
    ("typed", "near"),
    [
        *(("remnid", "remind"), ("routin", "routine"), ("hlep", "help"), ("strech", "stretch")),
        *(("settingsplease", "settings"), ("reminderz", "remind"), ("xyzzy", None), ("q", None)),
    ],
)
def test_a_slip_of_the_pen_has_a_near_command(typed: str, near: str | None) -> None:
    assert near_command(typed, NAMES, ENGLISH.sayings.aliases) == near


def test_a_label_is_found_however_it_is_typed() -> None:
    labels = ("Short one", "Whole routine", "In 15 min")
    assert labelled("short one!", labels) == "Short one"
    assert labelled("WHOLE  ROUTINE", labels) == "Whole routine"
    assert labelled("in 15 min", labels) == "In 15 min"
    assert labelled("shorter", labels) is None
    assert labelled("…", labels) is None


@every("tag", READ.offered)
def test_a_no_is_no_yes_whatever_words_it_is_made_of(tag: str) -> None:
    """Of “不要”, no, a part alone would be yes."""
    language, phrases = READ.get(tag), READ.get(tag).sayings.talk
    for kind, means in ((Talk.YES, True), (Talk.NO, False)):
        assert [one for one in phrases[kind] if answers_yes(one, language) is not means] == []


def test_signs_and_small_words_alone() -> None:
    assert is_sign("👍")
    assert not is_sign("?")
    assert not is_sign("👍 ok")
    assert says_little("ok", ENGLISH)
    assert says_little("🙂", ENGLISH)
    assert not says_little("Nice", ENGLISH), "a town"


@given(st.text(max_size=60) | st.lists(st.sampled_from(sorted(CALLED)), max_size=4).map(" ".join))
def test_any_text_is_read_without_an_error(text: str) -> None:
    found = command_said(text, NAMES, ENGLISH)
    assert found is None or found.name in NAMES
    assert talk_said(text, ENGLISH) in {None, *Talk}
    minutes = minutes_said(text, ENGLISH)
    assert minutes is None or minutes >= 0
    assert isinstance(is_plea(text, ENGLISH), bool)


@given(st.sampled_from(sorted(CALLED)))
def test_case_changes_nothing(text: str) -> None:
    found = command_said(text, NAMES, ENGLISH)
    again = command_said(text.swapcase(), NAMES, ENGLISH)
    assert found is not None
    assert again is not None
    assert (again.name, again.words.casefold()) == (found.name, found.words.casefold())
