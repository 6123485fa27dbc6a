"""A replica ends in time also where PostgreSQL says nothing any more."""

import signal
import time
from pathlib import Path

from tests.e2e.process import until
from tests.patience import within
from tests.replicas.hall import hall_of

ENDS_WITHIN = 10.0


async def test_a_replica_ends_in_time_though_postgres_is_frozen(tmp_path: Path) -> None:
    async with hall_of(tmp_path, holders=1, planks=3, replicas=1) as hall:
        replica = hall.cluster.replicas[0]
        await hall.shown(hall.holders, time.time())
        hall.cluster.server.freeze()
        try:
            hall.holders[0].write("/help")
            began = time.time()
            await hall.shown(hall.holders, began)
            replica.send(signal.SIGTERM)
            await until(lambda: not replica.runs)
            assert time.time() - began <= within(ENDS_WITHIN), replica.log
            assert replica.process.returncode == 0
        finally:
            hall.cluster.server.thaw()
