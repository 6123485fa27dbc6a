"""The languages of the bot, each as one value, and the choice of one for a person."""

import asyncio
import threading
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import NamedTuple, TypeVar

from babel import Locale, UnknownLocaleError
from msgspec import Struct
from msgspec.structs import replace

from lumbar.coach.exercise import Library
from lumbar.coach.person import Person
from lumbar.language.calendars import FARTHEST, Calendar, Numbers, numbers_of
from lumbar.language.names import Names, load_names
from lumbar.language.offers import Offer, offers_in
from lumbar.language.plain import Entry
from lumbar.language.replies import REPLIES, Replies, load_replies
from lumbar.language.script import SILENT, VOICE, Script, script_in, unspoken
from lumbar.language.talk import Sayings, load_sayings
from lumbar.language.territory import Week, country_of, home_of, week_of
from lumbar.language.texts import LANGUAGES, TEXTS, Markup, Texts, load_texts
from lumbar.language.words import PERSIAN_MONTHS, Words, load_words
from lumbar.library import ContentError

DEFAULT = "en"
"""The tag of the default language, which stands in for what another one lacks."""
PERSIA = "IR"
"""The country whose calendar is the Persian one, by its ISO 3166 code."""
NAMES, SAID = "exercises.ftl", "said.toml"

T = TypeVar("T")


class Language(Struct, frozen=True, kw_only=True, eq=False):
    """One language: what the bot says in it and what it reads.

    tag: its IETF tag; names: of exercises, muscles, routines and facts; messages: those of them
    that are its own, by key; words: those that people are understood by; replies: what they say in
    a session; sayings: what they say outside one; script: what the voice says
    (nothing in a language without phrases); english: the default language, in which is read what
    makes no sense in this one (None for itself); country: the ISO 3166 code of where the person
    lives who is spoken with, None where that is not known. Calling it gives a text, see Texts.
    """

    tag: str
    texts: Texts
    names: Names
    words: Words
    replies: Replies
    sayings: Sayings
    script: Script
    messages: Mapping[str, Entry] = {}
    english: "Language | None" = None
    country: str | None = None

    @property
    def week(self) -> Week:
        """The week where the person lives, or else where the language is spoken most."""
        return week_of(self.country or home_of(self.tag))

    @property
    def calendar(self) -> Calendar:
        """The calendar by which dates are told: in Persian that of Iran, for who lives there."""
        there = (self.country or home_of(self.tag)) == PERSIA
        return Calendar.PERSIAN if there and self.words.persian_months else Calendar.GREGORIAN

    def numbers(self, day: date) -> Numbers:
        """Year, month and day of a date as the person tells it."""
        return numbers_of(day, self._calendar_at(day))

    def month(self, day: date, *, width: str = "abbreviated") -> str:
        """The name by itself of the month of a date; see Texts.month."""
        if self._calendar_at(day) is Calendar.GREGORIAN:
            return self.texts.month(day.month, width=width)
        return self._persian_month(day)

    def day(self, day: date, *, year: bool = False) -> str:
        """A date in words: 5 January, or with its year."""
        if self._calendar_at(day) is Calendar.GREGORIAN:
            return self.texts.day(day, year=year)
        numbers = self.numbers(day)
        words = f"{numbers.day} {self._persian_month(day)}"
        return f"{words} {numbers.year}" if year else words

    def short_day(self, day: date, *, year: bool = False) -> str:
        """A date for a button: Jan 5, or with its year."""
        if self._calendar_at(day) is Calendar.GREGORIAN:
            return self.texts.short_day(day, year=year)
        return self.day(day, year=year)

    def same_year(self, day: date, other: date) -> bool:
        """Whether two dates are of one year."""
        return self.numbers(day).year == self.numbers(other).year

    def _calendar_at(self, day: date) -> Calendar:
        return self.calendar if day < FARTHEST else Calendar.GREGORIAN

    def _persian_month(self, day: date) -> str:
        return self.words.persian_months[PERSIAN_MONTHS[self.numbers(day).month - 1]][0]

    def __call__(self, key: str, **arguments: str | float) -> Markup:
        """The text `key`, filled in; see Texts."""
        return self.texts(key, **arguments)


class Languages:
    """The languages by tag: the default one at hand, each other one read when it is first asked
    for, which takes some 0.1 s. Safe to be asked from several threads."""

    def __init__(
        self,
        default: Language,
        read: Callable[[str, Language], Language | None] | None = None,
        offers: Callable[[], Mapping[str, Offer]] | None = None,
    ) -> None:
        """read: reads the language of a tag, None if it cannot be used; offers: those that people
        may choose, by tag, in the order in which they are shown."""
        self._default = default
        self._read, self._offers = read, offers
        self._at_hand: dict[str, Language] = {default.tag: default}
        self._there: dict[tuple[str, str], Language] = {}
        self.prepare: Callable[[Language], None] = lambda _: None
        """Called with a language that was read, in the same thread, before it is at hand."""
        self._reading = threading.Lock()

    @property
    def default(self) -> Language:
        """The default language."""
        return self._default

    @cached_property
    def offered(self) -> Mapping[str, Offer]:
        """The languages that people may choose, by tag."""
        return self._offers() if self._offers is not None else {self._default.tag: Offer()}

    def has(self, tag: str) -> bool:
        """Whether `get` has it at once."""
        return not tag or tag in self._at_hand

    def get(self, tag: str) -> Language:
        """The language of a tag; the default one where it is none that is offered."""
        found = self._at_hand.get(tag) if tag else self._default
        if found is not None:
            return found
        with self._reading:
            if tag not in self._at_hand:
                known = self._read is not None and tag in self.offered
                read = self._read(tag, self._default) if self._read and known else None
                if read is not None:
                    self.prepare(read)
                self._at_hand[tag] = read or self._default
            return self._at_hand[tag]

    async def bring(self, tag: str) -> None:
        """Has a language read, if it was not yet, in a thread: it would hold the event loop."""
        if not self.has(tag):
            await asyncio.to_thread(self.get, tag)

    def of(self, person: Person) -> Language:
        """The language in which the bot speaks with a person."""
        return self.spoken(person.language, person.zone)

    def spoken(self, tag: str, zone: str | None) -> Language:
        """The language of a tag as it is spoken with somebody in a time zone (None: not known)."""
        language, country = self.get(tag), country_of(zone)
        if country is None:
            return language
        found = self._there.get((language.tag, country))
        if found is None:
            found = self._there[language.tag, country] = replace(language, country=country)
        return found

    def guess(self, code: str | None) -> str:
        """The tag of the offered language that fits a client's best, the default one where none
        does. code: User.language_code of the Bot API, an IETF tag in small letters such as
        "pt-br"; clients with a language file of their own may add to it ("fa-raw")."""
        return guess(code, self.offered)


LEGACY = {"in": "id", "iw": "he", "ji": "yi", "no": "nb"}
"""Codes of languages that clients still send, and today's (ISO 639-1)."""


def guess(code: str | None, tags: Mapping[str, object]) -> str:
    """See Languages.guess."""
    parts = (code or DEFAULT).replace("_", "-").casefold().split("-")
    parts[0] = LEGACY.get(parts[0], parts[0])
    for size in range(len(parts), 0, -1):
        cut = "-".join(parts[:size])
        exact = next((tag for tag in tags if tag.casefold() == cut), None)
        if exact is not None:
            return exact
    return next((tag for tag in tags if tag.casefold().split("-")[0] == parts[0]), DEFAULT)


def load_languages(
    library: Library, folder: Path = LANGUAGES, *, checked: bool = False
) -> Languages:
    """The languages in a folder of folders: the default one read and checked against the library,
    each other one to be read when it is needed.

    checked: it was found right before; then what takes long to check is not checked again.
    Raises ContentError with every problem found.
    """
    default = load_language(DEFAULT, library, folder, checked=checked)

    def read(tag: str, below: Language) -> Language | None:
        return load_language(tag, library, folder, below, checked=True)

    def offers() -> Mapping[str, Offer]:
        return offers_in(folder, default.texts.keys, default.messages)

    return Languages(default, read, offers)


def load_language(
    tag: str,
    library: Library,
    folder: Path = LANGUAGES,
    below: Language | None = None,
    *,
    checked: bool = False,
) -> Language:
    """One language, checked against the library; what it lacks is that of `below`, the default.

    Raises ContentError with every problem found.
    """
    here, problems = folder / tag, list[str]()
    if not here.is_dir():
        raise ContentError([f"{folder.name}: {tag}: is missing; others fall back on it"])
    if not _is_known(tag):
        raise ContentError([f"{folder.name}: {tag}: is no language tag that is known"])

    part = _Parts(here, problems)
    lower = below.texts if below else None
    texts = part.of(
        TEXTS,
        lambda path: load_texts(path, lower, checked=checked),
        Texts(tag, "", lower) if lower else None,
    )
    named = part.of(
        NAMES,
        lambda path: load_names(library, path, below.messages if below else None),
        (below.names, _NO_MESSAGES) if below else None,
    )
    words = part.of(
        "", lambda path: load_words(tag, path, folder / DEFAULT if below else None), None
    )
    replies = part.of(
        REPLIES,
        lambda path: load_replies(path, checked=checked),
        below.replies if below else None,
    )
    sayings = part.of(SAID, load_sayings, below.sayings if below else None)
    script = part.of(VOICE, lambda path: script_in(path.parent), SILENT)
    if script and script is not SILENT and named:
        problems += [f"phrasing.toml: {line}" for line in unspoken(script, library, named[0])]
    if problems or not (texts and named and words and replies and sayings and script):
        raise ContentError(problems)
    names, messages = named
    return Language(
        tag=tag,
        texts=texts,
        names=names,
        messages=messages,
        words=words,
        replies=replies,
        sayings=sayings,
        script=script,
        english=below,
    )


class _Parts(NamedTuple):
    """Reads the files of a language's folder; what is wrong is added to `problems`."""

    here: Path
    problems: list[str]

    def of(self, file: str, load: Callable[[Path], T], instead: T | None) -> T | None:
        """What is in a file; `instead` where there is no file and something else may do."""
        path = self.here / file
        if instead is not None and not path.exists():
            return instead
        try:
            return load(path)
        except ContentError as error:
            self.problems.extend(error.problems)
            return None


_NO_MESSAGES: Mapping[str, Entry] = {}


def tags_in(folder: Path = LANGUAGES) -> Iterator[str]:
    """The tags of all languages that have a folder, the default one first."""
    tags = sorted(path.name for path in folder.iterdir() if path.is_dir())
    yield from sorted(tags, key=lambda tag: (tag != DEFAULT, tag))


def _is_known(tag: str) -> bool:
    """Whether CLDR knows how the language tells dates and plurals."""
    try:
        Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        return False
    return True
