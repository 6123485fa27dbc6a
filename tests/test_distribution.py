"""What `pip install` brings: one name at the top level, and a command that works anywhere."""

import contextlib
import os
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, requires
from itertools import chain
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The distribution, built from a copy: building leaves traces in a tree."""
    source, built = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("built")
    for name in ("pyproject.toml", "README.md", "LICENSE", "bot.py"):
        (source / name).write_bytes((ROOT / name).read_bytes())
    for name in ("lumbar", "handlers", "content", "sandbox", "workshop"):
        (source / name).symlink_to(ROOT / name)
    words = ("wheel", "--quiet", "--no-deps", "--no-build-isolation", "--no-index", "-w", built)
    run([sys.executable, "-m", "pip", *words, source], built)
    [found] = built.glob("*.whl")
    return found


def run(words: Sequence[str | Path], folder: Path, **environ: str) -> str:
    done = subprocess.run(  # noqa: S603
        words,
        cwd=folder,
        env={"PATH": os.environ["PATH"], **environ},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_its_top_level_is_one_name(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as file:
        names = {name.partition("/")[0] for name in file.namelist()}
    assert {name for name in names if not name.endswith(".dist-info")} == {"lumbar"}


def test_the_installed_command_finds_all_that_it_needs(wheel: Path, tmp_path: Path) -> None:
    installed, elsewhere = tmp_path / "site", tmp_path / "elsewhere"
    elsewhere.mkdir()
    with zipfile.ZipFile(wheel) as file:
        file.extractall(installed)
    command = [sys.executable, "-m", "lumbar"]
    environ = {"PYTHONPATH": str(installed), "PYTHONSAFEPATH": "1"}
    assert run([*command, "--version"], elsewhere, **environ).startswith("lumbar ")
    said = run([*command, "check"], elsewhere, **environ)
    assert "content: " in said
    assert "missing or old" not in said


def brought(lines: Sequence[str]) -> set[str]:
    """The projects that requirements name, those of extras and other machines left out."""
    found = [Requirement(line) for line in lines]
    return {
        canonicalize_name(one.name)
        for one in found
        if one.marker is None or one.marker.evaluate({"extra": ""})
    }


def test_constraints_name_a_version_of_all_that_any_extra_brings() -> None:
    """What lies behind a project is looked for where that is installed."""
    pinned = brought((ROOT / "constraints.txt").read_text().splitlines())
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    extras = project["optional-dependencies"].values()
    seen, wanted = set[str](), brought([*project["dependencies"], *chain(*extras)])
    while wanted:
        name = wanted.pop()
        assert name in pinned
        seen.add(name)
        with contextlib.suppress(PackageNotFoundError):
            wanted |= brought(requires(name) or []) - seen
