"""A standing figure, front and back, with the muscles that exercises name, as outlines.

Points are in hundredths of the body's height: across from its middle, down from the top of the
head. Only one half is written down; the other is its mirror. The outlines are round through their
points (see rounded in lumbar/media/curves.py). They are a map and no anatomy: large enough to be
told apart on a phone.
"""

from collections.abc import Mapping

Outline = tuple[tuple[float, float], ...]


def _outline(written: str) -> Outline:
    numbers = [float(number) for number in written.split()]
    return tuple(zip(numbers[::2], numbers[1::2], strict=True))


HEAD = _outline("0 0.4  2.7 1.2  4.3 3.8  4.3 7.4  3.3 10.6  1.4 12.6  0 13.0")
"""Half of the head, from the top of the middle to its bottom."""
TRUNK = _outline("""
    0 11.6  2.3 12.0  2.5 14.4  3.6 16.0  7.0 17.1  10.2 18.0  12.2 20.2  13.2 24.0  13.9 29.0
    14.9 34.5  16.2 40.5  17.2 46.5  18.2 49.5  18.9 53.2  18.4 55.6  17.2 55.9  16.4 53.6
    15.5 50.0  14.2 46.5  12.6 40.5  11.4 35.0  10.4 29.5  9.7 26.0  9.3 28.5  8.5 33.0  8.1 37.0
    8.5 41.0  9.7 45.5  10.4 50.5  10.2 57.0  9.3 64.0  7.9 70.0  7.3 74.0  7.9 79.0  7.6 84.0
    6.3 90.0  5.6 94.5  6.9 97.6  6.6 99.4  4.4 99.8  2.6 99.0  2.5 94.5  2.4 89.0  1.9 83.0
    2.1 77.0  2.2 73.0  1.6 66.0  0.9 58.5  0.5 54.6  0 54.2
""")
"""Half of the body below the head, from the neck's middle to the crotch."""

FRONT: Mapping[str, Outline] = {
    "shoulders": _outline(
        "8.7 18.4  10.6 19.0  12.1 21.2  12.6 24.4  11.4 26.0  10.2 24.0  9.2 21"
    ),
    "chest": _outline(
        "0.5 19.6  4.4 19.0  7.9 19.6  9.2 23.0  8.0 26.0  4.6 27.2  1.4 26.6  0.5 25"
    ),
    "abdominals": _outline("0.5 28.4  3.4 28.8  4.2 32.6  4.0 37.2  3.6 39.6  0.5 39.8"),
    "deep abdominals": _outline("0.5 41.0  3.6 40.8  5.4 42.6  4.2 46.4  2.2 50.4  0.5 52"),
    "obliques": _outline(
        "5.0 29.6  8.0 29.0  7.8 33.0  7.2 37.2  7.6 41.0  6.6 42.2  5.2 39.6  5.2 34"
    ),
    "hip flexors": _outline("6.6 44.6  8.9 45.6  9.4 49.6  7.8 52.0  5.0 53.6  3.4 52.0  5.2 48"),
    "thighs": _outline(
        "1.9 57.2  5.0 55.8  8.8 53.6  9.3 58.0  8.4 64.4  6.9 70.0  4.6 72  2.9 69  2.1 63"
    ),
}
"""Muscles seen from before; "chest" is there for the look alone."""
BACK: Mapping[str, Outline] = {
    "shoulders": _outline(
        "8.7 18.4  10.6 19.0  12.1 21.2  12.6 24.4  11.4 26.0  10.2 24.0  9.2 21"
    ),
    "upper back": _outline(
        "0.5 16.0  3.2 17.2  8.0 19.4  8.9 23.0  8.2 26.8  5.6 28.4  3.6 29.0  3.2 24  0.5 20"
    ),
    "erector spinae": _outline("0.5 22.4  2.2 25.0  2.9 30.0  3.4 35.0  3.2 38.8  0.5 39.4"),
    "lower back": _outline("0.5 40.6  3.8 40.0  6.9 40.6  7.6 43.4  4.8 45.4  2.0 48.0  0.5 49"),
    "obliques": _outline("5.0 30.4  8.0 29.6  7.8 33.0  7.2 37.0  7.4 39.2  5.0 38.6  4.8 34"),
    "glutes": _outline(
        "0.6 50.4  3.4 47.6  6.6 46.4  9.2 48.6  9.4 53.0  7.8 56.8  4.2 58.0  1.2 56.4"
    ),
    "hamstrings": _outline(
        "1.9 60.4  4.8 59.8  9.0 57.8  9.0 62.0  8.0 68.0  6.8 72.0  5.0 70.4  3.0 72  2.3 66"
    ),
    "calves": _outline(
        "2.6 77.0  4.6 75.6  7.0 76.4  7.3 80.0  6.6 84.6  5.2 88  4.0 87.6  2.7 83"
    ),
}
"""Muscles seen from behind."""
