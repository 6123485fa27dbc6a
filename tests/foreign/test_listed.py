"""The list of foreign tests that fail: what a run says of it."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

from PIL import Image

from sandbox.measure import film, image_size, ogg_seconds
from tests.foreign.listed import PAGE, Result, collect, compare, read_listed
from tests.foreign.standins import fill_in

PAGE_TEXT = """
| test | why |
|---|---|
| `tests/a.py::T::one` | Never. |
| `tests/a.py::T::two` | In all its forms. |
| `tests/a.py::T::three` | The internet: who knows. |
"""


def test_what_is_listed_is_read() -> None:
    assert read_listed(PAGE_TEXT)["tests/a.py::T::two"] == "In all its forms."
    assert len(read_listed(PAGE.read_text(encoding="utf-8"))) > 20


def test_what_fails_unlisted_and_what_passes_listed_is_told() -> None:
    lines = [
        {"id": "tests/a.py::T::one", "outcome": "passed"},
        {"id": "tests/a.py::T::two[1]", "outcome": "failed", "reason": "no"},
        {"id": "tests/a.py::T::two[2]", "outcome": "failed", "reason": "no"},
        {"id": "tests/a.py::T::four", "outcome": "skipped", "reason": "later"},
        {"id": "tests/a.py::T::five", "outcome": "xpassed"},
    ]
    verdict = compare(collect(lines), read_listed(PAGE_TEXT))
    assert verdict.unlisted == {"tests/a.py::T::four": Result("skipped", "later")}
    assert verdict.stale == ["tests/a.py::T::one"]
    assert verdict.counts == {"passed": 2, "failed": 2, "skipped": 1}


def test_a_failed_teardown_is_a_failure() -> None:
    lines = [
        {"id": "x", "outcome": "passed"},
        {"id": "x", "outcome": "failed", "reason": "in the end"},
    ]
    assert collect(lines) == {"x": Result("failed", "in the end")}


def test_the_stand_ins_are_what_they_say(tmp_path: Path) -> None:
    (tmp_path / "telegram.png").write_bytes(b"theirs")
    made = fill_in(tmp_path)
    assert len(made) == 7
    assert (tmp_path / "telegram.png").read_bytes() == b"theirs"
    data = {name: (tmp_path / name).read_bytes() for name in made}
    assert image_size(data["telegram.jpg"]) == (800, 800)
    assert Image.open(io.BytesIO(data["telegram.webp"])).size == (510, 512)
    assert film(data["telegram.mp4"])[:3] == (360, 640, 5)
    assert round(ogg_seconds(data["telegram.ogg"])) == 3
    assert len(data["game.gif"]) == 36_535


def test_the_command_explains_itself() -> None:
    command = [sys.executable, "-m", "tests.foreign", "--help"]
    told = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603
    assert "--work" in told.stdout
