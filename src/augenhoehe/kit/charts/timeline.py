# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

"""Periods on a line of time: what was planned, what happened, and the points on the way.

A list whose every line has its name as text, which wraps and may be a link, with the bars below it; every width is a
share, so that it reads on a phone as on paper. The same days stand in a table that the page puts beside it.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from augenhoehe.kit.charts.canvas import WEB_METRICS, WEB_PAINT, Canvas, number
from augenhoehe.kit.charts.model import Fill

HEAD = 24.0
"""Height of the line with the years."""
BAR = 8.0
PLANNED, ACTUAL = -28.0, -17.0
"""Where the bars begin, counted from the lower edge of their line."""
MARK = 5.0
NARROW = 0.07
"""A year that is narrower than this share of the width stands without its number, except every second one."""


@dataclass(frozen=True, slots=True)
class Span:
    """From one day to another; None where the beginning is not known or the end is open."""

    begin: datetime.date | None
    end: datetime.date | None

    def __post_init__(self) -> None:
        if self.begin and self.end and self.end < self.begin:
            raise ValueError(f"A period cannot end on {self.end} before it begins on {self.begin}.")


@dataclass(frozen=True, slots=True)
class Point:
    """A milestone: when it is planned for or was reached, and whether it was."""

    day: datetime.date
    reached: bool


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One name with its planned period, the actual one, and its milestones; what is unknown is None.

    remark: how the two compare, in words. late: whether what happens is behind the plan.
    """

    name: str
    planned: Span | None
    actual: Span | None = None
    points: tuple[Point, ...] = ()
    remark: str = ""
    late: bool = False
    address: str = ""


@dataclass(frozen=True, slots=True)
class Timeline:
    """Rows on one line of time; `covers` are years it shows at least, so that several drawings have one scale.

    Raises ValueError without a title or rows.
    """

    title: str
    rows: Sequence[TimelineRow]
    today: datetime.date
    covers: range | None = None

    def __post_init__(self) -> None:
        if not self.title.strip():
            raise ValueError("A chart needs a title: it is what a screen reader says first.")
        if not self.rows:
            raise ValueError(f"Chart “{self.title}” has no rows.")

    @property
    def years(self) -> range:
        """The calendar years that the line covers: all days that are named, today, and what it was told to cover."""
        days = [self.today]
        if self.covers:
            days += [datetime.date(year, 1, 1) for year in (self.covers[0], self.covers[-1])]
        for row in self.rows:
            for span in (row.planned, row.actual):
                if span is not None:
                    days += [day for day in (span.begin, span.end) if day is not None]
            days += [point.day for point in row.points]
        return range(min(days).year, max(days).year + 1)


def web_timeline(chart: Timeline, *, ident: str) -> str:
    """The list for a page, with the title as its name and colours from the page's variables.

    `ident` is the prefix of its ids, unique on the page; ValueError where it cannot be one.
    """
    if not re.fullmatch(r"[A-Za-z][\w-]*", ident, re.ASCII):
        raise ValueError(f"“{ident}” cannot be an id.")
    canvas = Canvas(WEB_PAINT, WEB_METRICS, ident)
    scale = _Scale(chart.years)
    lines = "".join(_line(row, chart.today, canvas, scale) for row in chart.rows)
    return (
        f'<ol role="list" class="ah-plan" aria-label="{escape(chart.title)}">'
        f'<li class="ah-plan__axis" aria-hidden="true">{_axis(chart, canvas, scale)}</li>{lines}</ol>'
    )


def web_timeline_legend() -> str:
    """What the shapes mean, as HTML that wraps on a phone; hidden from screen readers, which have the table."""
    canvas = Canvas(WEB_PAINT, WEB_METRICS, "legend")
    middle = 5.5
    late = canvas.patterns([Fill.BARS])
    drawings = (
        ("geplant", f'<rect x="0.5" y="1.5" width="21" height="{BAR:g}" {canvas.fill(Fill.OUTLINE)}/>'),
        ("tatsächlich", f'<rect x="0" y="1.5" width="22" height="{BAR:g}" {canvas.fill(Fill.SOLID)}/>'),
        (
            "tatsächlich, hinter dem Plan",
            f'{late}<rect x="0.5" y="1.5" width="21" height="{BAR:g}" {canvas.fill(Fill.BARS)}/>',
        ),
        ("Meilenstein erreicht", _mark(canvas, "11", middle, reached=True)),
        ("Meilenstein offen", _mark(canvas, "11", middle, reached=False)),
        ("heute", _today(canvas, "11", "11")),
    )
    items = "".join(
        f'<span><svg viewBox="0 0 22 11" class="ah-chart" focusable="false">{drawing}</svg>{escape(words)}</span>'
        for words, drawing in drawings
    )
    return f'<p class="ah-legend ah-full" aria-hidden="true">{items}</p>'


class _Scale:
    """Turns days into shares of the width; whole years, each day as wide as the other."""

    def __init__(self, years: range) -> None:
        self.years = years
        self._first = datetime.date(years.start, 1, 1).toordinal()
        self._days = datetime.date(years.stop - 1, 12, 31).toordinal() + 1 - self._first

    def share(self, day: datetime.date) -> float:
        """Where a day begins, from 0 (first of January of the first year) to 1."""
        return min(1.0, max(0.0, (day.toordinal() - self._first) / self._days))

    def span(self, span: Span) -> tuple[float, float]:
        """Begin and end as shares; the last day is part of the period."""
        begin = self.share(span.begin) if span.begin else 0.0
        end = self.share(span.end + datetime.timedelta(days=1)) if span.end else 1.0
        return begin, max(end, begin)


def _axis(chart: Timeline, canvas: Canvas, scale: _Scale) -> str:
    """The years, and the lines that every row draws again behind its bars."""
    numbers, lines = list[str](), list[str]()
    wide = 1 / len(scale.years) >= NARROW
    for position, year in enumerate(scale.years):
        x = canvas.x(scale.share(datetime.date(year, 1, 1)))
        lines.append(f'<line x1="{x}" x2="{x}" y1="0" y2="100%" stroke="{canvas.paint.line}"/>')
        if wide or position % 2 == 0:
            numbers.append(canvas.text(x, canvas.metrics.text, str(year), muted=True, shift=8))
    lines.append(_today(canvas, canvas.x(scale.share(chart.today)), "100%"))
    late = canvas.patterns([Fill.BARS])
    return (
        f'<svg class="ah-chart" width="100%" height="{number(HEAD)}" focusable="false">{late}'
        f'<defs><g id="{canvas.prefix}-grid">{"".join(lines)}</g></defs>{_behind(canvas)}{"".join(numbers)}</svg>'
    )


def _behind(canvas: Canvas) -> str:
    return f'<use href="#{canvas.prefix}-grid"/>'


def _today(canvas: Canvas, x: str, height: str) -> str:
    return f'<line x1="{x}" x2="{x}" y1="0" y2="{height}" stroke="{canvas.paint.bad}" stroke-width="2"/>'


def _line(row: TimelineRow, today: datetime.date, canvas: Canvas, scale: _Scale) -> str:
    out = list[str]()
    if row.planned is not None:
        begin, end = scale.span(row.planned)
        out.append(canvas.rect(begin, PLANNED, end - begin, BAR, Fill.OUTLINE))
    if row.actual is not None:
        begin, end = scale.span(_so_far(row.actual, today))
        out.append(canvas.rect(begin, ACTUAL, end - begin, BAR, Fill.BARS if row.late else Fill.SOLID))
    middle = PLANNED + BAR / 2
    out += [_mark(canvas, canvas.x(scale.share(point.day)), middle, point.reached) for point in row.points]
    name = escape(row.name)
    named = f'<a href="{escape(row.address)}">{name}</a>' if row.address else f"<strong>{name}</strong>"
    remark = f" {escape(row.remark)}" if row.remark else ""
    return (
        f'<li><svg class="ah-chart" aria-hidden="true" focusable="false">{_behind(canvas)}'
        f'<svg y="100%" width="100%" height="40" overflow="visible">{"".join(out)}</svg></svg>'
        f"<p><span>{named}{remark}</span></p></li>"
    )


def _so_far(actual: Span, today: datetime.date) -> Span:
    """What still runs has run until today and no further."""
    if actual.end is None and actual.begin is not None:
        return Span(actual.begin, max(today, actual.begin))
    return actual


def _mark(canvas: Canvas, x: str, middle: float, reached: bool) -> str:
    """A dot: full where the milestone was reached, a ring where it is open."""
    ink = canvas.paint.ink
    place = f'cx="{x}" cy="{number(middle)}" r="{MARK:g}"'
    return f'<circle {place} fill="{ink if reached else canvas.paint.ground}" stroke="{ink}" stroke-width="1.5"/>'
