# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who sees papers, their Beratungsfolge and what belongs to them."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from augenhoehe.core.enums import INSIDE, Role
from augenhoehe.core.permissions import towns_where
from augenhoehe.council.enums import ON_ITS_WAY, PaperState
from augenhoehe.council.models import (
    Consultation,
    FinancialEffect,
    FinancialLine,
    Paper,
    PaperEdition,
    PaperFile,
    PaperRelation,
    ProposedDuty,
    SignOff,
)
from augenhoehe.council.permissions.publicity import behind_closed_doors, taken_back
from augenhoehe.kit import policies


def _seen_papers(actor: Any, prefix: str = "") -> Q:
    """The administration sees all papers of its town, the council those on their way, everybody the public ones.

    A paper whose agenda item was taken back from the public is not public either.
    """
    council = Q(**{f"{prefix}municipality__in": towns_where(actor, {Role.COUNCIL_MEMBER})})
    on_its_way = Q(**{f"{prefix}state__in": ON_ITS_WAY})
    held = Exists(Consultation.objects.filter(paper=OuterRef(f"{prefix}pk")).exclude(outcome=""))
    left_the_draft = on_its_way | (Q(**{f"{prefix}state": PaperState.WITHDRAWN}) & Q(held))
    return (
        Q(**{f"{prefix}municipality__in": towns_where(actor, INSIDE)})
        | (council & left_the_draft)
        | (Q(**{f"{prefix}public": True}) & on_its_way & ~Q(taken_back(f"{prefix}pk")))
    )


@policies.visibility(Paper, whole=INSIDE)
def _papers(actor: Any, queryset: QuerySet[Paper]) -> QuerySet[Paper]:
    """A draft is nobody's business outside the administration, and so is a paper that is not public."""
    return queryset.filter(_seen_papers(actor))


@policies.visibility(Consultation, whole=INSIDE)
def _consultations(actor: Any, queryset: QuerySet[Consultation]) -> QuerySet[Consultation]:
    """As the paper; what happens in a non-public part only by the administration and the council of the town."""
    inside = Q(paper__municipality__in=towns_where(actor, INSIDE | {Role.COUNCIL_MEMBER}))
    return queryset.filter(_seen_papers(actor, "paper__"), inside | ~Q(behind_closed_doors("pk")))


@policies.visibility(PaperRelation, whole=INSIDE)
@policies.visibility(ProposedDuty, whole=INSIDE)
def _parts(actor: Any, queryset: QuerySet[Any]) -> QuerySet[Any]:
    """As the paper they belong to."""
    return queryset.filter(_seen_papers(actor, "paper__"))


@policies.visibility(PaperFile, whole=INSIDE)
def _attachments(actor: Any, queryset: QuerySet[PaperFile]) -> QuerySet[PaperFile]:
    """As the paper; those that are not public only by the administration and the council of the town."""
    inside = Q(paper__municipality__in=towns_where(actor, INSIDE | {Role.COUNCIL_MEMBER}))
    return queryset.filter(_seen_papers(actor, "paper__"), inside | Q(public=True))


@policies.visibility(FinancialEffect, whole=INSIDE)
def _effects(actor: Any, queryset: QuerySet[FinancialEffect]) -> QuerySet[FinancialEffect]:
    """As the paper they belong to."""
    return queryset.filter(_seen_papers(actor, "paper__"))


@policies.visibility(FinancialLine, whole=INSIDE)
def _effect_lines(actor: Any, queryset: QuerySet[FinancialLine]) -> QuerySet[FinancialLine]:
    """As the paper they belong to."""
    return queryset.filter(_seen_papers(actor, "effect__paper__"))


@policies.visibility(PaperEdition, whole=INSIDE)
@policies.visibility(SignOff, whole=INSIDE)
def _signatures(actor: Any, queryset: QuerySet[Any]) -> QuerySet[Any]:
    """Who signed what is the administration's own business."""
    return queryset.filter(paper__municipality__in=towns_where(actor, INSIDE))
