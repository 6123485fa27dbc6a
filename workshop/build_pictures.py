"""Makes cards, loops, stills and timed loops of all movements, and the sheet of poses: `make
media`.

Only stale files are rebuilt: pictures.json has a hash of each file's inputs. Needs the extra
`pictures`; what runs needs none of it. docs/PICTURES.md tells how the pictures come about.
"""

import argparse
import hashlib
import json
import os
import sys
from collections.abc import Collection, Iterable, Mapping
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw, ImageFont

from lumbar.coach.picture import periods_in
from lumbar.library import load_library
from lumbar.media.pictures import FOLDER, MANIFEST, still_name, timed_name
from workshop.drawing import Film, card_of, loops_of, png, timed_loops_of
from workshop.drawing import stills_of as draw_stills
from workshop.motion import Pace
from workshop.movements import load_movements
from workshop.pose import Movement
from workshop.rest import key_bodies, rest_problems
from workshop.stale import GROUNDS, files_of, made_from, stale, stills_of

ROOT = Path(__file__).parents[1]
Entry = dict[str, Any]
LIBRARY = load_library()
PERIODS = periods_in(LIBRARY)


def build(movement: Movement, due: Collection[str]) -> dict[str, Entry]:
    """Makes those files of a movement that are due; returns the manifest entry of each."""
    problems = list(rest_problems(movement, key_bodies(movement, movement.path)))
    if problems:
        raise SystemExit("\n".join(f"movements.{movement.key}: {one}" for one in problems))
    made: dict[str, Image.Image | Film] = {}
    for ground in GROUNDS:
        name = f"cards/{movement.key}-{ground}.png"
        if name in due:
            made[name] = card_of(movement, ground)
    loops = {f"loops/{movement.key}-{ground}.mp4": ground for ground in GROUNDS}
    if not loops.keys().isdisjoint(due):
        films = loops_of(movement)
        made |= {name: films[ground] for name, ground in loops.items()}
    if set(due) & {*stills_of(movement)}:
        made |= {
            still_name(movement.key, left=left, ground=ground): image
            for (left, ground), image in draw_stills(movement).items()
        }
    made |= _timed(movement, due)
    return {name: _written(movement, name, picture) for name, picture in made.items()}


def _timed(movement: Movement, due: Collection[str]) -> dict[str, Film]:
    """Makes the timed loops that are due, all at once: they share most of their frames."""
    wanted = {
        period: [timed_name(movement.key, period, ground) for ground in GROUNDS]
        for period in PERIODS.get(movement.key, ())
    }
    paces = {
        Pace(period.move, period.hold, period.release): period
        for period, names in wanted.items()
        if not set(names).isdisjoint(due)
    }
    if not paces:
        return {}
    films = timed_loops_of(movement, paces)
    return {
        timed_name(movement.key, paces[pace], ground): film
        for (pace, ground), film in films.items()
    }


def _written(movement: Movement, name: str, picture: Image.Image | Film) -> Entry:
    if isinstance(picture, Film):
        content, size = picture.content, (picture.width, picture.height)
        seconds = picture.seconds
    else:
        content, size, seconds = png(picture), picture.size, 0.0
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
    font = ImageFont.truetype(FOLDER / "fonts" / "Inter-Bold.ttf", 17)
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
    movements = load_movements(LIBRARY.exercises)
    noted: dict[str, Entry] = json.loads(MANIFEST.read_text("utf-8")) if MANIFEST.is_file() else {}
    old = {
        key: frozenset(files_of(one, PERIODS) if chosen.keys else stale(one, noted, PERIODS))
        for key, one in movements.items()
        if not chosen.keys or key in chosen.keys
    }
    due = [movements[key] for key, names in old.items() if names]
    due.sort(key=lambda one: not one.alternates)  # the longest first, so that both end together
    files = [old[one.key] for one in due]
    with ProcessPoolExecutor(chosen.workers, initializer=_calm) as workers:
        for movement, entries in zip(due, workers.map(build, due, files), strict=True):
            noted.update(entries)
            _note(noted)
            sys.stdout.write(f"{movement.key}\n")
            sys.stdout.flush()
    wanted = {name for one in movements.values() for name in files_of(one, PERIODS)}
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
