# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

"""Charts as SVG text: for pages (themed, percent widths) and for paper (fixed size and colours)."""

import re
from dataclasses import dataclass
from hashlib import sha256
from html import escape

from augenhoehe.kit.charts.bars import draw_bars
from augenhoehe.kit.charts.canvas import (
    PRINT_METRICS,
    WEB_METRICS,
    WEB_PAINT,
    Canvas,
    number,
    print_paint,
)
from augenhoehe.kit.charts.describe import description
from augenhoehe.kit.charts.legend import print_legend, web_legend
from augenhoehe.kit.charts.lines import draw_lines
from augenhoehe.kit.charts.model import BarChart, Chart, fills
from augenhoehe.kit.charts.table import as_table


@dataclass(frozen=True, slots=True)
class PrintedChart:
    """An SVG with fixed size in points, and the words that stand for it."""

    svg: str
    width: float
    height: float
    alt: str


def chart_id(chart: Chart) -> str:
    """A stable id made from title and names, for pages that hold several charts."""
    names = "|".join([chart.title, *chart.categories, *(series.name for series in chart.series)])
    return "chart-" + sha256(names.encode("utf-8", "replace")).hexdigest()[:8]


def web_svg(chart: Chart, *, ident: str = "") -> str:
    """Return the SVG for a page.

    role, title and description, no style attribute, colours from the page's variables.

    ident: id prefix, a letter first, then letters, digits, "-" or "_"; unique on the page. Raises ValueError
    otherwise.
    """
    prefix = ident or chart_id(chart)
    if not re.fullmatch(r"[A-Za-z][\w-]*", prefix, re.ASCII):
        raise ValueError(f"“{prefix}” cannot be an id.")
    canvas = Canvas(WEB_PAINT, WEB_METRICS, prefix)
    elements, height = _draw(chart, canvas, 0.0)
    used = fills(chart) if isinstance(chart, BarChart) else ()
    return (
        f'<svg class="ah-chart" width="100%" height="{number(height)}" role="img" '
        f'aria-labelledby="{prefix}-t {prefix}-d" focusable="false">'
        f'<title id="{prefix}-t">{escape(chart.title)}</title><desc id="{prefix}-d">{escape(description(chart))}</desc>'
        f"{canvas.patterns(used)}{''.join(elements)}</svg>"
    )


def web_chart(chart: Chart, *, ident: str = "", table_word: str = "Dieselben Zahlen als Tabelle") -> str:
    """Return legend, drawing and the folded table of the same figures: what a page puts under a heading."""
    return web_picture(chart, ident=ident) + _table(chart, table_word)


def web_picture(chart: Chart, *, ident: str = "") -> str:
    """Return legend and drawing, for a page that has a table of the same figures of its own."""
    prefix = ident or chart_id(chart)
    return web_legend(chart, Canvas(WEB_PAINT, WEB_METRICS, prefix)) + web_svg(chart, ident=prefix)


def print_svg(chart: Chart, *, accent: str, width: float = 448.0, prefix: str = "c") -> PrintedChart:
    """Return the chart for paper, legend included. accent: #rrggbb; width: points."""
    canvas = Canvas(print_paint(accent), PRINT_METRICS, prefix, width)
    legend, top = print_legend(chart, canvas)
    elements, height = _draw(chart, canvas, top)
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{number(width)}" height="{number(height)}" '
        f'viewBox="0 0 {number(width)} {number(height)}" font-family="Fira Sans">'
        f"{canvas.patterns(fills(chart))}{''.join(legend)}{''.join(elements)}</svg>"
    )
    return PrintedChart(svg, width, height, f"{chart.title}. {description(chart)}")


def _draw(chart: Chart, canvas: Canvas, top: float) -> tuple[list[str], float]:
    return draw_bars(chart, canvas, top) if isinstance(chart, BarChart) else draw_lines(chart, canvas, top)


def _table(chart: Chart, table_word: str) -> str:
    table = as_table(chart)
    head = "".join(
        f'<th scope="col"{" class=" + chr(34) + "ah-r" + chr(34) if index else ""}>{escape(cell)}</th>'
        for index, cell in enumerate(table.header)
    )
    body = "".join(_row(row) for row in table.rows)
    foot = f"<tfoot>{_row(table.footer)}</tfoot>" if table.footer else ""
    return (
        f"<details><summary>{escape(table_word)}</summary>"
        f'<div class="ah-scroll" role="region" aria-label="{escape(table.caption)}" tabindex="0">'
        f'<table class="ah-table"><caption class="ah-sr">{escape(table.caption)}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody>{foot}</table></div></details>"
    )


def _row(cells: tuple[str, ...]) -> str:
    first, *rest = cells
    return (
        f'<tr><th scope="row">{escape(first)}</th>'
        + "".join(f'<td class="ah-r">{escape(c)}</td>' for c in rest)
        + "</tr>"
    )
