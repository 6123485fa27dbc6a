"""No English word that a person sees, says or types stands outside content/languages/en."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path

import pytest

from lumbar.coach.guide import guide
from lumbar.coach.person import Person
from lumbar.coach.timeline import compile_plan
from lumbar.language.languages import Language
from lumbar.media.voice import VOICES, lengths
from lumbar.screens.presses import View
from lumbar.screens.progress import progress
from lumbar.screens.screen import Screen
from tests.every import every
from tests.language.literals import Literal, compared, sentences
from tests.language.made import ENGLISH, LIBRARY
from tests.language.pseudo import pseudo_language, told
from tests.screens.seen import (
    HOSTILE,
    buttons_of,
    coming_screens,
    schedule_screens,
    session_screens,
    standing_screens,
    text_of,
)
from tests.screens.test_replies import answers
from workshop.every_answer import in_session, sessions
from workshop.people import HISTORIES, MANY_PLACES, PERSONS, TODAY, session_for

ROOT = Path(__file__).parents[2]


def modules(*folders: str) -> Iterator[tuple[str, str]]:
    """The path and the source of every module in the folders."""
    for folder in folders:
        here = ROOT / folder
        for path in sorted(here.rglob("*.py") if here.is_dir() else [here]):
            yield path.relative_to(ROOT).as_posix(), path.read_text("utf-8")


# Seen and said: every screen in a language without a Latin letter

ENGLISH_WORD = re.compile(r"(?<![/A-Za-z])[A-Za-z]{2,}")
"""Commands are the same in every language, and a second is an s."""
OF_NO_LANGUAGE = {"UTC"}
"""What every language calls the same."""
GIVEN = [
    *(HOSTILE, "Stockholm", "Mumbai", *(name for name, _ in MANY_PLACES)),
    *(fact.source for fact in LIBRARY.facts.values() if fact.is_cited),
]
"""What the screens are given to say as it is: what a person wrote, places and citations."""


@cache
def made_up() -> Language:
    return pseudo_language(LIBRARY)


def english_in(words: str) -> set[str]:
    for given in GIVEN:
        for shown in (given, given[:39]):
            words = words.replace(shown, "")
    return set(ENGLISH_WORD.findall(words)) - OF_NO_LANGUAGE


def english_on(screen: Screen) -> set[str]:
    """The English words on a screen: in its text, on its buttons, in its chart."""
    drawn = drawn_words(screen.shows.what) if screen.shows is not None else ()
    return english_in(" · ".join([text_of(screen), *buttons_of(screen), *drawn]))


def drawn_words(drawn: object) -> Iterator[str]:
    """The words of a chart."""
    if isinstance(drawn, tuple):
        for one in drawn:
            yield from drawn_words(one)
    elif is_dataclass(drawn) and type(drawn).__module__ == "lumbar.coach.chart":
        for field in fields(drawn):
            value = getattr(drawn, field.name)
            yield from [value] if isinstance(value, str) else drawn_words(value)


def test_english_would_be_seen() -> None:
    assert english_in("Stopped. /routine: 20 s, 2×") == {"Stopped"}
    assert english_in(told("Stopped. 5 min, see /help")) == set()
    shown = progress(PERSONS["once"], HISTORIES["once"], LIBRARY, TODAY, ENGLISH)
    assert shown.shows is not None
    assert english_in(" ".join(drawn_words(shown.shows.what))) >= {"This", "week"}
    for _, screen in schedule_screens(PERSONS["new"]):
        assert english_on(screen), "all is English where the language is"


@pytest.mark.parametrize("name", ["new", "long history"])
def test_no_screen_has_english(name: str) -> None:
    of = PERSONS[name]
    for screens in (standing_screens, schedule_screens, coming_screens, session_screens):
        for what, screen in screens(of, language=made_up()):
            assert english_on(screen) == set(), what


@every("name", PERSONS)
@every("view", [View(), View(by_month=True), View(exercise="plank")])
def test_no_chart_has_english(name: str, view: View) -> None:
    history = HISTORIES.get(name, ())
    screen = progress(PERSONS[name], history, LIBRARY, TODAY, made_up(), view)
    assert english_on(screen) == set()


def test_no_answer_to_a_voice_message_has_english() -> None:
    of = PERSONS["new"]
    persons: list[Person] = [of, *(in_session(of, session) for session in sessions(of))]
    for person in persons:
        for screen in answers(person, made_up()):
            assert english_on(screen) - {"Next"} == set(), "but for what was heard"


@pytest.mark.parametrize("by_itself", [False, True])
def test_the_voice_says_what_its_language_has_words_for(by_itself: bool) -> None:
    plan = session_for(PERSONS["strong"]).plan
    for item, segments in zip(plan, compile_plan(plan, by_itself=by_itself), strict=True):
        phrasing = ENGLISH.script.phrasing(item.exercise, item.rung)
        cues = guide(segments, phrasing, lengths(voice=VOICES[0], language="en"))
        assert {cue.says for cue in cues} <= ENGLISH.script.phrases.keys()


# Typed: what a person wrote is compared with the words of their language alone

READ_PEOPLE = ("handlers", "lumbar/reading", "lumbar/telegram/incoming.py")
"""The modules that what a person wrote comes to."""
NO_WORDS = {
    "handlers/commands.py:COMMANDS": "commands are the same in every language",
    "handlers/commands.py:HIDDEN": "the same",
    "handlers/commands.py:(STOP, CANCEL)": "the same",
    "handlers/commands.py:IN_GROUPS": "the same",
    "handlers/commands.py:UNSPOKEN": "the same",
    "lumbar/reading/free.py:(REMIND, BREAKS, PAUSE, STOP)": "the same",
    "lumbar/reading/free.py:SHORT": "it names a list of phrases",
    "handlers/delivery.py:LASTING_COMMANDS": "the same",
    "handlers/pressed.py:STOPPING": "the same",
    "handlers/stopping.py:STOP": "the same",
    "handlers/first.py:PAYLOADS": "links are the same in every language",
    "handlers/labels.py:IN_A_SESSION": "each names a text",
    "handlers/labels.py:_waiting": "each names a text",
    "handlers/labels.py:_settings": "each names a text",
    "handlers/owners.py:stats": "names of what is counted",
    "handlers/data.py:COLUMNS": "each names a text",
    "handlers/data.py:_send_export": "the name of the program",
    "handlers/data.py:everything": "a field of JSON",
    "lumbar/reading/atlas.py:NAMED_BY_REGION": "codes of countries",
    "lumbar/reading/clocks.py:_NO_PLACES": "IANA's names of zones",
    "lumbar/reading/felt.py:HALF": "a character",
    "lumbar/reading/commands.py:_PICTURES": "categories of Unicode",
    "lumbar/reading/commands.py:_LETTER": "a class of characters",
    "lumbar/reading/commands.py:_BOT": "Telegram's form of a bot's name",
    "lumbar/reading/said.py:_places": "a kind of letters (lumbar/language/segments.py)",
    "lumbar/reading/said.py:_TAKES": "commands are the same in every language",
    "lumbar/reading/wanted.py:CANCEL": "the same",
    "lumbar/reading/gazetteer.py:PLACES": "a file's name",
    "lumbar/reading/gazetteer.py:_SHORT_WORDS": "parts of towns' names, as places.tsv.gz has them",
    "lumbar/reading/gazetteer.py:_LETTERS": "single letters, as places.tsv.gz has them",
    "lumbar/reading/gazetteer.py:_TRANSCRIBED": "the same",
    "lumbar/reading/gazetteer.py:fold": "categories of Unicode",
    "lumbar/reading/gazetteer.py:OWN_NAMES": "a folder's name",
    "lumbar/reading/gazetteer.py:read_gazetteer": "a file's name",
    "lumbar/reading/local_names.py:LOCAL_NAMES": "a file's name",
    "lumbar/reading/local_names.py:_ZONE": "how IANA's names of zones and offsets begin",
    "lumbar/reading/pauses.py:_from_now": "each names a text",
    "lumbar/reading/pauses.py:read_pause": "each names a text",
    "lumbar/reading/places.py:_UTC": "UTC is called so everywhere",
    "lumbar/reading/places.py:_OFFSET": "the same",
    "lumbar/reading/places.py:_HOURS": "digits of an offset",
    "lumbar/reading/places.py:name_of": "IANA's names of zones",
    "lumbar/reading/places.py:zone_at": "the same",
    "lumbar/reading/zone_names.py:ENGLISH": "the tag of a language",
    "lumbar/reading/zone_names.py:_CONTINENTS": "codes of the UN, and IANA's names of zones",
    "lumbar/reading/zone_names.py:_OFFICIAL": "CLDR's words for what a language is in a country",
    "lumbar/reading/zone_names.py:_clock_names": "names of tables of CLDR",
    "lumbar/reading/zone_names.py:_named": "the same",
    "lumbar/reading/zone_names.py:place_of_time": "the same",
    "lumbar/reading/requests.py:__all__": "names in the code",
    "lumbar/telegram/incoming.py:OUT": "statuses of a ChatMember (Bot API)",
    "lumbar/telegram/incoming.py:_is_in": "the same",
    "lumbar/telegram/incoming.py:_changed": "the same",
}
"""Where literals stand that are no words of a language, and what they are."""


def test_what_people_type_is_in_no_source() -> None:
    found = [
        (f"{path}:{one.where}", one.text)
        for path, source in modules(*READ_PEOPLE)
        for one in compared(source, ENGLISH.texts.keys)
    ]
    assert [(where, text) for where, text in found if where not in NO_WORDS] == []
    assert NO_WORDS.keys() - {where for where, _ in found} == set(), "no longer needed"


@every(
    "source",
    [
        'def f(ask):\n    return ask.words == "off"',
        'def f(ask):\n    return ask.words.casefold() in ("off", "lost")',
        'def f(ask):\n    return "hurts" in ask.words',
        'def f(ask):\n    return ask.words.startswith("until")',
        'def f(ask):\n    return ask.words.partition(" and ")',
        'def f(ask):\n    return f"{ask.command} on" == ask.words',
        'def f(ask):\n    match ask.words:\n        case "on" | "off":\n            return 1',
        'def f(ask):\n    return {"on": 1}.get(ask.words)',
        'def f(ask):\n    return any(ask.words == word for word in ["on"])',
        'def f(ask, off="off"):\n    return ask.words == off',
        'OFF = "off"',
        'WORDS: Mapping[str, int] = {"monday": 0}',
        'WORDS = {Means.OFF: ("off", "none")}',
        'WORDS = frozenset({"боль"})',
        r'UNTIL = re.compile(r"(?P<word>until|til)\s+(\d+)")',
        'class Line:\n    off = "off"',
    ],
)
def test_a_word_to_be_typed_would_be_found(source: str) -> None:
    assert compared(source, ENGLISH.texts.keys) != []


@every(
    "source",
    [
        "def f(ask):\n    return ask.words in ask.language.words.quiet",
        'def f(ask):\n    return ask.words.partition(" ")',
        'async def f(ask):\n    await ask.say_text("remind-off")',
        'def f(guess):\n    key = "zone-guess" if guess else "zone-which"\n    return key',
        'ANSWERS = {Outcome.DONE: None, Outcome.PASSED: "passed"}',
        r'NUMBER = re.compile(r"(?P<hours>\d\d?)[:.h]?(?P<minutes>[0-5]\d)?\b")',
        'def f(ask):\n    """Whether it is "off"."""\n    return is_off(ask.words, ask.language)',
        'def f(x):\n    log.info("off: %s", x)',
    ],
)
def test_what_is_no_word_to_be_typed_passes(source: str) -> None:
    assert compared(source, ENGLISH.texts.keys) == []


# Sentences

SPEAK = (
    *("handlers", "lumbar/screens", "lumbar/live", "lumbar/reminding", "lumbar/media"),
    *("lumbar/telegram", "lumbar/reading", "lumbar/coach"),
)
"""Where what a person sees and hears is made and sent. What is left has only words for the
person who runs the bot: settings, the command line, what is wrong with content or a store."""
FOR_OPERATORS = {
    *("TypeError", "ValueError", "KeyError", "AssertionError", "ConnectionError"),
    *("NotMade", "NotHeard", "NotInstalled", "NotOgg", "NotSent", "TimedOut", "Nonsense"),
    *("RuntimeError", "CannotRun"),
}
"""Exceptions whose words come into a log or to stderr, and never into a chat."""
NOT_SHOWN = {
    "lumbar/media/canvas.py:LIGHT": "names of colours",
    "lumbar/media/canvas.py:DARK": "the same",
    "lumbar/media/decode.py:decoded": "an exception's words in a log",
    "lumbar/media/decode.py:_check": "the same",
    "lumbar/media/decode.py:_stated": "the same",
    "lumbar/media/decode.py:_of_ogg": "the same",
    "lumbar/media/hearing.py:recogniser": "an exception's words in a log",
    "lumbar/media/voice.py:_missing": "said by bot.py check",
    "lumbar/reminding/sweep.py:Again.__init__": "an exception's words in a log",
    "lumbar/screens/session.py:moving": "a tag of HTML",
    "lumbar/screens/session.py:moving_in_group": "the same",
    "lumbar/telegram/calls.py:_REJECTIONS": "what Telegram answers",
    "lumbar/telegram/raw.py:_OF_SERVICE": "fields of Telegram's",
    "handlers/data.py:forget_pressed": "an error's words in a log",
    "lumbar/telegram/connection.py:Connection._persist": "written to a log",
    "lumbar/telegram/wire.py:Wire.parse_json_payload": "what Telegram's library says",
    "lumbar/telegram/wire.py:_answer": "written to a log",
    "lumbar/telegram/errors.py:TooFast.__init__": "an exception's words in a log",
    "lumbar/telegram/errors.py:RateLimited.__init__": "the same",
    "lumbar/telegram/intake.py:_words": "written to a log",
    "lumbar/telegram/ptb.py:too_large": "what Telegram answers",
    "lumbar/telegram/ptb.py:": "a warning that is not to be shown",
}
"""Where sentences stand that no person sees, and what they are."""


def test_no_source_has_a_sentence_that_people_see() -> None:
    found = [
        (f"{path}:{one.where}", one.text)
        for path, source in modules(*SPEAK)
        for one in sentences(source, FOR_OPERATORS)
    ]
    assert [(where, text) for where, text in found if where not in NOT_SHOWN] == []
    assert NOT_SHOWN.keys() - {where for where, _ in found} == set(), "no longer needed"


@every(
    ("source", "where"),
    [
        ('def f(chat):\n    return Screen(text="Go on")', "f"),
        ('def f(chat, n):\n    return f"{n} exercises left, {n} done"', "f"),
        ('class Table:\n    title = "Your sessions"', "Table.title"),
        ('TITLE = "Your sessions"', "TITLE"),
        ('def f():\n    raise Refused("No time is set")', "f"),
    ],
)
def test_a_sentence_would_be_found(source: str, where: str) -> None:
    (found,) = sentences(source, FOR_OPERATORS)
    assert isinstance(found, Literal)
    assert found.where == where


@every(
    "source",
    [
        '"""What it is."""\ndef f():\n    """What it does."""',
        'MOST = 3\n"""Of a thing."""',
        'def f(error):\n    log.warning("it did not go: %s", error)',
        'def f(x):\n    raise ValueError(f"it is not {x} at all")',
        'def f(x):\n    asyncio.create_task(x, name="the next one")',
        'def f(language):\n    return language("button-go-on")',
    ],
)
def test_what_no_person_sees_passes(source: str) -> None:
    assert sentences(source, FOR_OPERATORS) == []
