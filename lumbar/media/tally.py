"""The picture of a session: what was done, on which days of this week, and the muscles at work."""

import hashlib
from collections.abc import Iterable, Mapping

from lumbar.coach.chart import Figure
from lumbar.coach.tally import Tally, Week
from lumbar.media.body import Outline, body
from lumbar.media.canvas import WIDTH, Box, Plan, Shape, paint
from lumbar.media.lettering import BOLD
from lumbar.media.sheet import EDGE, GAP, MIDDLE, Sheet
from lumbar.media.upload import Upload

HEIGHT = 660
_MIDDLE = 556
"""Where the panels on the left end."""
_WEEK_TOP = 420
_FIGURE, _LABEL = 84, 38
_CELL = 52
_ASIDE, _ASIDE_AT_LEAST = 8, 4
"""Pixels that a day's name keeps from the middle between it and the next: before names get smaller,
and before they are shortened."""
_TALL = 500
"""Of the figure, head to foot. On a phone of 360 pixels a muscle is then some 6 pixels wide."""


def draw(tally: Tally, *, dark: bool) -> bytes:
    """Returns the picture as PNG, 1080 pixels wide. Raises NotMade."""
    return paint(lay_out(tally), dark=dark)


def upload_of(tally: Tally, *, dark: bool) -> Upload:
    """Returns the picture as a file for a message."""
    what = hashlib.sha256(repr((tally, dark)).encode()).hexdigest()
    return Upload(
        kind="photo",
        key=f"tally {what[:32]}",
        name="session.png",
        make=lambda: draw(tally, dark=dark),
        lasting=False,
    )


def lay_out(tally: Tally) -> Plan:
    """Returns the layout of the picture. Raises NotMade if no font has one of the letters."""
    return _TallySheet(right_to_left=tally.right_to_left).plan(tally)


class _TallySheet(Sheet):
    """A tally, part by part."""

    def plan(self, tally: Tally) -> Plan:
        self._figures(tally.figures, self.panel(EDGE, EDGE, _MIDDLE, _WEEK_TOP - GAP))
        self._week(tally.week, self.panel(EDGE, _WEEK_TOP, _MIDDLE, HEIGHT - EDGE))
        bodies = self.panel(_MIDDLE + GAP, EDGE, WIDTH - EDGE, HEIGHT - EDGE)
        top = bodies.top + (bodies.height - _TALL) / 2
        for share, muscles in ((0.23, body().front), (0.77, body().back)):
            self._body(bodies.left + bodies.width * share, top, muscles, tally.worked)
        return self.plan_of(HEIGHT)

    def _figures(self, figures: tuple[Figure, ...], panel: Box) -> None:
        high = panel.height / max(len(figures), 1)
        for number, figure in enumerate(figures):
            baseline = panel.top + high * number + high / 2 + _FIGURE * 0.36
            paint = "warm" if figure.warm else "ink"
            room = Box(panel.left, panel.top, panel.left + panel.width * 0.6, panel.bottom)
            said = self.write(
                figure.value, room, room.left, baseline, _FIGURE, weight=BOLD, paint=paint
            )
            room = Box(said.right + 20, panel.top, panel.right, panel.bottom)
            self.write_lines(figure.label, room, baseline, _LABEL, paint="soft", rise=1.0)

    def _week(self, week: Week, panel: Box) -> None:
        pitch = (panel.width - _CELL) / 6
        top = panel.bottom - 36 - _CELL
        names = [name.rstrip(".") for name in week.names]  # room for one letter more
        size = self.one_size(names, _LABEL, pitch - 2 * _ASIDE)
        for day, (name, done) in enumerate(zip(names, week.done, strict=True)):
            left = panel.left + pitch * day
            middle = left + _CELL / 2
            half = pitch / 2 - _ASIDE_AT_LEAST
            room = Box(middle - half, panel.top, middle + half, panel.bottom)
            self.write(
                name, room, middle, top - 26, size, paint="soft", align=MIDDLE, shrinks=False
            )
            colour = "to-come" if done is None else "shade-3" if done else "shade-0"
            self.cell(Box(left, top, 0, 0), _CELL, colour, today=day == week.today)

    def _body(
        self, middle: float, top: float, muscles: Mapping[str, Outline], worked: Iterable[str]
    ) -> None:
        scale = _TALL / 100
        worked = frozenset(worked)

        def placed(
            outline: Iterable[tuple[float, float]], side: int
        ) -> tuple[tuple[float, float], ...]:
            return tuple((middle + side * x * scale, top + y * scale) for x, y in outline)

        for half in (body().trunk, body().head):
            whole = (*placed(half, 1), *reversed(placed(half[1:-1], -1)))
            self.shapes.append(Shape(whole, "body"))
        for at_work in (False, True):
            for key, outline in muscles.items():
                if (key in worked) is at_work:
                    colour = "warm" if at_work else "muscle"
                    self.shapes += [Shape(placed(outline, side), colour) for side in (1, -1)]
