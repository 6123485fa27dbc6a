"""python -m tests.sim: every operation of every scenario fails once in every way."""

from __future__ import annotations

import argparse
import contextlib
import gc
import os
import re
import sys
import time
import traceback
from collections import Counter, defaultdict
from collections.abc import Iterator
from multiprocessing import get_context

from tests.sim.machine import CONTENT
from tests.sim.run import Outcome, one
from tests.sim.scenarios import SCENARIOS
from tests.sim.screen import frame_of
from tests.sim.trials import trials_of
from tests.sim.trouble import KNOWN

Finding = tuple[str, list[tuple[str, str]]]
EXAMPLES = 3
SHOWN_AS = ("I1", "I2", "I3", "I4", "I5", "I6", "I7", "story", "broken")
TAKES_AT_ONCE = 8


def _warm() -> None:
    """Content is read once, and is never looked at for garbage."""
    CONTENT()
    frame_of({"from": {"is_bot": True}, "text": "", "message_id": 1})
    gc.collect()
    gc.freeze()


def _tried(name: str) -> Finding:
    try:
        return name, one(name).wrong
    except Exception:  # noqa: BLE001 - a simulator that breaks is a finding, too
        return name, [("broken", traceback.format_exc().strip().splitlines()[-1])]


def _listed(scenario: str) -> list[str]:
    return list(trials_of(one(scenario)))


def _all(names: list[str], workers: int) -> Iterator[tuple[int, Finding]]:
    with get_context("fork").Pool(workers, maxtasksperchild=400) as pool:
        done = pool.imap_unordered(_tried, names, chunksize=TAKES_AT_ONCE)
        yield from enumerate(done, 1)


def _names(asked: argparse.Namespace) -> list[str]:
    if asked.storm:
        return [
            f"{scenario}/storm/{seed}"
            for seed in range(asked.seed, asked.seed + asked.storm)
            for scenario in asked.scenario
        ]
    with get_context("fork").Pool(asked.workers) as pool:
        found = [name for listed in pool.imap(_listed, asked.scenario) for name in listed]
    if asked.fault:
        found = [name for name in found if name.rsplit("/", 1)[1] in asked.fault]
    return found[asked.first :: asked.every]


def _kind(why: str) -> str:
    """What is wrong, whatever the numbers and the words that it was said of."""
    why = re.sub(r"^[a-z-]+ counts", "an exercise counts", why)
    why = re.sub(r"was said of .*?, and", "was said of something, and", why)
    why = re.sub(r"^.* is (never answered|answered late)", r"something is \1", why)
    return re.sub(r"\d+", "#", why)


def _report(found: list[Finding], out: str | None) -> None:
    """A table of what was wrong by invariant and kind of fault, and examples of each."""
    kinds: dict[tuple[str, str], list[str]] = defaultdict(list)
    table: dict[str, Counter[str]] = defaultdict(Counter)
    for name, wrong in found:
        for invariant, why in wrong:
            kinds[invariant, _kind(why)].append(name)
        for invariant in {invariant for invariant, _ in wrong}:
            table[name.rsplit("/", 1)[-1] if "/storm/" not in name else "storm"][invariant] += 1
    print(f"\n{'fault':14}" + "".join(f"{name:>8}" for name in SHOWN_AS))
    for fault, counts in sorted(table.items()):
        print(f"{fault:14}" + "".join(f"{counts[name] or '':>8}" for name in SHOWN_AS))
    print()
    for (invariant, why), names in sorted(kinds.items(), key=lambda one: -len(one[1])):
        print(f"{len(names):5} {invariant}: {why}")
        for name in sorted(set(names))[:EXAMPLES]:
            print(f"        python -m tests.sim --only '{name}'")
    if out:
        with open(out, "w", encoding="utf-8") as file:  # noqa: PTH123
            for name, wrong in sorted(found):
                file.writelines(f"{invariant}\t{why}\t{name}\n" for invariant, why in wrong)


def _show(done: Outcome) -> None:
    """All about one trial."""
    for line in done.chat:
        print(line)
    print("\nLog")
    for line in done.log:
        print(line)
    for op, fault in done.befell:
        print(f"\n{op.at:8.2f}  {op.name} ({op.label or 'no words'}): {fault}")
    print("\n".join(f"{invariant}: {why}" for invariant, why in done.wrong) or "\nNothing wrong.")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.sim", description=__doc__)
    parser.add_argument("--only", metavar="TRIAL", help="one trial, told whole")
    parser.add_argument("--scenario", nargs="+", choices=SCENARIOS, default=list(SCENARIOS))
    parser.add_argument("--fault", nargs="+", choices=sorted(KNOWN), help="these alone")
    parser.add_argument("--every", type=int, default=1, help="one trial in so many")
    parser.add_argument("--first", type=int, default=0, help="the number of the first: others then")
    parser.add_argument("--storm", type=int, default=0, metavar="RUNS", help="many faults at once")
    parser.add_argument("--seed", type=int, default=1, help="of the first storm")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--out", help="a file for all that was found, a line each")
    return parser.parse_args()


def main() -> int:
    """Runs the trials; 0 where nothing was wrong in them."""
    asked = _arguments()
    _warm()
    if asked.only:
        done = one(asked.only)
        _show(done)
        return 1 if done.wrong else 0
    began = time.monotonic()
    names = _names(asked)
    print(f"{len(names)} trials of {len(asked.scenario)} scenarios", flush=True)
    found: list[Finding] = []
    bad = 0
    for number, finding in _all(names, asked.workers):
        found.append(finding)
        bad += bool(finding[1])
        if number % 200 == 0 or number == len(names):
            pace = number / (time.monotonic() - began)
            print(f"{number} of {len(names)}, {bad} wrong, {pace:.0f} a second", flush=True)
    _report(found, asked.out)
    print(f"\n{bad} of {len(names)} trials went wrong, in {time.monotonic() - began:.0f} s")
    return 1 if bad else 0


if __name__ == "__main__":
    with contextlib.suppress(BrokenPipeError):
        sys.exit(main())
