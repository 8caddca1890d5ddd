# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from decimal import Decimal

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.measures.actions.save_target import save_target
from augenhoehe.measures.queries import figure_charts
from augenhoehe.measures.queries.figures import figures as found
from tests.measures import figures

pytestmark = pytest.mark.django_db


def test_a_chart_tells_gaps_breaks_and_targets(cast: Cast) -> None:
    made = figures.enter(cast, figures.indicator(cast), (2020, "", "nicht erhoben"), (2021, "", 20))
    figures.enter(cast, made, (2022, "", 30), break_in_series=True, break_reason="neue Software")
    figures.enter(cast, made, (2022, "Frauen", 12))
    for group in ("", "Frauen", "ohne Wert"):
        save_target(
            indicator=made, due_on=figures.day(2025), value=Decimal(40), group=group, by=cast.people["anna"]
        )
    chart = figure_charts.chart_of(found([made], everything=False)[0])
    assert chart is not None
    assert chart.categories == ["2020", "2021", "2022"]
    total, women = chart.series
    assert (total.name, women.name) == ("gesamt", "Frauen")
    assert list(total.values) == [None, 20, 30]
    assert total.words == {0: "– (nicht erhoben)"}
    assert total.breaks == {2: "neue Software"}
    assert [target.name for target in chart.targets] == ["Zielwert 2025", "Zielwert 2025, Frauen"]


def test_without_a_number_there_is_nothing_to_draw(cast: Cast) -> None:
    made = figures.enter(cast, figures.indicator(cast), (2022, "", 3))
    assert figure_charts.chart_of(found([made], everything=False)[0]) is None
    assert figure_charts.chart_of(found([made], everything=True)[0]) is not None
