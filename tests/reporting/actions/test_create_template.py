# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.kit.violations import RuleViolation
from augenhoehe.reporting.actions.create_template import create_template
from augenhoehe.reporting.models import ReportTemplate
from augenhoehe.reporting.rules import DEFAULT_SECTIONS
from tests.reporting import builders

pytestmark = pytest.mark.django_db


def test_a_template_begins_with_the_usual_sections_and_has_a_title_of_its_own(cast: Cast) -> None:
    made = create_template(municipality=cast.bergkamen, title="Üblich", by=cast.people["anna"])
    assert [one.kind for one in made.sections.order_by("position")] == list(DEFAULT_SECTIONS)
    with pytest.raises(RuleViolation):
        create_template(municipality=cast.bergkamen, title="Üblich", by=cast.people["anna"])
    create_template(municipality=cast.kamen, title="Üblich", by=cast.people["clara"])


def test_the_first_report_of_a_town_keeps_the_usual_sections_as_a_template(cast: Cast) -> None:
    report = builders.report(cast)
    assert report.template == ReportTemplate.objects.get(municipality=cast.bergkamen)
    builders.report(cast, title="Zweiter")
    assert ReportTemplate.objects.count() == 1
