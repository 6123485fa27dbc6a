"""The chat page's colours, light and dark, computed from style.css: all of it can be read."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

PAGE = Path(__file__).parents[2] / "sandbox" / "page"
SCHEMES = ("light", "dark")
TEXT, PARTS = 4.5, 3.0
"""WCAG 2.2: 1.4.3 contrast of text (AA), 1.4.11 of what tells controls and their states."""

Colour = tuple[float, float, float, float]

GROUNDS = ("paper", "paper-2")
TEXTS = {
    "surface": ["ink", "ink-2", "accent", "danger"],
    "raised": ["ink", "ink-2", "danger"],
    "surface-2": ["ink", "ink-2", "accent"],
    "surface-3": ["ink", "ink-2", "accent"],
    "bubble": ["ink", "ink-2", "accent", "accent-deep"],
    "mine": ["ink", "mine-ink-2", "accent-deep"],
    "accent": ["on-accent"],
    "accent-deep": ["on-accent"],
    "key": ["accent", "ink-2"],
    "key-hover": ["accent"],
    "go-key": ["on-go-key"],
    "go-key-hover": ["on-go-key"],
    "alarm-key": ["on-alarm-key"],
    "alarm-key-hover": ["on-alarm-key"],
    "toast": ["on-toast", "on-toast-link"],
}
"""Grounds, and what is written on each."""
EDGES = {
    "surface": ["edge", "accent"],
    "surface-2": ["edge", "accent"],
    "bubble": ["wave", "accent"],
    "mine": ["wave", "accent"],
    "paper": ["key-edge", "accent", "go-key", "alarm-key"],
    "paper-2": ["key-edge", "accent", "go-key", "alarm-key"],
}
"""Grounds, and what tells a control or the focus from each."""


@cache
def styles() -> str:
    return "\n".join(path.read_text("utf-8") for path in sorted(PAGE.glob("*.css")))


def read(words: str) -> Colour:
    """A colour as CSS writes it; raises ValueError for what this does not know."""
    if found := re.fullmatch(r"#([0-9a-f]{3}|[0-9a-f]{6})", words):
        digits = found[1] if len(found[1]) == 6 else "".join(d * 2 for d in found[1])
        red, green, blue = (int(digits[at : at + 2], 16) for at in (0, 2, 4))
        return red, green, blue, 1.0
    if found := re.fullmatch(r"rgb\((\d+) (\d+) (\d+)(?: / (\d+)%)?\)", words):
        return float(found[1]), float(found[2]), float(found[3]), float(found[4] or 100) / 100
    raise ValueError(words)


@cache
def colour(name: str, scheme: str) -> Colour:
    """The colour of a custom property."""
    found = re.search(rf"--{name}: light-dark\((.+?)\);", styles())
    assert found, f"style.css names no colour --{name}"
    light, dark = re.split(r", (?=#|rgb)", found[1])
    return read(light if scheme == "light" else dark)


def over(top: Colour, ground: Colour) -> Colour:
    """A colour that lets some of its ground through, as it is seen."""
    red, green, blue = (
        a * top[3] + b * (1 - top[3]) for a, b in zip(top[:3], ground[:3], strict=True)
    )
    return red, green, blue, 1.0


def contrast(one: Colour, other: Colour) -> float:
    """WCAG 2's ratio of two colours, 1 to 21."""
    low, high = sorted(map(light_of, (one, other)))
    return (high + 0.05) / (low + 0.05)


def light_of(one: Colour) -> float:
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (value / 255 for value in one[:3])
    ]
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))


def too_faint(pairs: dict[str, list[str]], scheme: str, least: float) -> list[str]:
    """Pairs that are closer than `least`, a line each; a ground is seen on each of GROUNDS."""
    found = []
    for ground, names in pairs.items():
        for below in GROUNDS:
            seen = over(colour(ground, scheme), colour(below, scheme))
            for name in names:
                ratio = contrast(over(colour(name, scheme), seen), seen)
                if ratio < least:
                    found.append(f"{name} on {ground}: {ratio:.2f}")
    return sorted(set(found))


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_text_can_be_read(scheme: str) -> None:
    assert too_faint(TEXTS, scheme, TEXT) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_control_and_the_focus_can_be_told_from_its_ground(scheme: str) -> None:
    assert too_faint(EDGES, scheme, PARTS) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_names_and_initials_can_be_read(scheme: str) -> None:
    tints = re.findall(r"--tint: (#\w+); --name: light-dark\((#\w+), (#\w+)\)", styles())
    assert len(tints) == 7
    for tint, *names in tints:
        name = read(names[SCHEMES.index(scheme)])
        assert contrast(read("#fff"), read(tint)) >= TEXT, tint
        assert contrast(name, colour("bubble", scheme)) >= TEXT, names


def test_what_is_too_faint_is_found() -> None:
    assert contrast(read("#000"), read("#fff")) == pytest.approx(21)
    assert contrast(read("#777"), read("#fff")) == pytest.approx(4.48, abs=0.01)
    assert over(read("rgb(0 0 0 / 50%)"), read("#fff"))[:3] == (127.5, 127.5, 127.5)
    assert too_faint({"surface": ["line"]}, "light", PARTS) != []


def test_no_size_of_text_is_fixed_so_that_it_grows_with_the_browser_s() -> None:
    assert re.findall(r"font(?:-size)?: [^;]*\dpx[^;]*;", styles()) == []
