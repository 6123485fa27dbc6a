"""What a host watches, over real HTTP."""

import json
import re
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest
from prometheus_client.parser import text_string_to_metric_families

from lumbar.measures import Measures, Spread
from lumbar.metrics import SAYS, MetricsServer
from tests.postgres import free_port

ROOT = Path(__file__).parents[1]


class Watched:
    def __init__(self) -> None:
        self.measures = Measures()
        self.port = free_port()
        self.is_ready = False
        self.server = MetricsServer(self.measures, ("127.0.0.1", self.port), lambda: self.is_ready)

    async def get(self, path: str) -> tuple[int, str]:
        async with (
            aiohttp.ClientSession() as session,
            session.get(f"http://127.0.0.1:{self.port}{path}") as answer,
        ):
            return answer.status, await answer.text()

    async def values(self) -> dict[str, float]:
        status, text = await self.get("/metrics")
        assert status == 200
        return {
            f"{sample.name}{sorted(sample.labels.values())}": sample.value
            for family in text_string_to_metric_families(text)
            for sample in family.samples
        }


@pytest.fixture
async def watched() -> AsyncIterator[Watched]:
    it = Watched()
    await it.server.start()
    yield it
    await it.server.stop()


async def test_numbers_are_those_of_the_moment(watched: Watched) -> None:
    live = 3
    watched.measures.now["live_sessions"] = lambda: live
    watched.measures.calls["sendMessage", "ok"] += 2
    watched.measures.calls["sendMessage", "429"] += 1
    watched.measures.reminders["sent"] += 5
    watched.measures.updates += 7
    found = await watched.values()
    assert found["lumbar_live_sessions[]"] == 3
    assert found["lumbar_calls_total['ok', 'sendMessage']"] == 2
    assert found["lumbar_calls_total['429', 'sendMessage']"] == 1
    assert found["lumbar_reminders_total['sent']"] == 5
    assert found["lumbar_updates_total[]"] == 7
    live = 4
    assert (await watched.values())["lumbar_live_sessions[]"] == 4


async def test_seconds_are_shown_in_classes(watched: Watched) -> None:
    for seconds in (0.001, 0.03, 0.03, 99.0, -1.0):
        watched.measures.ends.note(seconds)
    found = await watched.values()
    assert found["lumbar_end_late_seconds_bucket['0.005']"] == 2
    assert found["lumbar_end_late_seconds_bucket['0.05']"] == 4
    assert found["lumbar_end_late_seconds_bucket['30.0']"] == 4
    assert found["lumbar_end_late_seconds_bucket['+Inf']"] == 5
    assert found["lumbar_end_late_seconds_count[]"] == 5
    assert found["lumbar_end_late_seconds_sum[]"] == pytest.approx(99.061)


async def test_it_is_well_at_once_and_ready_when_it_is(watched: Watched) -> None:
    assert (await watched.get("/health"))[0] == 200
    assert (await watched.get("/ready"))[0] == 503
    watched.is_ready = True
    assert (await watched.get("/ready"))[0] == 200
    assert (await watched.get("/"))[0] == 404


def test_a_share_of_a_spread() -> None:
    spread = Spread((1.0, 2.0, 3.0))
    assert spread.at_most(0.99) == 0.0
    for value in (0.5, 1.5, 1.5, 2.5):
        spread.note(value)
    assert [spread.at_most(share) for share in (0.25, 0.5, 0.75, 1.0)] == [1.0, 2.0, 2.0, 3.0]
    spread.note(9.0)
    assert spread.at_most(1.0) == float("inf")


async def test_the_dashboard_shows_what_there_is(watched: Watched) -> None:
    for name in SAYS:
        watched.measures.now[name] = lambda: 0.0
    watched.measures.calls["sendMessage", "ok"] += 1
    watched.measures.reminders["sent"] += 1
    there = {name.partition("[")[0] for name in await watched.values()}
    dashboard = json.loads((ROOT / "deploy" / "grafana.json").read_text())
    asked = [target["expr"] for panel in dashboard["panels"] for target in panel["targets"]]
    named = {name for expression in asked for name in re.findall(r"lumbar_[a-z_]+", expression)}
    assert named <= there
    assert len(named) > 8


def test_replicas_are_counted_together() -> None:
    mine, other = Measures(), Measures()
    for measures, calls in ((mine, 2), (other, 3)):
        measures.updates += calls
        measures.calls["sendMessage", "ok"] += calls
        measures.calls["editMessageText", "429"] += 1
        measures.reminders["sent"] += calls
        measures.now["live_sessions"] = lambda: 1.0
        for _ in range(calls):
            measures.ends.note(calls / 10)
    mine.others = [other.told()]
    whole = mine.whole()
    assert whole.updates == 5
    assert whole.calls == {"ok": 5, "429": 2}
    assert whole.reminders == {"sent": 5}
    assert whole.now["live_sessions"] == 2
    assert whole.share("ends", 0.4) == 0.25
    assert whole.share("ends", 1.0) == 0.5
    assert whole.share("answered", 0.5) == 0.0
