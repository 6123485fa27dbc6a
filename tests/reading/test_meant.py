"""What is heard in a hold besides the person's own language: English, and cries in any language."""

import tomllib
from functools import cache
from itertools import product
from pathlib import Path

from lumbar.language.everywhere import load_everywhere
from lumbar.language.languages import Language, load_language, tags_in
from lumbar.language.replies import PLEAS, Meaning
from lumbar.reading.meant import meant, well
from tests.every import every
from tests.language.made import ENGLISH, LIBRARY

TAGS = list(tags_in())
EVERYWHERE = load_everywhere()
SPOKEN = tomllib.loads((Path(__file__).parents[1] / "e2e/spoken.toml").read_text("utf-8"))
"""What people say, written apart from the lists."""
PLAIN = [
    (tag, meaning, said)
    for tag, outcries in EVERYWHERE.items()
    for meaning, listed in outcries.by_meaning()
    for said in listed
    if not set("|?.^$<") & set(said)
]
"""What is listed as it is said, and not as a pattern."""
OTHERS = [tag for tag in TAGS if tag != "en" and tag in EVERYWHERE]


@cache
def speaking(tag: str) -> Language:
    return ENGLISH if tag == "en" else load_language(tag, LIBRARY, below=ENGLISH, checked=True)


@every("tag, meaning, said", PLAIN)
def test_a_cry_of_any_language_is_heard_whatever_the_bot_speaks(
    tag: str, meaning: Meaning, said: str
) -> None:
    deaf = [
        other
        for other in EVERYWHERE
        if not heard(meant(said, speaking(other)).meaning, meaning, own=other == tag)
        and said not in EVERYWHERE[other].harmless
        and not set(said.split()) <= speaking(other).replies.known()
    ]
    assert deaf == []


def heard(found: Meaning, meaning: Meaning, *, own: bool) -> bool:
    """Whether a cry was taken for what it is or for something graver; a cry to stop may be asked
    about, and a language's own reader may ask about any."""
    graver = tuple(Meaning)[: tuple(Meaning).index(meaning) + 1]
    return found in (PLEAS if own or meaning is Meaning.STOP else graver)


@every(
    "tag, said, meaning",
    [
        (tag, said, meaning)
        for tag in OTHERS
        for said, meaning in (
            ("it hurts", Meaning.PAIN),
            ("my leg is numb", Meaning.ALARM),
            ("stop", Meaning.STOP),
            ("pause", Meaning.PAUSE),
            ("next exercise", Meaning.NEXT),
            ("how long", Meaning.HOW_LONG),
        )
    ],
)
def test_english_goes_on_being_understood(tag: str, said: str, meaning: Meaning) -> None:
    assert meant(said, speaking(tag)).meaning is meaning


@every(
    "tag, said", [(tag, said) for tag in SPOKEN if tag in OTHERS for said in SPOKEN[tag]["fine"]]
)
def test_what_is_fine_stops_no_hold(tag: str, said: str) -> None:
    assert meant(said, speaking(tag)).meaning not in PLEAS


@every(
    "tag, said",
    [
        (tag, said)
        for tag in SPOKEN
        if tag in OTHERS
        for kind in ("pain", "alarm", "stop")
        for said in SPOKEN[tag][kind]
    ],
)
def test_what_hurts_or_frightens_stops_a_hold(tag: str, said: str) -> None:
    assert meant(said, speaking(tag)).meaning in PLEAS


@every(
    "tag, said, meaning",
    [
        ("en", "stop for a moment", Meaning.PAUSE),
        ("en", "stop for a moment, it hurts", Meaning.PAIN),
        ("en", "when can i stop", Meaning.HOW_LONG),
        ("en", "stop", Meaning.STOP),
        ("de", "halt mal kurz", Meaning.PAUSE),
        ("de", "pause beenden", Meaning.GO_ON),
        ("es", "para un momento", Meaning.PAUSE),
        ("es", "para un momento no, para del todo", Meaning.STOP),
        ("fr", "arrête une seconde", Meaning.PAUSE),
        ("it", "stop un attimo", Meaning.PAUSE),
        ("it", "fermo un attimo, anzi basta", Meaning.STOP),
        ("pt-BR", "pare um minuto", Meaning.PAUSE),
        ("ru", "стоп на минутку", Meaning.PAUSE),
        ("uk", "зупинись на хвилинку", Meaning.PAUSE),
        ("tr", "bir dakika dur", Meaning.PAUSE),
        ("id", "stop sebentar", Meaning.PAUSE),
        ("fa", "یه دقیقه استپ", Meaning.PAUSE),
        ("zh-Hans", "停一下", Meaning.PAUSE),
    ],
)
def test_what_is_longer_says_more_exactly_what_a_word_to_stop_means(
    tag: str, said: str, meaning: Meaning
) -> None:
    assert meant(said, speaking(tag)).meaning is meaning


HARMLESS = {
    "fr": ["dur dur", "main droite", "j'ai faim, vivement le pain", "du pain"],
    "es": ["dale más", "sin prisa", "dos más"],
    "it": ["non male", "mai stato meglio", "ora"],
    "de": ["na gut", "das war gut", "ach so"],
    "id": ["bisa dong", "sudah siap", "aman"],
    "tr": ["hadi", "tamam", "on numara", "daha ne kadar durucam böyle"],
}
"""What people say who are well, in words that some other language has in its lists."""


@every("tag, said", [(tag, said) for tag in HARMLESS if tag in OTHERS for said in HARMLESS[tag]])
def test_a_word_that_is_harmless_here_is_not_heard_as_anothers(tag: str, said: str) -> None:
    assert meant(said, speaking(tag)).meaning not in PLEAS


def test_an_own_denial_goes_before_the_words_of_others() -> None:
    for tag, said in (("es", "no me duele nada"), ("fr", "je n'ai pas mal"), ("ru", "не болит")):
        if tag in OTHERS:
            assert meant(said, speaking(tag)).meaning not in PLEAS


def test_english_praise_is_praise_everywhere() -> None:
    for tag, said in product(OTHERS, ("feeling strong", "thanks")):
        assert well(said, speaking(tag)), tag
