"""A language as far as its folder goes: what it lacks is English, and what is wrong is listed.

`load_languages` takes whole folders alone; a translator wants to see what there is.
"""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from msgspec import structs

from lumbar.language.languages import DEFAULT, NAMES, Language, load_languages
from lumbar.language.names import load_names
from lumbar.language.script import script_in
from lumbar.language.texts import LANGUAGES, TEXTS, Texts
from lumbar.library import ContentError
from workshop.people import LIBRARY

T = TypeVar("T")


@cache
def english() -> Language:
    """English, whatever is wrong with the other folders. Raises ContentError."""
    with TemporaryDirectory() as alone:
        (Path(alone) / DEFAULT).symlink_to(LANGUAGES / DEFAULT)
        return load_languages(LIBRARY, Path(alone)).default


def language_of(tag: str) -> tuple[Language, list[str]]:
    """A language by its tag, as far as its screens need it, and what is wrong with its folder.

    Raises KeyError where it has no folder.
    """
    default, here = english(), LANGUAGES / tag
    if tag == DEFAULT:
        return default, []
    if not here.is_dir():
        raise KeyError(tag)
    problems: list[str] = []
    language = structs.replace(
        default,
        tag=tag,
        texts=_texts(tag, problems),
        names=_or(lambda: load_names(LIBRARY, here / NAMES), default.names, problems),
        script=_or(lambda: script_in(here), default.script, problems),
    )
    return language, problems


def _texts(tag: str, problems: list[str]) -> Texts:
    """The language's own texts; those that it lacks in English: the first of a name counts."""
    path = LANGUAGES / tag / TEXTS
    own = path.read_text("utf-8") if path.exists() else ""
    texts = Texts(tag, own)
    problems += [f"{tag}/{TEXTS}: {problem}" for problem in texts.problems()]
    lacking = english().texts.keys - texts.keys
    problems += [f"{tag}/{TEXTS}: {key}: is missing" for key in sorted(lacking)]
    return Texts(tag, f"{own}\n{(LANGUAGES / DEFAULT / TEXTS).read_text('utf-8')}")


def _or(load: Callable[[], T], otherwise: T, problems: list[str]) -> T:
    try:
        return load()
    except ContentError as error:
        problems += error.problems
        return otherwise
