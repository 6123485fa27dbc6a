import gc
import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from tests.clocks import HastyClock, ManualClock

# How long an example takes is the machine's affair. make sim tries many more of them.
patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("patient", patient, max_examples=50)
settings.register_profile("long", patient, max_examples=500)
settings.load_profile("patient")

MOSTLY_WAIT = (
    "replicas/test_replicas.py",
    *("e2e/test_reminders_process.py", "e2e/test_process.py", "e2e/test_soak.py"),
    *("test_cli.py", "e2e/test_faketime.py", "e2e/test_disk.py", "e2e/test_away.py"),
)
"""Tests of the program in a process of its own. They begin first, and others fill their waits."""
TAKE_LONG = (
    *(
        "sim/test_sim.py",
        "e2e/test_voice_order.py",
        "e2e/test_page.py",
        "media/test_voice_sound.py",
    ),
    *("sim/test_known.py", "sim/test_outages.py", "e2e/test_reminders.py"),
    *("e2e/test_outside_words.py", "e2e/test_page_media.py", "e2e/test_voice.py"),
    *("coach/test_plan.py", "workshop/test_repetitions.py", "store/test_stores.py"),
)
"""One worker runs a file: those that take longest begin next, so that none is left at the end."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    def place(item: pytest.Item) -> int:
        path = item.path.as_posix()
        if path.endswith(MOSTLY_WAIT):
            return 0
        longest = (n for n, name in enumerate(TAKE_LONG, start=1) if path.endswith(name))
        return next(longest, len(TAKE_LONG) + 1)

    items.sort(key=place)


def pytest_collection_finish() -> None:
    """What was collected stays: no collection of garbage need look it all over again. Later ones
    come less often: each looks at what a story still needs, and finds little."""
    _collect_garbage()
    gc.set_threshold(10_000, 10, 20)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> Iterator[None]:
    """After a file, what it leaves is collected: event loops look through all tasks as they end,
    also through those of files before. What is left then stays, as above."""
    yield
    if nextitem is None or nextitem.path != item.path:
        _collect_garbage()


def _collect_garbage() -> None:
    gc.collect()
    gc.freeze()


def pytest_sessionfinish(session: pytest.Session) -> None:
    """NOTHING_SKIPPED=1, as in CI: a test that was skipped is a test that failed."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("NOTHING_SKIPPED") and reporter and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
def hasty() -> HastyClock:
    return HastyClock()
