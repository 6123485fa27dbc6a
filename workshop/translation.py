"""What is to be translated: `python -m workshop.translation TAG [--since REVISION]`.

A line for each text: what is to be done, the file, the key, and the English text.

  missing    the language has no such text, so English stands in
  changed    English has changed since the language's text was last changed, by git's history;
             with --since, since that revision, whatever the language has done meanwhile
  gone       English has no such text any more

Without git, or where a file is not in it yet, what is missing and gone is still told.
"""

import argparse
import re
import subprocess
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from lumbar.language.languages import DEFAULT, NAMES
from lumbar.language.plain import parsed
from lumbar.language.script import VOICE
from lumbar.language.texts import LANGUAGES, TEXTS

FILES = (TEXTS, NAMES, VOICE)
_ENTRY = re.compile(r"^(?=[A-Za-z#-])", re.MULTILINE)
_NAMED = re.compile(r"(-?[A-Za-z][\w-]*) *=(.*)", re.DOTALL)

Entries = Mapping[str, str]
"""The texts of a file by key, as they stand there, without line breaks."""


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be done with a text; text: the English one, or what the language has of old."""

    what: str
    file: str
    key: str
    text: str

    @property
    def line(self) -> str:
        """It on one line."""
        return f"{self.what:8} {self.file}  {self.key}: {self.text}"


@dataclass(frozen=True, slots=True)
class History:
    """Versions of files in git. folder: a checkout's folder of languages."""

    folder: Path

    def at(self, revision: str, path: str) -> str | None:
        """A file's content at a revision; None where it was not there."""
        return self._git("show", f"{revision}:./{path}")

    def revisions(self, path: str) -> list[str]:
        """The commits that changed a file, the newest first; empty without git."""
        return (self._git("log", "--format=%H", "--", path) or "").split()

    def knows(self, revision: str) -> bool:
        """Whether there is such a revision."""
        return self._git("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}") is not None

    def _git(self, *arguments: str) -> str | None:
        try:
            done = subprocess.run(  # noqa: S603 - the arguments are ours
                ["git", *arguments],  # noqa: S607
                cwd=self.folder,
                capture_output=True,
                check=False,
            )
        except FileNotFoundError:
            return None
        return done.stdout.decode("utf-8") if done.returncode == 0 else None


def entries_of(file: str, source: str) -> Entries:
    """The texts of a file's content, by key: "welcome", "exercise-cat.place"."""
    if file != TEXTS:
        return {
            f"{key}.{name}" if name else key: text
            for key, entry in parsed(source)[0].items()
            for name, text in entry.items()
        }
    found = (_NAMED.match(entry) for entry in _ENTRY.split(source))
    return {named[1]: " ".join(named[2].split()) for named in found if named is not None}


def tasks(tag: str, history: History, since: str | None = None) -> Iterator[Task]:
    """What is to be done in a language's folder, file by file in the order of the English one.

    since: a revision; then `changed` is what English has changed since.
    """
    for file in FILES:
        english = entries_of(file, _read(history.folder / DEFAULT / file))
        own = entries_of(file, _read(history.folder / tag / file))
        then = _english_then(tag, file, own, history, since)
        for key, text in english.items():
            if key not in own:
                yield Task("missing", file, key, text)
            elif (before := then(key)) is not None and before != text:
                yield Task("changed", file, key, text)
        yield from (Task("gone", file, key, own[key]) for key in own if key not in english)


def _english_then(
    tag: str, file: str, own: Entries, history: History, since: str | None
) -> Callable[[str], str | None]:
    """Gives the English text of a key as it was when the language's was last changed; None where
    that is not known, or there was none."""

    @cache
    def english_at(revision: str) -> Entries:
        return entries_of(file, history.at(revision, f"{DEFAULT}/{file}") or "")

    if since is not None:
        return english_at(since).get
    path = f"{tag}/{file}"
    revisions = history.revisions(path)
    versions = [entries_of(file, history.at(revision, path) or "") for revision in revisions]

    def then(key: str) -> str | None:
        changed = None
        for revision, version in zip(revisions, versions, strict=True):
            if version.get(key) != own[key]:
                break
            changed = revision
        return english_at(changed).get(key) if changed is not None else None

    return then


def _read(path: Path) -> str:
    return path.read_text("utf-8") if path.is_file() else ""


def main() -> int:
    """Runs the command line; returns its exit code: 1 where something is to be done."""
    parser = argparse.ArgumentParser(
        prog="python -m workshop.translation",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("tag", help="the language's tag, such as pt-BR")
    parser.add_argument("--since", metavar="REVISION", help="a commit, a tag or a branch of git")
    asked = parser.parse_args()
    history = History(LANGUAGES)
    if not (LANGUAGES / asked.tag).is_dir():
        parser.error(f"there is no language {asked.tag}")
    if asked.since is not None and not history.knows(asked.since):
        parser.error(f"git knows no revision {asked.since}")
    found = list(tasks(asked.tag, history, asked.since))
    for task in found:
        print(task.line)  # noqa: T201 - what the command is for
    return bool(found)


if __name__ == "__main__":
    raise SystemExit(main())
