# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A paper for its page: one look tells what it has at all, so that nothing is asked for that is not there."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet, prefetch_related_objects

from augenhoehe.council.models import (
    Consultation,
    FinancialEffect,
    Paper,
    PaperFile,
    PaperRelation,
    ProposedDuty,
    SignOff,
)
from augenhoehe.kit import policies


def with_flags(queryset: QuerySet[Paper]) -> QuerySet[Paper]:
    """Papers that know whether they have relations, attachments, topics, duties, signatures and costs."""
    here = OuterRef("pk")
    topics = Paper.topics.through.objects.filter(paper=here)
    return queryset.select_related("under_direction_of", "source_file").annotate(
        has_relations=Exists(PaperRelation.objects.filter(Q(paper=here) | Q(target=here))),
        has_files=Exists(PaperFile.objects.filter(paper=here)),
        has_topics=Exists(topics),
        has_duties=Exists(ProposedDuty.objects.filter(paper=here)),
        has_sign_offs=Exists(SignOff.objects.filter(paper=here)),
        has_effect=Exists(FinancialEffect.objects.filter(paper=here)),
    )


def load_parts(actor: Any, paper: Paper) -> dict[str, Any]:
    """Steps, attachments, topics and intended duties of a paper that has flags.

    One query for the steps, and one for each of the others that the paper has.
    """
    # what is non-public stays behind its doors
    steps = policies.visible_in(
        actor, Consultation.objects.all(), paper.municipality_id, town="paper__municipality"
    )
    steps = steps.select_related("organization", "resolution").order_by("position")
    prefetch_related_objects([paper], Prefetch("consultations", steps))
    for step in paper.consultations.all():
        if hasattr(step, "resolution"):
            step.resolution.municipality = paper.municipality
    has = {name: getattr(paper, name, True) for name in ("has_files", "has_topics", "has_duties")}
    files = policies.visible(actor, PaperFile.objects.filter(paper=paper)).select_related("file")
    return {
        "attachments": list(files.order_by("position")) if has["has_files"] else [],
        "topics": list(paper.topics.all()) if has["has_topics"] else [],
        "proposed_duties": paper.proposed_duties.all() if has["has_duties"] else [],
    }
