# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.kit.violations import Conflict, RuleViolation
from augenhoehe.reporting.actions.add_section import add_section
from augenhoehe.reporting.enums import SectionKind
from tests.reporting import builders
from tests.reporting.builders import kinds

pytestmark = pytest.mark.django_db


def test_a_section_stands_before_the_annex(cast: Cast) -> None:
    report = builders.report(cast)
    usual = kinds(report)
    add_section(report=report, kind=SectionKind.TEXT, title="Dank", by=cast.people["anna"])
    assert kinds(report) == [*usual[:-1], "text", "annex"]


def test_without_an_annex_it_stands_last(cast: Cast) -> None:
    report = builders.report(cast)
    report.sections.get(kind="annex").delete()
    add_section(report=report, kind=SectionKind.TEXT, title="Dank", by=cast.people["anna"])
    assert kinds(report)[-2:] == ["outlook", "text"]


def test_data_stand_once(cast: Cast) -> None:
    report = builders.report(cast)
    with pytest.raises(RuleViolation):
        add_section(report=report, kind=SectionKind.DUTIES, title="Noch einmal", by=cast.people["anna"])


def test_two_who_add_at_once(cast: Cast) -> None:
    report, anna = builders.report(cast), cast.people["anna"]
    add_section(report=report, kind=SectionKind.TEXT, title="A", revision=0, by=anna)
    with pytest.raises(Conflict):
        add_section(report=report, kind=SectionKind.TEXT, title="B", revision=0, by=anna)
