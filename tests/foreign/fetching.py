"""Fetches python-telegram-bot's tests and what they need into a folder of their own."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import tomllib
import venv
from importlib.metadata import version
from pathlib import Path

# From their group of tools for tests, those that the tests which talk to a server need.
_NEEDED = ("pytest==", "pytest-asyncio", "pytest-xdist", "beautifulsoup4", "tzdata", "pytz")


def fetch(folder: Path) -> tuple[Path, Path]:
    """Return the folder of python-telegram-bot's source distribution, and a Python to run it with.

    Both lie in `folder`; what is there already is used again. The version is the one that this
    project runs with. CalledProcessError where pip cannot get it.
    """
    source = folder / "source"
    if not source.exists():
        _unpack(folder, source)
    python = folder / "environment" / "bin" / "python"
    ready = folder / "environment" / "ready"
    if not ready.exists():
        venv.create(folder / "environment", with_pip=True)
        _pip(python, "install", "--quiet", *_requirements(source))
        ready.touch()
    return source, python


def _unpack(folder: Path, source: Path) -> None:
    name = f"python-telegram-bot=={version('python-telegram-bot')}"
    wanted = ("--no-deps", "--no-binary", "python-telegram-bot", "--dest", str(folder))
    _pip(Path(sys.executable), "download", "--quiet", *wanted, name)
    packed = next(folder.glob("python_telegram_bot-*.tar.gz"))
    with tarfile.open(packed) as archive:
        archive.extractall(folder, filter="data")
    (folder / packed.name.removesuffix(".tar.gz")).rename(source)


def _requirements(source: Path) -> list[str]:
    groups = tomllib.loads((source / "pyproject.toml").read_text(encoding="utf-8"))
    tools = [line for line in groups["dependency-groups"]["tests"] if line.startswith(_NEEDED)]
    return [*tools, f"python-telegram-bot[all]=={version('python-telegram-bot')}"]


def _pip(python: Path, *arguments: str) -> None:
    command = [str(python), "-m", "pip", "--disable-pip-version-check", *arguments]
    subprocess.run(command, check=True)  # noqa: S603 - pip, with arguments of our own
