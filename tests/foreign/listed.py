"""What is known to fail: the table in docs/FOREIGN_TESTS.md, and how a run compares with it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

PAGE = Path(__file__).resolve().parents[2] / "docs" / "FOREIGN_TESTS.md"
_ROW = re.compile(r"\| `(tests/[^`]+)` \| (.+) \|")


@dataclass(frozen=True)
class Result:
    """What came of one test; `reason` is the first line of its error, empty for none."""

    outcome: str
    reason: str = ""


def read_listed(page: str) -> dict[str, str]:
    """Return the tests that a page lists, each with its reason.

    A test that runs with several parameters may be listed once, without its brackets.
    """
    return {match[1]: match[2] for match in _ROW.finditer(page)}


def collect(lines: Iterable[Mapping[str, str]]) -> dict[str, Result]:
    """Return the results by test, from the lines that the plug-in wrote.

    A test has more than one line where its teardown failed too: what went wrong counts.
    """
    results: dict[str, Result] = {}
    for line in lines:
        # What passes although its authors expect it to fail with Telegram has passed.
        outcome = {"xpassed": "passed"}.get(line["outcome"], line["outcome"])
        found = Result(outcome, line.get("reason", ""))
        if line["id"] not in results or found.outcome == "failed":
            results[line["id"]] = found
    return results


def _outside(why: str) -> bool:
    """Tell whether what becomes of a test depends on the machine and not on the sandbox."""
    return why.startswith("The internet:")


@dataclass(frozen=True)
class Verdict:
    """How a run compares with the list: what failed unlisted, and what is listed and passed."""

    counts: Counter[str]
    unlisted: dict[str, Result]
    stale: list[str]


def compare(results: Mapping[str, Result], listed: Mapping[str, str]) -> Verdict:
    """Compare the results of a run of all tests with those that are listed.

    A test that is listed because it wants the internet may pass where there is one.
    """
    not_passed = {test: one for test, one in results.items() if one.outcome != "passed"}
    covered = {name for test in not_passed for name in (test, test.partition("[")[0])}
    return Verdict(
        Counter(one.outcome for one in results.values()),
        {
            test: one
            for test, one in not_passed.items()
            if test not in listed and test.partition("[")[0] not in listed
        },
        [name for name, why in listed.items() if name not in covered and not _outside(why)],
    )
