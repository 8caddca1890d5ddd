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
from augenhoehe.core.models import Organization, Term
from augenhoehe.council.enums import PaperType, Recurrence, RelationKind
from augenhoehe.council.models import DrawnNumber, Paper, PaperRelation, ProposedDuty
from augenhoehe.council.queries.papers import known_numbers, paper_by_number
from augenhoehe.council.reading import Reading
from augenhoehe.council.rules import numbering
from augenhoehe.council.rules.facts import DutyText
from augenhoehe.council.rules.kinds import KINDS, OWN_RELATIONS
from augenhoehe.kit.violations import require

PLAIN = (
    "reference name paper_type public date department author originator urgency_reason components "
    "resolution_text reasons financial_impact"
).split()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """Another paper that a paper names, with the words in which it does."""

    number: str
    wording: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperContent:
    """All texts of a paper. Lists of references, topics and duties are complete: what is not in them is taken away.

    `related` is the number of the paper that this one answers, amends, supplements or replaces, as its kind says;
    `topics` are terms of the town.
    """

    name: str
    paper_type: PaperType
    reference: str = ""
    public: bool = False
    date: datetime.date | None = None
    department: str = ""
    author: str = ""
    originator: str = ""
    urgency_reason: str = ""
    related: str = ""
    topics: Sequence[Term] = ()
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
        """Put everything onto the paper and save it. Raises RuleViolation where the number is taken.

        Raises ValueError where a topic is another town's.
        """
        taken = known_numbers(paper.municipality, self.reference, but=paper.pk).values_list(
            "reference", flat=True
        )
        require(numbering.check_number(self.reference, taken))
        self._check_given_away(paper)
        if any(topic.vocabulary.municipality_id != paper.municipality_id for topic in self.topics):
            raise ValueError("A topic belongs to another town.")
        if self.department != paper.department or paper.under_direction_of_id is None:
            paper.under_direction_of = self._lead(paper)
        same_number = numbering.key(self.reference) == paper.reference_key and paper.reference
        reference = paper.reference if same_number else numbering.tidy(self.reference)
        for name in PLAIN:
            setattr(paper, name, getattr(self, name))
        paper.reference = reference
        paper.components = list(self.components)
        paper.save()
        paper.topics.set(self.topics)
        self._write_own_relation(paper)
        self._write_references(paper)
        self._write_duties(paper)

    def _check_given_away(self, paper: Paper) -> None:
        """A number that was drawn is its paper's for ever, even where that paper is gone."""
        drawn = DrawnNumber.objects.filter(
            municipality=paper.municipality, reference_key=numbering.key(self.reference)
        ).exclude(reference_key="")
        if paper.pk is not None:
            drawn = drawn.exclude(paper=paper.pk)
        require(numbering.check_number(self.reference, drawn.values_list("reference", flat=True)))

    def _lead(self, paper: Paper) -> Organization | None:
        """The department of the town that carries the printed name, perhaps with "Fachbereich" before it."""
        named = Q(name__iexact=self.department) | Q(name__iendswith=f" {self.department}")
        departments = Organization.objects.filter(
            municipality=paper.municipality, kind=OrganizationKind.DEPARTMENT
        )
        return departments.filter(named).first() if self.department else None

    def _write_own_relation(self, paper: Paper) -> None:
        """The one relation that the kind brings with it, to the paper with the given number; none of another kind."""
        wanted = KINDS[self.paper_type].relation
        number = numbering.tidy(self.related)
        stored = paper.relations.filter(kind__in=OWN_RELATIONS)
        key = numbering.key(number)
        if wanted is None or not key:
            stored.delete()
            return
        stored.exclude(kind=wanted, reference_key=key).delete()
        if not paper.relations.filter(kind=wanted, reference_key=key).exists():
            PaperRelation.objects.create(
                paper=paper,
                kind=wanted,
                reference=number,
                target=paper_by_number(paper.municipality, number, but=paper.pk),
            )

    def _write_references(self, paper: Paper) -> None:
        """Every number once; the relation itself and its wording stay as they were where the number stays."""
        wanted: dict[str, Reference] = {}
        for one in self.references:
            if numbering.key(one.number):
                wanted.setdefault(numbering.key(one.number), one)
        kept = set()
        for relation in paper.relations.exclude(kind__in=OWN_RELATIONS):
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
    relations = paper.relations.all()
    own = [one for one in relations if one.kind in OWN_RELATIONS]
    recorded["references"] = sorted(one.reference for one in relations if one not in own)
    recorded["related"] = [[one.kind, one.reference] for one in own]
    recorded["topics"] = sorted(topic.label for topic in paper.topics.all())
    recorded["duties"] = [[duty.text, duty.recurrence] for duty in paper.proposed_duties.all()]
    return recorded


class AsRecorded(dict[str, Any]):
    """A paper's own texts as they stand in the audit log, read anew from the database."""

    def __init__(self, paper: Paper) -> None:
        super().__init__(
            _recorded(
                Paper.objects.prefetch_related("relations", "proposed_duties", "topics").get(pk=paper.pk)
            )
        )
