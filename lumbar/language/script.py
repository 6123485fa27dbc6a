"""The phrases of each exercise, and their words in one language; what is wrong is named.

content/phrasing.toml says which phrases an exercise asks for, the same in every language; voice.ftl
of a language has their words.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from lumbar.coach.exercise import Exercise, Kind, Library
from lumbar.coach.phrasing import GENERAL, Phrasing
from lumbar.language.names import Names
from lumbar.language.plain import VALUE, read_plain
from lumbar.language.rungs import each_rung
from lumbar.language.segments import length_in_words
from lumbar.library import CONTENT, ContentError, tables_of

PHRASING = CONTENT / "phrasing.toml"
VOICE = "voice.ftl"
MOST_WORDS_IN_A_PHRASE = 16
REST = re.compile(r"rest-[1-9][0-9]*")
"""Phrases that say how long a rest is; those that stand in the file are used."""


class Script(Struct, frozen=True, kw_only=True, eq=False):
    """What the voice says in one language.

    exercises: for each, the phrasing of every rung that has its own words, by number, and
    under None the one of all other rungs; phrases: each phrase's words by key.
    """

    exercises: Mapping[str, Mapping[int | None, Phrasing]]
    phrases: Mapping[str, str]

    def phrasing(self, exercise: str, rung: int) -> Phrasing:
        """The phrases of an exercise on a rung; plain ones for an exercise that has none."""
        by_rung = self.exercises.get(exercise, {})
        return by_rung.get(rung) or by_rung.get(None) or Phrasing()

    @property
    def asked_for(self) -> frozenset[str]:
        """Every phrase that a guide can ask for, but for lengths of rests."""
        every = [phrasing for rungs in self.exercises.values() for phrasing in rungs.values()]
        return GENERAL.union(*(phrasing.phrases for phrasing in every))


SILENT = Script(exercises={}, phrases={})
"""Of a language that has no phrases: the texts in the chat stand in for a voice."""


@lru_cache(maxsize=32)
def script_of(language: str) -> Script:
    """The script of a language by its IETF tag, read once; raises ContentError."""
    return script_in(CONTENT / "languages" / language)


def script_in(folder: Path) -> Script:
    """The script in a language's folder, SILENT where it has none; raises ContentError."""
    path = folder / VOICE
    return load_script(path) if path.exists() else SILENT


def load_script(path: Path, phrasing: Path = PHRASING) -> Script:
    """The phrases in a file, for what `phrasing` asks for. Raises ContentError with every problem
    found."""
    phrases: dict[str, str] = {}
    problems: list[str] = []
    for key, entry in read_plain(path).items():
        phrases[key] = entry.get(VALUE, "")
        problems += [f"{key}.{name}: is not known" for name in entry if name != VALUE]
    script = Script(exercises=load_phrasing(phrasing), phrases=phrases)
    problems += script_problems(script)
    if problems:
        raise ContentError([f"{path.parent.name}/{path.name}: {problem}" for problem in problems])
    return script


@cache
def load_phrasing(path: Path = PHRASING) -> Mapping[str, Mapping[int | None, Phrasing]]:
    """Which phrases each exercise asks for: see Script. Raises ContentError with every problem."""
    problems: list[str] = []
    found: dict[str, Mapping[int | None, Phrasing]] = {}
    for key, table in tables_of(path).items():
        if isinstance(table, Mapping):
            found[key] = _phrasings(key, table, problems)
        else:
            problems.append(f"{key}: is no table; expected [{key}]")
    if problems:
        raise ContentError([f"{path.name}: {problem}" for problem in problems])
    return found


def _phrasings(
    key: str, table: Mapping[str, Any], problems: list[str]
) -> dict[int | None, Phrasing]:
    plain = {name: value for name, value in table.items() if name != "rungs"}
    made: dict[int | None, Phrasing] = {}
    for number, own in ((None, {}), *each_rung(table.get("rungs", {})).items()):
        where = key if number is None else f"{key}.rungs.{number}"
        words = {**plain, **own}
        known = {field.name for field in fields(Phrasing)}
        problems += [f"{where}.{extra}: is not known" for extra in words.keys() - known]
        try:
            made[None if number is None else int(number)] = msgspec.convert(words, Phrasing)
        except (msgspec.ValidationError, ValueError) as error:
            problems.append(f"{where}: {error}")
    return made


def script_problems(script: Script) -> Iterator[str]:
    """What the phrases lack or have too much of, a line each."""
    asked = script.asked_for
    for key in sorted(asked - script.phrases.keys()):
        yield f"{key}: is missing"
    for key, said in script.phrases.items():
        if key not in asked and not REST.fullmatch(key):
            yield f"{key}: is asked for by nothing"
        if not 1 <= length_in_words(said) <= MOST_WORDS_IN_A_PHRASE:
            yield f"{key}: expected 1 to {MOST_WORDS_IN_A_PHRASE} words"


def unspoken(script: Script, library: Library, names: Names) -> Iterator[str]:
    """What the content teaches and the voice has no words for, a line each."""
    for exercise in library.exercises.values():
        if exercise.key not in script.exercises:
            yield f"{exercise.key}: is missing"
            continue
        yield from _gaps(script, exercise, names)
    for key in script.exercises.keys() - library.exercises.keys():
        yield f"{key}: is no exercise"


def _gaps(script: Script, exercise: Exercise, names: Names) -> Iterator[str]:
    where = exercise.key
    needed = ("do", "how") if exercise.kind is Kind.BREAK else ("do", "how", "next")
    plain = script.phrasing(exercise.key, -1)
    for name in needed:
        if not getattr(plain, name):
            yield f"{where}.{name}: is missing"
    taught = names.exercises[exercise.key]
    for number in range(len(exercise.ladder)):
        own = script.phrasing(exercise.key, number)
        if taught.rung(number).do and own == plain:
            yield f"{where}.rungs.{number}: is missing; on this rung one does something else"
    beyond = [n for n in script.exercises[exercise.key] if n is not None]
    for number in beyond:
        if number >= len(exercise.ladder):
            yield f"{where}.rungs.{number}: is no rung"
