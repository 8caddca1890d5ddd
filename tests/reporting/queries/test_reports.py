# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.reporting.enums import SectionKind, SectionState
from augenhoehe.reporting.models import ReportSection
from augenhoehe.reporting.queries.reports import section_facts


@pytest.mark.parametrize(
    ("kind", "text", "wordless"),
    [
        (SectionKind.TEXT, "", True),
        (SectionKind.TEXT, " \n ", True),
        (SectionKind.TEXT, "Wir danken allen.", False),
        (SectionKind.DELAYS, "", False),
    ],
)
def test_a_section_of_own_words_without_any_prints_its_title_alone(
    kind: SectionKind, text: str, wordless: bool
) -> None:
    section = ReportSection(kind=kind, title="Dank", text=text, remark="Bitte kürzer.")
    facts = section_facts(section)
    assert (facts.title, facts.state, facts.sent_back) == ("Dank", SectionState.OPEN, True)
    assert facts.wordless is wordless
