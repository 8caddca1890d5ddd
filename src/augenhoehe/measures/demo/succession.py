# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Bergkamen's former round table, which went into the steering group; invented."""

from __future__ import annotations

from augenhoehe.core.demo import Cast
from augenhoehe.council.models import Resolution
from augenhoehe.kit import clock
from augenhoehe.measures.actions.create_measure import create_measure
from augenhoehe.measures.actions.measure_facts import MeasureFacts
from augenhoehe.measures.actions.report_progress import report_progress
from augenhoehe.measures.actions.supersede_measure import supersede_measure
from augenhoehe.measures.demo.plan import day
from augenhoehe.measures.enums import MeasureStatus
from augenhoehe.measures.models import Goal, Measure


def tell(cast: Cast, goal: Goal, resolution: Resolution | None) -> None:
    """The round table met from 2017 on; since 12 December 2022 the steering group does its work."""
    by, town = cast.people["anna"], cast.bergkamen
    facts = MeasureFacts(
        code="1.2.0",
        title="Runder Tisch Integration",
        description="Vereine und Ämter tauschten sich zweimal im Jahr aus, ohne feste Aufgaben.",
        goal=goal,
        field_of_action=cast.fields_of_action["bergkamen"][3],
        responsible=cast.departments["bergkamen"]["integrationsmanagement"],
        starts_on=day("2017-02-01"),
        started_on=day("2017-02-15"),
        status=MeasureStatus.CONTINUING,
        resolution=resolution,
    )
    with clock.standing_on(day("2022-12-12")):
        measure = create_measure(municipality=town, facts=facts, by=by)
        report_progress(
            measure=measure,
            reported_on=day("2022-11-30"),
            text="Der Runde Tisch hat zum letzten Mal getagt und seine offenen Punkte übergeben.",
            status=MeasureStatus.CONTINUING,
            participants=14,
            by=by,
        )
        supersede_measure(
            measure=measure,
            successor=Measure.objects.get(municipality=town, code="1.2.1"),
            happened_on=day("2022-12-12"),
            note="Die Steuerungsgruppe führt die Arbeit mit festen Aufgaben weiter.",
            by=by,
        )
