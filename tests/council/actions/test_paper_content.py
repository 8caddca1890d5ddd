# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.edit_paper import edit_paper
from augenhoehe.council.actions.paper_content import AsRecorded, PaperContent, Reference
from augenhoehe.council.enums import Outcome, PaperType, Recurrence
from augenhoehe.council.models import Paper
from augenhoehe.council.reading import PaperKind, ReadDuty, Reading, ReadReference
from augenhoehe.council.rules.facts import DutyText
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.violations import Conflict, RuleViolation
from tests.council import builders


def edit(cast: Cast, paper: Paper, revision: int | None = None, **changed: object) -> Paper:
    return edit_paper(
        paper=paper, content=builders.content(**changed), revision=revision, by=cast.people["anna"]
    )


def test_editing_writes_and_records_what_changed(cast: Cast) -> None:
    paper = builders.paper(cast)
    saved = edit(cast, paper, paper.revision, name="Jugendkonferenz 2023")
    assert (saved.name, saved.revision) == ("Jugendkonferenz 2023", paper.revision + 1)
    event = AuditEvent.objects.get(verb="council.paper_edited")
    assert (event.before, event.after) == ({"name": "Jugendkonferenz"}, {"name": "Jugendkonferenz 2023"})


def test_the_second_writer_is_told(cast: Cast) -> None:
    paper = builders.paper(cast)
    edit(cast, paper, paper.revision, name="Eins")
    with pytest.raises(Conflict):
        edit(cast, paper, paper.revision, name="Zwei")


def test_a_paper_that_was_dealt_with_stays(cast: Cast) -> None:
    paper = builders.paper(cast)
    builders.record(cast, paper.consultations.earliest("position"), Outcome.RECOMMENDED)
    with pytest.raises(RuleViolation):
        edit(cast, paper)


def test_a_number_is_free_or_refused(cast: Cast) -> None:
    builders.paper(cast, reference="12/0901")
    paper = builders.paper(cast)
    with pytest.raises(RuleViolation, match="12/901"):
        edit(cast, paper, reference="Nr. 12/901")
    assert edit(cast, paper, reference="Vorlage Nr. 12/0902").reference == "12/0902"
    assert edit(cast, paper, reference="12/0902").reference == "12/0902"


def test_the_other_town_may_use_the_same_number(cast: Cast) -> None:
    builders.paper(cast, reference="12/0901")
    assert builders.paper(cast, "kamen", reference="12/0901").reference == "12/0901"


def test_two_drafts_without_number(cast: Cast) -> None:
    assert builders.paper(cast, reference="").pk != builders.paper(cast, reference="").pk


def test_references_are_kept_once_and_resolved(cast: Cast) -> None:
    old = builders.paper(cast, reference="11/1473")
    names = [Reference(number="Drucksache 11/1473", wording="Beschluss"), Reference(number="11/01473")]
    paper = builders.paper(cast, references=names)
    relation = paper.relations.get()
    assert (relation.reference, relation.wording, relation.target) == ("11/1473", "Beschluss", old)
    edit(cast, paper, references=[Reference(number="11/1473"), Reference(number="99/1")])
    kept = {item.reference: item.target for item in paper.relations.all()}
    assert kept == {"11/1473": old, "99/1": None}
    edit(cast, paper, references=[])
    assert not paper.relations.exists()


def test_a_paper_does_not_point_to_the_other_town(cast: Cast) -> None:
    builders.paper(cast, "kamen", reference="11/1473")
    paper = builders.paper(cast, references=[Reference(number="11/1473")])
    assert paper.relations.get().target is None


def test_duties_are_written_anew_and_empty_ones_left_out(cast: Cast) -> None:
    paper = builders.paper(cast)
    edit(cast, paper, duties=[DutyText("  "), DutyText(" Bericht "), DutyText("Liste", Recurrence.MONTHLY)])
    assert AsRecorded(paper)["duties"] == [["Bericht", "once"], ["Liste", "monthly"]]


@pytest.mark.parametrize("printed", ["Bürgerdienste", "fachbereich Bürgerdienste"])
def test_the_lead_is_found_by_its_printed_name(cast: Cast, printed: str) -> None:
    paper = builders.paper(cast, "kamen", department=printed)
    assert paper.under_direction_of == cast.departments["kamen"]["buergerdienste"]


def test_the_lead_follows_the_printed_name(cast: Cast) -> None:
    paper = builders.paper(cast, department="Jugendamt")
    assert paper.under_direction_of == cast.departments["bergkamen"]["jugendamt"]
    assert edit(cast, paper, department="Amt").under_direction_of is None


def test_what_was_read_becomes_content() -> None:
    reading = Reading(
        number="12/0767",
        kind=PaperKind.REPORT,
        public=True,
        subject="Sachstand",
        date=date(2022, 10, 1),
        references=(ReadReference("11/1473", "Der Rat hat beschlossen."),),
        duties=(ReadDuty("Berichten", Recurrence.YEARLY), ReadDuty("Prüfen")),
    )
    content = PaperContent.read(reading)
    assert (content.reference, content.paper_type, content.public) == ("12/0767", PaperType.INFORMATION, True)
    assert content.references == [Reference(number="11/1473", wording="Der Rat hat beschlossen.")]
    assert [duty.recurrence for duty in content.duties] == [Recurrence.YEARLY, Recurrence.ONCE]


def test_what_was_not_read_is_not_public() -> None:
    assert PaperContent.read(Reading()).public is False
    assert PaperContent.read(Reading()).paper_type is PaperType.INFORMATION
    assert PaperContent.read(Reading(resolution_text="Der Rat …")).paper_type is PaperType.RESOLUTION
