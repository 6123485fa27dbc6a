"""Makes the cards and loops of all movements, and the sheet of poses: `make media`.

Only what changed is made anew: pictures.json notes what each file was made from. Needs the extra
`pictures`; what runs needs none of it. docs/PICTURES.md tells how the pictures come about.
"""

import argparse
import hashlib
import io
import json
import os
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import av
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from coach.pose import Movement, Pose, Prop
from coach.skeleton import Body, key_bodies, rest_problems
from content.library import load_library
from media.figure import DARK, LIGHT, Lens, Paint, Palette
from media.making import GROUNDS, files_of, made_from, stale
from media.motion import FRAMES_A_SECOND, frames_of
from media.pictures import FOLDER, MANIFEST
from media.scene import (
    MAT_BEFORE,
    MAT_THICK,
    Scene,
    extent_of,
    pixels,
    stage_of,
    top_of,
)

ROOT = FOLDER.parent
CARD_WIDTH, CARD_MOST_HEIGHT = 1080, 1200
LOOP_WIDTH, LOOP_UPRIGHT_WIDTH, LOOP_MOST_HEIGHT = 640, 560, 620
DISC = 27.0
MOST_BYTES = 118_000
UPRIGHT = 0.62
"""From this height in body heights on, the two poses stand side by side."""
Entry = dict[str, Any]


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
        scene.draw(body, dict.fromkeys(movement.muscles, pose.effort) if pose.effort else {})
        for arrow in movement.arrows:
            if arrow.pose == pose.number:
                scene.arrow(body, arrow)
        scene.number(pose.number, (50.0, 50.0), DISC)
        panels.append(paint)
    return panels


def _palette(ground: str) -> Palette:

    return DARK if ground == "dark" else LIGHT


def png(image: Image.Image) -> bytes:
    """A picture in so few bytes that it is sent at once.

    Levels that no eye tells apart become one; what that leaves is no longer noise to PNG.
    """
    for step in (2, 3, 4):
        few = (np.asarray(image).astype(np.uint16) + step // 2) // step * step
        out = io.BytesIO()
        Image.fromarray(np.minimum(few, 255).astype(np.uint8)).save(out, "PNG", optimize=True)
        if out.tell() < MOST_BYTES:
            break
    return out.getvalue()


# Loops


def loops_of(movement: Movement) -> dict[str, tuple[bytes, int, int, float]]:
    """The loop of a movement by ground: MP4 bytes, width, height and seconds."""
    frames = frames_of(movement)
    bodies = [*{id(frame.body): frame.body for frame in frames}.values()]
    stage, extent = stage_of(movement, bodies), extent_of(movement, bodies)
    width = LOOP_UPRIGHT_WIDTH if extent.top > UPRIGHT else LOOP_WIDTH
    below = MAT_BEFORE + MAT_THICK
    room = LOOP_MOST_HEIGHT / (extent.top + below)
    scale = min((width - 30) / (stage.right - stage.left), room, 560)
    height = max(_even((extent.top + below) * scale + 44), 260)
    middle = (stage.left + stage.right) / 2
    lens = Lens(movement.view, width / 2 - middle * scale, height - below * scale - 16, scale)
    made = {}
    for ground in GROUNDS:
        palette = _palette(ground)
        drawn: dict[tuple[int, float], Any] = {}
        for frame in frames:
            key = (id(frame.body), frame.effort)
            if key not in drawn:
                paint = Paint(width, height, palette.ground)
                glows = dict.fromkeys(movement.muscles, frame.effort) if frame.effort else {}
                Scene(paint, lens, palette, movement, stage).draw(frame.body, glows)
                drawn[key] = pixels(paint, dither=False)
        pictures = [drawn[id(frame.body), frame.effort] for frame in frames]
        made[ground] = (mp4(pictures), width, height, len(frames) / FRAMES_A_SECOND)
    return made


def _even(size: float) -> int:
    return 2 * round(size / 2)


def mp4(pictures: Sequence[Any]) -> bytes:
    """A silent H.264 film of pictures, ready to play before it is all there."""

    # Making room for the index at the beginning needs a file that can be opened again.
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


# All of it


def build(movement: Movement) -> dict[str, Entry]:
    """Makes the files of a movement, and tells what to note of each."""
    problems = list(rest_problems(movement, key_bodies(movement, movement.path)))
    if problems:
        raise SystemExit("\n".join(f"movements.{movement.key}: {one}" for one in problems))
    noted = {}
    for ground in GROUNDS:
        image = card_of(movement, ground)
        name = f"cards/{movement.key}-{ground}.png"
        noted[name] = _written(movement, name, png(image), image.size, 0.0)
    for ground, (film, width, height, seconds) in loops_of(movement).items():
        name = f"loops/{movement.key}-{ground}.mp4"
        noted[name] = _written(movement, name, film, (width, height), seconds)
    return noted


def _written(
    movement: Movement, name: str, content: bytes, size: tuple[int, int], seconds: float
) -> Entry:
    path = FOLDER / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)
    return {
        "made_from": made_from(movement),
        "digest": hashlib.sha256(content).hexdigest()[:12],
        "width": size[0],
        "height": size[1],
        "seconds": round(seconds, 2),
    }


def sheet(movements: Iterable[str], ground: str) -> Image.Image:
    """All cards on one sheet, with their keys, for docs/."""
    keys, columns, wide, tall = list(movements), 6, 330, 372
    rows = -(-len(keys) // columns)
    colours = {"light": ("#f7f9fb", "#5b6b7a"), "dark": ("#17212b", "#9fb0c0")}
    ground_colour, ink = colours[ground]
    whole = Image.new("RGB", (columns * wide, rows * tall + 12), ground_colour)
    font = ImageFont.truetype(str(next((FOLDER / "fonts").glob("*.ttf"))), 17)
    pen = ImageDraw.Draw(whole)
    for n, key in enumerate(keys):
        card = Image.open(FOLDER / f"cards/{key}-{ground}.png").convert("RGB")
        card.thumbnail((wide - 16, tall - 40), Image.Resampling.LANCZOS)
        x, y = n % columns * wide, n // columns * tall
        whole.paste(card, (x + (wide - card.width) // 2, y + 34))
        pen.text((x + wide / 2, y + 10), key, ink, font, "ma")
    return whole


def _calm() -> None:
    os.nice(10)


def main() -> None:
    """Makes what is missing or old, removes what nothing names, and notes it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("keys", nargs="*", help="make these anew, and nothing else")
    parser.add_argument("--workers", type=int, default=2)
    chosen = parser.parse_args()
    movements = load_library().movements
    noted: dict[str, Entry] = json.loads(MANIFEST.read_text("utf-8")) if MANIFEST.is_file() else {}
    due = [
        one
        for key, one in movements.items()
        if key in chosen.keys or (not chosen.keys and stale(one, noted))
    ]
    due.sort(key=lambda one: not one.alternates)  # the longest first, so that both end together
    with ProcessPoolExecutor(chosen.workers, initializer=_calm) as workers:
        for movement, entries in zip(due, workers.map(build, due), strict=True):
            noted.update(entries)
            _note(noted)
            sys.stdout.write(f"{movement.key}\n")
            sys.stdout.flush()
    wanted = {name for key in movements for name in files_of(key)}
    for name in noted.keys() - wanted:
        (FOLDER / name).unlink(missing_ok=True)
        del noted[name]
    _note(noted)
    if due and not chosen.keys:
        for ground in GROUNDS:
            whole = png(sheet(movements, ground))
            (ROOT / "docs" / f"poses-{ground}.png").write_bytes(whole)


def _note(noted: Mapping[str, Entry]) -> None:
    MANIFEST.write_text(json.dumps(noted, indent=1, sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    main()
