"""The card and the loops of a movement: two poses as a PNG, the whole way as an MP4.

Needs the extra `pictures`. docs/PICTURES.md says how the pictures come about.
"""

import io
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import av
import numpy as np
from PIL import Image

from workshop.motion import FRAMES_A_SECOND, Frame, Pace, frames_of, repetitions_of
from workshop.paint import DARK, LIGHT, Lens, Paint, Palette
from workshop.pose import Movement, Pose, Prop, glows_of, mirrored
from workshop.rest import key_bodies
from workshop.scene import (
    MAT_BEFORE,
    MAT_THICK,
    Scene,
    extent_of,
    pixels,
    stage_of,
    top_of,
)
from workshop.signs import draw_arrow, draw_number
from workshop.skeleton import Body
from workshop.stale import GROUNDS

CARD_WIDTH, CARD_MOST_HEIGHT = 1080, 1200
STILL_SIZE = 1.5
"""Pixels of a still to a pixel of a loop: a still is what a phone shows for ten seconds or more."""
LOOP_WIDTH, LOOP_UPRIGHT_WIDTH, LOOP_MOST_HEIGHT = 640, 560, 620
DISC = 27.0
MOST_BYTES = 118_000
UPRIGHT = 0.62
"""Poses at least this high (in body heights) are drawn side by side."""


# Cards


def card_of(movement: Movement, ground: str) -> Image.Image:
    """The picture of a movement's two poses, as a Pillow image."""
    settled = key_bodies(movement, movement.path)
    by_name = {pose.name: one.body for pose, one in zip(movement.path, settled, strict=True)}
    shown = [(pose, by_name[pose.name]) for pose in movement.numbered]
    upright = _upright(movement, [one.body for one in settled])
    panels = _panels(movement, shown, [one.body for one in settled], ground)
    image = np.concatenate([pixels(panel, dither=False) for panel in panels], int(upright))
    return Image.fromarray(image)


def _upright(movement: Movement, bodies: Sequence[Body]) -> bool:
    return extent_of(movement, bodies).top > UPRIGHT


def _panels(
    movement: Movement,
    shown: Sequence[tuple[Pose, Body]],
    bodies: Sequence[Body],
    ground: str,
) -> list[Paint]:
    stage = stage_of(movement, bodies)
    upright = _upright(movement, bodies)
    palette = _palette(ground)
    tops = [top_of(movement, pose, body) for pose, body in shown]
    if upright:
        tops = [max(tops)] * len(tops)
    width = CARD_WIDTH // 2 if upright else CARD_WIDTH
    below = MAT_BEFORE + MAT_THICK
    room = CARD_MOST_HEIGHT - (90 if upright else 150)
    tall = max(tops) + below if upright else sum(tops) + 2 * below
    scale = min((width - 50) / (stage.right - stage.left), room / tall, 900 if upright else 740)
    if Prop.DESK in movement.props or Prop.CHAIR in movement.props:
        scale = min(scale, 880)
    panels = []
    for (pose, body), top in zip(shown, tops, strict=True):
        height = max(round((top + below) * scale) + (90 if upright else 75), 300)
        paint = Paint(width, height, palette.ground)
        middle = (stage.left + stage.right) / 2
        lens = Lens(movement.view, width / 2 - middle * scale, height - below * scale - 28, scale)
        scene = Scene(paint, lens, palette, movement, stage)
        scene.draw(body, glows_of(movement, pose))
        for arrow in movement.arrows:
            if arrow.pose == pose.number:
                draw_arrow(paint, lens, palette, body, arrow)
        draw_number(paint, palette, pose.number, (50.0, 50.0), DISC)
        panels.append(paint)
    return panels


def _palette(ground: str) -> Palette:
    return DARK if ground == "dark" else LIGHT


def png(image: Image.Image) -> bytes:
    """Returns a picture as a small PNG.

    Levels that look the same are merged, which removes noise that PNG compresses badly.
    """
    for step in (2, 3, 4):
        few = (np.asarray(image).astype(np.uint16) + step // 2) // step * step
        out = io.BytesIO()
        Image.fromarray(np.minimum(few, 255).astype(np.uint8)).save(out, "PNG", optimize=True)
        if out.tell() < MOST_BYTES:
            break
    return out.getvalue()


# Loops and stills


@dataclass(frozen=True, slots=True)
class Film:
    """A silent MP4 with its width and height in pixels and its length in seconds."""

    content: bytes
    width: int
    height: int
    seconds: float


class Screen:
    """The frame that the loops and stills of a movement share, so that one can follow another.

    bodies: all that are to have room in it; size: pixels to a pixel of a loop.
    """

    def __init__(self, movement: Movement, bodies: Sequence[Body], size: float = 1.0) -> None:
        self.movement = movement
        self.stage = stage_of(movement, bodies)
        top = extent_of(movement, bodies).top
        self.width = _even((LOOP_UPRIGHT_WIDTH if top > UPRIGHT else LOOP_WIDTH) * size)
        below = MAT_BEFORE + MAT_THICK
        wide, room = self.stage.right - self.stage.left, LOOP_MOST_HEIGHT * size / (top + below)
        scale = min((self.width - 30 * size) / wide, room, 560 * size)
        self.height = max(_even((top + below) * scale + 44 * size), _even(260 * size))
        left = self.width / 2 - (self.stage.left + self.stage.right) / 2 * scale
        up = self.height - below * scale - 16 * size
        self.lens = Lens(movement.view, left, up, scale)

    def draw(self, frame: Frame, ground: str) -> Any:
        """The picture of a frame, as bytes in an array."""
        palette = _palette(ground)
        paint = Paint(self.width, self.height, palette.ground)
        scene = Scene(paint, self.lens, palette, self.movement, self.stage)
        scene.draw(frame.body, frame.glows)
        return pixels(paint, dither=False)


def loops_of(movement: Movement) -> dict[str, Film]:
    """The loop of a movement at an easy pace, by ground."""
    films = _films(movement, {Pace(0, 0, 0): frames_of(movement)})
    return {ground: film for (_, ground), film in films.items()}


def timed_loops_of(movement: Movement, paces: Iterable[Pace]) -> dict[tuple[Pace, str], Film]:
    """Loops of one repetition (one on each side, if it alternates), by pace and ground.

    Together they cost little more than one of them, since they share most of their frames.
    """
    return _films(movement, repetitions_of(movement, paces))


def stills_of(movement: Movement) -> dict[tuple[bool, str], Image.Image]:
    """The pose that is held, without signs, by whether it is the left side's, and ground.

    What does not alternate has but one side, False. A still is cut close to its poses, so its shape
    may differ from that of the movement's loops, which show the way between them, too.
    """
    sides = [movement.path]
    if movement.alternates:
        sides.append(tuple(map(mirrored, movement.path)))
    held = movement.path.index(movement.held)
    tour = [pose for side in sides for pose in side]
    settled = key_bodies(movement, tour)
    screen = Screen(movement, [one.body for one in settled], STILL_SIZE)
    stills = {}
    for left in range(len(sides)):
        n = left * len(movement.path) + held
        frame = Frame(settled[n].body, glows_of(movement, tour[n]))
        for ground in GROUNDS:
            stills[bool(left), ground] = Image.fromarray(screen.draw(frame, ground))
    return stills


def _films(
    movement: Movement, frames: Mapping[Pace, Sequence[Frame]]
) -> dict[tuple[Pace, str], Film]:
    distinct = {id(one): one for some in frames.values() for one in some}
    screen = Screen(movement, [one.body for one in distinct.values()])
    made = {}
    for ground in GROUNDS:
        drawn = {key: screen.draw(frame, ground) for key, frame in distinct.items()}
        for pace, some in frames.items():
            film = mp4([drawn[id(frame)] for frame in some])
            seconds = len(some) / FRAMES_A_SECOND
            made[pace, ground] = Film(film, screen.width, screen.height, seconds)
    return made


def _even(size: float) -> int:
    return 2 * round(size / 2)


def mp4(pictures: Sequence[Any]) -> bytes:
    """Encodes pictures to a silent H.264 MP4 that plays while it downloads (index first)."""
    # Moving the index to the beginning needs a file that can be opened twice.
    with tempfile.NamedTemporaryFile(suffix=".mp4") as file:
        with av.open(file.name, "w", options={"movflags": "faststart"}) as film:
            options = {"crf": "23", "preset": "veryslow", "tune": "animation"}
            stream = film.add_stream("libx264", rate=FRAMES_A_SECOND, options=options)
            stream.height, stream.width = pictures[0].shape[:2]
            stream.pix_fmt = "yuv420p"
            for picture in pictures:
                film.mux(stream.encode(av.VideoFrame.from_ndarray(picture, format="rgb24")))
            film.mux(stream.encode())
        return Path(file.name).read_bytes()
