# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

"""Lines over years: each with its own dashes and its own mark, so that colour is never needed."""

from collections.abc import Collection
from itertools import pairwise

from augenhoehe.kit.charts.canvas import Canvas, number
from augenhoehe.kit.charts.model import Fill, LineChart, breaks_of, fills
from augenhoehe.kit.charts.numbers import german, nice_ticks

DASHES = {
    Fill.SOLID: "",
    Fill.HATCH: "8 4",
    Fill.OUTLINE: "2 4",
    Fill.DOTS: "10 3 2 3",
    Fill.LINES: "14 5",
    Fill.BARS: "4 4",
}
LEFT, RIGHT = 0.13, 0.96
#: Figures stand at each point of a single line up to this many points.
LABELLED_POINTS = 8


def draw_lines(chart: LineChart, canvas: Canvas, top: float = 0.0) -> tuple[list[str], float]:
    """Return SVG elements and the height they need, in the canvas's units."""
    stated = [float(value) for series in chart.series for value in series.values if value is not None]
    stated += [float(target.value) for target in chart.targets]
    low, high = min(stated, default=0.0), max(stated, default=1.0)
    ticks = nice_ticks(max(high, 0.0) if chart.from_zero else high, min(low, 0.0) if chart.from_zero else low)
    metrics, out = canvas.metrics, list[str]()
    head = top + metrics.text * 1.6
    foot = head + metrics.plot

    def y(value: float) -> float:
        return foot - (value - ticks[0]) / (ticks[-1] - ticks[0]) * metrics.plot

    places = None if any(tick != int(tick) for tick in ticks) else 0
    for tick in ticks:
        stroke = canvas.paint.strong if tick == ticks[0] else canvas.paint.line
        out.append(
            f'<line x1="0" x2="{canvas.x(1)}" y1="{number(y(tick))}" y2="{number(y(tick))}" stroke="{stroke}"/>'
        )
        unit = chart.unit if tick == ticks[-1] else ""
        label = german(tick, unit=unit, decimals=places)
        out.append(canvas.text(canvas.x(0), y(tick) - metrics.text * 0.3, label, muted=True))
    count = len(chart.categories)

    def x(index: int) -> float:
        return (LEFT + RIGHT) / 2 if count == 1 else LEFT + (RIGHT - LEFT) * index / (count - 1)

    out += _category_labels(chart, canvas, [x(index) for index in range(count)], foot + metrics.text * 1.5)
    for position in breaks_of(chart):
        out += _break(canvas, (x(max(position - 1, 0)) + x(position)) / 2, head, foot)
    for series, kind in zip(chart.series, fills(chart), strict=True):
        points = [(x(i), y(float(v))) if v is not None else None for i, v in enumerate(series.values)]
        out += line(canvas, points, kind, series.breaks)
        if len(chart.series) == 1 and count <= LABELLED_POINTS:
            for point, value in zip(points, series.values, strict=True):
                if point is not None:
                    words = german(value, decimals=chart.decimals)
                    out.append(
                        canvas.text(canvas.x(point[0]), point[1] - metrics.text * 0.8, words, anchor="middle")
                    )
    for target in chart.targets:
        words = f"{target.name}: {german(target.value, unit=chart.unit, decimals=chart.decimals)}"
        level = y(float(target.value))
        ends = [y(float(series.values[-1])) for series in chart.series if series.values[-1] is not None]
        crowded = any(level - metrics.text * 1.8 < end < level + 5 for end in ends)
        out += _target(canvas, level, words, metrics.text * (1.1 if crowded else -0.35))
    return out, foot + metrics.text * 2


def line(
    canvas: Canvas, points: "list[tuple[float, float] | None]", kind: Fill, breaks: Collection[int] = ()
) -> list[str]:
    """Segments between stated points, and a mark on each point. A gap stays a gap, and so does a break."""
    out = []
    dash = f' stroke-dasharray="{DASHES[kind]}"' if DASHES[kind] else ""
    for position, (start, end) in enumerate(pairwise(points), 1):
        if start is not None and end is not None and position not in breaks:
            ends = f'x1="{canvas.x(start[0])}" y1="{number(start[1])}" x2="{canvas.x(end[0])}" y2="{number(end[1])}"'
            out.append(f'<line {ends} stroke="{canvas.paint.accent}" stroke-width="2"{dash}/>')
    return out + [mark(canvas, canvas.x(point[0]), point[1], kind) for point in points if point is not None]


def _break(canvas: Canvas, x: float, head: float, foot: float) -> list[str]:
    """A dotted line from top to bottom where figures before and after cannot be compared."""
    place = f'x1="{canvas.x(x)}" x2="{canvas.x(x)}" y1="{number(head)}" y2="{number(foot)}"'
    stroke = f'<line {place} stroke="{canvas.paint.strong}" stroke-dasharray="2 4"/>'
    return [
        stroke,
        canvas.text(canvas.x(x), head - canvas.metrics.text * 0.4, "Bruch", anchor="middle", muted=True),
    ]


def _target(canvas: Canvas, y: float, words: str, shift: float) -> list[str]:
    """A dashed line across with its words at the end, above or below it."""
    place = f'x1="{canvas.x(LEFT)}" x2="{canvas.x(1)}" y1="{number(y)}" y2="{number(y)}"'
    stroke = f'<line {place} stroke="{canvas.paint.strong}" stroke-width="1.5" stroke-dasharray="6 3"/>'
    return [
        stroke,
        canvas.text(canvas.x(1), y + shift, words, anchor="end", muted=True, halo=True),
    ]


def mark(canvas: Canvas, x: str, y: float, kind: Fill) -> str:
    """The sign of a line: circle, square, diamond, triangle; filled or open."""
    accent, ground = canvas.paint.accent, canvas.paint.ground
    if kind is Fill.SOLID:
        return f'<circle cx="{x}" cy="{number(y)}" r="4" fill="{accent}"/>'
    shapes = {
        Fill.HATCH: ("M-4-4h8v8h-8z", ground),
        Fill.OUTLINE: ("M0-5.5 5.5 0 0 5.5-5.5 0z", ground),
        Fill.DOTS: ("M0-5.5 5 4H-5z", accent),
        Fill.LINES: ("M-4-4h8v8h-8z", accent),
        Fill.BARS: ("M-4-4 4 4M4-4-4 4", "none"),
    }
    path, fill = shapes[kind]
    drawing = f'<path d="{path}" fill="{fill}" stroke="{accent}" stroke-width="2"/>'
    if canvas.width is not None:
        return f'<g transform="translate({x} {number(y)})">{drawing}</g>'
    # A transform knows no percent: a nested, overflowing svg carries the shape to its place.
    return f'<svg x="{x}" y="{number(y)}" width="1" height="1" overflow="visible">{drawing}</svg>'


def _category_labels(chart: LineChart, canvas: Canvas, places: list[float], y: float) -> list[str]:
    """Names under the axis; so many are left out that the rest fit on a phone."""
    widest = max(len(category) for category in chart.categories) + 2
    room = 40 if canvas.width is None else 90
    step = max(1, -(-len(places) * widest // room))
    out = []
    for index, (category, place) in enumerate(zip(chart.categories, places, strict=True)):
        if index % step == 0:
            anchor = "end" if place > 0.93 and len(category) > 4 else "middle"
            out.append(canvas.text(canvas.x(place), y, category, anchor=anchor, muted=True))
    return out
