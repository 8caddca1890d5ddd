# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
import re
from xml.etree import ElementTree

import pytest

from augenhoehe.kit.charts.timeline import (
    Point,
    Span,
    Timeline,
    TimelineRow,
    web_timeline,
    web_timeline_legend,
)

TODAY = datetime.date(2023, 1, 16)


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def row(
    name: str = "A", *, planned: Span | None = None, actual: Span | None = None, **more: object
) -> TimelineRow:
    return TimelineRow(name, planned, actual, **more)  # type: ignore[arg-type]


def bars(*rows: TimelineRow) -> list[tuple[float, float]]:
    """Begin and end of every bar, in percent of the width."""
    svg = web_timeline(Timeline("Zeitplan", rows, TODAY), ident="z")
    found = re.findall(r'<rect x="([\d.]+)%" y="-[\d.]+" width="([\d.]+)%"', svg)
    return [(float(x), float(x) + float(width)) for x, width in found]


def test_a_year_fills_its_share_with_first_and_last_day() -> None:
    whole = Span(day("2023-01-01"), day("2023-12-31"))
    assert bars(row(planned=whole)) == [(0.0, 100.0)]
    two = bars(row(planned=whole), row(planned=Span(day("2024-01-01"), day("2024-12-31"))))
    assert two[0][1] == pytest.approx(two[1][0], abs=0.02)
    assert two[1][1] == pytest.approx(100, abs=0.02)


def test_one_day_is_seen() -> None:
    ((begin, end),) = bars(row(planned=Span(TODAY, TODAY)))
    assert end > begin


def test_what_is_open_runs_to_the_edge_and_what_happens_runs_until_today() -> None:
    planned, actual = bars(
        row(planned=Span(day("2022-07-01"), None), actual=Span(day("2022-07-01"), None)),
        row("B", planned=Span(None, day("2024-12-31"))),
    )[:2]
    assert planned[1] == 100.0
    assert actual[1] < planned[1]
    assert actual[0] == planned[0]


def test_what_begins_tomorrow_has_not_run_backwards() -> None:
    tomorrow = TODAY + datetime.timedelta(days=1)
    ((begin, end),) = bars(row(actual=Span(tomorrow, None)))
    assert end >= begin


def test_milestones_are_full_or_rings() -> None:
    points = (Point(TODAY, True), Point(TODAY, False))
    svg = web_timeline(Timeline("t", [row(points=points)], TODAY), ident="z")
    fills = re.findall(r'<circle [^>]*fill="([^"]+)"', svg)
    assert len(fills) == len(set(fills)) == 2


def test_names_are_escaped_and_lead_where_they_are_told() -> None:
    rows = [
        row(
            "<script>alert(1)</script> & Co", planned=Span(TODAY, None), address="/m/1/?a&b", remark="<läuft>"
        )
    ]
    found = web_timeline(Timeline("A & B", [*rows, row("Ohne")], TODAY), ident="z")
    assert "<script" not in found
    assert "style=" not in found
    root = ElementTree.fromstring(found)  # noqa: S314 - our own drawing
    assert root.attrib["aria-label"] == "A & B"
    link = root.find(".//p/span/a")
    assert link is not None
    assert (link.text, link.attrib["href"]) == ("<script>alert(1)</script> & Co", "/m/1/?a&b")
    assert link.tail == " <läuft>"
    assert "<strong>Ohne</strong>" in found


def test_what_is_late_has_a_pattern_of_its_own() -> None:
    drawn = web_timeline(Timeline("t", [row(actual=Span(TODAY, None), late=True)], TODAY), ident="z")
    assert 'fill="url(#z-bars)"' in drawn
    assert '<pattern id="z-bars"' in drawn


def test_many_years_leave_out_every_second_number() -> None:
    rows = [row(planned=Span(day("2000-01-01"), day("2029-12-31")))]
    svg = web_timeline(Timeline("t", rows, TODAY), ident="z")
    assert ">2000<" in svg
    assert ">2001<" not in svg


def test_nonsense_is_refused() -> None:
    with pytest.raises(ValueError, match="before it begins"):
        Span(TODAY, day("2022-01-01"))
    with pytest.raises(ValueError, match="title"):
        Timeline(" ", [row()], TODAY)
    with pytest.raises(ValueError, match="no rows"):
        Timeline("t", [], TODAY)
    with pytest.raises(ValueError, match="cannot be an id"):
        web_timeline(Timeline("t", [row()], TODAY), ident="1 2")


def test_the_legend_tells_every_shape() -> None:
    legend = web_timeline_legend()
    for word in (
        "geplant",
        "tatsächlich",
        "hinter dem Plan",
        "Meilenstein erreicht",
        "Meilenstein offen",
        "heute",
    ):
        assert word in legend
    assert 'aria-hidden="true"' in legend
