"""Makes the files that screens show: pictures, loops, charts and voice messages."""

import asyncio
import logging
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from lumbar.coach.chart import Chart
from lumbar.coach.tally import Tally
from lumbar.coach.timeline import length
from lumbar.media import chart as charts
from lumbar.media import pictures
from lumbar.media import tally as tallies
from lumbar.media.upload import NotMade, Upload
from lumbar.media.voice import guide_key, guide_track, voices_of
from lumbar.screens.screen import Medium, Shown, Still, Timed
from lumbar.screens.voice import Guide

log = logging.getLogger(__name__)

Maker = Callable[[Shown], Upload]

STORED = 1000
"""How many stored pictures are remembered: each countdown looks at its own several times."""


class Studio:
    """Makes the files of each medium, in a worker thread beside the event loop."""

    def __init__(
        self, makers: Mapping[Medium, Maker], dark: Callable[[], bool] = lambda: False
    ) -> None:
        """makers: must be quick; slow work belongs in the `make` of the upload that they return.

        They may raise NotMade. dark: whether pictures are on a dark ground for people who have not
        chosen, asked for each picture.
        """
        self._makers = makers
        self._dark = dark
        # One at a time, so that drawing and encoding leave a core free to answer.
        self._thread = ThreadPoolExecutor(1, "studio")

    def knows(self, medium: Medium) -> bool:
        """Whether this studio makes files of the medium."""
        return medium in self._makers

    def upload(self, shown: Shown) -> Upload | None:
        """Returns the file to send; None, with a log line, if there is none."""
        maker = self._makers.get(shown.medium)
        if shown.dark is None:
            shown = replace(shown, dark=self._dark())
        try:
            return maker(shown) if maker else None
        except NotMade as error:
            log.warning("a %s is not sent: %s", shown.medium, error)
            return None

    async def content(self, upload: Upload) -> bytes | None:
        """Returns the bytes of the file; None, with a log line, if making them fails."""
        running = asyncio.get_running_loop().run_in_executor(self._thread, upload.make)
        try:
            return await running
        except (NotMade, OSError) as error:
            log.warning("a %s is not sent: %s", upload.kind, error)
        except Exception:
            log.exception("a %s could not be made", upload.kind)
        return None

    def close(self) -> None:
        """Shuts the worker thread down without waiting for its current job."""
        self._thread.shutdown(wait=False, cancel_futures=True)


@lru_cache(STORED)
def loop(shown: Shown) -> Upload:
    """Returns a movement's loop as an upload. Raises NotMade."""
    return _kept("animation", pictures.loop, shown)


@lru_cache(STORED)
def card(shown: Shown) -> Upload:
    """Returns a movement's card as an upload. Raises NotMade."""
    return _kept("photo", pictures.card, shown)


@lru_cache(STORED)
def still(shown: Shown) -> Upload:
    """Returns the still of the pose that is held as an upload. Raises NotMade."""
    what = shown.what
    if not isinstance(what, Still):
        raise NotMade(f"{what!r} is no still")
    return _kept("photo", lambda name, dark: pictures.still(name, what.left, dark), shown)


@lru_cache(STORED)
def timed(shown: Shown) -> Upload:
    """Returns the loop in a dose's own time as an upload, else the one at an easy pace: a session
    of before may have a dose that content no longer names. Raises NotMade."""
    what = shown.what
    if not isinstance(what, Timed):
        raise NotMade(f"{what!r} is no timed loop")

    def find(movement: str, dark: bool) -> Path:
        try:
            return pictures.timed(movement, what.period, dark)
        except pictures.NoPictureError:
            return pictures.loop(movement, dark)

    return _kept("animation", find, shown)


def _kept(kind: str, find: Callable[[str, bool], Path], shown: Shown) -> Upload:
    """Returns a stored picture as an upload. Raises NotMade."""
    what = shown.what
    movement = what.movement if isinstance(what, Still | Timed) else str(what)
    try:
        path = find(movement, bool(shown.dark))
        known = pictures.facts(path)
    except (pictures.NoPictureError, OSError) as error:
        raise NotMade(f"no picture ({error}); make media makes it") from None
    facts = {"width": known.width, "height": known.height, "duration": round(known.seconds)}
    return Upload(
        kind=kind,
        key=f"{kind} {known.digest}",
        name=path.name,
        make=path.read_bytes,
        # Telegram works out a photo's size by itself (Bot API, sendPhoto).
        facts=facts if kind == "animation" else {},
    )


def guide(shown: Shown) -> Upload:
    """Returns the guide of one exercise as an upload. Raises NotMade."""
    what = shown.what
    if not isinstance(what, Guide):
        raise NotMade(f"{what!r} is no guide")
    voices = voices_of(what.language)
    if not voices:
        raise NotMade(f"no voice speaks {what.language}")
    voice = what.speaker if what.speaker in voices else voices[0]
    of = (what.segments, what.exercise, what.rung)

    def make() -> bytes:
        track = guide_track(*of, voice=voice, language=what.language, start=what.start)
        if track.missing:
            log.warning("the voice has no clip of %s", ", ".join(track.missing))
        return track.data

    key = guide_key(*of, voice=voice, language=what.language, start=what.start)
    return Upload(
        kind="voice",
        key=f"voice {key}",
        name=f"{what.exercise}.ogg",
        make=make,
        facts={"duration": length(what.segments) - what.start},
        # The rest after a pause hardly ever repeats, so caching it is no use.
        lasting=what.start == 0,
    )


def chart(shown: Shown) -> Upload:
    """Returns the progress picture as an upload. Raises NotMade."""
    if not isinstance(shown.what, Chart):
        raise NotMade(f"{shown.what!r} is no chart")
    return charts.upload_of(shown.what, dark=bool(shown.dark))


def tally(shown: Shown) -> Upload:
    """Returns the picture of a session as an upload. Raises NotMade."""
    if not isinstance(shown.what, Tally):
        raise NotMade(f"{shown.what!r} is no tally")
    return tallies.upload_of(shown.what, dark=bool(shown.dark))


MAKERS: Mapping[Medium, Maker] = {
    Medium.LOOP: loop,
    Medium.CARD: card,
    Medium.STILL: still,
    Medium.TIMED: timed,
    Medium.CHART: chart,
    Medium.TALLY: tally,
    Medium.GUIDE: guide,
}
"""The maker of each medium."""
