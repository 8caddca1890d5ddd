# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.kit.violations import RuleViolation
from augenhoehe.reporting.actions.edit_section import edit_section
from augenhoehe.reporting.rules import DEFAULT_SECTIONS
from tests.reporting import builders

pytestmark = pytest.mark.django_db


def test_a_report_begins_with_the_usual_sections(cast: Cast) -> None:
    report = builders.report(cast)
    assert [section.kind for section in report.sections.order_by("position")] == list(DEFAULT_SECTIONS)


def test_last_years_words_are_the_starting_point(cast: Cast) -> None:
    before = builders.report(cast)
    section = before.sections.get(kind="outlook")
    edit_section(section=section, title="Ausblick", text="Mehr davon.", revision=0, by=cast.people["anna"])
    after = builders.report(cast, title="Sachstandsbericht 2023", year=2023, as_of=datetime.date(2023, 1, 15))
    assert after.sections.get(kind="outlook").text == "Mehr davon."


def test_a_title_is_taken_once_in_a_town(cast: Cast) -> None:
    builders.report(cast)
    builders.report(cast, "kamen")
    with pytest.raises(RuleViolation):
        builders.report(cast)
