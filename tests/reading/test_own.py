"""What is written is read in one's own language first, and in English where that says nothing."""

import pytest
from msgspec.structs import replace

from lumbar.coach.exercise import Level
from lumbar.language.languages import Language
from lumbar.language.talk import Talk
from lumbar.language.texts import Texts
from lumbar.language.words import Told
from lumbar.reading.commands import Command
from lumbar.reading.line import Unread, Unsure
from lumbar.reading.named import exercise_named, level_named, routine_named
from lumbar.reading.operated import operated_on
from lumbar.reading.own import read_in
from lumbar.reading.places import places_said
from lumbar.reading.requests import PauseEnd, is_off, is_on, read_breaks, read_pause, read_time
from lumbar.reading.said import answers_yes, command_said, is_plea, minutes_said, talk_said
from lumbar.reading.told import told
from tests.every import every
from tests.language.made import ENGLISH, LIBRARY, SOURCE
from tests.reading.cases import HERE
from tests.reading.test_cases import TAGS, language
from tests.reading.test_said import NAMES

NOW = HERE.timestamp()
OTHERS = [tag for tag in TAGS if tag != ENGLISH.tag]


def mute(tag: str) -> Language:
    """A language that has its own words of times, and says and hears nothing else."""
    known = language(tag)
    sayings = replace(known.sayings, small=(), called={}, talk=dict.fromkeys(Talk, ()))
    words = replace(known.words, levels={}, safety={}, whereabouts=(), whereabouts_after=())
    names = replace(known.names, exercises={}, routines={})
    return replace(known, names=names, words=words, sayings=sayings)


@every("tag", OTHERS)
def test_english_is_read_in_every_language(tag: str) -> None:
    own = mute(tag)
    breaks = "9-17 every 50 mon-fri"
    assert read_breaks(breaks, own) == read_breaks(breaks, ENGLISH)
    assert read_pause("until friday", HERE, own) == read_pause("until friday", HERE, ENGLISH)
    assert read_time("half past nine", own) == read_time("half past nine", ENGLISH)
    assert is_off("turn it off", own)
    assert is_on("turn it on", own)
    assert level_named("gentle", own) is Level.GENTLE
    assert exercise_named("plank", LIBRARY.exercises.values(), own) is LIBRARY.exercises["plank"]
    assert routine_named("short", own) == routine_named("short", ENGLISH) != ""
    assert told("i am pregnant", own) is Told.PREGNANCY
    assert operated_on("6 weeks ago", HERE.date(), own) is not None
    assert answers_yes("yes please", own) is True
    assert talk_said("thank you", own) is talk_said("thank you", ENGLISH) is not None
    assert is_plea("leave me alone", own) is is_plea("leave me alone", ENGLISH)
    assert minutes_said("I have five minutes", own) == 5
    assert command_said("show me my settings", NAMES, own) == Command("settings")
    zones = [place.zone for place in places_said("I live in Stockholm", NOW, own)]
    assert zones == ["Europe/Stockholm"]


@every("tag", OTHERS)
def test_what_neither_reads_is_said_with_ones_own_example(tag: str) -> None:
    source = SOURCE.replace("example-time = ", f"example-time = {tag} ")
    own = replace(language(tag), texts=Texts(tag, source))
    with pytest.raises(Unread) as raised:
        read_time("zzz", own)
    assert str(raised.value.arguments["example"]).startswith(f"{tag} ")


@every(
    ("tag", "words"),
    [
        ("de", "nicht schwanger, kein Krebs"),
        ("fr", "pas de cancer"),
        ("es", "sin cancer"),
    ],
)
def test_what_one_denies_in_ones_own_words_is_not_read_in_english(tag: str, words: str) -> None:
    denying = {Told.NOT: ("kein", "nicht", "pas", "sin"), Told.BONES: ("osteoporose",)}
    known = language(tag)
    own = replace(known, words=replace(known.words, safety=denying))
    assert told(words, own) is None


@every(("tag", "words"), [("de", "bis 5"), ("es", "hasta 5"), ("ru", "до 5")])
def test_a_word_of_ones_own_is_not_left_out_as_idle_in_english(tag: str, words: str) -> None:
    """To English, "bis" is a word that says nothing before "5", which alone would be 5 days."""
    with pytest.raises(Unread):
        read_pause(words, HERE, language(tag))


def test_english_itself_is_read_once() -> None:
    assert read_in(ENGLISH) == (ENGLISH,)
    assert [one.tag for one in read_in(language("de"))] == ["de", "de"]


@every(
    ("tag", "words", "name"),
    [
        ("ru", "Москва", "Москва"),
        ("zh-Hans", "我在上海", "上海"),
        ("zh-Hans", "纽约", "纽约"),
        ("fa", "تهران", "تهران"),
        ("tr", "istanbul", "İstanbul"),
        ("it", "Parigi", "Parigi"),
        ("es", "Londres", "Londres"),
        ("pt-BR", "Lisboa", "Lisboa"),
    ],
)
def test_a_city_is_read_and_shown_by_its_name_in_ones_own_language(
    tag: str, words: str, name: str
) -> None:
    known = language(tag)
    own = replace(known, words=replace(known.words, whereabouts=("我在",)))
    assert [place.name for place in places_said(words, NOW, own)] == [name]


@every(
    ("text", "command"),
    [
        ("提醒我9点", Command("remind", "9点")),
        ("提醒我 每天早上9点半", Command("remind", "每天早上9点半")),
        ("请提醒我9点", Command("remind", "9点")),
        ("我的进度", Command("progress")),
        ("进度", Command("progress")),
        ("今天天气很好", None),
    ],
)
def test_a_command_is_called_in_a_script_without_spaces(text: str, command: Command | None) -> None:
    known = language("zh-Hans")
    called = {"remind": ("提醒我",), "progress": ("进度",)}
    sayings = replace(known.sayings, called=called, small=("请", "我", "的"))
    assert command_said(text, NAMES, replace(known, sayings=sayings)) == command


@every(("tag", "words"), [("fr", "15h"), ("pt-BR", "às 15h"), ("en", "15h")])
def test_an_hour_that_may_be_so_many_is_asked_about_behind_until_when(tag: str, words: str) -> None:
    with pytest.raises(Unsure) as raised:
        read_pause(words, HERE, language(tag), asked=True)
    assert raised.value.choices == (
        PauseEnd(day=HERE.date(), minute=15 * 60),
        PauseEnd(length=15 * 60),
    )
