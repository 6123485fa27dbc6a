"""Each language has the shape of English: placeables, markup, plurals, words, examples.

A language that is not offered yet is being written: what is wrong there is told, and fails nothing.
"""

import pytest
from msgspec import structs

from lumbar.language.languages import DEFAULT, Language, load_language, tags_in
from lumbar.language.offers import read_offer
from lumbar.language.script import SILENT
from lumbar.language.texts import LANGUAGES, Texts
from lumbar.library import ContentError
from tests.every import every
from tests.language.made import ENGLISH, LIBRARY
from workshop.left_english import english_words
from workshop.shape import CHECKS, problems_of

OTHERS = [tag for tag in tags_in() if tag != DEFAULT]
SOURCE = """
named = { $name }: <b>{ $dose }</b>.
counted = { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
unread = For example: /breaks 9-17 every 50
help = In a session, type: pause, skip, stop, it hurts.
button-do-it = Do it
again = “Do it” begins this exercise anew. If it hurts, press Do it.
"""


def made(tag: str, source: str) -> Language:
    """A language with these texts and nothing else."""
    texts = Texts(tag, source, SMALL.texts)
    return structs.replace(
        ENGLISH, tag=tag, texts=texts, messages={}, script=SILENT, english=ENGLISH
    )


def counting(*branches: str) -> str:
    """A text with a branch for each category: its name, and what it says."""
    said = []
    for branch in branches:
        name, _, words = branch.partition(" ")
        sign = "*" if name == "other" else " "
        said.append(f"   {sign}[{name}] {words or '{ $days } ' + name[0]}\n")
    return f"counted = {{ $days ->\n{''.join(said)} }}"


SMALL = structs.replace(
    ENGLISH, texts=Texts(DEFAULT, SOURCE, ENGLISH.texts), messages={}, script=SILENT
)


def wrong(check: str, tag: str, source: str) -> list[str]:
    return [key for key, _ in CHECKS[check](made(tag, source), SMALL)]


@pytest.mark.parametrize("tag", OTHERS)
def test_each_language_has_the_shape_of_english(tag: str) -> None:
    _, why_not = read_offer(LANGUAGES / tag, ENGLISH.texts.keys, ENGLISH.messages)
    try:
        language = load_language(tag, LIBRARY, below=ENGLISH)
    except ContentError as error:
        problems = error.problems
    else:
        problems = problems_of(language, ENGLISH)
    if not (LANGUAGES / tag / "times.toml").is_file():
        problems = [one for one in problems if not one.startswith("examples: ")]
    if why_not:
        print(f"{tag} is not offered yet", *problems, sep="\n")  # noqa: T201 - told, not failed
        return
    assert problems == []


def test_english_has_its_own_shape() -> None:
    for name in CHECKS.keys() - {"english"}:
        assert list(CHECKS[name](ENGLISH, ENGLISH)) == []


# The checks can fail


WRONG = [
    ("placeables", "de", "named = <b>{ $dose }</b>."),
    ("placeables", "de", "named = { $name }: <b>{ $dose }</b> { $more }."),
    ("markup", "de", "named = { $name }: { $dose }."),
    ("markup", "de", "named = { $name }: <i>{ $dose }</i>."),
    ("markup", "de", "named = { $name }: <b>{ $dose }</b> <b>x</b>."),
    ("plurals", "ru", counting("one", "other")),
    ("plurals", "ru", counting("one 1 a", "few", "many", "other")),
    ("plurals", "de", counting("one", "few", "other")),
    ("plurals", "es", counting("one", "other")),
    ("plurals", "ru", counting("1 a", "few", "many", "other")),
    ("english", "ru", "named = { $name }: <b>{ $dose }</b> twice."),
    ("english", "de", "named = { $name }: <b>{ $dose }</b> without rest."),
    ("examples", "de", "unread = Zum Beispiel: /breaks allerhand Wörter"),
    ("typed", "de", "help = In der Einheit: pause, skip, stop, Sonnenblume."),
    ("typed", "de", "help = In der Einheit: pause, skip, stop, stop."),
    ("labels", "de", "again = „Mach es“ beginnt neu.\nbutton-do-it = Los"),
]


@every(("check", "tag", "source"), WRONG)
def test_what_is_out_of_shape_is_found(check: str, tag: str, source: str) -> None:
    assert wrong(check, tag, source)[:1] == [source.split(" =", maxsplit=1)[0]]


@every(
    ("check", "tag", "source"),
    [
        ("placeables", "de", "named = <b>{ $dose }</b> für { $name }"),
        ("markup", "de", "named = <b>{ $dose }</b> { $name }"),
        ("plurals", "ru", counting("one", "few", "many", "other")),
        ("plurals", "es", counting("one", "many", "other")),
        ("plurals", "de", counting("one 1 a", "other")),
        ("plurals", "zh-Hans", "counted = { $days } 天"),
        ("plurals", "ru", counting("0 -", "other")),
        ("plurals", "pt-BR", counting("1 a", "many", "other")),
        ("english", "ru", "named = /remind в Telegram: { $name } <b>{ $dose }</b>"),
        ("english", "de", "named = Was im Start und in der Session so war"),
        ("examples", "de", "unread = /breaks 9-17 every 50 (das geht)"),
        ("typed", "de", "help = In der Einheit: stop, pause, skip, it hurts. Sonst: /help"),
        ("labels", "de", "again = „Los“ beginnt neu.\nbutton-do-it = Los"),
        ("labels", "de", "again = „Mach es“ beginnt neu."),
    ],
)
def test_what_is_in_shape_passes(check: str, tag: str, source: str) -> None:
    assert wrong(check, tag, source) == []


def test_each_check_is_shown_to_fail() -> None:
    assert {check for check, *_ in WRONG} == set(CHECKS)


def test_names_of_people_and_things_are_no_english() -> None:
    assert english_words("Slater, JOSPT 2019; Telegram, /help, <b>5</b>", "ru") == []
    assert english_words("und Steffens sagt the same", "de") == ["the"]
