# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import dataclasses

import pytest

from augenhoehe.core import storage
from augenhoehe.core.demo import Cast
from augenhoehe.kit.documents.check import faults
from augenhoehe.kit.violations import RuleViolation
from augenhoehe.reporting.actions.freeze_report import freeze_report
from augenhoehe.reporting.actions.publish_report import publish_report
from augenhoehe.reporting.enums import PublicationFormat, PublicationText
from augenhoehe.reporting.files import OF_REPORT, render
from augenhoehe.reporting.models import Publication
from tests.reporting import builders

pytestmark = pytest.mark.django_db


def test_the_pdf_is_accessible_and_all_files_are_the_same_every_time(cast: Cast) -> None:
    report = builders.frozen(cast)
    first, second = render(report.snapshot), render(report.snapshot)
    assert first == second
    assert list(first.content) == list(OF_REPORT)
    assert faults(first.content[builders.PDF], contents=True) == []
    stored = report.publications.get(text="full", format="pdf").file
    assert storage.get(stored.sha512) == first.content[builders.PDF]
    assert stored.public


def test_a_report_that_is_not_public_keeps_its_files_inside(cast: Cast) -> None:
    report = builders.frozen(cast, public=False)
    assert [item.file.public for item in report.publications.all()] == [False]


def test_publishing_again_completes_and_doubles_nothing(cast: Cast) -> None:
    report = builders.frozen(cast)
    wanted = {builders.PDF, (PublicationText.FULL, PublicationFormat.XLSX)}
    for _again in range(2):
        publish_report(report=report, rendered=render(report.snapshot, wanted), by=cast.people["anna"])
    kept = Publication.objects.filter(report=report).order_by("format")
    assert [item.file.name for item in kept] == [
        "sachstandsbericht-2022-bergkamen.pdf",
        "sachstandsbericht-2022-bergkamen.xlsx",
    ]


def test_a_draft_has_no_files_and_foreign_data_make_none(cast: Cast) -> None:
    builders.measure(cast)
    draft = builders.report(cast)
    other = builders.frozen(cast, title="Anderer")
    rendered = render(other.snapshot, {builders.PDF})
    with pytest.raises(RuleViolation):
        publish_report(report=draft, rendered=rendered, by=cast.people["anna"])
    snapshot = freeze_report(report=draft, by=cast.people["anna"])
    with pytest.raises(ValueError, match="other data"):
        publish_report(
            report=snapshot.report,
            rendered=dataclasses.replace(rendered, sha256="0" * 64),
            by=cast.people["anna"],
        )
