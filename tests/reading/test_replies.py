"""What is said in a session: pleas in any words, commands, and all that is none of these."""

import string
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lumbar.language.replies import PLEAS, Meaning, Part, Replies
from lumbar.language.segments import length_in_words, words_of
from lumbar.reading.replies import (
    MOST_CLAUSES,
    MOST_FIRST,
    MOST_LAST,
    clauses_of,
    denies_pain,
    meaning_of,
)
from tests.coach.made_up import thorough
from tests.every import every
from tests.language.made import ENGLISH
from tests.reading.corpus.measure import CORPUS, SEEN, UNSEEN, measured, sentences_in

ALARM, PAIN, STOP, DOUBT, PAUSE = (
    *(Meaning.ALARM, Meaning.PAIN, Meaning.STOP, Meaning.DOUBT),
    Meaning.PAUSE,
)
NEXT, BACK, REPEAT, EASIER, HARDER = (
    *(Meaning.NEXT, Meaning.BACK, Meaning.REPEAT, Meaning.EASIER),
    Meaning.HARDER,
)
HOW_LONG, GO_ON, NONE = Meaning.HOW_LONG, Meaning.GO_ON, Meaning.NONE


def means(text: str) -> Meaning:
    return meaning_of(text, ENGLISH.replies).meaning


def runs_on(text: str) -> bool:
    return means(text) not in PLEAS


# The corpus


@every("path", SEEN)
def test_no_plea_of_the_corpus_is_missed_and_at_most_one_other_in_fifty_stops(path: Path) -> None:
    of = measured(sentences_in(path))
    assert of.pleas > 150
    assert of.others > 150
    assert [str(read) for read in of.missed] == []
    assert len(of.stopped) * 50 <= of.others, of.told()


def test_of_pleas_that_it_has_never_met_one_in_ninety_is_missed_at_most() -> None:
    """As docs/PROMISES.md says; an alarm never."""
    of = measured(sentences_in(UNSEEN))
    assert len(of.missed) * 90 <= of.pleas, of.told()
    assert len(of.stopped) * 20 <= of.others, of.told()
    assert [str(read) for read in of.missed if read.means is ALARM] == []


def test_of_each_meaning_nine_in_ten_are_read_as_that() -> None:
    of = measured(sentences_in(CORPUS))
    for meaning in Meaning:
        right, total = of.right(meaning)
        assert right * 10 >= total * 9, f"{meaning}\n{of.told()}"


def test_a_plea_that_is_missed_would_be_counted() -> None:
    of = measured([(PAIN, "nice weather"), (NONE, "my back hurts"), (PAIN, "ouch")])
    assert (len(of.missed), len(of.stopped)) == (1, 1)
    assert "pain read as none: nice weather" in of.told()


# The reports, and more of their kind


@every(
    ("text", "meaning"),
    [
        *(("my leg is going numb", ALARM), ("tingling down my leg", ALARM), ("cramp", PAIN)),
        *(("sharp twinge", PAIN), ("my back aches", PAIN), ("owww", PAIN), ("it hurst", PAIN)),
        *(("something popped", PAIN), ("back is killing me", PAIN), ("I feel dizzy", ALARM)),
        *(("chest tight", ALARM), ("back spasm", PAIN), ("my legs are numb", ALARM)),
        *(("please stop", STOP), ("can you stop", STOP), ("i need to stop", STOP)),
        *(("stoppp", STOP), ("🛑", STOP), ("⏸️", PAUSE), ("😖", DOUBT), ("too hard", EASIER)),
        ("it hurts here", PAIN),
    ],
)
def test_what_was_reported(text: str, meaning: Meaning) -> None:
    assert means(text) is meaning


@pytest.mark.parametrize("text", ["no pain", "this doesn't hurt", "no pain at all"])
def test_what_was_denied_lets_the_hold_run(text: str) -> None:
    assert runs_on(text)


@every(
    ("text", "meaning"),
    [
        *(("my back just went", PAIN), ("it's seized up", PAIN), ("my leg is giving out", ALARM)),
        *(("pins and needles in my toes", ALARM), ("can't feel my foot", ALARM)),
        *(("lightning down my leg", PAIN), ("I wet myself", ALARM), ("heart is racing", ALARM)),
        *(("call someone", ALARM), ("help me", DOUBT), ("my shoulder is on fire", PAIN)),
        *(("I can't breathe", ALARM), ("everything went black", ALARM)),
        *(("my knee just buckled", ALARM), ("i've pulled something", PAIN)),
        ("felt something snap in my hip", PAIN),
    ],
)
def test_a_plea_in_other_words(text: str, meaning: Meaning) -> None:
    assert means(text) is meaning


@every(
    ("text", "meaning"),
    [
        *(("stpo", STOP), ("puase", PAUSE), ("stpp", STOP), ("hutrs", PAIN), ("paon", PAIN)),
        *(("nubm", ALARM), ("diizzy", ALARM), ("nooo it hurrrts", PAIN), ("ouchhhh", PAIN)),
        *(("STOOOOP", STOP), ("skp this", NEXT), ("ithurts", PAIN), ("harderr", HARDER)),
        *(("waaait", PAUSE), ("crmap", PAIN), ("eaiser", EASIER)),
    ],
)
def test_a_wrong_letter_and_a_drawn_out_one_are_put_right(text: str, meaning: Meaning) -> None:
    assert means(text) is meaning


@every(
    "text",
    [
        *("the shop is closed", "what a plan", "paint", "it's raining", "I want tea", "some more"),
        *("two weeks", "a single song", "quite warm", "number nine", "turn the lights on"),
        *("born in May", "the main road", "what a hut", "bus stop", "paid the bill"),
    ],
)
def test_a_word_of_its_own_is_no_slip(text: str) -> None:
    assert runs_on(text)


@every(
    "text",
    [
        *("can you please stop", "could we stop now please", "I think I need to stop"),
        *("sorry, but I have to stop", "would you mind to stop", "hey coach, stop please"),
    ],
)
def test_politeness_does_not_hide_a_stop(text: str) -> None:
    assert means(text) is STOP


# What is denied, over, of somebody else, or of something else


@every(
    "text",
    [
        *("not dizzy anymore", "I can't feel any pain", "it isn't numb", "pain free today"),
        *("no numbness, no tingling", "no pain, numbness or tingling", "my back doesn't hurt"),
        *("the pain is gone", "it no longer hurts", "nothing hurts", "I'm not in pain"),
        *("yesterday it hurt, today fine", "my back hurt last week", "it used to hurt"),
        *("no pain no gain", "never felt better", "not bad", "no worries"),
        *("my dog hurt his paw", "my wife is dizzy after the party"),
    ],
)
def test_what_is_not_so_lets_the_hold_run(text: str) -> None:
    assert runs_on(text)


@every(
    ("text", "meaning"),
    [
        ("it doesn't hurt but my leg is numb", ALARM),
        ("no pain, but I'm dizzy", ALARM),
        ("not only my knee, my back hurts too", PAIN),
        ("no it hurts", PAIN),
        ("I can't stand the pain", PAIN),
        ("it won't stop hurting", PAIN),
        ("yesterday was fine, now it hurts", PAIN),
        ("hurts since yesterday", PAIN),
        ("my dog stepped on me and it hurts", PAIN),
        ("not good", DOUBT),
        ("I don't feel well", DOUBT),
        ("I can't go on", DOUBT),
        ("don't stop", GO_ON),
    ],
)
def test_what_is_denied_hides_nothing_else(text: str, meaning: Meaning) -> None:
    assert means(text) is meaning


@every("text", ["fuck", "oh no", "aaargh", "shit!!", "uh oh", "ugh", "😩", "nooo", "omg"])
def test_a_cry_makes_one_ask_but_not_beside_a_laugh(text: str) -> None:
    assert means(text) is DOUBT
    assert runs_on(f"{text} that was fun 😂")


@every(
    "text",
    ["", "…", "?", "please", "ok so well", "hello there", "thanks", "nice", "12", "👍🏽", "lol"],
)
def test_other_words_do_not_stop_a_hold(text: str) -> None:
    assert runs_on(text)


@every("text", ["STOP!!!", "*stop*", "stop…", "🛑 stop", "“Stop”", "it’s stop"])
def test_marks_and_capitals_do_not_matter(text: str) -> None:
    assert means(text) is STOP


# Commands


@every(
    ("text", "meaning"),
    [
        *(("Next", NEXT), ("skip this one", NEXT), ("OK, next please", NEXT), ("⏭️", NEXT)),
        *(("back", BACK), ("go back", BACK), ("previous exercise please", BACK), ("⏮", BACK)),
        *(("repeat", REPEAT), ("and again", REPEAT), ("once more", REPEAT)),
        *(("easier", EASIER), ("make it easier", EASIER), ("a bit gentler please", EASIER)),
        *(("too easy", HARDER), ("something harder please", HARDER), ("harder", HARDER)),
        *(("how long", HOW_LONG), ("how much longer?", HOW_LONG), ("how many left", HOW_LONG)),
        *(("go on", GO_ON), ("well, continue", GO_ON), ("I'm fine, keep going", GO_ON)),
        *(("can you wait", PAUSE), ("let me pause", PAUSE), ("someone's at the door", PAUSE)),
        *(("Stop", STOP), ("that's enough", STOP), ("I'm done for today", STOP)),
    ],
)
def test_a_command_is_known_with_small_words_around_it(text: str, meaning: Meaning) -> None:
    assert means(text) is meaning


@every(
    "text",
    [
        *("what comes next", "next week I am away", "the next one is much easier than this one"),
        *("harder than it looks", "I left my heart in Rome", "welcome back", "back in May"),
    ],
)
def test_a_word_of_a_command_in_another_sentence_is_none(text: str) -> None:
    assert means(text) is NONE


@every("text", ["stop, ow", "easier, ouch", "next, it hurts", "go on it hurts"])
def test_pain_goes_before_everything_else(text: str) -> None:
    assert means(text) is PAIN


@thorough
@given(st.text(max_size=60))
def test_any_text_is_read_without_an_error(text: str) -> None:
    said = words_of(text)
    assert words_of(" ".join(said)) == said
    assert length_in_words(text) <= len(text)
    means(text)


@thorough
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["my", "no", "hurts", "back", "stop", "not", "numb", "but", "x", "7"]),
            st.sampled_from([" ", ", ", "'", "’", "-", "! ", "? ", "\n"]),
        ),
        max_size=40,
    ).map(lambda pairs: "".join(word + mark for word, mark in pairs)),
    st.sampled_from(["ouch", "my leg is numb", "please stop"]),
)
def test_a_plea_in_a_line_of_its_own_is_heard_after_anything(text: str, plea: str) -> None:
    assert means(f"{text}\n{plea}") in PLEAS


def spread(text: str, every: int, between: str) -> str:
    return between.join(text[at : at + every] for at in range(0, len(text), every))


@given(
    st.text(string.ascii_lowercase, min_size=2000, max_size=4096),
    st.integers(1, 9),
    st.sampled_from([" ", "\n", ", ", " but "]),
)
def test_of_a_long_text_only_so_much_is_read(text: str, every: int, between: str) -> None:
    clauses = clauses_of(spread(text, every, between), ENGLISH.replies)
    assert len(clauses) <= MOST_CLAUSES
    assert sum(map(len, clauses)) <= 3 * (MOST_FIRST + MOST_LAST)


@every("between", [" ", "\n", ", ", "\n\n"])
def test_a_plea_at_either_end_of_a_long_text_is_heard(between: str) -> None:
    filler = between.join(["cheese"] * 500)
    assert means(filler) is NONE
    assert means(f"my back hurts. {filler}") is PAIN
    assert means(f"{filler}. My leg is numb") is ALARM


# A longer pattern says more exactly


@every(
    ("text", "meaning"),
    [
        ("hard", EASIER),
        ("the hard one", HARDER),
        ("the hard one is next", HARDER),
        ("hard, the hard one", EASIER),
    ],
)
def test_a_wish_yields_to_a_longer_one_around_it(text: str, meaning: Meaning) -> None:
    """Of two wishes the one for less goes before, but where it is a part of the other."""
    said = {EASIER: {"plain": ("hard",)}, HARDER: {"plain": ("the hard one",)}}
    assert meaning_of(text, Replies(means=said)).meaning is meaning


# Other scripts


def language(
    hurts: tuple[str, ...], not_: tuple[str, ...] = (), **more: tuple[str, ...]
) -> Replies:
    """The least that a language has: a few words of some meanings."""
    said = {Meaning(name): {"plain": words} for name, words in more.items()}
    needed: dict[Meaning, dict[str, tuple[str, ...]]] = {Meaning.PAIN: {"plain": hurts}}
    after = {Part.NOT_AFTER: not_, Part.NOT: not_}
    return Replies(means={**needed, **said}, scope=after)


SPANISH = language(
    ("me duele", "dolor", "¡ay!"), ("no",), stop=("^ para $", "ya basta"), next=("^ siguiente",)
)
FRENCH = language(("j'ai mal", "ça fait mal"), ("pas",), stop=("arrête",))
HINDI = language(("दर्द", "दुखता है"), ("नहीं",), stop=("रुको",))
ARABIC = language(("ألم", "يؤلمني"), ("لا",), stop=("توقف",))
CHINESE = language(("疼", "痛"), ("不",), stop=("^ 停",), next=("下一个",), easier=("^ 轻一点",))
JAPANESE = language(("痛い",), stop=("ストップ", "止めて"))
THAI = language(("เจ็บ", "ปวด"), ("ไม่",), stop=("หยุด",))


@every(
    ("replies", "text", "meaning"),
    [
        (SPANISH, "Ay, me duele mucho la espalda cuando la levanto", PAIN),
        (SPANISH, "¡Ay!", PAIN),
        (SPANISH, "me gusta", NONE),
        (SPANISH, "no me duele", NONE),
        (SPANISH, "me dueleee", PAIN),
        (SPANISH, "ya basta", STOP),
        (SPANISH, "ya", NONE),
        (SPANISH, "SIGUIENTE, por favor", NEXT),
        (FRENCH, "J’ai mal !", PAIN),
        (FRENCH, "oui, là, ça fait mal au dos", PAIN),
        (FRENCH, "Arre\u0302te", STOP),
        (HINDI, "कमर में बहुत दर्द हो रहा है", PAIN),
        (HINDI, "दर्द नहीं", NONE),
        (HINDI, "यहाँ दुखता है।", PAIN),
        (HINDI, "दर", NONE),
        (HINDI, "रुको!", STOP),
        (ARABIC, "أَشْعُرُ بِأَلَم، أَلَمٌ شديد", PAIN),
        (ARABIC, "يُؤْلِمُنِي", PAIN),
        (ARABIC, "تَوَقَّفْ", STOP),
        (ARABIC, "تـوقـف", STOP),
        (CHINESE, "我的腰好疼啊", PAIN),
        (CHINESE, "左边很痛,右边不痛", PAIN),
        (CHINESE, "不痛", NONE),
        (CHINESE, "停。", STOP),
        (CHINESE, "停一下吧", STOP),
        (CHINESE, "下一个", NEXT),
        (CHINESE, "今天的天气很好我们去公园停留", NONE),
        (CHINESE, "下一", NONE),
        (CHINESE, "轻一点", EASIER),
        (JAPANESE, "腰が痛いです", PAIN),
        (JAPANESE, "ｽﾄｯﾌﾟ", STOP),
        (JAPANESE, "止めて", STOP),
        (THAI, "หลังเจ็บมากเลย", PAIN),
        (THAI, "หยุดก่อน", STOP),
        (THAI, "เจ", NONE),
    ],
)
def test_words_are_found_in_any_script(replies: Replies, text: str, meaning: Meaning) -> None:
    assert meaning_of(text, replies).meaning is meaning


@every(
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


@every(
    ("text", "denies"),
    [
        ("no pain today", True),
        ("nothing hurts", True),
        ("my back doesn't hurt anymore", True),
        ("no pain but everything is strange", False),
        ("my back hurts", False),
        ("no pain, but I'm dizzy", False),
        ("progress", False),
        ("", False),
    ],
)
def test_that_nothing_hurts_is_understood(text: str, denies: bool) -> None:
    assert denies_pain(text, ENGLISH.replies) is denies
