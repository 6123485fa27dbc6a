"""What the bot says in one language: a Fluent file, read, checked and filled in."""

import html
import re
from collections.abc import Callable, Collection, Iterable, Iterator, KeysView
from datetime import date
from functools import cached_property, lru_cache, reduce
from pathlib import Path

from babel import dates
from babel.lists import format_list
from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from lumbar.language.locales import clock_mark, locale_of
from lumbar.language.segments import length_in_words
from lumbar.library import CONTENT, ContentError

LANGUAGES = CONTENT / "languages"
"""A folder a language, by its IETF tag."""
TEXTS = "texts.ftl"
MOST_WORDS_ON_A_BUTTON = 3
_ENTRY = re.compile(r"^(?=[A-Za-z#-])", re.MULTILINE)
"""Where an entry begins, by Fluent's grammar: what goes on in another line is indented there."""
_ONE = re.compile(r"(?<!\d)1(?!\d)")
_WIDE = re.compile("([\u3002\uff01\uff1f]) +")
"""A full stop, an exclamation or a question mark as wide as a Chinese letter, and spaces."""
_NAME = re.compile(r"(-?[A-Za-z][\w-]*) *=")
KNOWN = 4096
"""Filled texts that are kept, the last used."""
LONG_BUTTONS = {"button-mistake", "button-standing"}
"""The buttons whose words the outside contract fixes at four."""


class Markup(str):
    """Telegram HTML, made of texts; not to be escaped again."""

    __slots__ = ()


class Own(str):
    """Plain words of ours, such as an exercise's name: what is filled with them may be kept, as
    what is filled with what people wrote may not."""

    __slots__ = ()


def lines(*texts: Markup) -> Markup:
    """Texts one below the other."""
    return Markup("\n".join(texts))


def sentences(said: Iterable[str]) -> str:
    """Sentences one after another, with a space between two; none after a full stop that brings
    its own room (。)."""
    return _WIDE.sub(r"\1", " ".join(filter(None, said)))


class Texts:
    """The texts of one language.

    Calling it with a text's name and its arguments gives Telegram HTML: the markup in
    the file stays. Every argument that is not markup itself is escaped.
    """

    def __init__(self, language: str, source: str, below: "Texts | None" = None) -> None:
        """language: an IETF tag such as "en"; source: the Fluent file's content; below: the texts
        that stand in for those that are not in it."""
        self.language = language
        self._below = below
        self._locale = locale_of(language)
        # Most of what is said is said again; what people wrote is not kept here.
        self._known = lru_cache(maxsize=KNOWN)(self._filled)
        self._bundle = FluentBundle([language], use_isolating=False)
        self._source = source
        self._entries: dict[str, str] = {}
        """The source of each text, parsed when it is first asked for."""
        for entry in _ENTRY.split(source):
            name = _NAME.match(entry)
            if name is not None:
                self._entries.setdefault(name[1], entry)

    def __call__(self, key: str, **arguments: str | float) -> Markup:
        """The text `key`, filled in.

        Raises KeyError where there is no such text, ValueError where an argument is missing.
        """
        if self._below is not None and key not in self._entries:
            return self._below(key, **arguments)
        filled: Callable[[str, tuple[tuple[str, str | float], ...]], Markup] = self._known
        safe: list[tuple[str, str | float]] = []
        for name, value in arguments.items():
            if isinstance(value, Markup | int | float):
                safe.append((name, value))
                continue
            if not isinstance(value, Own):
                filled = self._filled
            safe.append((name, html.escape(value, quote=False)))
        return filled(key, tuple(safe))

    def _filled(self, key: str, arguments: tuple[tuple[str, str | float], ...]) -> Markup:
        self._read(key)
        message = self._bundle.get_message(key)
        if message.value is None:
            raise KeyError(key)
        text, errors = self._bundle.format_pattern(message.value, dict(arguments))
        if errors or text is None:
            raise ValueError(f"{key}: {errors}")
        return Markup(text)

    def _read(self, name: str, *above: str) -> None:
        """Parses a text, and before it those that it names. Raises KeyError where there is none.

        above: those that name it.
        """
        if name in above or self._bundle.has_message(name):
            return
        resource = _parsed(self._entries[name])
        for other in _Named.of(resource).texts & self._entries.keys():
            self._read(other, name, *above)
        self._bundle.add_resource(resource)

    @property
    def keys(self) -> KeysView[str]:
        """The names of its own texts."""
        return self._entries.keys()

    @cached_property
    def resource(self) -> ast.Resource:
        """The whole file, parsed."""
        return _parsed(self._source)

    def clock(self, minute: int) -> str:
        """A time of day, `minute` minutes after midnight, on the 24-hour clock: 9:30, or as the
        language writes it."""
        return f"{minute // 60}{clock_mark(self.language)}{minute % 60:02}"

    def weekday(self, day: int, *, width: str = "wide") -> str:
        """The name of a weekday (0: Monday): wide Monday, abbreviated Mon, short Mo; without the
        full stop that some languages have there, as it stands in sentences and on buttons."""
        return str(self._locale.days["stand-alone"][width][day]).rstrip(".")

    def month(self, month: int, *, width: str = "abbreviated") -> str:
        """The name of a month by itself (1: January): wide January, abbreviated Jan."""
        return str(self._locale.months["stand-alone"][width][month])

    @property
    def right_to_left(self) -> bool:
        """Whether the language is read from the right."""
        return self._locale.text_direction == "rtl"

    def day(self, day: date, *, year: bool = False) -> str:
        """A date in words: 5 January, or with its year."""
        if year:
            return self._first(day, dates.format_date(day, "long", locale=self._locale))
        return self._first(day, dates.format_skeleton("MMMMd", day, locale=self._locale))

    def short_day(self, day: date, *, year: bool = False) -> str:
        """A date for a button: Jan 5, or with its year."""
        if year:
            return self._first(day, dates.format_date(day, "medium", locale=self._locale))
        return self._first(day, dates.format_skeleton("MMMd", day, locale=self._locale))

    def _first(self, day: date, said: str) -> str:
        """A date as CLDR words it, with the ordinal that some languages have on the first."""
        if day.day > 1 or (first := self("first-of-month")) == "1":
            return said
        return _ONE.sub(first, said, count=1)

    def either(self, parts: Iterable[str]) -> str:
        """Parts of which one is meant: Mon, Wed or Fri."""
        return format_list(list(parts), style="or", locale=self._locale)

    def listed(self, parts: Iterable[str]) -> str:
        """Parts in a row: Mon, Wed and Fri."""
        return format_list(list(parts), locale=self._locale)

    def joined(self, parts: Iterable[str]) -> str:
        """Parts with the language's comma between them alone: 3/10, right side."""
        between = self._locale.list_patterns["standard"]["middle"]
        return reduce(between.format, parts)

    def problems(self) -> Iterator[str]:
        """What is no Fluent, texts that cannot be shown, or that break a rule of ours, a line
        each."""
        arguments: dict[str, set[str]] = {}
        line = 1
        for entry in _ENTRY.split(self._source):
            resource = _parsed(entry)
            for part in resource.body:
                if isinstance(part, ast.Junk):
                    junk = part.content or ""
                    at = line + entry.count("\n", 0, entry.index(junk))
                    yield f"line {at}: is not Fluent ({junk.splitlines()[0]!r})"
                elif isinstance(part, ast.Message):
                    if part.id.name in arguments:
                        yield f"{part.id.name}: stands there twice"
                    arguments.setdefault(part.id.name, _Named.of(resource).arguments)
            self._bundle.add_resource(resource)
            line += entry.count("\n")
        for key, names in arguments.items():
            yield from self._problems_of(key, names)

    def _problems_of(self, key: str, arguments: set[str]) -> Iterator[str]:
        button = key.startswith("button-")
        try:
            text = self(key, **dict.fromkeys([] if button else arguments, 1))
        except (KeyError, ValueError) as error:
            yield f"{key}: cannot be shown ({error})"
            return
        if not _balanced(text):
            yield f"{key}: opens a tag that it does not close, or the other way round"
        if not button or key in LONG_BUTTONS:
            return
        words = length_in_words(text)
        if words > MOST_WORDS_ON_A_BUTTON:
            yield f"{key}: has {words} words; expected {MOST_WORDS_ON_A_BUTTON} at most"


def keys_in(source: str) -> Collection[str]:
    """The names of the texts in a file's content, which is not parsed for that."""
    names = (_NAME.match(entry) for entry in _ENTRY.split(source))
    return {name[1] for name in names if name is not None}


def plain_texts(source: str, keys: Iterable[str]) -> dict[str, str]:
    """The texts of these keys that a file's content has, without what fills them in or varies.

    For the few that are needed of a language that is not read: CLDR is not asked.
    """
    wanted, found = frozenset(keys), dict[str, str]()
    for entry in _ENTRY.split(source):
        name = _NAME.match(entry)
        if name is None or name[1] not in wanted:
            continue
        for message in _parsed(entry).body:
            if isinstance(message, ast.Message) and message.value is not None:
                parts = message.value.elements
                found[name[1]] = "".join(p.value for p in parts if isinstance(p, ast.TextElement))
    return found


def load_texts(path: Path, below: Texts | None = None, *, checked: bool = False) -> Texts:
    """The texts in a language's file, checked. path: in a folder with the language's IETF tag as
    its name; below: the texts that stand in for those that are not in it.

    checked: they were found right before, and are not checked again; each is parsed when it is
    first asked for. Raises ContentError with every problem found.
    """
    language = path.parent.name
    name = f"{language}/{path.name}"
    try:
        source = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ContentError([f"{name}: file: cannot be read ({error})"]) from error
    texts = Texts(language, source, below)
    problems = [] if checked else [f"{name}: {problem}" for problem in texts.problems()]
    if problems:
        raise ContentError(problems)
    return texts


def _balanced(text: str) -> bool:
    open_: list[str] = []
    for slash, tag in re.findall(r"<(/?)([a-z-]+)[^<>]*>", text):
        if not slash:
            open_.append(tag)
        elif not open_ or open_.pop() != tag:
            return False
    return not open_


def _parsed(source: str) -> ast.Resource:
    # A text's part needs no place in the file, and costs a third of the time without one.
    return FluentParser(with_spans=False).parse(source)


class _Named(Visitor):
    """Collects the names of the arguments, and of other texts, in what it visits."""

    def __init__(self) -> None:
        self.arguments: set[str] = set()
        self.texts: set[str] = set()

    @classmethod
    def of(cls, resource: ast.Resource) -> "_Named":
        """What is named in a parsed file."""
        named = cls()
        named.visit(resource)
        return named

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.arguments.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        self.texts.add(node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802
        self.texts.add(f"-{node.id.name}")
        self.generic_visit(node)
