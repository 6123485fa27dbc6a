"""A language as far as its folder goes: what it lacks is English, and what is wrong is listed."""

from functools import cache

from msgspec import structs

from lumbar.language.languages import DEFAULT, Language, load_language, load_languages
from lumbar.language.offers import read_offer
from lumbar.language.texts import LANGUAGES, TEXTS, Texts
from lumbar.library import ContentError
from workshop.people import LIBRARY


@cache
def english() -> Language:
    """The default language. Raises ContentError."""
    return load_languages(LIBRARY).default


def language_of(tag: str) -> tuple[Language, list[str]]:
    """A language by its tag, and what is wrong with its folder or missing in it, a line each.

    Of a folder in which something is wrong the texts alone are shown, all else is English. Raises
    KeyError where it has no folder.
    """
    default, here = english(), LANGUAGES / tag
    if tag == DEFAULT:
        return default, []
    if not here.is_dir():
        raise KeyError(tag)
    offer, why_not = read_offer(here, default.texts.keys, default.messages)
    problems = [*why_not, *(f"{tag}: {key}: is missing" for key in offer.lacks)]
    try:
        return load_language(tag, LIBRARY, below=default), problems
    except ContentError as error:
        path = here / TEXTS
        own = path.read_text("utf-8") if path.exists() else ""
        texts = Texts(tag, own, default.texts)
        return structs.replace(default, tag=tag, texts=texts), [*error.problems, *problems]
