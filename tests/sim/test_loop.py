"""The virtual loop and what runs on it as a program."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.sim.loop import DISK_SECONDS, Process, StandsStill, alive, run_virtually


def test_hours_pass_at_once() -> None:
    async def main() -> float:
        await asyncio.sleep(8 * 3600)
        return asyncio.get_running_loop().time()

    assert run_virtually(main) == 8 * 3600


def test_who_sleeps_less_wakes_first() -> None:
    async def main() -> list[str]:
        woken: list[str] = []

        async def sleeper(name: str, seconds: float) -> None:
            await asyncio.sleep(seconds)
            woken.append(name)

        await asyncio.gather(sleeper("c", 3), sleeper("a", 1), sleeper("b", 2))
        return woken

    assert run_virtually(main) == ["a", "b", "c"]


def test_a_loop_in_which_everybody_waits_says_so() -> None:
    async def main() -> None:
        await asyncio.get_running_loop().create_future()

    with pytest.raises(StandsStill, match="no timer is set"):
        run_virtually(main)


def test_a_loop_in_which_no_time_passes_says_so() -> None:
    async def main() -> None:
        while True:
            await asyncio.sleep(0)

    with pytest.raises(StandsStill, match="no time passes"):
        run_virtually(main)


def test_what_belongs_in_a_thread_is_done_in_the_loop_and_takes_a_moment() -> None:
    async def program() -> tuple[int, float]:
        loop = asyncio.get_running_loop()
        four = await loop.run_in_executor(ThreadPoolExecutor(1), pow, 2, 2)
        return four, loop.time()

    async def main() -> tuple[int, float]:
        found: tuple[int, float] = await Process().start(program, "program")
        return found

    assert run_virtually(main) == (4, DISK_SECONDS)


def test_what_fails_in_a_thread_fails_for_who_awaits_it() -> None:
    async def main() -> None:
        await asyncio.to_thread(int, "seven")

    with pytest.raises(ValueError, match="seven"):
        run_virtually(main)


def test_of_a_killed_program_nothing_runs_on() -> None:
    done: list[str] = []

    async def child() -> None:
        await asyncio.sleep(2)
        done.append("child")

    async def program() -> None:
        waiting = asyncio.create_task(child())
        try:
            await asyncio.sleep(5)
            done.append("program")
        finally:
            alive()
            done.append("tidied up")
            await waiting

    async def main() -> None:
        process = Process()
        process.start(program, "program")
        await asyncio.sleep(1)
        process.kill()
        await process.gone()
        await asyncio.sleep(10)

    run_virtually(main)
    assert done == []
