# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.kit.violations import RuleViolation
from augenhoehe.reporting.actions.remove_section import remove_section
from tests.reporting import builders
from tests.reporting.builders import kinds

pytestmark = pytest.mark.django_db


def test_what_is_taken_out_leaves_no_gap(cast: Cast) -> None:
    report = builders.report(cast)
    usual = kinds(report)
    remove_section(section=report.sections.get(position=3), by=cast.people["anna"])
    assert kinds(report) == usual[:2] + usual[3:]


def test_something_stays(cast: Cast) -> None:
    report, anna = builders.report(cast), cast.people["anna"]
    for section in report.sections.order_by("position")[1:]:
        remove_section(section=report.sections.get(pk=section.pk), by=anna)
    with pytest.raises(RuleViolation):
        remove_section(section=report.sections.get(), by=anna)
