# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reports as lists and pages need them, and what the rules need to know of one."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from augenhoehe.core.models import Municipality
from augenhoehe.council.models import Paper
from augenhoehe.council.queries.papers import long_texts
from augenhoehe.kit import policies
from augenhoehe.kit.reasons import says_something
from augenhoehe.kit.seen import seen_mark
from augenhoehe.reporting.enums import (
    PublicationFormat,
    PublicationText,
    ReportState,
    SectionKind,
    SectionState,
)
from augenhoehe.reporting.models import Publication, Report, ReportSection, Snapshot
from augenhoehe.reporting.rules import ReportFacts, SectionFacts


def reports_of(actor: Any, municipality: Municipality) -> QuerySet[Report]:
    """The reports of a town that `actor` may see, newest first, with town, paper and files.

    `paper_is_seen`: whether `actor` may see the paper that carries one, which is a draft for a while; `is_replaced`:
    there is a newer edition.
    """
    carried = policies.visible(actor, Paper.objects.filter(pk=OuterRef("paper")))
    newer = Report.objects.filter(corrects=OuterRef("pk"), state=ReportState.FROZEN)
    return (
        policies.visible_in(actor, Report.objects.all(), municipality)
        .annotate(paper_is_seen=Exists(carried), is_replaced=Exists(newer))
        .select_related(
            "municipality",
            "corrects",
            "paper__municipality",
            "follow_up__resolution__consultation__paper__municipality",
        )
        .defer(*long_texts("paper"), *long_texts("follow_up__resolution__consultation__paper"))
        .prefetch_related("publications__file")
        .order_by("-year", "-pk")
    )


def seen_sections(report: Report) -> str:
    """A mark of the sections as they stand: whoever freezes them has seen these words. One query."""
    return seen_mark(report.sections.order_by("pk").values_list("pk", "revision"))


def facts_of(report: Report) -> ReportFacts:
    """What the rules need to know; three queries."""
    return ReportFacts(
        state=ReportState(report.state),
        as_of=report.as_of,
        has_snapshot=Snapshot.objects.filter(report=report).exists(),
        has_paper=report.is_carried,
        published=Publication.objects.filter(
            report=report, text=PublicationText.FULL, format=PublicationFormat.PDF
        ).exists(),
        corrected=Report.objects.filter(corrects=report, state=ReportState.FROZEN).exists(),
    )


def section_facts(section: ReportSection) -> SectionFacts:
    """What the rules need to know of a section; no query where its author came along."""
    return SectionFacts(
        title=section.title,
        kind=SectionKind(section.kind),
        state=SectionState(section.state),
        carried=section.carried,
        sent_back=bool(section.remark),
        wordless=section.kind == SectionKind.TEXT and not says_something(section.text),
        author=section.responsible.name if section.responsible else "",
    )
