# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Papers that belong together, seen from one of them, and numbers in its texts; what one may not see stays unseen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from augenhoehe.council.enums import ON_ITS_WAY, RelationKind
from augenhoehe.council.models import Paper, PaperRelation
from augenhoehe.council.queries.papers import long_texts, own_relation
from augenhoehe.council.rules import numbering
from augenhoehe.council.rules.references import candidates
from augenhoehe.kit import policies
from augenhoehe.kit.prepared import prepared_for_reader

MOST_NUMBERS = 300


@dataclass(frozen=True, slots=True)
class Related:
    """One relation as the page tells it. `paper` is None where it is not known here, for all this reader knows."""

    kind: RelationKind
    reverse: bool
    number: str
    paper: Paper | None


def texts_of(paper: Paper) -> tuple[str, ...]:
    """The texts of a paper that everybody reads who sees it, in the order of the page."""
    return (
        paper.name,
        paper.originator,
        paper.urgency_reason,
        paper.resolution_text,
        paper.reasons,
        paper.financial_impact,
    )


def load_relations(actor: Any, paper: Paper) -> list[PaperRelation]:
    """All relations of a paper, both ways, in one query; none where its flags say that it has none.

    Each says as `target_seen` and `paper_seen` whether the actor may see the papers at its ends.
    """
    if not getattr(paper, "has_relations", True):
        return []
    found = _relations(actor, paper.municipality_id, paper.pk)
    for other in (end for one in found for end in (one.paper, one.target) if end is not None):
        other.municipality = paper.municipality  # relations stay within the town
    return found


@prepared_for_reader
def _relations(actor: Any, town: int, paper: int) -> QuerySet[PaperRelation]:
    target = policies.visible_in(actor, Paper.objects.filter(pk=OuterRef("target")), town)
    source = policies.visible_in(actor, Paper.objects.filter(pk=OuterRef("paper")), town)
    return (
        PaperRelation.objects.filter(Q(paper=paper) | Q(target=paper))
        .select_related("paper", "target")
        .defer(*long_texts("paper"), *long_texts("target"))
        .annotate(target_seen=Exists(target), paper_seen=Exists(source))
        .order_by("reference", "pk")
    )


def related_papers(paper: Paper, relations: Iterable[PaperRelation]) -> list[Related]:
    """What a paper is to others, and others to it, of relations that `load_relations` gave; no query.

    A paper that the reader may not see is not told at all, unless the text names its number: then it is told
    as one that is not known here, as it would be if there were none.
    """
    named = numbers_named(paper)
    own, others = [], []
    for one in relations:
        kind = RelationKind(one.kind)
        if one.paper_id == paper.pk:
            target = one.target if getattr(one, "target_seen", False) else None
            if _is_told(one, named):
                number = target.reference if target is not None else one.reference
                own.append(Related(kind, reverse=False, number=number, paper=target))
        elif getattr(one, "paper_seen", False):
            others.append(Related(kind, reverse=True, number=one.paper.reference, paper=one.paper))
    return [*own, *others]


def numbers_named(paper: Paper) -> set[str]:
    """The numbers that the texts of a paper name, as compared."""
    return {one.key for text in texts_of(paper) for one in candidates(text)}


def told_relation(paper: Paper) -> PaperRelation | None:
    """The relation that the kind of a paper brings with it, as far as its reader may know."""
    relation = own_relation(paper)
    return relation if relation is not None and _is_told(relation, numbers_named(paper)) else None


def _is_told(relation: PaperRelation, named: set[str]) -> bool:
    seen = relation.target_id is None or getattr(relation, "target_seen", False)
    return seen or relation.reference_key in named


def replacement(related: Iterable[Related]) -> Paper | None:
    """The new version that is on its way in place of a paper, as far as the reader sees it."""
    for one in related:
        newer = one.reverse and one.kind is RelationKind.REPLACES
        if newer and one.paper is not None and one.paper.state in ON_ITS_WAY:
            return one.paper
    return None


def known_papers(actor: Any, paper: Paper, related: Iterable[Related]) -> Mapping[str, Paper]:
    """The papers that the texts of a paper name and the reader may see, by the number as compared.

    What the relations tell already is not asked for again; no query where no other number is named.
    """
    known = {numbering.key(one.number): one.paper for one in related if one.paper is not None}
    keys = numbers_named(paper) - known.keys() - {paper.reference_key}
    if keys:
        wanted = sorted(keys)[:MOST_NUMBERS]
        found = policies.visible_in(
            actor, Paper.objects.filter(reference_key__in=wanted), paper.municipality_id
        )
        known |= {one.reference_key: one for one in found.select_related("municipality")}
    return known
