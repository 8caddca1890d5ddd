# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept.rules.terms import may_explain, spelled


@pytest.mark.parametrize(
    ("term", "explained", "words"),
    [
        ("Teilhabe", ["Migration"], ""),
        ("Teilhabe", ["teilhabe"], "already"),
        ("§ 7", [], "stands in the text"),
        ("", [], "stands in the text"),
    ],
)
def test_a_word_is_explained_once(term: str, explained: list[str], words: str) -> None:
    verdict = may_explain(term, explained)
    assert verdict.ok is not bool(words)
    assert all(words in reason.message for reason in verdict.reasons)


def test_spaces_do_not_count() -> None:
    assert spelled("  interkulturelle \n Öffnung ") == "interkulturelle Öffnung"
