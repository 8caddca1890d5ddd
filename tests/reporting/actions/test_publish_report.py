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
from augenhoehe.reporting.files import render
from augenhoehe.reporting.models import Publication
from tests.reporting import builders

pytestmark = pytest.mark.django_db


def test_the_pdf_is_accessible_and_the_same_every_time(cast: Cast) -> None:
    report = builders.frozen(cast)
    first, second = render(report.snapshot), render(report.snapshot)
    assert first == second
    assert faults(first.content["pdf"], contents=True) == []  # type: ignore[index]  # a StrEnum key
    stored = report.publications.get(format="pdf").file
    assert storage.get(stored.sha512) == first.content["pdf"]  # type: ignore[index]
    assert stored.public


def test_a_report_that_is_not_public_keeps_its_files_inside(cast: Cast) -> None:
    report = builders.frozen(cast, public=False)
    assert [item.file.public for item in report.publications.all()] == [False, False]


def test_publishing_again_completes_and_doubles_nothing(cast: Cast) -> None:
    report = builders.frozen(cast)
    report.publications.get(format="docx").delete()
    publish_report(report=report, rendered=render(report.snapshot), by=cast.people["anna"])
    publish_report(report=report, rendered=render(report.snapshot), by=cast.people["anna"])
    assert Publication.objects.filter(report=report).count() == 2


def test_a_draft_has_no_files_and_foreign_data_make_none(cast: Cast) -> None:
    builders.measure(cast)
    draft = builders.report(cast)
    other = builders.frozen(cast, title="Anderer")
    rendered = render(other.snapshot)
    with pytest.raises(RuleViolation):
        publish_report(report=draft, rendered=rendered, by=cast.people["anna"])
    snapshot = freeze_report(report=draft, by=cast.people["anna"])
    with pytest.raises(ValueError, match="other data"):
        publish_report(
            report=snapshot.report,
            rendered=dataclasses.replace(rendered, sha256="0" * 64),
            by=cast.people["anna"],
        )
