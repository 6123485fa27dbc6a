"""The rows "answering": /help through the whole bot against other libraries' one plain reply.

    python -m bench.answering [ROUNDS [CONTESTANT...]]

AIOGRAM_PYTHON names a Python that has aiogram (by default this one), GRAMMY_HOME a folder in
which `npm install grammy @grammyjs/runner` was run. A missing contestant is skipped with a message.

All reply what /help sends, to people whom Lumbar has records of. Lumbar reads a record and keeps
every update on disk before it is acknowledged; the others do neither.
"""

import asyncio
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.asking import LATENCY, PEOPLE, WARM_UP
from bench.contest import ROOT, Contestant, Load, Ring, Run, contestants
from bench.figures import at_least, at_most, ratio, spread
from bench.sample import take_sample

ROUNDS = 3
LOADS = (
    Load(name="256 in flight", mode="flood", number=256, seconds=5.0),
    Load(name="32 in flight", mode="flood", number=32, seconds=5.0),
    Load(name="100 a second", mode="steady", number=100, seconds=10.0),
)
HTTPS = Load(name="256 in flight over https", mode="flood", number=256, seconds=5.0, tls=True)
PTB, AIOGRAM, GRAMMY = "python-telegram-bot", "aiogram", "grammY"
SATURATED = 0.9
"""The share of its core from which on the server may be what is measured."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a run, and its targets against other contestants by name (DESIGN.md)."""

    name: str
    of: Callable[[Run], float]
    judge: Callable[[float, float], str]
    targets: dict[str, float]


CPU = Figure("CPU", lambda run: run.cpu, at_most, {PTB: 0.5, AIOGRAM: 0.55, GRAMMY: 2.2})
RATE = Figure("rate", lambda run: run.rate, at_least, {PTB: 8.0, AIOGRAM: 2.3, GRAMMY: 0.45})
P99 = Figure("p99", lambda run: run.own_p99, at_most, {GRAMMY: 1.5})
FIGURES = {
    "256 in flight": (CPU, RATE),
    "32 in flight": (CPU,),
    "100 a second": (P99,),
    "256 in flight over https": (CPU,),
}
"""With 32 in flight the server's latency alone decides the rate, for all."""

Runs = dict[str, list[Run]]


async def bench_answering(rounds: int = ROUNDS, against: Sequence[str] = ()) -> None:
    """Prints the rows; contestants take turns. against: only these others, by name (empty: all)."""
    ours, *others = contestants()
    who = [ours, *(one for one in others if not against or one.name in against)]
    sample = await take_sample()
    print(
        f"answering /help: {len(PEOPLE):,} people with records and reminders, each call answered"
        f" after {LATENCY * 1000:.0f} ms, {WARM_UP:.0f} s to warm up; {rounds} rounds in turns,"
        f" medians (lowest to highest)"
    )
    for one in who:
        print(f"  {one.name:28} {one.version}")
    with tempfile.TemporaryDirectory(dir=ROOT) as folder:
        ring = Ring(Path(folder), sample)
        runs: dict[Load, Runs] = {load: {one.name: [] for one in who} for load in LOADS}
        for _ in range(rounds):
            for load in LOADS:
                for one in who:
                    runs[load][one.name].append(await ring.run(one, load))
        for load in LOADS:
            told(load, runs[load])
        await _https(ring, who, runs[LOADS[0]])


async def _https(ring: Ring, who: Sequence[Contestant], plain: Runs) -> None:
    """Prints the row over https: one round, which is enough to see what it adds."""
    if not ring.speaks_https():
        print("  over https: left out, there is no openssl to make a certificate")
        return
    runs = {one.name: [await ring.run(one, HTTPS)] for one in who}
    told(HTTPS, runs)
    added = ", ".join(
        f"{name} {(its[0].cpu - spread([run.cpu for run in plain[name]]).middle) * 1000:+.2f} ms"
        for name, its in runs.items()
    )
    print(f"    CPU an answer against http: {added}")


def told(load: Load, runs: Runs) -> None:
    """Prints what one load showed: each contestant, then Lumbar against each."""
    print(f"  {load.name}")
    for name, its in runs.items():
        cpu, rate, own, whole = (
            spread([getattr(run, what) for run in its])
            for what in ("cpu", "rate", "own_p99", "whole_p99")
        )
        busy = max(run.busy for run in its)
        print(
            f"    {name:28} CPU {cpu.told(by=1000)} ms an answer   {rate.told(',.0f')} a second"
            f"   p99 {own.told('.1f', by=1000)} ms, {whole.middle * 1000:.0f} with the server's own"
            f"   {its[0].bytes:.0f} bytes a call   server {busy:.0%} busy"
            f"{' (it may be what was measured)' if busy > SATURATED else ''}"
        )
    ours, others = next(iter(runs.values())), list(runs.items())[1:]
    for name, its in others:
        words = [_against(figure, name, ours, its) for figure in FIGURES[load.name]]
        print(f"    Lumbar against {name:28} {'   '.join(words)}", flush=True)


def _against(figure: Figure, name: str, ours: Sequence[Run], theirs: Sequence[Run]) -> str:
    ratios = ratio(*([figure.of(run) for run in runs] for runs in (ours, theirs)))
    target = figure.targets.get(name)
    judged = f", {figure.judge(target, ratios.middle)}" if target else ""
    return f"{figure.name} {ratios.told()} x{judged}"


if __name__ == "__main__":
    asyncio.run(bench_answering(int((*sys.argv[1:], ROUNDS)[0]), sys.argv[2:]))
