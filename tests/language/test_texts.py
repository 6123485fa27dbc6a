"""Texts: each is there, each is used, and what people wrote cannot become markup."""

import ast as python
import html
import re
import string
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import pytest
from fluent.runtime import FluentResource
from fluent.syntax import ast as fluent
from hypothesis import given
from hypothesis import strategies as st

from handlers.commands import COMMANDS
from handlers.data import COLUMNS
from lumbar.coach.ending import Tells
from lumbar.coach.exercise import Level
from lumbar.coach.manner import Manner
from lumbar.coach.newest import Says
from lumbar.coach.pace import Ready
from lumbar.coach.safety import Answer, Condition, Surgery, Why
from lumbar.coach.schedule import Span
from lumbar.coach.session import Effort, Event
from lumbar.coach.timeline import Part, Side
from lumbar.language.segments import words_of
from lumbar.language.texts import (
    LANGUAGES,
    LONG_BUTTONS,
    TEXTS,
    Markup,
    Texts,
    lines,
    load_texts,
    sentences,
)
from lumbar.library import ContentError
from lumbar.media.voice import VOICES
from lumbar.screens.press_run import Standing
from lumbar.screens.press_values import MANNER
from lumbar.screens.reminder import BREAKS, PRAISES
from tests.coach.made_up import thorough
from tests.every import every
from tests.language.made import ENGLISH as SPOKEN
from tests.language.made import READ

ROOT = Path(__file__).parents[2]
SOURCE = (LANGUAGES / "en" / TEXTS).read_text("utf-8")
ENGLISH = SPOKEN.texts
KEYS = [e.id.name for e in FluentResource(SOURCE).body if isinstance(e, fluent.Message)]

# Texts that the code asks for

ON_SESSION_BUTTONS = [event for event in Event if event is not Event.AWAY]
SWITCHES = ("calm", "itself", "voice", "dark")


def numbers(most: int) -> list[str]:
    return [str(number) for number in range(1, most + 1)]


NEAR = ("today", "tomorrow", "weekday", "date")
MADE_OF: dict[str, Iterable[str]] = {
    "command-{}": COMMANDS,
    "export-{}": COLUMNS,
    "button-{}": [*ON_SESSION_BUTTONS, *Level, *Effort, *Condition, "whole", "short", "standing"],
    "begin-{}": [
        MANNER.write(Manner(voice=voice, by_itself=by_itself))
        for voice in (True, False, None)
        for by_itself in (True, False)
    ],
    "button-safety-{}": [answer for answer in Answer if answer is not Answer.YES],
    "button-surgery-{}": Surgery,
    "out-{}": (Condition.BONES, Condition.PREGNANCY),
    "safety-why-{}": [why for why in Why if why is not Why.FIRST],
    "when-{}": NEAR,
    "until-{}": (*NEAR, "day"),
    "emergency-{}": ("there", "anywhere"),
    "emergency-begins-{}": ("there", "anywhere"),
    "button-stop-{}": Standing,
    "button-ready-{}": Ready,
    "button-{}-on": SWITCHES,
    "button-{}-off": SWITCHES,
    "button-pause-{}": Span,
    "countdown-{}": [*(part for part in Part if part is not Part.WAIT), "change", "chair"],
    "countdown-until-{}": [*(part for part in Part if part is not Part.WAIT), "change", "chair"],
    "rated-{}": Effort,
    "news-{}": [says for says in Says if says is not Says.EVIDENCE],
    "break-{}": numbers(BREAKS),
    "break-done-{}": numbers(PRAISES),
    "speaker-{}": VOICES,
    "side-{}": Side,
    "tells-{}": Tells,
}
"""Every f-string that names texts, and what may stand in its gaps."""

ASKING = {
    *("texts", "language", "default", "say_text", "plain", "answer", "sorry", "_choice"),
    *("said", "offer", "_offer"),
    *("button", "fail", "Unread", "Refused"),  # the last three: what could not be read or done
}
"""What is called with a text's name (its first or any later argument)."""
NAMES = re.compile(r"[a-z]+(-[a-z_]+)*")


def modules() -> Iterator[tuple[str, python.Module]]:
    for folder in ("lumbar", "handlers"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            yield path.relative_to(ROOT).as_posix(), python.parse(path.read_text("utf-8"))


def shape(text: python.JoinedStr) -> str:
    return "".join(
        part.value if isinstance(part, python.Constant) and isinstance(part.value, str) else "{}"
        for part in text.values
    )


def strings(node: python.AST) -> Iterator[str]:
    """The strings that an argument may be, whichever way a condition falls."""
    match node:
        case python.Constant(value=str() as value):
            yield value
        case python.JoinedStr():
            made = shape(node)
            assert made in MADE_OF, f"add what {made!r} can be to MADE_OF"
            for value in MADE_OF[made]:
                yield made.replace("{}", value)
        case python.IfExp():
            yield from strings(node.body)
            yield from strings(node.orelse)


def asked() -> dict[str, set[str]]:
    """Every text that the source names where only a text's name can stand, and where."""
    found: dict[str, set[str]] = {}

    def add(where: str, node: python.AST) -> None:
        for key in strings(node):
            found.setdefault(key, set()).add(where)

    for where, module in modules():
        for node in python.walk(module):
            match node:
                case python.Call(
                    func=python.Name(id=name) | python.Attribute(attr=name), args=[first, *_]
                ) if name in ASKING:
                    add(where, first)
                case python.Assign(targets=[python.Name(id="key")], value=value):
                    add(where, value)
                case python.Assign(targets=[python.Name(id="text")], value=value) if (
                    where.startswith("lumbar/store/")
                ):
                    add(where, value)
                case python.FunctionDef(returns=returns, body=body) if (
                    returns is not None and python.unparse(returns) == "Person | str"
                ):
                    for value in returned(body):
                        add(where, value)
    return found


def returned(body: Iterable[python.stmt]) -> Iterator[python.expr]:
    """What a function gives: a person, or the name of the text that says why not."""
    for statement in body:
        for node in python.walk(statement):
            if isinstance(node, python.Return) and node.value is not None:
                yield node.value


def mentioned() -> set[str]:
    """Every text that the source names anywhere, in a table as well."""
    everywhere = set(asked())
    for _, module in modules():
        for node in python.walk(module):
            if isinstance(node, python.Constant | python.JoinedStr):
                if isinstance(node, python.JoinedStr) and shape(node) not in MADE_OF:
                    continue
                everywhere |= set(strings(node))
    return everywhere


def test_the_search_finds_what_it_should() -> None:
    found = asked()
    assert len(found) > 80
    for key, where in {
        "welcome": "lumbar/screens/beginning.py",
        "lost-live": "handlers/said.py",
        "level-step": "lumbar/screens/steps.py",
        "trouble-store": "lumbar/store/protocol.py",
        "trouble-unsure": "lumbar/store/postgres/writes.py",
        "button-calm-on": "lumbar/screens/person.py",
        "command-why": "lumbar/screens/about.py",
        "dose-sets-side": "lumbar/screens/exercise.py",
        "news-week": "lumbar/screens/reminder.py",
        "button-turn-off": "lumbar/screens/schedule.py",
        "zone-guess": "lumbar/screens/schedule.py",
        "remind-most": "handlers/remind.py",
        "unread-past": "lumbar/reading/pause_said.py",
    }.items():
        assert where in found[key]


def test_every_text_that_the_code_uses_is_there() -> None:
    missing = {key: where for key, where in asked().items() if key not in KEYS}
    assert missing == {}


def test_every_text_that_is_there_is_used() -> None:
    assert sorted(set(KEYS) - mentioned()) == []


def test_every_event_of_a_session_has_its_button() -> None:
    for event in ON_SESSION_BUTTONS:
        assert ENGLISH(f"button-{event}")


# How they are written


def patterns() -> Iterator[tuple[str, str]]:
    """Every text with all its variants, its arguments left as they stand."""
    for entry in FluentResource(SOURCE).body:
        if isinstance(entry, fluent.Message) and entry.span is not None:
            yield entry.id.name, SOURCE[entry.span.start : entry.span.end]


def emoji(text: str) -> list[str]:
    return [
        letter
        for letter in text
        if unicodedata.category(letter) == "So" or "\U0001f000" <= letter <= "\U0001faff"
    ]


@every("key", [key for key in KEYS if key.startswith("button-")])
def test_a_button_is_three_words_or_fewer(key: str) -> None:
    most = 4 if key in LONG_BUTTONS else 3
    assert 1 <= len(ENGLISH(key).split()) <= most
    assert ENGLISH(key) == html.unescape(ENGLISH(key)), "a button has no markup"
    assert not emoji(ENGLISH(key))


def test_the_contract_fixes_two_longer_buttons() -> None:
    assert {"button-mistake", "button-standing"} == LONG_BUTTONS
    assert ENGLISH("button-standing") == "Not on the floor"
    assert ENGLISH("button-safety-none") == "None of these"
    assert ENGLISH("button-hurts") == "It hurts"


def test_at_most_one_emoji_a_text_and_never_alone() -> None:
    for key, pattern in patterns():
        assert len(emoji(pattern)) <= 1, key
        words = pattern.partition("=")[2]
        assert any(letter.isalnum() or letter == "$" for letter in words), key


@every(
    "key",
    [
        *("passed", "not-yours", "trouble", "trouble-store", "trouble-unsure", "unreadable"),
        *("remind-most", "remind-a-day", "breaks-first"),
    ],
)
def test_a_toast_is_plain_and_fits(key: str) -> None:
    # answerCallbackQuery takes 200 characters and no markup.
    text = ENGLISH(key)
    assert 1 <= len(text) <= 200
    assert "<" not in text
    assert "&" not in text


def test_what_telegram_shows_of_the_bot_fits() -> None:
    assert len(ENGLISH("description")) <= 512
    assert len(ENGLISH("short-description")) <= 120
    for command in COMMANDS:
        assert re.fullmatch(r"[a-z0-9_]{1,32}", command)
        assert 1 <= len(ENGLISH(f"command-{command}")) <= 256
        assert "&" not in ENGLISH(f"command-{command}")


def test_help_and_privacy_say_what_they_must() -> None:
    assert "/export" in ENGLISH("privacy")
    assert "/forget" in ENGLISH("privacy")
    for sign in ("both legs", "genitals", "bladder", "osteoporosis", "Chest pain"):
        assert sign in ENGLISH("safety-list")
    assert "112" in ENGLISH("emergency-anywhere")
    assert "erector spinae" in ENGLISH("why")
    assert "posterior chain" in ENGLISH("why")
    assert len(ENGLISH("welcome", minutes=26, short=5).splitlines()) == 3


@pytest.mark.parametrize(
    ("beginning", "count", "words"),
    [("break-", BREAKS, 8), ("break-done-", PRAISES, 6)],
)
def test_what_comes_by_itself_is_short(beginning: str, count: int, words: int) -> None:
    keys = [key for key in KEYS if re.fullmatch(beginning + r"\d+", key)]
    assert keys == [f"{beginning}{number}" for number in range(1, count + 1)]
    said = [ENGLISH(key, minutes=26, short=5) for key in keys]
    assert len(set(said)) == count
    assert max(len(text.split()) for text in said) <= words


@every(
    "only_now_and_then",
    ["morning", "evening", "tonight", "lunch", "yesterday", "again", "monday", "weekend", "sit"],
)
def test_a_reminder_is_right_at_any_hour_and_after_any_week(only_now_and_then: str) -> None:
    of: dict[str, str | float] = {
        "name": "Bridge",
        "count": 3,
        "seconds": 30,
        "dose": "30 s",
        "on": "today",
    }
    keys = [key for key in KEYS if key.startswith(("news-", "reminder-line", "reminder-own"))]
    assert len(keys) > len(Says)
    for key in keys:
        said = ENGLISH(key, minutes=26, short=5, time="9:30", **of)
        assert only_now_and_then not in re.findall(r"\w+", said.lower())


@every("shaming", ["missed", "failed", "lazy", "should have", "only 0"])
def test_nobody_is_shamed(shaming: str) -> None:
    assert shaming not in SOURCE.lower()


# Filling in


def made(source: str) -> Texts:
    return Texts("en", source)


def test_an_argument_is_escaped_whoever_it_comes_from() -> None:
    texts = made("hello = <b>Hi</b> { $name }!")
    assert texts("hello", name="<b>&") == "<b>Hi</b> &lt;b&gt;&amp;!"


def test_markup_is_not_escaped_twice() -> None:
    texts = made("hello = Hi { $name }!\nname = <i>{ $word }</i>")
    once = texts("hello", name=texts("name", word="a & b"))
    assert once == "Hi <i>a &amp; b</i>!"
    assert texts("hello", name=lines(once, once)) == f"Hi {once}\n{once}!"


def test_what_comes_out_is_markup() -> None:
    assert isinstance(ENGLISH("passed"), Markup)
    assert isinstance(lines(ENGLISH("passed")), Markup)


@thorough
@given(st.text(max_size=60))
def test_no_argument_can_open_a_tag_or_be_changed(words: str) -> None:
    text = made("hello = { $name }")("hello", name=words)
    assert "<" not in text
    assert ">" not in text
    assert html.unescape(text) == html.unescape(html.escape(words, quote=False))


@thorough
@given(st.integers(-(10**9), 10**9))
def test_numbers_stay_numbers_for_plurals(number: int) -> None:
    text = made("many = { $n ->\n  [one] 1 day\n *[other] many days\n}")("many", n=number)
    assert text == ("1 day" if abs(number) == 1 else "many days")


def test_plurals_in_the_real_texts() -> None:
    assert (
        ENGLISH("part-done", name="Plank", holds=1, held=20)
        .splitlines()[0]
        .endswith("1 hold, 20 s held.")
    )
    assert "3 holds, 60 s held." in ENGLISH("part-done", name="Plank", holds=3, held=60)
    assert "0 days" in ENGLISH(
        "progress", sessions=1, cut=0, week=0, short=0, streak=0, best=1, minutes=5, weekminutes=0
    )


@every("key", ["", "nope", "Start", "button-", "welcome.title"])
def test_a_missing_text_is_a_key_error(key: str) -> None:
    with pytest.raises(KeyError):
        ENGLISH(key)


@pytest.mark.parametrize("arguments", [{}, {"minutes": 5}, {"Minutes": 5, "short": 1}])
def test_a_missing_argument_is_a_value_error(arguments: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="welcome"):
        ENGLISH("welcome", **arguments)


# Wrong files


def problems_of(folder: Path, source: str | bytes) -> list[str]:
    content = source if isinstance(source, bytes) else source.encode()
    (folder / "en").mkdir(exist_ok=True)
    (folder / "en" / TEXTS).write_bytes(content)
    with pytest.raises(ContentError) as raised:
        load_texts(folder / "en" / TEXTS)
    return raised.value.problems


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("good = Good\n\nbad { $x }\n", "line 3: is not Fluent ('bad { $x }')"),
        ("bad = { $x\n", "line 1: is not Fluent ('bad = { $x')"),
        ("good = Good\nbad = { $n ->\n  [one] x\n}\n", "line 2: is not Fluent ('bad = { $n ->')"),
        ("a = 1\na = 2\n", "a: stands there twice"),
        ("button-x = One two three four\n", "button-x: has 4 words; expected 3 at most"),
    ],
)
def test_what_is_wrong_is_named_by_file_and_line_or_key(
    tmp_path: Path, source: str, said: str
) -> None:
    assert problems_of(tmp_path, source) == [f"en/texts.ftl: {said}"]


def test_every_problem_of_a_text_file_is_said_at_once(tmp_path: Path) -> None:
    source = "bad {\n\na = 1\na = 2\n\nworse =\n\nbutton-x = One two three four\n"
    problems = problems_of(tmp_path, source)
    assert [problem.split(":")[1].strip() for problem in problems] == [
        "line 1",
        "a",
        "line 6",
        "button-x",
    ]


@pytest.mark.parametrize(
    "source",
    ["button-x = Hi { $name }\n", "button-x = { nope }\n", "button-x =\n    .title = Hi\n"],
)
def test_a_button_that_cannot_be_filled_in_is_named(tmp_path: Path, source: str) -> None:
    (problem,) = problems_of(tmp_path, source)
    assert problem.startswith("en/texts.ftl: button-x: ")


def test_a_language_that_there_is_not(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as raised:
        load_texts(tmp_path / "xx" / TEXTS)
    (problem,) = raised.value.problems
    assert problem.startswith("xx/texts.ftl: file: cannot be read (")


def test_a_file_that_is_not_text(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, b"a = caf\xe9\n")
    assert problem.startswith("en/texts.ftl: file: cannot be read (")


SCRAPS = st.lists(
    st.one_of(
        st.sampled_from(
            ["a = b", "button-x = Go", "    .t = x", "{ $n }", "-term = x", "# note", "", "a ="]
        ),
        st.text(string.printable, max_size=30),
    ),
    max_size=6,
).map("\n".join)


@thorough
@given(SCRAPS)
def test_whatever_a_text_file_holds_is_fine_or_named(
    tmp_path_factory: pytest.TempPathFactory, source: str
) -> None:
    folder = tmp_path_factory.getbasetemp()
    (folder / "en").mkdir(exist_ok=True)
    (folder / "en" / TEXTS).write_text(source, "utf-8")
    try:
        load_texts(folder / "en" / TEXTS)
    except ContentError as error:
        assert all(problem.startswith("en/texts.ftl: ") for problem in error.problems)  # noqa: PT017


@every(
    ("tag", "may", "june"),
    [
        ("en", "May", "June"),
        ("ru", "май", "июнь"),
        ("uk", "травень", "червень"),
        ("de", "Mai", "Juni"),
        ("fa", "مه", "ژوئن"),
        ("zh-Hans", "五月", "六月"),
    ],
)
def test_a_month_by_itself_is_in_the_nominative(tag: str, may: str, june: str) -> None:
    texts = Texts(tag, "")
    assert (texts.month(5, width="wide"), texts.month(6, width="wide")) == (may, june)


def test_the_first_of_a_month_has_the_ordinal_of_its_language() -> None:
    first, other = date(2027, 1, 1), date(2027, 1, 11)
    said = {
        tag: (READ.get(tag).texts.day(first, year=True), READ.get(tag).texts.day(other))
        for tag in ("fr", "pt-BR", "de", "zh-Hans")
    }
    assert said == {
        "fr": ("1er janvier 2027", "11 janvier"),
        "pt-BR": ("1º de janeiro de 2027", "11 de janeiro"),
        "de": ("1. Januar 2027", "11. Januar"),
        "zh-Hans": ("2027年1月1日", "1月11日"),
    }


def test_a_full_stop_that_brings_its_own_room_has_no_space_behind_it() -> None:
    assert sentences(["43 s left.", "", "Then a rest."]) == "43 s left. Then a rest."
    assert sentences(["还有 43 秒。", "然后休息。"]) == "还有 43 秒。然后休息。"


def test_parts_are_joined_by_the_comma_of_the_language() -> None:
    said = {tag: READ.get(tag).texts.joined(["3/10", "2/3"]) for tag in ("en", "zh-Hans", "fa")}
    assert said == {"en": "3/10, 2/3", "zh-Hans": "3/10、2/3", "fa": "3/10،\u200f 2/3"}


def test_persian_reads_the_same_from_an_arabic_keyboard() -> None:
    assert words_of("\u0643\u0645\u0631\u0645 \u0646\u0645\u064a") == words_of("کمرم نمی")
