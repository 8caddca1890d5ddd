# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Papers as lists and pages need them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from augenhoehe.core.models import Municipality
from augenhoehe.council.enums import ON_ITS_WAY, ConsultationRole, PaperState, PaperType, RelationKind
from augenhoehe.council.models import Consultation, Paper, PaperFile, PaperRelation
from augenhoehe.council.rules import numbering
from augenhoehe.council.rules.facts import Step
from augenhoehe.council.rules.kinds import KINDS, Part
from augenhoehe.council.rules.submission import PaperFacts
from augenhoehe.kit import policies

LONG_TEXTS = ("resolution_text", "reasons", "financial_impact", "source_text", "evidence", "components")
"""Columns of a paper that a line in a list does not show."""


def long_texts(path: str) -> list[str]:
    """Those columns of the paper at the end of `path`, to be deferred."""
    return [f"{path}__{name}" for name in LONG_TEXTS]


def papers_of(
    actor: Any, municipality: Municipality, *, state: str = "", kind: str = "", text: str = ""
) -> QuerySet[Paper]:
    """The papers an actor may see in a town, newest first, with their deciding steps; the filters are optional."""
    found = policies.visible_in(actor, Paper.objects.all(), municipality)
    if state:
        found = found.filter(state=state)
    if kind:
        found = found.filter(paper_type=kind)
    for word in text.split():
        found = found.filter(Q(reference__icontains=word) | Q(name__icontains=word))
    deciding = policies.visible(actor, Consultation.objects.filter(role=ConsultationRole.DECISION))
    return found.select_related("municipality").prefetch_related(
        Prefetch("consultations", deciding.order_by("position"), to_attr="deciding")
    )


def with_parts(queryset: QuerySet[Paper], actor: Any) -> QuerySet[Paper]:
    """Papers with the steps an actor may see and their relations, two queries for any number of papers.

    Each relation says as `target_seen` whether the actor may see the paper it names.
    """
    steps = policies.visible(actor, Consultation.objects.all())
    steps = steps.select_related("organization", "resolution__municipality").order_by("position")
    seen = policies.visible(actor, Paper.objects.filter(pk=OuterRef("target")))
    relations = PaperRelation.objects.select_related("target__municipality").annotate(
        target_seen=Exists(seen)
    )
    files = policies.visible(actor, PaperFile.objects.select_related("file")).order_by("position")
    return queryset.select_related("municipality", "under_direction_of", "source_file").prefetch_related(
        Prefetch("consultations", steps),
        Prefetch("relations", relations),
        Prefetch("files", files, to_attr="seen_files"),
    )


def known_numbers(municipality: Municipality, reference: str, *, but: int | None = None) -> QuerySet[Paper]:
    """The paper of the town that carries a number, however it is written; none for an empty number."""
    found = Paper.objects.filter(municipality=municipality, reference_key=numbering.key(reference))
    return found.exclude(Q(reference_key="") | Q(pk=but))


def paper_by_number(municipality: Municipality, reference: str, *, but: int | None = None) -> Paper | None:
    """The paper of the town that carries a number, however it is written; None for an empty number."""
    return known_numbers(municipality, reference, but=but).select_related("municipality").first()


def papers_by_subject(actor: Any, municipality: Municipality, subject: str) -> QuerySet[Paper]:
    """The papers of a town with the very subject that an actor may see; none for an empty subject."""
    found = policies.visible_in(actor, Paper.objects.all(), municipality)
    return found.filter(name__iexact=subject).exclude(name="").select_related("municipality")


def relations_to(municipality: Municipality, reference: str) -> list[PaperRelation]:
    """Relations of the town's papers that name a number and do not know the paper behind it yet."""
    key = numbering.key(reference)
    if not key:
        return []
    return list(
        PaperRelation.objects.filter(paper__municipality=municipality, target=None, reference_key=key)
    )


def steps_of(paper: Paper) -> list[Step]:
    """The Beratungsfolge as the rules know it, in order."""
    return [
        consultation.step
        for consultation in sorted(paper.consultations.all(), key=lambda item: item.position)
    ]


def facts_of(paper: Paper, relations: Iterable[PaperRelation] | None = None) -> PaperFacts:
    """A paper as the rules know it. `relations`: those it has a part in, where they are at hand already."""
    kind = PaperType(paper.paper_type)
    relation = own_relation(paper, relations)
    target = relation.target if relation else None
    return PaperFacts(
        state=PaperState(paper.state),
        kind=kind,
        reference=paper.reference,
        name=paper.name,
        resolution_text=paper.resolution_text,
        steps=steps_of(paper),
        parts={part: getattr(paper, part) for part in Part if part is not Part.DUTIES},
        related=relation.reference_key if relation else "",
        related_kind=PaperType(target.paper_type) if target else None,
    )


def own_relation(paper: Paper, relations: Iterable[PaperRelation] | None = None) -> PaperRelation | None:
    """The relation that the kind of a paper brings with it; no query with `relations` or for a kind without."""
    wanted = KINDS[PaperType(paper.paper_type)].relation
    if wanted is None or paper.pk is None:
        return None
    found = paper.relations.all() if relations is None else relations
    return next((one for one in found if one.kind == wanted and one.paper_id == paper.pk), None)


def replaced_by(paper: Paper) -> Paper | None:
    """The new version of a paper that is on its way in its place, if there is one."""
    newer = Paper.objects.filter(relations__target=paper, relations__kind=RelationKind.REPLACES)
    return newer.filter(state__in=ON_ITS_WAY).order_by("pk").first()
