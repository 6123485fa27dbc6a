"""The progress picture: lays a chart out and renders it as PNG."""

import hashlib
from collections.abc import Iterable
from itertools import pairwise

from lumbar.coach.chart import Bars, Beside, Calendar, Chart, Curve, Figure, Invitation
from lumbar.media.canvas import WIDTH, Box, Plan, Point, Ribbon, Tile, Words, paint
from lumbar.media.lettering import BOLD, REGULAR, SEMIBOLD
from lumbar.media.sheet import EDGE, END, GAP, MIDDLE, Sheet, largest
from lumbar.media.upload import Upload

HEIGHT = 1350
_FIGURES_TOP, _ABOVE_TOP, _BELOW_TOP = 176, 348, 862
_CELL, _CELL_GAP = 44, 8
_APART = 12
"""Pixels between the name of a week and what was done in it."""
_SKETCH = ((0.0, 0.16), (0.2, 0.24), (0.4, 0.3), (0.6, 0.52), (0.8, 0.6), (1.0, 0.88))
"""An example curve for a chart without data yet; x and y as shares of its box."""


def draw(chart: Chart, *, dark: bool) -> bytes:
    """Returns the chart as PNG, 1080 pixels wide. Raises NotMade."""
    return paint(lay_out(chart), dark=dark)


def upload_of(chart: Chart, *, dark: bool) -> Upload:
    """Returns the chart as a file for a message."""
    what = hashlib.sha256(repr((chart, dark)).encode()).hexdigest()
    return Upload(
        kind="photo",
        key=f"chart {what[:32]}",
        name="progress.png",
        make=lambda: draw(chart, dark=dark),
        lasting=False,
    )


def lay_out(chart: Chart) -> Plan:
    """Returns the layout of the chart. Raises NotMade if no font has one of the letters."""
    return _ChartSheet(right_to_left=chart.right_to_left).plan(chart)


class _ChartSheet(Sheet):
    """A chart, part by part."""

    def plan(self, chart: Chart) -> Plan:
        page = Box(EDGE, EDGE, WIDTH - EDGE, HEIGHT - EDGE)
        self.write(chart.title, page, page.left, 96, size=46, weight=BOLD)
        self.write(chart.subtitle, page, page.left, 142, size=27, paint="soft")
        self._figures(chart.figures, chart.weeks)
        above = self.panel(page.left, _ABOVE_TOP, page.right, _BELOW_TOP - GAP)
        if isinstance(chart.above, Calendar):
            self._calendar(chart.above, above)
        else:
            self._bars(chart.above, above)
        below = self.panel(page.left, _BELOW_TOP, page.right, page.bottom)
        if isinstance(chart.below, Curve):
            self._curve(chart.below, below)
        else:
            self._invitation(chart.below, below)
        return self.plan_of(HEIGHT)

    # The three parts

    def _figures(self, figures: Iterable[Figure], weeks: Iterable[Beside]) -> None:
        top, bottom, left = _FIGURES_TOP, _ABOVE_TOP - GAP, EDGE
        for figure in figures:
            panel = self.panel(left, top, left + 224, bottom)
            paint = "warm" if figure.warm else "ink"
            self.write(figure.value, panel, panel.left, top + 84, size=62, weight=BOLD, paint=paint)
            self.write_lines(figure.label, panel, top + 124, 24, paint="soft")
            left += 224 + GAP
        panel = self.panel(left, top, WIDTH - EDGE, bottom)
        weeks = tuple(weeks)
        size = largest(24, lambda one: all(self._wide(week, one) <= panel.width for week in weeks))
        for number, week in enumerate(weeks):
            baseline = top + 46 + 60 * number
            self._week(week, panel, baseline, size, "last" if number else "this")

    def _wide(self, week: Beside, size: int) -> float:
        return self.wide(week.label, size) + _APART + self.wide(week.value, size, SEMIBOLD)

    def _week(self, week: Beside, panel: Box, baseline: float, size: int, paint: str) -> None:
        room = Box(panel.left + panel.width * 0.3, panel.top, panel.right, panel.bottom)
        said = self.write(week.value, room, panel.right, baseline, size, weight=SEMIBOLD, align=END)
        room = Box(panel.left, panel.top, said.left - _APART, panel.bottom)
        self.write(week.label, room, panel.left, baseline, size, paint="soft", shrinks=False)
        bar = Box(panel.left, baseline + 14, panel.right, baseline + 24)
        self.tiles.append(Tile(bar, "track", 5))
        if week.share > 0:
            long = max(10, panel.width * week.share)
            self.tiles.append(Tile(Box(bar.left, bar.top, bar.left + long, bar.bottom), paint, 5))

    def _calendar(self, calendar: Calendar, panel: Box) -> None:
        pitch = _CELL + _CELL_GAP
        left = panel.right - pitch * len(calendar.weeks) + _CELL_GAP
        top = panel.top + 66
        names = Box(panel.left, panel.top, left - 12, panel.bottom)
        size = self.one_size(calendar.weekdays, 21, names.width)
        for row, name in enumerate(calendar.weekdays):
            self.write(
                name, names, panel.left, top + pitch * row + 30, size, paint="soft", shrinks=False
            )
        starts = [column for column, name in enumerate(calendar.months) if name]
        for column, following in pairwise([*starts, len(calendar.months)]):
            end = left + pitch * following - _CELL_GAP
            room = Box(left + pitch * column, panel.top, end, panel.bottom)
            name = calendar.months[column]
            self.write(name, room, room.left, panel.top + 48, size=21, paint="soft")
        for column, week in enumerate(calendar.weeks):
            for row, shade in enumerate(week):
                at = Box(left + pitch * column, top + pitch * row, 0, 0)
                today = (column, row) == calendar.today
                self.cell(at, _CELL, "to-come" if shade is None else f"shade-{shade}", today=today)
        self._legend(calendar, panel, top + pitch * 7 + 10)

    def _legend(self, calendar: Calendar, panel: Box, top: float) -> None:
        more = self.write(calendar.more, panel, panel.right, top + 19, 21, paint="soft", align=END)
        left = more.left - 12 - 5 * 30 + 6
        for shade in range(5):
            at = left + 30 * shade
            self.tiles.append(Tile(Box(at, top, at + 24, top + 24), f"shade-{shade}", 6))
        room = Box(panel.left, panel.top, left - 12, panel.bottom)
        self.write(calendar.fewer, room, room.right, top + 19, 21, paint="soft", align=END)

    def _bars(self, bars: Bars, panel: Box) -> None:
        self.write(bars.title, panel, panel.left, panel.top + 58, size=28, weight=SEMIBOLD)
        pitch = panel.width / len(bars.bars)
        bottom, most = panel.bottom - 62, panel.height - 188
        size = self.one_size((bar.label for bar in bars.bars), 21, pitch - 6)
        for number, bar in enumerate(bars.bars):
            room = Box(
                panel.left + pitch * number + 3,
                panel.top,
                panel.left + pitch * (number + 1) - 3,
                panel.bottom,
            )
            middle = (room.left + room.right) / 2
            high = max(most * bar.share, 12 if bar.share else 6)
            last = number == len(bars.bars) - 1
            paint = "track" if not bar.share else "warm" if last else "this"
            at = Box(middle - 24, bottom - high, middle + 24, bottom)
            self.tiles.append(Tile(at, paint, min(10, int(high // 2))))
            self.write(
                bar.label,
                room,
                middle,
                bottom + 36,
                size,
                paint="soft",
                align=MIDDLE,
                shrinks=False,
            )
            self.write(bar.value, room, middle, at.top - 12, 21, weight=SEMIBOLD, align=MIDDLE)

    def _curve(self, curve: Curve, panel: Box) -> None:
        room = Box(panel.left + panel.width * 0.7, panel.top, panel.right, panel.bottom)
        said = self.write(
            curve.last, room, panel.right, panel.top + 60, 34, weight=BOLD, paint="warm", align=END
        )
        room = Box(panel.left, panel.top, said.left - 20, panel.bottom)
        self.write_lines(curve.title, room, panel.top + 58, 28, weight=SEMIBOLD)
        top, bottom = panel.top + 98, panel.bottom - 62
        lines = [self.line(name, 21, REGULAR, 120) for _, name in curve.up]
        left = panel.left + max(line.width for line in lines) + 14
        plot = Box(left, top, panel.right - 12, bottom)
        for (up, _), line in zip(curve.up, lines, strict=True):
            y = plot.bottom - plot.height * up
            self.tiles.append(Tile(Box(plot.left, y - 1, plot.right, y + 1), "grid"))
            self.words.append(Words(line, left - 14 - line.width, y + 7, "soft", panel))
        self._names_across(curve, plot, panel)
        self.ribbons.append(Ribbon(plot, _within(plot, curve.line), _within(plot, curve.points)))

    def _names_across(self, curve: Curve, plot: Box, panel: Box) -> None:
        """Writes the names below the curve, without those that would touch the one before."""
        free = panel.left
        for share, name in curve.across:
            line = self.line(name, 21, REGULAR, 200)
            left = plot.left + plot.width * share - line.width / 2
            left = min(max(left, panel.left), panel.right - line.width)
            if left >= free:
                self.words.append(Words(line, left, plot.bottom + 36, "soft", panel))
                free = left + line.width + 24

    def _invitation(self, invitation: Invitation, panel: Box) -> None:
        self.write(invitation.title, panel, panel.left, panel.top + 58, size=28, weight=SEMIBOLD)
        self.write(invitation.words, panel, panel.left, panel.top + 100, size=24, paint="soft")
        plot = Box(panel.left, panel.top + 140, panel.right - 12, panel.bottom - 44)
        self.tiles.append(Tile(Box(plot.left, plot.bottom, plot.right, plot.bottom + 2), "grid"))
        self.ribbons.append(Ribbon(plot, _within(plot, _SKETCH), sketched=True))


def _within(plot: Box, points: Iterable[Point]) -> tuple[Point, ...]:
    return tuple(
        (plot.left + plot.width * across, plot.bottom - plot.height * up) for across, up in points
    )
