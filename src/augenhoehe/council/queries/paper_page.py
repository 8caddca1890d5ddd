# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A paper for its page: one look tells what it has at all, so that nothing is asked for that is not there."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

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
from augenhoehe.kit.prepared import keep, prepared, prepared_for_reader


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


@prepared_for_reader
def paper_with_flags(actor: Any, town: int, pk: int) -> QuerySet[Paper]:
    """The paper of a page with its flags."""
    return with_flags(policies.visible_in(actor, Paper.objects.filter(pk=pk), town))


def load_parts(actor: Any, paper: Paper) -> dict[str, Any]:
    """Steps, attachments, topics and, until there is a resolution, intended duties of a paper that has flags.

    One query for the steps, and one for each of the others that the paper has.
    """
    town = paper.municipality_id
    keep(paper, "consultations", _steps(actor, town, paper.pk))
    resolutions = [step.resolution for step in paper.consultations.all() if hasattr(step, "resolution")]
    for resolution in resolutions:
        resolution.municipality = paper.municipality
    has = {name: getattr(paper, name, True) for name in ("has_files", "has_topics", "has_duties")}
    return {
        "attachments": _files(actor, town, paper.pk) if has["has_files"] else [],
        "topics": list(paper.topics.all()) if has["has_topics"] else [],
        "proposed_duties": _proposed_duties(paper.pk) if has["has_duties"] and not resolutions else [],
    }


@prepared_for_reader
def _steps(actor: Any, town: int, paper: int) -> QuerySet[Consultation]:
    # what is non-public stays behind its doors
    steps = Consultation.objects.filter(paper=paper)
    seen = policies.visible_in(actor, steps, town, town="paper__municipality")
    return seen.select_related("organization", "resolution").order_by("position")


@prepared_for_reader
def _files(actor: Any, town: int, paper: int) -> QuerySet[PaperFile]:
    files = PaperFile.objects.filter(paper=paper)
    seen = policies.visible_in(actor, files, town, town="paper__municipality")
    return seen.select_related("file").order_by("position")


@prepared
def _proposed_duties(paper: int) -> QuerySet[ProposedDuty]:
    return ProposedDuty.objects.filter(paper=paper)
