"""Whether a picture is old depends on what it shows and on what the code does, and on no more."""

import dataclasses
from pathlib import Path

import pytest

from lumbar.coach.picture import periods_in
from lumbar.media.pictures import manifest
from tests.library import LIBRARY
from workshop.movements import load_movements
from workshop.stale import code_hash, files_of, made_from, stale

BRIDGE = load_movements(LIBRARY.exercises)["bridge"]
PERIODS = periods_in(LIBRARY)

SOURCE = '''"""Draws a line."""

import math
from dataclasses import dataclass

WIDTH = 4.0
"""Of a line, in pixels."""


@dataclass
class Line:
    """From a point to another."""

    start: tuple[float, float]

    def long(self, *ends: tuple[float, float], factor: float = -1.5) -> float | None:
        """How long it is, in pixels."""
        # The last end counts.
        if not ends:
            return None
        return math.dist(self.start, ends[-1]) * factor


def told(line: Line) -> str:
    words = {**{"a": f"{line.start[0]:.{2}f} px" "!"}, "b": None, "c": b"\\x00", "d": ...}
    return next(one for one in words.values() if isinstance(one, str))
'''
HASH_OF_SOURCE = "fd748f2fca6312b717cb7045411a92b6e062509c8560da77b28649ff7dbfec1e"


def hashed(folder: Path, source: str, name: str = "lines.py") -> str:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(source, encoding="utf-8")
    return code_hash([path])


def test_the_hash_is_the_same_in_every_version_of_python(tmp_path: Path) -> None:
    assert hashed(tmp_path, SOURCE) == HASH_OF_SOURCE


def reformatted(source: str) -> str:
    lines = [line for line in source.splitlines() if line.strip() and "#" not in line]
    joined = "\n".join(lines).replace("    ", "\t")
    return joined.replace('"a"', "'a'").replace("(self, *ends", "(\n\t\tself, *ends")


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param(reformatted(SOURCE), id="reformatted"),
        pytest.param(SOURCE.replace("Of a line, in pixels", "How wide"), id="another string below"),
        pytest.param(SOURCE.replace('"""Of a line, in pixels."""\n', ""), id="no string below"),
        pytest.param(SOURCE.replace("Draws a line", "Draws lines"), id="another head"),
        pytest.param(SOURCE.replace('"""From a point to another."""', ""), id="a class without"),
        pytest.param(SOURCE.replace("How long it is", "Its length"), id="a function's"),
        pytest.param(SOURCE.replace("# The last", "# Not the first, the last"), id="a comment"),
        pytest.param(SOURCE.replace("import math", "import cmath, math"), id="another import"),
        pytest.param(
            SOURCE.replace("from dataclasses import", "from lumbar.our.own import"),
            id="from elsewhere",
        ),
        pytest.param(
            SOURCE.replace("        if not", "        import sys\n\n        if not"), id="inside"
        ),
    ],
)
def test_what_changes_nothing_that_is_done_changes_no_hash(tmp_path: Path, changed: str) -> None:
    assert changed != SOURCE
    assert hashed(tmp_path, changed) == hashed(tmp_path, SOURCE)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("4.0", "4.5"),
        ("-1.5", "1.5"),
        ("ends[-1]", "ends[0]"),
        ("not ends", "ends"),
        ("return None", "return 0"),
        ('"a"', '"z"'),
        (":.{2}f", ":.{3}f"),
        ("@dataclass\n", ""),
        ("factor: float", "by: float"),
        ("None, ", "0, "),
        ('b"', '"'),
        ("*ends: tuple", "ends: tuple"),
    ],
)
def test_what_is_done_otherwise_changes_the_hash(tmp_path: Path, old: str, new: str) -> None:
    changed = SOURCE.replace(old, new, 1)
    assert changed != SOURCE
    assert hashed(tmp_path, changed) != hashed(tmp_path, SOURCE)


def test_code_that_lies_elsewhere_has_the_same_hash(tmp_path: Path) -> None:
    assert hashed(tmp_path / "media", SOURCE) == hashed(tmp_path / "workshop", SOURCE)


def test_code_that_moves_to_another_file_has_the_same_hash(tmp_path: Path) -> None:
    head, line, told = SOURCE.partition("def told")
    apart = [tmp_path / "line.py", tmp_path / "words.py"]
    apart[0].write_text(head, encoding="utf-8")
    apart[1].write_text(f"from line import Line\n\n\n{line}{told}", encoding="utf-8")
    assert code_hash(apart) == code_hash(reversed(apart)) == hashed(tmp_path, SOURCE)
    assert code_hash(apart[:1]) != hashed(tmp_path, SOURCE)


# A movement's pictures


def test_a_picture_of_changed_content_is_known_to_be_old() -> None:
    changed = dataclasses.replace(BRIDGE, poses=BRIDGE.poses[::-1])
    assert stale(changed, manifest(), PERIODS) == files_of(BRIDGE, PERIODS)
    assert stale(BRIDGE, {}, PERIODS) == files_of(BRIDGE, PERIODS)
    assert stale(BRIDGE, manifest(), PERIODS) == []


def test_a_joint_that_bends_a_degree_more_is_another_picture() -> None:
    first, *others = BRIDGE.poses
    bent = dataclasses.replace(first, joints={**first.joints, "knee": first.joints["knee"] + 1})
    assert made_from(dataclasses.replace(BRIDGE, poses=(bent, *others))) != made_from(BRIDGE)
