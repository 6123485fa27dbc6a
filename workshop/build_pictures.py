"""Makes the cards and loops of all movements, and the sheet of poses: `make media`.

Only stale files are rebuilt: pictures.json has a hash of each file's inputs. Needs the extra
`pictures`; what runs needs none of it. docs/PICTURES.md tells how the pictures come about.
"""

import argparse
import hashlib
import json
import os
import sys
from collections.abc import Iterable, Mapping
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw, ImageFont

from lumbar.library import load_library
from lumbar.media.pictures import FOLDER, MANIFEST
from workshop.drawing import card_of, loops_of, png
from workshop.movements import load_movements
from workshop.pose import Movement
from workshop.rest import key_bodies, rest_problems
from workshop.stale import GROUNDS, files_of, made_from, stale

ROOT = Path(__file__).parents[1]
Entry = dict[str, Any]


def build(movement: Movement) -> dict[str, Entry]:
    """Makes the files of a movement; returns the manifest entry of each."""
    problems = list(rest_problems(movement, key_bodies(movement, movement.path)))
    if problems:
        raise SystemExit("\n".join(f"movements.{movement.key}: {one}" for one in problems))
    noted = {}
    for ground in GROUNDS:
        image = card_of(movement, ground)
        name = f"cards/{movement.key}-{ground}.png"
        noted[name] = _written(movement, name, png(image), image.size, 0.0)
    for ground, film in loops_of(movement).items():
        name = f"loops/{movement.key}-{ground}.mp4"
        size = (film.width, film.height)
        noted[name] = _written(movement, name, film.content, size, film.seconds)
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
    """Returns one sheet with all cards and their keys, for docs/."""
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
    """Makes missing and stale files, removes unused ones, and writes the manifest."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("keys", nargs="*", help="make these anew, and nothing else")
    parser.add_argument("--workers", type=int, default=2)
    chosen = parser.parse_args()
    movements = load_movements(load_library().exercises)
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
