# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Clara of Kamen tries Bergkamen's things: by their address, and through her own town's."""

from __future__ import annotations

from typing import Any

import pytest

from augenhoehe.concept.enums import ConceptKind
from augenhoehe.concept.models import Concept, Proposal
from augenhoehe.core.demo import Cast
from augenhoehe.council.models import Consultation, FollowUp, Paper
from augenhoehe.kit.models import AuditEvent
from augenhoehe.measures.models import Measure
from augenhoehe.reporting.models import Report
from tests.journeys.forms import fields, text_of
from tests.people import client_of

THEIRS = {"municipality__slug": "bergkamen"}


def targets() -> list[tuple[str, dict[str, Any]]]:
    """Addresses below a town, each with what a write there would send."""
    paper = Paper.objects.get(state="draft", **THEIRS)
    step = Consultation.objects.filter(paper__reference="12/0839").order_by("position")[0]
    duty = FollowUp.objects.filter(**THEIRS).order_by("pk")[0]
    concept = Concept.objects.get(kind=ConceptKind.CONCEPT, **THEIRS)
    proposal = Proposal.objects.filter(concept=concept)[0]
    measure = Measure.objects.filter(**THEIRS).order_by("pk")[0]
    report = Report.objects.get(**THEIRS)
    return [
        (
            f"vorlagen/{paper.pk}/bearbeiten/",
            {"name": "Von Clara", "paper_type": "resolution", "public": "yes"},
        ),
        (f"vorlagen/{paper.pk}/einreichen/", {"revision": paper.revision}),
        (f"vorlagen/{paper.pk}/zurueckziehen/", {"reason": "Von Clara", "revision": paper.revision}),
        (f"vorlagen/beratungen/{step.pk}/ergebnis/", {"outcome": "recommended"}),
        (f"vorlagen/pflichten/{duty.pk}/beantworten/", {"text": "Von Clara"}),
        (f"konzept/{concept.pk}/naechste-fassung/", {}),
        (f"konzept/vorschlag/{proposal.pk}/stellungnahme/", {"votum": "adopted", "text": "Von Clara"}),
        (
            f"massnahmen/{measure.pk}/sachstand/",
            {"status": "done", "text": "Von Clara", "reported_on": "2023-01-16"},
        ),
        (f"berichte/{report.pk}/einfrieren/", {"revision": report.revision}),
        (f"berichte/{report.pk}/vorlage/", {"revision": report.revision}),
    ]


@pytest.mark.parametrize("town", ["bergkamen", "kamen"])
def test_nothing_of_the_other_town_can_be_read_or_written(told_demo: Cast, town: str) -> None:
    clara = client_of(told_demo.people["clara"])
    events = AuditEvent.objects.count()
    for address, typed in targets():
        read = clara.get(f"/{town}/intern/{address}")
        written = clara.post(f"/{town}/intern/{address}", typed)
        assert read.status_code in (403, 404, 405), address
        assert written.status_code in (403, 404), address
        assert "Bergkamen for all" not in text_of(written)
    assert AuditEvent.objects.count() == events


def test_a_form_of_ones_own_takes_no_number_of_the_other_town(told_demo: Cast) -> None:
    clara = client_of(told_demo.people["clara"])
    own = Measure.objects.filter(municipality__slug="kamen").order_by("pk")[0]
    theirs = Measure.objects.filter(**THEIRS).order_by("pk")[0]
    address = f"/kamen/intern/massnahmen/{own.pk}/bearbeiten/"
    typed = fields(clara.get(address), "title")
    for field, value in (
        ("goal", theirs.goal_id),
        ("responsible", theirs.responsible_id),
        ("field_of_action", theirs.field_of_action_id),
        ("resolution", theirs.resolution_id),
    ):
        assert clara.post(address, {**typed, field: value}).status_code == 422, field
    own.refresh_from_db()
    assert own.goal.municipality == own.municipality
