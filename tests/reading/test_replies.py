"""Replies: pain is heard anywhere, the rest at the beginning, in any script."""

import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbar.language.segments import length_in_words, words_of
from lumbar.language.words import Reply, Words
from lumbar.reading.replies import AT_START, MOST_WORDS, spoken_reply, typed_reply
from tests.coach.made_up import thorough
from tests.language.made import ENGLISH, words_in

WORDS = ENGLISH.words
EVERY = sorted({word for said in WORDS.replies.values() for word in said} | {*WORDS.before})


@pytest.mark.parametrize(
    ("words", "does"),
    [
        ("Next", Reply.SKIP),
        ("skip this one", Reply.SKIP),
        ("OK, next please", Reply.SKIP),
        ("Stop", Reply.STOP),
        ("please stop", Reply.STOP),
        ("that's enough", Reply.STOP),
        ("repeat", Reply.BACK),
        ("and again", Reply.BACK),
        ("can you wait", Reply.PAUSE),
        ("let me pause", Reply.PAUSE),
        ("go on", Reply.START),
        ("well, continue", Reply.START),
        ("easier", Reply.EASIER),
        ("make it easier", Reply.EASIER),
        ("a bit gentler please", Reply.EASIER),
    ],
)
def test_a_command_is_known_with_small_words_around_it(words: str, does: Reply) -> None:
    assert spoken_reply(words, WORDS) is does


@pytest.mark.parametrize(
    "words",
    ["It hurts", "well, that really hurts in my lower back a lot", "stop, ow", "easier, ouch"],
)
def test_pain_goes_before_everything_else(words: str) -> None:
    assert spoken_reply(words, WORDS) is Reply.HURTS
    assert typed_reply(words, WORDS) is Reply.HURTS


@pytest.mark.parametrize(
    "words",
    [
        *("", "…", "please", "ok so well", "hello there", "don't stop", "what comes next"),
        *("the next one is much easier than this one", "I think I left the stove on"),
    ],
)
def test_other_words_ask_for_nothing(words: str) -> None:
    assert spoken_reply(words, WORDS) is None


@pytest.mark.parametrize("words", ["next", "stop", "it hurts", "repeat", "pause", "go on", "back"])
def test_what_can_be_said_can_be_typed(words: str) -> None:
    assert spoken_reply(words, WORDS) is typed_reply(words, WORDS) is not None


@pytest.mark.parametrize("words", ["STOP!!!", "*stop*", "stop…", "🛑 stop", "“Stop”", "it’s stop"])
def test_marks_and_capitals_do_not_matter(words: str) -> None:
    assert spoken_reply(words.replace("it’s ", ""), WORDS) is Reply.STOP


# The same as a plain search for English words


def searched(text: str) -> Reply | None:
    """What a text in letters without accents asks for, found the plain way."""
    said = re.findall(r"[a-z0-9]+", text.lower())
    if any(word in WORDS.replies[Reply.HURTS] for word in said):
        return Reply.HURTS
    if not 1 <= len(said) <= MOST_WORDS:
        return None
    return next((reply for reply in AT_START if said[0] in WORDS.replies[reply]), None)


@thorough
@given(
    st.one_of(
        st.text(string.printable, max_size=40),
        st.lists(
            st.tuples(
                st.sampled_from([*EVERY, "x", "one", "7", "painless", "nonstop"]),
                st.sampled_from([" ", ", ", "'", "’", "-", "! ", "_"]),
            ),
            max_size=7,
        ).map(lambda pairs: "".join(word + mark for word, mark in pairs)),
    )
)
def test_english_is_read_as_by_a_plain_search(text: str) -> None:
    assert typed_reply(text, WORDS) is searched(text)


@thorough
@given(st.text(max_size=60))
def test_any_text_is_read_without_an_error(text: str) -> None:
    said = words_of(text)
    assert words_of(" ".join(said)) == said
    assert length_in_words(text) <= len(text)
    spoken_reply(text, WORDS)


@given(st.lists(st.sampled_from(["so", "well", "7", "back"]), max_size=9), st.integers(0, 9))
def test_pain_is_heard_anywhere_in_any_number_of_words(around: list[str], at: int) -> None:
    said = " ".join([*around[:at], "Painful", *around[at:]])
    assert typed_reply(said, WORDS) is Reply.HURTS


# Other scripts


def hears(tag: str, hurts: tuple[str, ...], **others: tuple[str, ...]) -> Words:
    """The words of a language with these replies."""
    replies = {Reply(name): said for name, said in others.items()}
    return words_in(tag, replies={Reply.HURTS: hurts, **replies})


SPANISH = hears("es", ("me duele", "dolor", "¡ay!"), stop=("para", "ya basta"), skip=("siguiente",))
FRENCH = hears("fr", ("j'ai mal", "ça fait mal"), stop=("arrête",))
HINDI = hears("hi", ("दर्द", "दुखता है"), stop=("रुको",))
ARABIC = hears("ar", ("ألم", "يؤلمني"), stop=("توقف",))
CHINESE = hears("zh", ("疼", "很痛"), stop=("停",), skip=("下一个",), easier=("轻一点",))
JAPANESE = hears("ja", ("痛い",), stop=("ストップ", "止めて"))
THAI = hears("th", ("เจ็บ", "ปวด"), stop=("หยุด",))


@pytest.mark.parametrize(
    ("words", "text", "does"),
    [
        (SPANISH, "Ay, me duele mucho la espalda cuando la levanto", Reply.HURTS),
        (SPANISH, "¡Ay!", Reply.HURTS),
        (SPANISH, "me gusta", None),
        (SPANISH, "ya basta", Reply.STOP),
        (SPANISH, "ya", None),
        (SPANISH, "Parado", None),
        (SPANISH, "SIGUIENTE, por favor", Reply.SKIP),
        (FRENCH, "J’ai mal !", Reply.HURTS),
        (FRENCH, "oui, là, ça fait mal au dos", Reply.HURTS),
        (FRENCH, "Arre\u0302te", Reply.STOP),
        (HINDI, "कमर में बहुत दर्द हो रहा है", Reply.HURTS),
        (HINDI, "यहाँ दुखता है।", Reply.HURTS),
        (HINDI, "दर", None),
        (HINDI, "रुको!", Reply.STOP),
        (ARABIC, "أَشْعُرُ بِأَلَم، أَلَمٌ شديد", Reply.HURTS),
        (ARABIC, "يُؤْلِمُنِي", Reply.HURTS),
        (ARABIC, "تَوَقَّفْ", Reply.STOP),
        (ARABIC, "تـوقـف", Reply.STOP),
        (CHINESE, "我的腰好疼啊", Reply.HURTS),
        (CHINESE, "左边很痛,右边不痛", Reply.HURTS),
        (CHINESE, "停。", Reply.STOP),
        (CHINESE, "停一下吧", Reply.STOP),
        (CHINESE, "下一个", Reply.SKIP),
        (CHINESE, "今天的天气很好我们去公园停留", None),
        (CHINESE, "下一", None),
        (JAPANESE, "腰が痛いです", Reply.HURTS),
        (JAPANESE, "ｽﾄｯﾌﾟ", Reply.STOP),
        (JAPANESE, "止めて", Reply.STOP),
        (THAI, "หลังเจ็บมากเลย", Reply.HURTS),
        (THAI, "หยุดก่อน", Reply.STOP),
        (THAI, "เจ", None),
    ],
)
def test_words_are_found_in_any_script(words: Words, text: str, does: Reply | None) -> None:
    assert typed_reply(text, words) is does


def test_easier_is_found_in_a_script_without_spaces() -> None:
    assert spoken_reply("请轻一点", CHINESE) is Reply.EASIER
    assert spoken_reply("这个动作我想明天再轻一点慢慢做", CHINESE) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("Go on", 2),
        ("Yes, one of these", 4),
        ("9:00–17:00 · 50 min", 4),
        ("让我们继续", 3),
        ("5 分钟后", 3),
        ("रुको ज़रा", 2),
        ("ทำต่อเลย", 2),
    ],
)
def test_the_length_of_a_text_in_words(text: str, words: int) -> None:
    assert length_in_words(text) == words
