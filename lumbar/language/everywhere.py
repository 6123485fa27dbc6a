"""What is heard in every hold, whatever language the bot speaks there: pain, alarm and stop in all
languages.

everywhere.toml of each language has short, unmistakable words; under `harmless` stand words of its
own that mean something else in another language's list ("pain" is bread in French).
"""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec
from msgspec import Struct

from lumbar.language.patterns import PatternError, Patterns
from lumbar.language.replies import Meaning
from lumbar.language.texts import LANGUAGES
from lumbar.library import ContentError

EVERYWHERE = "everywhere.toml"


class Outcries(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The lists of one language: patterns as in its replies.toml, without classes.

    alarm, pain, stop: what is heard by every bot of ours; harmless: what another language's list
    has and this language means otherwise.
    """

    alarm: tuple[str, ...] = ()
    pain: tuple[str, ...] = ()
    stop: tuple[str, ...] = ()
    harmless: tuple[str, ...] = ()

    def by_meaning(self) -> Iterator[tuple[Meaning, tuple[str, ...]]]:
        """The lists by what they mean, the gravest first."""
        yield from (
            (Meaning.ALARM, self.alarm),
            (Meaning.PAIN, self.pain),
            (Meaning.STOP, self.stop),
        )


def load_outcries(path: Path) -> Outcries:
    """The lists in a file, checked; raises ContentError with every problem found."""
    name = f"{path.parent.name}/{path.name}"
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        outcries = msgspec.convert(tables, Outcries)
    except OSError as error:
        raise ContentError([f"{name}: file: cannot be read ({error.strerror})"]) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ContentError([f"{name}: file: is not TOML ({error})"]) from None
    except msgspec.ValidationError as error:
        raise ContentError([f"{name}: {error}"]) from None
    problems = [f"{name}: {problem}" for problem in _problems(outcries)]
    if problems:
        raise ContentError(problems)
    return outcries


def _problems(outcries: Outcries) -> Iterator[str]:
    for meaning, said in outcries.by_meaning():
        if not said:
            yield f"{meaning}: is empty; expected at least one"
    patterns = Patterns({})
    for said in (*(said for _, said in outcries.by_meaning()), outcries.harmless):
        for one in said:
            try:
                patterns.one(one)
            except PatternError as error:
                yield str(error)


def load_everywhere(folder: Path = LANGUAGES) -> Mapping[str, Outcries]:
    """The lists of every language that has any, by tag. Raises ContentError."""
    paths = sorted(folder.glob(f"*/{EVERYWHERE}"))
    return {path.parent.name: load_outcries(path) for path in paths}
