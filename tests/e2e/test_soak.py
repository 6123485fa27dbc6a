"""A short soak: people do things at random, Telegram stumbles, the bot is killed."""

from pathlib import Path

from bench.soak import report, soak


async def test_every_promise_is_kept_for_a_short_while(tmp_path: Path) -> None:
    run = await soak(tmp_path, minutes=0.1, people=20, seed=11, kills_every=4.0)
    assert run.kills, "nothing was killed"
    assert run.wrong == [], report(run)
