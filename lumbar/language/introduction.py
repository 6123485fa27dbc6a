"""What the bot says of itself in one language, for Telegram's menus and its profile."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from lumbar.language.languages import DEFAULT
from lumbar.language.texts import LANGUAGES, TEXTS, plain_texts

NAME, DESCRIPTION, SHORT = "bot-name", "description", "short-description"


class Introduction(Struct, frozen=True, kw_only=True):
    """code: the two letters by which Telegram knows the language (ISO 639-1), empty for what all
    others see; name: what the bot is called; menu, in_groups: its commands and what each does."""

    code: str
    name: str
    description: str
    short_description: str
    menu: tuple[tuple[str, str], ...]
    in_groups: tuple[tuple[str, str], ...]


def introductions(
    tags: Iterable[str],
    commands: Iterable[str],
    in_groups: Iterable[str],
    folder: Path = LANGUAGES,
) -> Iterator[Introduction]:
    """The introduction in each language, the default one first; what a language lacks is English.

    Reads the texts it needs and nothing else of a language.
    """
    commands, in_groups = tuple(commands), tuple(in_groups)
    keys = {NAME, DESCRIPTION, SHORT, *map(_key, (*commands, *in_groups))}
    english = _read(DEFAULT, keys, folder)
    for tag in sorted(tags, key=lambda tag: (tag != DEFAULT, tag)):
        own = english if tag == DEFAULT else {**english, **_read(tag, keys, folder)}
        yield Introduction(
            code="" if tag == DEFAULT else tag.split("-", maxsplit=1)[0],
            name=own[NAME],
            description=own[DESCRIPTION],
            short_description=own[SHORT],
            menu=_menu(commands, own),
            in_groups=_menu(in_groups, own),
        )


def _menu(commands: Iterable[str], own: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple((name, own[_key(name)]) for name in commands)


def _key(command: str) -> str:
    return f"command-{command}"


def _read(tag: str, keys: Iterable[str], folder: Path) -> Mapping[str, str]:
    return plain_texts((folder / tag / TEXTS).read_text(encoding="utf-8"), keys)
