# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Texts in Leichte Sprache as pages and rules need them."""

from __future__ import annotations

from augenhoehe.reporting.enums import EasyTextState, PublicationText, ReportState
from augenhoehe.reporting.models import EasyText, Publication, Report
from augenhoehe.reporting.rules import EasyTextFacts


def easy_text_of(report: Report) -> EasyText | None:
    """The report's text in Leichte Sprache, where somebody has begun one; one query."""
    return (
        EasyText.objects.filter(report=report).select_related("responsible", "report__municipality").first()
    )


def easy_publication_of(report: Report) -> Publication | None:
    """The published file of it; one query."""
    return Publication.objects.filter(report=report, text=PublicationText.EASY).select_related("file").first()


def easy_facts(text: EasyText) -> EasyTextFacts:
    """What the rules need to know; one query."""
    return EasyTextFacts(
        state=EasyTextState(text.state),
        written=bool(text.text.strip()),
        report=ReportState(text.report.state),
        published=easy_publication_of(text.report) is not None,
    )
