"""Time zone rules on the disk that a test may change."""

import zoneinfo
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import resources
from pathlib import Path

from lumbar.coach.zones import forget_rules

BERLIN = "Europe/Berlin"


@contextmanager
def rules_in(folder: Path) -> Iterator[Path]:
    """Has the rules of Berlin, and those of London, read from this folder; gives Berlin's file."""
    (folder / "Europe").mkdir(parents=True)
    for zone in (BERLIN, "Europe/London"):
        rules = resources.files("tzdata").joinpath("zoneinfo", zone).read_bytes()
        (folder / zone).write_bytes(rules)
    zoneinfo.reset_tzpath([str(folder)])
    forget_rules()
    try:
        yield folder / BERLIN
    finally:
        zoneinfo.reset_tzpath()
        forget_rules()


def rules_change(berlin: Path) -> None:
    """From now on clocks in Berlin show the time of London."""
    berlin.with_name("London").replace(berlin)
