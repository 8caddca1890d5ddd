# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.violations import Conflict, RuleViolation
from augenhoehe.reporting.actions.correct_report import correct_report
from augenhoehe.reporting.actions.discard_report import discard_report
from augenhoehe.reporting.models import Report, ReportSection
from tests.reporting import builders

pytestmark = pytest.mark.django_db


def test_a_draft_goes_with_its_sections_and_leaves_its_trace(cast: Cast) -> None:
    report = builders.report(cast)
    assert discard_report(report=report, by=cast.people["anna"]) == cast.bergkamen
    assert not Report.objects.exists()
    assert not ReportSection.objects.exists()
    trace = AuditEvent.objects.get(verb="reporting.report_discarded")
    assert "Ausblick" in trace.before["sections"]


def test_a_new_edition_that_is_not_wanted_leaves_the_old_one_to_be_corrected_anew(cast: Cast) -> None:
    old, anna = builders.frozen(cast), cast.people["anna"]
    discard_report(report=correct_report(report=old, reason="Ein Versehen war das.", by=anna), by=anna)
    assert correct_report(report=old, reason="Eine Zahl war falsch.", by=anna).edition == 2


def test_what_is_frozen_stays_and_two_at_once_are_told(cast: Cast) -> None:
    anna = cast.people["anna"]
    with pytest.raises(RuleViolation):
        discard_report(report=builders.frozen(cast), by=anna)
    with pytest.raises(Conflict):
        discard_report(report=builders.report(cast, title="Neu"), revision=99, by=anna)
