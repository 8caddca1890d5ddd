# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

from lxml import html

from augenhoehe.core.demo import Cast
from augenhoehe.measures.actions.report_progress import report_progress
from augenhoehe.measures.enums import MeasureStatus, Timeliness
from augenhoehe.measures.models import Measure
from augenhoehe.measures.queries import catalogue, overview
from augenhoehe.measures.views import lines
from tests.measures import builders

TODAY = datetime.date(2023, 1, 16)


def cells(cast: Cast) -> list[list[str]]:
    """The words of each cell of each line, as a browser reads them."""
    found = catalogue.listed(cast.people["anna"], cast.bergkamen)
    table = html.fromstring(
        f"<table>{''.join(lines.lines(overview.row(measure, TODAY) for measure in found))}</table>"
    )
    return [[cell.text_content().strip() for cell in line] for line in table.iter("tr")]


def test_a_line_tells_what_the_list_shows(cast: Cast) -> None:
    builders.measure(cast, code="M 1", title="Sprache & <Bildung>")
    (line,) = cells(cast)
    assert line[:2] == ["M 1", "Sprache & <Bildung>"]
    assert line[2] == cast.fields_of_action["bergkamen"][0].label
    assert line[4:] == ["in Planung", "–", "noch keine"]


def test_a_delay_stands_with_its_reason(cast: Cast) -> None:
    builders.measure(
        cast,
        timeliness=Timeliness.DELAYED,
        delay_reason="Der Raum fehlt.",
        starts_on=datetime.date(2022, 1, 1),
    )
    (line,) = cells(cast)
    assert line[4:6] == ["in Planung", "verzögert, weil: Der Raum fehlt."]


def test_a_missed_milestone_puts_a_measure_behind_its_plan(cast: Cast) -> None:
    measure = builders.measure(cast, status=MeasureStatus.IN_PROGRESS)
    builders.milestone(cast, measure, datetime.date(2023, 1, 10), reached_on=datetime.date(2023, 1, 9))
    assert "hinter dem Plan" not in cells(cast)[0][5]
    builders.milestone(cast, measure, datetime.date(2023, 1, 12))
    assert cells(cast)[0][5] == "hinter dem Plan"
    Measure.objects.filter(pk=measure.pk).update(timeliness=Timeliness.ON_TIME)
    assert cells(cast)[0][5] == "gemeldet als „im Zeitplan“, aber hinter dem Plan"


def test_an_old_report_stands_out(cast: Cast) -> None:
    measure = builders.measure(cast, status=MeasureStatus.IN_PROGRESS)
    report_progress(
        measure=measure,
        status=MeasureStatus.IN_PROGRESS,
        text="Läuft.",
        reported_on=datetime.date(2022, 6, 1),
        revision=Measure.objects.get(pk=measure.pk).revision,
        by=cast.people["anna"],
    )
    row = overview.row(catalogue.listed(cast.people["anna"], cast.bergkamen)[0], TODAY)
    assert "<strong>01.06.2022</strong>" in lines.lines([row])[0]


def test_the_links_lead_to_the_measures(cast: Cast) -> None:
    measure = builders.measure(cast)
    row = overview.row(catalogue.listed(cast.people["anna"], cast.bergkamen)[0], TODAY)
    assert f"<a href={measure.pk}/>" in lines.lines([row])[0]
