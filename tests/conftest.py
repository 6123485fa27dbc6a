import gc
import os
from collections.abc import Iterator
from itertools import zip_longest

import pytest
from hypothesis import HealthCheck, settings

from tests.clocks import HastyClock, ManualClock

# How long an example takes is the machine's affair. make sim tries many more of them.
patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("patient", patient, max_examples=50)
settings.register_profile("long", patient, max_examples=500)
settings.load_profile("patient")

MOSTLY_WAIT = (
    *("replicas/test_replicas.py", "e2e/test_process.py", "e2e/test_soak.py"),
    *("e2e/test_reminders_process.py", "e2e/test_asked_while_away.py", "test_cli.py"),
    *("e2e/test_faketime.py", "e2e/test_second_run.py", "e2e/test_disk.py", "e2e/test_away.py"),
)
"""Tests of the program in a process of its own."""
TAKE_LONG = (
    *("sim/test_sim.py", "e2e/test_voice_order.py", "e2e/test_page.py"),
    *("media/test_voice_sound.py", "sim/test_known.py", "sim/test_outages.py"),
    *("e2e/test_reminders.py", "e2e/test_outside_words.py", "e2e/test_page_media.py"),
    *("store/test_stores.py", "test_moving.py", "e2e/test_pause.py", "e2e/test_pain.py"),
    *("e2e/test_voice.py", "coach/test_plan.py", "reminding/test_reminder_sweep.py"),
    *("workshop/test_repetitions.py", "test_distribution.py", "reading/test_places.py"),
    *("workshop/test_drawing.py", "workshop/test_movements.py", "workshop/test_coaching.py"),
)
FIRST = [name for pair in zip_longest(MOSTLY_WAIT, TAKE_LONG) for name in pair if name]
"""One worker runs a file, and a processor may have two workers: while one waits, another works.
Those that take longest are not left for the end."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    def place(item: pytest.Item) -> int:
        path = item.path.as_posix()
        return next((n for n, name in enumerate(FIRST) if path.endswith(name)), len(FIRST))

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
