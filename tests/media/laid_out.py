"""What has to be so wherever a picture's parts come to stand."""

from itertools import combinations

from lumbar.media import chart, tally
from lumbar.media.canvas import WIDTH, Box, Plan, Shape

CHART, TALLY = Box(0, 0, WIDTH, chart.HEIGHT), Box(0, 0, WIDTH, tally.HEIGHT)
READABLE = 28
"""Pixels of the smallest letters: on a phone of 360 pixels a picture is some 330 wide, so that they
are 8.5 pixels high there."""


def shortened(plan: Plan) -> list[str]:
    """The words that had no room and end in dots."""
    return [words.line.words for words in plan.words if words.line.words.endswith("…")]


def chart_fits(plan: Plan) -> None:
    """Of a chart: words stay in their places and apart, tiles on the page, curves in a panel."""
    for words in plan.words:
        assert words.within.holds(words.box.grown(-1)), "words run out of their place"
        assert CHART.holds(words.within)
    for one, other in combinations(plan.words, 2):
        assert not one.box.grown(-1).meets(other.box.grown(-1)), "words run into each other"
    for tile in plan.tiles:
        assert CHART.holds(tile.box)
    panels = [tile.box for tile in plan.tiles if tile.paint == "panel" and tile.radius > 20]
    assert len(panels) == 5
    for ribbon in plan.ribbons:
        assert any(panel.holds(ribbon.box.grown(14)) for panel in panels)
        for x, y in (*ribbon.line, *ribbon.points):
            assert ribbon.box.grown(0.01).holds(Box(x, y, x, y))


def box_of(shape: Shape) -> Box:
    xs, ys = zip(*shape.outline, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


def tally_fits(plan: Plan) -> None:
    """Of a session's picture: words stay in their places and apart, and everything in a panel."""
    panels = [tile.box for tile in plan.tiles if tile.paint == "panel" and tile.radius > 20]
    assert len(panels) == 3
    for words in plan.words:
        assert words.within.holds(words.box.grown(-1)), "words run out of their place"
        assert words.line.size >= READABLE * 0.7
    for one, other in combinations(plan.words, 2):
        assert not one.box.grown(-1).meets(other.box.grown(-1)), "words run into each other"
    for tile in plan.tiles:
        assert TALLY.holds(tile.box)
    for shape in plan.shapes:
        assert panels[2].holds(box_of(shape).grown(2)), "a figure runs out of its panel"
