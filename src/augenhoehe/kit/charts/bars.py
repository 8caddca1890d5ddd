# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

"""Horizontal bars: the name above, the figure at the end of the line, as on the reference screens."""

from textwrap import wrap

from augenhoehe.kit.charts.canvas import Canvas
from augenhoehe.kit.charts.model import Arrangement, BarChart, Fill, Number, fills
from augenhoehe.kit.charts.numbers import german
from augenhoehe.kit.charts.table import total

#: Share of the width for grouped bars; the rest is for the figure behind them.
GROUPED_WIDTH = 0.78


def draw_bars(chart: BarChart, canvas: Canvas, top: float = 0.0) -> tuple[list[str], float]:
    """Return SVG elements and the height they need, in the canvas's units."""
    kinds = fills(chart)
    single = len(chart.series) == 1
    stacked = chart.arrangement is Arrangement.STACKED
    scale = _Scale(chart, 1.0 if stacked or single else GROUPED_WIDTH)
    metrics, out, y = canvas.metrics, list[str](), top
    for index, category in enumerate(chart.categories):
        values = [series.values[index] for series in chart.series]
        y += metrics.text
        lines = wrap(category, 34 if canvas.width is None else 70) or [""]
        if single or stacked:
            out.append(canvas.text(canvas.x(1), y, _end_of_line(chart, values), anchor="end", muted=True))
        for line in lines:
            out.append(canvas.text(canvas.x(0), y, line))
            y += metrics.text * 1.3
        y += metrics.gap - metrics.text * 1.3
        if stacked:
            at = 0.0
            for value, kind in zip(values, kinds, strict=True):
                share = scale.share(value)
                if share > 0:
                    out.append(canvas.rect(at, y, share, metrics.bar, kind))
                at += share
            y += metrics.bar
        else:
            for value, kind in zip(values, kinds, strict=True):
                out += _bar(canvas, scale, value, kind, y)
                if not single:
                    words = german(value, unit=chart.unit, decimals=chart.decimals)
                    out.append(
                        canvas.text(canvas.x(1), y + metrics.bar - 1.5, words, anchor="end", muted=True)
                    )
                y += metrics.bar + (metrics.gap * 0.6 if not single else 0)
        y += metrics.pitch
    if scale.lowest < 0:
        x = canvas.x(scale.zero)
        out.append(
            f'<line x1="{x}" x2="{x}" y1="{top:g}" y2="{y - metrics.pitch / 2:g}" stroke="{canvas.paint.strong}"/>'
        )
    return out, y - metrics.pitch + 2


def _bar(canvas: Canvas, scale: "_Scale", value: Number | None, kind: Fill, y: float) -> list[str]:
    share = scale.share(value)
    if share == 0:
        return []
    start = scale.zero if value is not None and value > 0 else scale.zero - share
    return [canvas.rect(start, y, share, canvas.metrics.bar, kind)]


def _end_of_line(chart: BarChart, values: list[Number | None]) -> str:
    whole = total(values)
    if chart.share_of_first and whole is not None:
        first = german(values[0], decimals=chart.decimals)
        return f"{first} von {german(whole, unit=chart.unit, decimals=chart.decimals)}"
    return german(whole, unit=chart.unit, decimals=chart.decimals)


class _Scale:
    """Turns figures into shares of the width; zero is always on the scale."""

    def __init__(self, chart: BarChart, width: float) -> None:
        if chart.arrangement is Arrangement.STACKED:
            ends = [
                float(total([s.values[i] for s in chart.series]) or 0) for i in range(len(chart.categories))
            ]
        else:
            ends = [float(value) for series in chart.series for value in series.values if value is not None]
        self.lowest = min([0.0, *ends])
        span = max([0.0, *ends]) - self.lowest
        self._factor = width / span if span > 0 else 0.0
        self.zero = -self.lowest * self._factor

    def share(self, value: Number | None) -> float:
        """Length of the bar as a share of the whole width; 0 when nothing was stated."""
        return abs(float(value)) * self._factor if value is not None else 0.0
