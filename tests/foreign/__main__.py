"""`python -m tests.foreign`: python-telegram-bot's own tests against the sandbox.

Fetches the source distribution of the installed version with pip, unpacks it into a temporary
folder, makes an environment beside it, starts the sandbox, and runs those tests that talk to a
server. Prints what did not pass, by file and with its reason, and compares it with
docs/FOREIGN_TESTS.md. Exit 0 where everything that did not pass is listed there and everything
listed did not pass, 1 otherwise.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import ssl
import sys
import tempfile
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from sandbox.server import Sandbox
from tests.foreign.chats import TOKEN, furnished
from tests.foreign.fetching import fetch
from tests.foreign.listed import PAGE, Result, collect, compare, read_listed
from tests.foreign.standins import fill_in

_PLUGIN = Path(__file__).resolve().parent


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.foreign", description=__doc__)
    parser.add_argument(
        "--work", type=Path, help="keep what is fetched in this folder, and use it again"
    )
    parser.add_argument("tests", nargs="*", help="only these, as pytest names them; no comparison")
    return parser.parse_args()


async def _run(source: Path, python: Path, tests: list[str], results: Path) -> None:
    """Run the tests against a sandbox of their own; a line for each goes into `results`."""
    key, certificate = (results.with_name(name) for name in ("key.pem", "certificate.pem"))
    script = str(_PLUGIN / "certificate.py")
    made = await asyncio.create_subprocess_exec(str(python), script, str(key), str(certificate))
    if await made.wait():
        raise RuntimeError("no certificate could be made for the sandbox")
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    tls.load_cert_chain(certificate, key)
    sandbox = Sandbox(TOKEN, tls=tls)
    bot = furnished(sandbox.world)
    await sandbox.start()
    environment = os.environ | {
        "FOREIGN_URL": sandbox.url,
        "FOREIGN_BOT": json.dumps(bot),
        "FOREIGN_RESULTS": str(results),
        "PYTHONPATH": str(_PLUGIN),
        "TEST_WITH_OPT_DEPS": "true",
        "SSL_CERT_FILE": str(certificate),
    }
    options = ["-p", "plugin", "-p", "no:cacheprovider", "-m", "req", "-q", "--tb=native"]
    command = ["-m", "pytest", "-o", "addopts=", *options, *(tests or ["tests"])]
    log = results.with_suffix(".log")
    try:
        with log.open("wb") as output:
            process = await asyncio.create_subprocess_exec(
                str(python), *command, cwd=source, env=environment, stdout=output, stderr=output
            )
            await process.wait()
    finally:
        await sandbox.stop()


def _told(results: Mapping[str, Result]) -> None:
    """Print what did not pass, by file."""
    files: dict[str, list[tuple[str, Result]]] = defaultdict(list)
    for test, one in sorted(results.items()):
        files[test.partition("::")[0]].append((test, one))
    for name, tests in files.items():
        passed = sum(one.outcome == "passed" for _test, one in tests)
        _say(f"{name}: {passed} of {len(tests)}")
        for test, one in tests:
            if one.outcome != "passed":
                _say(f"  {one.outcome}: {test.partition('::')[2]}: {one.reason}")


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - this is a command


def _judge(results: Mapping[str, Result]) -> int:
    verdict = compare(results, read_listed(PAGE.read_text(encoding="utf-8")))
    for test, one in verdict.unlisted.items():
        _say(f"not listed in docs/{PAGE.name}: {test}: {one.reason}")
    for test in verdict.stale:
        _say(f"listed in docs/{PAGE.name}, and passed or did not run: {test}")
    others = ", ".join(f"{count} {name}" for name, count in sorted(verdict.counts.items()))
    _say(f"{verdict.counts['passed']} of {len(results)} passed ({others})")
    return 1 if verdict.unlisted or verdict.stale or not results else 0


def _work(folder: Path, tests: list[str]) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    source, python = fetch(folder.resolve())
    made = fill_in(source / "tests" / "data")
    if made:
        _say(f"made for what the source distribution leaves out: {', '.join(made)}")
    lines = folder.resolve() / "results.jsonl"
    lines.unlink(missing_ok=True)
    asyncio.run(_run(source, python, tests, lines))
    if not lines.exists():
        _say(lines.with_suffix(".log").read_text(encoding="utf-8", errors="replace")[-4000:])
        return 1
    results = collect(json.loads(line) for line in lines.read_text(encoding="utf-8").splitlines())
    _told(results)
    return 0 if tests else _judge(results)


def main() -> int:
    """Run the command and return its exit code."""
    arguments = _arguments()
    if arguments.work is not None:
        return _work(arguments.work, arguments.tests)
    with tempfile.TemporaryDirectory() as folder:
        return _work(Path(folder), arguments.tests)


if __name__ == "__main__":
    sys.exit(main())
