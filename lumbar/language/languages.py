"""The languages of the bot, each as one value, and the choice of one for a person."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar

from babel import Locale, UnknownLocaleError
from msgspec import Struct

from lumbar.coach.exercise import Library
from lumbar.coach.person import Person
from lumbar.language.names import Names, load_names
from lumbar.language.replies import REPLIES, Replies, load_replies
from lumbar.language.script import SILENT, VOICE, Script, script_in, unspoken
from lumbar.language.talk import Sayings, load_sayings
from lumbar.language.texts import LANGUAGES, TEXTS, Markup, Texts, load_texts
from lumbar.language.words import Words, load_words
from lumbar.library import ContentError

DEFAULT = "en"
"""The tag of the default language."""
NAMES, SAID = "exercises.toml", "said.toml"

T = TypeVar("T")


class Language(Struct, frozen=True, kw_only=True, eq=False):
    """One language: what the bot says in it and what it reads.

    tag: its IETF tag; names: of exercises, muscles, routines and facts; words: those that people
    are understood by; replies: what they say in a session; sayings: what they say outside one;
    script: what the voice says
    (nothing in a language without a voice). Calling it gives a text, see Texts.
    """

    tag: str
    texts: Texts
    names: Names
    words: Words
    replies: Replies
    sayings: Sayings
    script: Script

    def __call__(self, key: str, **arguments: str | float) -> Markup:
        """The text `key`, filled in; see Texts."""
        return self.texts(key, **arguments)


class Languages(Struct, frozen=True, eq=False):
    """The languages by tag; the default one is among them."""

    by_tag: Mapping[str, Language]

    @property
    def default(self) -> Language:
        """The default language."""
        return self.by_tag[DEFAULT]

    def of(self, person: Person) -> Language:  # noqa: ARG002 - a record names no language yet
        """The language in which the bot speaks with a person."""
        return self.default


def load_languages(
    library: Library, folder: Path = LANGUAGES, *, checked: bool = False
) -> Languages:
    """All languages in a folder of folders, checked against the library.

    checked: they were found right before; then what takes long to check is not checked again.
    Raises ContentError with every problem found.
    """
    problems: list[str] = []
    found: dict[str, Language] = {}
    tags = sorted(path.name for path in folder.iterdir() if path.is_dir())
    for tag in tags:
        language = _load(tag, folder, library, problems, checked=checked)
        if language is not None:
            found[tag] = language
    if DEFAULT not in tags:
        problems.append(f"{folder.name}: {DEFAULT}: is missing; others fall back on it")
    for tag, language in found.items():
        if DEFAULT in found and tag != DEFAULT:
            problems += [f"{tag}/{line}" for line in _lacks(language, found[DEFAULT])]
    if problems:
        raise ContentError(problems)
    return Languages(found)


def _load(
    tag: str, folder: Path, library: Library, problems: list[str], *, checked: bool
) -> Language | None:
    here = folder / tag
    if not _is_known(tag):
        problems.append(f"{folder.name}: {tag}: is no language tag that is known")
        return None
    texts = _tried(lambda: load_texts(tag, folder, checked=checked), problems)
    names = _tried(lambda: load_names(library, here / NAMES), problems)
    words = _tried(lambda: load_words(tag, here), problems)
    replies = _tried(lambda: load_replies(here / REPLIES, checked=checked), problems)
    sayings = _tried(lambda: load_sayings(here / SAID), problems)
    script = _tried(lambda: script_in(here), problems)
    if texts is None or names is None or words is None or replies is None:
        return None
    if sayings is None or script is None:
        return None
    if script is not SILENT:
        problems += [f"{tag}/{VOICE}: {line}" for line in unspoken(script, library, names)]
    return Language(
        tag=tag,
        texts=texts,
        names=names,
        words=words,
        replies=replies,
        sayings=sayings,
        script=script,
    )


def _is_known(tag: str) -> bool:
    """Whether CLDR knows how the language tells dates and plurals."""
    try:
        Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        return False
    return True


def _tried(load: Callable[[], T], problems: list[str]) -> T | None:
    """Returns what `load` returns; None if it fails, and then adds lines to `problems`."""
    try:
        return load()
    except ContentError as error:
        problems += error.problems
        return None


def _lacks(language: Language, default: Language) -> Iterator[str]:
    """Yields what the default language has and `language` lacks, a line each."""
    for key in sorted(default.texts.keys - language.texts.keys):
        yield f"{TEXTS}: {key}: is missing"
    for key, exercise in default.names.exercises.items():
        here = language.names.exercises[key]
        for number in sorted(exercise.rungs.keys() - here.rungs.keys()):
            yield f"{NAMES}: exercises.{key}.rungs.{number}: is missing"
