# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

"""Periods on a line of time: what was planned, what happened, and the points on the way.

Every name stands above its bar and every width is a share, so that the drawing reads on a phone as on paper. The
same days stand in a table that the page puts beside it.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from textwrap import wrap

from augenhoehe.kit.charts.canvas import WEB_METRICS, WEB_PAINT, Canvas, number
from augenhoehe.kit.charts.model import Fill

HEAD = 26.0
"""Room for the years above the rows."""
THIN = 7.0
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
    """One name with its planned period, the actual one, and its milestones; what is unknown is None."""

    name: str
    planned: Span | None
    actual: Span | None = None
    points: tuple[Point, ...] = ()


@dataclass(frozen=True, slots=True)
class Timeline:
    """Rows on one line of time; `covers` are years it shows at least, so that several drawings have one scale.

    Raises ValueError without a title or rows.
    """

    title: str
    rows: Sequence[TimelineRow]
    today: datetime.date
    description: str = ""
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
    """The drawing for a page: role, title and description, colours from the page's variables.

    `ident` is the prefix of its ids, unique on the page; ValueError where it cannot be one.
    """
    if not re.fullmatch(r"[A-Za-z][\w-]*", ident, re.ASCII):
        raise ValueError(f"“{ident}” cannot be an id.")
    canvas = Canvas(WEB_PAINT, WEB_METRICS, ident)
    scale = _Scale(chart.years)
    rows, height = _rows(chart, canvas, scale)
    return (
        f'<svg class="ah-chart" width="100%" height="{number(height)}" role="img" '
        f'aria-labelledby="{ident}-t {ident}-d" focusable="false"><title id="{ident}-t">{escape(chart.title)}</title>'
        f'<desc id="{ident}-d">{escape(chart.description.strip() or _description(chart))}</desc>'
        f"{canvas.patterns([Fill.HATCH])}{''.join(_grid(chart, canvas, scale, height))}{''.join(rows)}</svg>"
    )


def web_timeline_legend() -> str:
    """What the shapes mean, as HTML that wraps on a phone; hidden from screen readers, which have the table."""
    canvas = Canvas(WEB_PAINT, WEB_METRICS, "legend")
    middle = 5.5
    drawings = (
        ("geplant", f'<rect x="0.5" y="0.5" width="21" height="10" {canvas.fill(Fill.OUTLINE)}/>'),
        ("tatsächlich", f'<rect x="0" y="2" width="22" height="{THIN:g}" {canvas.fill(Fill.SOLID)}/>'),
        ("Meilenstein erreicht", _mark(canvas, "11", middle, reached=True)),
        ("Meilenstein offen", _mark(canvas, "11", middle, reached=False)),
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


def _grid(chart: Timeline, canvas: Canvas, scale: _Scale, height: float) -> list[str]:
    out, paint = list[str](), canvas.paint
    wide = 1 / len(scale.years) >= NARROW
    for position, year in enumerate(scale.years):
        x = canvas.x(scale.share(datetime.date(year, 1, 1)))
        out.append(f'<line x1="{x}" x2="{x}" y1="{HEAD - 8:g}" y2="{number(height)}" stroke="{paint.line}"/>')
        if wide or position % 2 == 0:
            out.append(canvas.text(x, canvas.metrics.text, str(year), muted=True, shift=3))
    today = canvas.x(scale.share(chart.today))
    out.append(
        f'<line x1="{today}" x2="{today}" y1="{HEAD - 8:g}" y2="{number(height)}" stroke="{paint.bad}" '
        'stroke-width="1.5" stroke-dasharray="4 3"/>'
    )
    return out


def _rows(chart: Timeline, canvas: Canvas, scale: _Scale) -> tuple[list[str], float]:
    metrics, out, y = canvas.metrics, list[str](), HEAD
    for row in chart.rows:
        for line in wrap(row.name, 46) or [""]:
            y += metrics.text * 1.3
            out.append(canvas.text(canvas.x(0), y, line))
        y += metrics.gap
        if row.planned is not None:
            begin, end = scale.span(row.planned)
            out.append(canvas.rect(begin, y, end - begin, metrics.bar, Fill.OUTLINE))
        if row.actual is not None:
            begin, end = scale.span(_so_far(row.actual, chart.today))
            inner = y + (metrics.bar - THIN) / 2
            out.append(canvas.rect(begin, inner, end - begin, THIN, Fill.SOLID))
        middle = y + metrics.bar / 2
        out += [
            _mark(canvas, canvas.x(scale.share(point.day)), middle, point.reached) for point in row.points
        ]
        y += metrics.bar + metrics.pitch / 2
    return out, y


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


def _description(chart: Timeline) -> str:
    """How many rows the line has and which years it covers; the days themselves stand in the table."""
    years = chart.years
    covered = str(years.start) if len(years) == 1 else f"{years.start} bis {years.stop - 1}"
    return f"{len(chart.rows)} Zeilen, {covered}. Alle Tage stehen in der Tabelle."
