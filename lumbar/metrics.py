"""What a host watches: /metrics for Prometheus, /health and /ready, over HTTP at METRICS_LISTEN."""

import logging
from collections.abc import Callable, Iterator

from aiohttp import web
from prometheus_client import CollectorRegistry
from prometheus_client.core import (
    CounterMetricFamily,
    GaugeMetricFamily,
    HistogramMetricFamily,
    Metric,
)
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest
from prometheus_client.registry import Collector

from lumbar import __version__
from lumbar.measures import Measures, Spread

log = logging.getLogger(__name__)

SAYS = {
    "people": "People who are kept, of this replica's shares; in a folder counted once an hour",
    "live_sessions": "Sessions that are on",
    "updates_waiting": "Updates that are taken and not handled yet",
    "updates_oldest_seconds": "Age of the oldest update that waits",
    "reminders_due": "Reminders that are due and not sent yet",
    "event_loop_share": "Share of the calls a second that the event loop manages now",
    "shares": "Shares of the people, of 256, that this replica owns",
    "replicas": "Replicas that are there",
    "postgres_round_trip_seconds": "How long PostgreSQL took to answer with the last beat",
}
"""What each gauge says."""


class _Exported(Collector):
    """Makes Prometheus's values of the measures when somebody asks."""

    def __init__(self, measures: Measures) -> None:
        self._measures = measures

    def collect(self) -> Iterator[Metric]:
        """Yields every metric."""
        found = self._measures
        info = GaugeMetricFamily("lumbar_info", "The version that runs", labels=["version"])
        info.add_metric([__version__], 1)
        yield info
        for name, value in found.gauges().items():
            yield GaugeMetricFamily(f"lumbar_{name}", SAYS.get(name, name), value)
        calls = CounterMetricFamily(
            "lumbar_calls", "Calls to Telegram, and how they ended", labels=["method", "outcome"]
        )
        for (method, outcome), count in found.calls.items():
            calls.add_metric([method, outcome], count)
        yield calls
        reminders = CounterMetricFamily(
            "lumbar_reminders", "Reminders, and what became of them", labels=["outcome"]
        )
        for outcome, count in found.reminders.items():
            reminders.add_metric([outcome], count)
        yield reminders
        yield CounterMetricFamily("lumbar_updates", "Updates taken", found.updates)
        yield _spread("update_seconds", "From taking an update until it is handled", found.answered)
        yield _spread("end_late_seconds", "How late ends of holds came", found.ends)
        yield _spread("loop_late_seconds", "How late timers of the event loop were", found.lag)


def _spread(name: str, says: str, spread: Spread) -> HistogramMetricFamily:
    below, buckets = 0, []
    for bound, count in zip((*spread.bounds, float("inf")), spread.counts, strict=True):
        below += count
        buckets.append(("+Inf" if bound == float("inf") else str(bound), float(below)))
    return HistogramMetricFamily(f"lumbar_{name}", says, buckets=buckets, sum_value=spread.total)


class MetricsServer:
    """A small HTTP server for those who host the bot. It shows numbers, and nobody's data."""

    def __init__(
        self, measures: Measures, listen: tuple[str, int], ready: Callable[[], bool]
    ) -> None:
        """listen: host and port; ready: whether the bot has taken up where the last one stopped."""
        self._registry = CollectorRegistry(auto_describe=False)
        self._registry.register(_Exported(measures))
        self._listen = listen
        self._ready = ready
        self._runner: web.AppRunner | None = None

    async def start(self) -> None:
        """Starts to listen. Raises OSError if the port is taken."""
        app = web.Application()
        app.router.add_get("/metrics", self._metrics)
        app.router.add_get("/health", self._health)
        app.router.add_get("/ready", self._is_ready)
        self._runner = web.AppRunner(app, access_log=None)
        await self._runner.setup()
        await web.TCPSite(self._runner, *self._listen).start()
        log.info("metrics at http://%s:%s/metrics", *self._listen)

    async def stop(self) -> None:
        """Stops listening."""
        if self._runner is not None:
            await self._runner.cleanup()

    async def _metrics(self, _: web.Request) -> web.Response:
        body = generate_latest(self._registry)
        return web.Response(body=body, headers={"Content-Type": CONTENT_TYPE_LATEST})

    async def _health(self, _: web.Request) -> web.Response:
        # That this is answered shows that the event loop goes on.
        return web.json_response({"status": "ok", "version": __version__})

    async def _is_ready(self, _: web.Request) -> web.Response:
        if self._ready():
            return web.json_response({"status": "ready"})
        return web.json_response({"status": "starting"}, status=503)
