"""A disk that a test may fill."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.disk import SmallDisk, small_disk


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    with small_disk(tmp_path / "disk") as mounted:
        yield mounted
