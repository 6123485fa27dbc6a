"""What those who host the bot see of it: metrics over HTTP, and errors in Telegram."""

import contextlib
import logging
from collections.abc import AsyncIterator, Callable

from lumbar.clock import Clock
from lumbar.measures import Measures
from lumbar.owners import First, Owners, Say
from lumbar.settings import CannotRun, Settings


@contextlib.asynccontextmanager
async def watched(
    settings: Settings,
    measures: Measures,
    ready: Callable[[], bool],
    say: Say,
    clock: Clock,
    first: First | None,
) -> AsyncIterator[None]:
    """Serves metrics, and tells the owners of errors, while the context is open, as far as the
    settings ask for it. ready: see MetricsServer; say, first: see Owners. Raises CannotRun."""
    async with contextlib.AsyncExitStack() as stack:
        if settings.metrics_listen is not None:
            await stack.enter_async_context(_metrics(settings.metrics_listen, measures, ready))
        if settings.owner_ids:
            owners = Owners(settings.owner_ids, say, clock, first)
            logging.getLogger().addHandler(owners)
            stack.push_async_callback(owners.stop)
            stack.callback(logging.getLogger().removeHandler, owners)
        yield


@contextlib.asynccontextmanager
async def _metrics(
    listen: tuple[str, int], measures: Measures, ready: Callable[[], bool]
) -> AsyncIterator[None]:
    host, port = listen
    try:
        from lumbar.metrics import MetricsServer  # noqa: PLC0415 - of an extra
    except ImportError as error:
        raise CannotRun(
            f"METRICS_LISTEN is '{host}:{port}', which needs the extra metrics; expected it to be "
            "installed (make install EXTRAS=metrics), or nothing"
        ) from error
    server = MetricsServer(measures, listen, ready)
    try:
        await server.start()
    except OSError as error:
        await server.stop()
        raise CannotRun(
            f"METRICS_LISTEN is '{host}:{port}', where nothing can listen ({error.strerror}); "
            "expected a free port"
        ) from error
    try:
        yield
    finally:
        await server.stop()
