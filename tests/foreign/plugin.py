"""A pytest plug-in for python-telegram-bot's own tests: they talk to the sandbox, not to Telegram.

It runs inside their pytest, in an environment of its own, and so imports nothing of this project.
What it needs comes from the environment: FOREIGN_URL, the sandbox's address; FOREIGN_BOT, a JSON
object with the token and the chat ids that their tests ask for; FOREIGN_RESULTS, the file that
gets one JSON line for each test.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

_REAL = "https://api.telegram.org"
_REASON_LENGTH = 300


def pytest_configure(config: pytest.Config) -> None:
    """Point every Bot at the sandbox, and give the tests its token and its chats."""
    # Their reruns would hide what fails now and then; a local server has no bad days.
    config.addinivalue_line("markers", "flaky: python-telegram-bot reruns these against Telegram")
    # Their tests lie in the folder that pytest runs in.
    ci_bots: Any = __import__("tests.auxil.ci_bots", fromlist=["BOT_INFO_PROVIDER"])
    bot = json.loads(os.environ["FOREIGN_BOT"])
    ci_bots.BOT_INFO_PROVIDER._cached = bot
    ci_bots.FALLBACKS[:] = [bot, bot | {"token": "2:" + bot["token"].partition(":")[2]}]
    import telegram.ext  # noqa: PLC0415 - after the tests' own folder is importable

    for owner in (telegram.Bot, telegram.ext.ExtBot):
        _point_at(owner, os.environ["FOREIGN_URL"])


def _point_at(owner: Any, url: str) -> None:
    """Put `url` in place of Telegram's address in the defaults of a Bot's constructor."""
    made = owner.__init__

    def moved(value: object) -> object:
        return value.replace(_REAL, url) if isinstance(value, str) else value

    if made.__defaults__:
        made.__defaults__ = tuple(moved(value) for value in made.__defaults__)
    if made.__kwdefaults__:
        made.__kwdefaults__ = {name: moved(value) for name, value in made.__kwdefaults__.items()}


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Any:
    """Write what came of a test: its call, or its setup or teardown where that failed."""
    report: pytest.TestReport = yield
    if report.when == "call" or not report.passed:
        line = {"id": item.nodeid, "when": report.when, "outcome": _outcome(report)}
        error = call.excinfo
        if error is not None:
            line["reason"] = f"{error.typename}: {error.value}".split("\n")[0][:_REASON_LENGTH]
        with Path(os.environ["FOREIGN_RESULTS"]).open("a", encoding="utf-8") as results:
            results.write(json.dumps(line) + "\n")
    return report


def _outcome(report: pytest.TestReport) -> str:
    if hasattr(report, "wasxfail"):
        return "xfailed" if report.skipped else "xpassed"
    return report.outcome
