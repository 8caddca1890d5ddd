# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the fills and dashes mean. A single series needs no legend."""

from html import escape

from augenhoehe.kit.charts.canvas import Canvas
from augenhoehe.kit.charts.lines import DASHES, mark
from augenhoehe.kit.charts.model import BarChart, Chart, Fill, fills

SWATCH = 22.0
#: Mean advance of Fira Sans per em, generous, to place words whose width only the reader's machine knows.
ADVANCE = 0.56


def web_legend(chart: Chart, canvas: Canvas) -> str:
    """Return the legend as HTML that wraps on a phone.

    Hidden from screen readers, which have description and table.
    """
    if len(chart.series) == 1:
        return ""
    items = "".join(
        f'<span><svg viewBox="0 0 22 11" class="ah-chart" focusable="false">'
        f"{_swatch(chart, canvas, kind, (0, 0), '11')}</svg>{escape(series.name)}</span>"
        for series, kind in zip(chart.series, fills(chart), strict=True)
    )
    return f'<p class="ah-legend ah-full" aria-hidden="true">{items}</p>'


def print_legend(chart: Chart, canvas: Canvas) -> tuple[list[str], float]:
    """Return SVG elements and the height used; rows break where the estimated width is full."""
    if len(chart.series) == 1 or canvas.width is None:
        return [], 0.0
    out, x, y, size = list[str](), 0.0, 0.0, canvas.metrics.text
    for series, kind in zip(chart.series, fills(chart), strict=True):
        needed = SWATCH + 5 + len(series.name) * size * ADVANCE + 16
        if x > 0 and x + needed > canvas.width:
            x, y = 0.0, y + size * 1.7
        out.append(_swatch(chart, canvas, kind, (x, y), f"{x + 11:g}"))
        out.append(canvas.text(f"{x + SWATCH + 5:g}", y + size * 0.95, series.name))
        x += needed
    return out, y + size * 2.6


def _swatch(chart: Chart, canvas: Canvas, kind: Fill, corner: tuple[float, float], middle: str) -> str:
    x, y = corner
    if isinstance(chart, BarChart):
        inset = 0.0 if kind is Fill.SOLID else 0.5
        height = (11 if canvas.width is None else 8.5) - 2 * inset
        width = SWATCH - 2 * inset
        place = f'x="{x + inset:g}" y="{y + inset:g}" width="{width:g}" height="{height:g}"'
        return f"<rect {place} {canvas.fill(kind)}/>"
    dash = f' stroke-dasharray="{DASHES[kind]}"' if DASHES[kind] else ""
    place = f'x1="{x:g}" x2="{x + SWATCH:g}" y1="{y + 5.5:g}" y2="{y + 5.5:g}"'
    stroke = f'<line {place} stroke="{canvas.paint.accent}" stroke-width="2"{dash}/>'
    return stroke + mark(canvas, middle, y + 5.5, kind)
