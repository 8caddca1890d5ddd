# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A stored paper as the words that go on paper, in the town's own layout."""

from __future__ import annotations

from augenhoehe.council.enums import ConsultationRole, PaperType, RelationKind
from augenhoehe.council.models import Consultation, Paper
from augenhoehe.council.printing import Layout, PrintedConsultation, PrintedFinances, PrintedPaper
from augenhoehe.council.queries.finances import statement_of
from augenhoehe.council.queries.relations import told_relation
from augenhoehe.council.reading import PaperKind

KIND: dict[str, str] = {
    PaperType.ADDENDUM: "Nachtragsvorlage",
    PaperType.REVISION: "Neufassung",
    **{kind.paper_type: kind.value for kind in reversed(PaperKind)},
}
"""Papers are printed in German, whatever the reader's language: the first word of the field for each kind."""

ROLE: dict[str, str] = {
    ConsultationRole.HEARING: "Anhörung",
    ConsultationRole.ADVISORY: "Vorberatung",
    ConsultationRole.DECISION: "Entscheidung",
    ConsultationRole.INFORMATION: "Kenntnisnahme",
}

RESOLUTION_HEADING: dict[str, str] = {
    PaperType.MOTION: "Antrag:",
    PaperType.URGENT_MOTION: "Antrag:",
    PaperType.INQUIRY: "Fragen:",
    PaperType.AMENDMENT: "Gewünschte Änderung:",
}
REASONS_HEADING: dict[str, str] = {
    PaperType.MOTION: "Begründung:",
    PaperType.URGENT_MOTION: "Begründung:",
    PaperType.AMENDMENT: "Begründung:",
    PaperType.INQUIRY: "Hintergrund:",
    PaperType.ANSWER: "Antwort:",
    PaperType.ADDENDUM: "Nachtrag:",
}
URGENCY_HEADING: dict[str, str] = {PaperType.TABLED: "Warum als Tischvorlage:"}
BELONGS_TO: dict[str, str] = {
    RelationKind.ANSWERS: "Antwort auf:",
    RelationKind.AMENDS: "Änderung zu:",
    RelationKind.SUPPLEMENTS: "Ergänzung zu:",
    RelationKind.REPLACES: "Ersetzt:",
}


def printed_paper(paper: Paper) -> PrintedPaper:
    """The words of a paper loaded by `with_parts`, as its reader may see them.

    Of one that was loaded otherwise, attachments and the paper it belongs to are left out.
    """
    steps = sorted(paper.consultations.all(), key=lambda item: item.position)
    informs = paper.paper_type == PaperType.INFORMATION
    return PrintedPaper(
        head_title=paper.municipality.head_title,
        town_name=paper.municipality.name,
        kind=KIND[paper.paper_type],
        subject=paper.name,
        consultations=[_printed_step(step) for step in steps],
        reference=paper.reference or None,
        public=paper.public,
        date=paper.date,
        department=_department(paper) or None,
        author=paper.author or None,
        deciding_body=_deciding_body(steps),
        components=[str(part) for part in paper.components],
        resolution_text=None if informs else paper.resolution_text or None,
        acknowledgement=paper.resolution_text or None if informs else None,
        reasons=paper.reasons or None,
        financial_impact=paper.financial_impact or None,
        attachments=[item.name for item in getattr(paper, "seen_files", ())],
        urgency_reason=paper.urgency_reason or None,
        resolution_heading=RESOLUTION_HEADING.get(paper.paper_type),
        reasons_heading=REASONS_HEADING.get(paper.paper_type),
        urgency_heading=URGENCY_HEADING.get(paper.paper_type),
        further=[*_originator(paper), *_belongs_to(paper)],
        finances=_finances(paper),
    )


def layout_of(paper: Paper) -> Layout:
    """The layout of the paper's town."""
    return Layout(paper.municipality.paper_layout)


def _originator(paper: Paper) -> list[tuple[str, str]]:
    asks = paper.paper_type == PaperType.INQUIRY
    label = "Anfrage von:" if asks else "Antrag von:"
    return [(label, paper.originator)] if paper.originator else []


def _belongs_to(paper: Paper) -> list[tuple[str, str]]:
    relation = told_relation(paper)
    return [(BELONGS_TO[relation.kind], relation.reference)] if relation else []


def _printed_step(step: Consultation) -> PrintedConsultation:
    return PrintedConsultation(
        body=step.body_name, date=step.date, role=ROLE.get(step.role), item_number=step.agenda_number or None
    )


def _finances(paper: Paper) -> PrintedFinances | None:
    found = statement_of(paper)
    return PrintedFinances(found.has_effect, found.lines, found.note) if found else None


def _deciding_body(steps: list[Consultation]) -> str | None:
    deciding = next((step for step in reversed(steps) if step.authoritative), None)
    if deciding is None:
        return None
    return (deciding.organization.short_name if deciding.organization else "") or deciding.body_name


def _department(paper: Paper) -> str:
    """The department's own name where it says more than what was read ("Fachbereich Bürgerdienste")."""
    lead = paper.under_direction_of
    return lead.name if lead is not None and lead.name.endswith(paper.department) else paper.department
