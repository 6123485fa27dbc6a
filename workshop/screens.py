"""Every screen of a language on one page: `python -m workshop.screens TAG [--out FILE]`.

What its folder lacks is shown in English, and listed on stderr. The page needs nothing beside it.
Each look of a screen is there once; `--every` shows those that differ by numbers and names alone.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from babel import Locale

from lumbar.language.languages import DEFAULT, Language
from workshop.folders import language_of
from workshop.page import Also, Page, page_of
from workshop.samples_of import samples_of
from workshop.seen import Collected, collected
from workshop.variants import wordings
from workshop.widths import too_wide

CANNOT_BE_SHOWN = 2


def also_said(language: Language, found: Collected) -> Iterator[Also]:
    """Texts that no screen shows, and those that choose between wordings, each in all of them."""
    shown, own = {one.key for one in found.said}, samples_of(language)
    english = (language.english or language).texts
    for key in english.keys:
        texts = language.texts if key in language.texts.keys else english
        ways = list(wordings(texts, key, own))
        if key not in shown or len(ways) > 1:
            yield from (Also(key, way.when, way.text) for way in ways if way.text.strip())


def page_in(language: Language, *, every: bool = False) -> str:
    """The page of a language, as HTML."""
    found = collected(language, every=every)
    locale = Locale.parse(language.tag, sep="-")
    page = Page(
        tag=language.tag,
        name=f"{language.tag}, {locale.english_name}",
        right_to_left=language.texts.right_to_left,
        screens=found.screens,
        also=tuple(also_said(language, found)),
    )
    return page_of(page)


def tell_wide(language: Language) -> int:
    """Lists buttons that are too wide; returns 1 where one is cut."""
    found = too_wide(language)
    for one in found:
        print(one.line)  # noqa: T201 - what the command is for
    return any(one.cut for one in found)


def main() -> int:
    """Runs the command line; returns its exit code."""
    parser = argparse.ArgumentParser(prog="python -m workshop.screens", description=__doc__)
    parser.add_argument("tag", nargs="?", default=DEFAULT, help="the language's tag, such as pt-BR")
    parser.add_argument("--out", type=Path, help="the file to write; screens-TAG.html if not given")
    parser.add_argument("--every", action="store_true", help="looks that come again, too")
    parser.add_argument("--wide", action="store_true", help="list the buttons that do not fit")
    asked = parser.parse_args()
    try:
        language, problems = language_of(asked.tag)
    except KeyError:
        print(f"there is no language {asked.tag}", file=sys.stderr)  # noqa: T201
        return CANNOT_BE_SHOWN
    for problem in problems:
        print(problem, file=sys.stderr)  # noqa: T201 - what the command is for
    if asked.wide:
        return tell_wide(language)
    out = asked.out or Path(f"screens-{asked.tag}.html")
    out.write_text(page_in(language, every=asked.every), "utf-8")
    print(f"{out}: {out.stat().st_size // 1024} KB")  # noqa: T201
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
