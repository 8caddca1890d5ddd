# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a person states about a paper; written and recorded the same way when reading in, drafting and editing."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from augenhoehe.core.enums import OrganizationKind
from augenhoehe.core.models import Organization
from augenhoehe.council.enums import PaperType, Recurrence, RelationKind
from augenhoehe.council.models import Paper, PaperRelation, ProposedDuty
from augenhoehe.council.queries.papers import known_numbers, paper_by_number
from augenhoehe.council.reading import Reading
from augenhoehe.council.rules import numbering
from augenhoehe.council.rules.facts import DutyText
from augenhoehe.kit.violations import require

PLAIN = (
    "reference name paper_type public date department author components resolution_text reasons financial_impact"
).split()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """Another paper that a paper names, with the words in which it does."""

    number: str
    wording: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperContent:
    """All texts of a paper. Lists of references and duties are complete: what is not in them is taken away."""

    name: str
    paper_type: PaperType
    reference: str = ""
    public: bool = False
    date: datetime.date | None = None
    department: str = ""
    author: str = ""
    components: Sequence[str] = ()
    resolution_text: str = ""
    reasons: str = ""
    financial_impact: str = ""
    references: Sequence[Reference] = ()
    duties: Sequence[DutyText] = ()

    @classmethod
    def read(cls, reading: Reading) -> PaperContent:
        """As the reader proposes. What the text does not say is not public, and a resolution if it proposes one."""
        kind = PaperType.RESOLUTION if reading.resolution_text else PaperType.INFORMATION
        return cls(
            reference=reading.number or "",
            name=reading.subject or "",
            paper_type=reading.kind.paper_type if reading.kind else kind,
            public=reading.public is True,
            date=reading.date,
            department=reading.department or "",
            author=reading.author or "",
            components=reading.components,
            resolution_text=reading.resolution_text or "",
            reasons=reading.reasons or "",
            financial_impact=reading.financial_impact or "",
            references=[Reference(number=one.number, wording=one.wording) for one in reading.references],
            duties=[DutyText(duty.text, duty.recurrence or Recurrence.ONCE) for duty in reading.duties],
        )

    def write(self, paper: Paper) -> None:
        """Put everything onto the paper and save it. Raises RuleViolation where the number is taken."""
        taken = known_numbers(paper.municipality, self.reference, but=paper.pk).values_list(
            "reference", flat=True
        )
        require(numbering.check_number(self.reference, taken))
        if self.department != paper.department or paper.under_direction_of_id is None:
            paper.under_direction_of = self._lead(paper)
        for name in PLAIN:
            setattr(paper, name, getattr(self, name))
        paper.reference = numbering.tidy(self.reference)
        paper.components = list(self.components)
        paper.save()
        self._write_references(paper)
        self._write_duties(paper)

    def _lead(self, paper: Paper) -> Organization | None:
        """The department of the town that carries the printed name, perhaps with "Fachbereich" before it."""
        named = Q(name__iexact=self.department) | Q(name__iendswith=f" {self.department}")
        departments = Organization.objects.filter(
            municipality=paper.municipality, kind=OrganizationKind.DEPARTMENT
        )
        return departments.filter(named).first() if self.department else None

    def _write_references(self, paper: Paper) -> None:
        """Every number once; the relation itself and its wording stay as they were where the number stays."""
        wanted: dict[str, Reference] = {}
        for one in self.references:
            if numbering.key(one.number):
                wanted.setdefault(numbering.key(one.number), one)
        kept = set()
        for relation in paper.relations.all():
            key = numbering.key(relation.reference)
            if key in wanted:
                kept.add(key)
            else:
                relation.delete()
        for key, one in wanted.items():
            if key not in kept:
                PaperRelation.objects.create(
                    paper=paper,
                    kind=RelationKind.REFERS_TO,
                    reference=numbering.tidy(one.number),
                    wording=one.wording,
                    target=paper_by_number(paper.municipality, one.number, but=paper.pk),
                )

    def _write_duties(self, paper: Paper) -> None:
        """The list anew; nothing refers to an intended duty."""
        paper.proposed_duties.all().delete()
        ProposedDuty.objects.bulk_create(
            ProposedDuty(paper=paper, position=position, text=duty.text.strip(), recurrence=duty.recurrence)
            for position, duty in enumerate((duty for duty in self.duties if duty.text.strip()), 1)
        )


def _recorded(paper: Paper) -> dict[str, Any]:
    recorded = {name: getattr(paper, name) for name in PLAIN}
    recorded["references"] = sorted(relation.reference for relation in paper.relations.all())
    recorded["duties"] = [[duty.text, duty.recurrence] for duty in paper.proposed_duties.all()]
    return recorded


class AsRecorded(dict[str, Any]):
    """A paper's own texts as they stand in the audit log, read anew from the database."""

    def __init__(self, paper: Paper) -> None:
        super().__init__(
            _recorded(Paper.objects.prefetch_related("relations", "proposed_duties").get(pk=paper.pk))
        )
