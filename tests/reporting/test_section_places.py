# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.reporting.enums import SectionKind
from augenhoehe.reporting.models import TemplateSection
from augenhoehe.reporting.rules import Placed
from augenhoehe.reporting.section_places import placed


def test_sections_are_told_to_the_rules_with_their_field_of_action() -> None:
    rows = [TemplateSection(kind="field", field_of_action_id=7), TemplateSection(kind="text")]
    assert placed(rows) == [Placed(SectionKind.FIELD, 7), Placed(SectionKind.TEXT)]
