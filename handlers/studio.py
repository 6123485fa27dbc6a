"""What screens show besides words, made into files to send."""

import asyncio
import logging
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor

from coach.chart import Chart
from media.chart import upload_of
from media.upload import NotMade, Upload
from screens.screen import Medium, Shown

log = logging.getLogger(__name__)

Maker = Callable[[Shown], Upload]


class Studio:
    """Knows for each medium how its files are made, and makes them beside the event loop."""

    def __init__(self, makers: Mapping[Medium, Maker]) -> None:
        """makers: quick; what takes long is in the `make` of the upload that they return.

        They may raise NotMade.
        """
        self._makers = makers
        # One at a time: what is drawn and encoded must not take the core that answers.
        self._thread = ThreadPoolExecutor(1, "studio")

    def knows(self, medium: Medium) -> bool:
        """Whether it makes files of the medium at all."""
        return medium in self._makers

    def upload(self, shown: Shown) -> Upload | None:
        """The file to send; None where there is none, which the log says."""
        maker = self._makers.get(shown.medium)
        try:
            return maker(shown) if maker else None
        except NotMade as error:
            log.warning("a %s is not sent: %s", shown.medium, error)
            return None

    async def content(self, upload: Upload) -> bytes | None:
        """The bytes of the file; None where they cannot be made, which the log says."""
        running = asyncio.get_running_loop().run_in_executor(self._thread, upload.make)
        try:
            return await running
        except (NotMade, OSError) as error:
            log.warning("a %s is not sent: %s", upload.kind, error)
        except Exception:
            log.exception("a %s could not be made", upload.kind)
        return None

    def close(self) -> None:
        """Lets go of the worker thread; what it makes now is not waited for."""
        self._thread.shutdown(wait=False, cancel_futures=True)


def chart(shown: Shown) -> Upload:
    """The picture of progress."""
    if not isinstance(shown.what, Chart):
        raise NotMade(f"{shown.what!r} is no chart")
    return upload_of(shown.what, dark=shown.dark)


MAKERS: Mapping[Medium, Maker] = {Medium.CHART: chart}
"""How each medium is made."""
