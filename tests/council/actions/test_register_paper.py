# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import File
from augenhoehe.council.actions.paper_content import Reference
from augenhoehe.council.actions.register_paper import Source
from augenhoehe.council.actions.withdraw_paper import withdraw_paper
from augenhoehe.council.enums import PaperState
from augenhoehe.council.models import Paper
from augenhoehe.council.rules.facts import Step
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.violations import RuleViolation
from tests.council import builders


def test_a_paper_with_a_number_is_on_its_way_and_one_without_a_draft(cast: Cast) -> None:
    assert builders.paper(cast).state == PaperState.SUBMITTED
    assert builders.paper(cast, reference=" ").state == PaperState.DRAFT


def test_source_evidence_and_file_stay_beside_it(cast: Cast) -> None:
    source = Source(
        text="Vorlage\n12/0900", evidence={"number": (2,)}, file_name="vorlage.txt", content=b"Vorlage"
    )
    paper = builders.paper(cast, source=source)
    paper.refresh_from_db()
    assert (paper.source_text, paper.evidence) == ("Vorlage\n12/0900", {"number": [2]})
    assert paper.source_file is not None
    assert (paper.source_file.name, paper.source_file.public) == ("vorlage.txt", False)


def test_pasted_text_makes_no_file(cast: Cast) -> None:
    assert builders.paper(cast, source=Source(text="Vorlage")).source_file is None


def test_all_or_nothing(cast: Cast) -> None:
    builders.paper(cast)
    source = Source(text="Vorlage", file_name="vorlage.txt", content=b"Vorlage")
    with pytest.raises(RuleViolation):
        builders.paper(cast, source=source)
    assert Paper.objects.filter(reference="12/0900").count() == 1
    assert not File.objects.filter(name="vorlage.txt").exists()


def test_the_same_text_is_read_in_once(cast: Cast) -> None:
    first = builders.paper(cast, source=Source(text="Vorlage"))
    with pytest.raises(RuleViolation, match="12/0900"):
        builders.paper(cast, reference="12/0901", source=Source(text="Vorlage"))
    assert builders.paper(cast, "kamen", source=Source(text="Vorlage")).pk
    withdraw_paper(paper=first, reason="doppelt", revision=None, by=cast.people["dora"])
    assert builders.paper(cast, reference="12/0902", source=Source(text="Vorlage")).pk


def test_bodies_are_found_by_name_and_unknown_ones_stay_as_printed(cast: Cast) -> None:
    steps = [Step("Ausschuß für Zukunft"), Step("Haupt- und  Finanzausschuss", date=date(2022, 12, 8))]
    first, second = builders.paper(cast, steps=steps).consultations.order_by("position")
    assert (first.organization, first.body_name) == (None, "Ausschuß für Zukunft")
    assert second.organization == cast.bodies["bergkamen"]["hfa"]


def test_papers_that_named_this_number_know_it_now(cast: Cast) -> None:
    naming = builders.paper(cast, references=[Reference(number="11/1473")])
    other_town = builders.paper(cast, "kamen", references=[Reference(number="11/1473")])
    assert naming.relations.get().target is None
    named = builders.paper(cast, reference="11/01473")
    assert naming.relations.get().target == named
    assert other_town.relations.get().target is None


def test_the_log_tells_what_was_read_in(cast: Cast) -> None:
    builders.paper(cast)
    event = AuditEvent.objects.get(verb="council.paper_registered")
    assert event.after["reference"] == "12/0900"
    assert event.after["consultations"] == ["Ausschuss für Arbeit und Soziales", "Rat der Stadt Bergkamen"]
