# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept.enums import BlockKind
from augenhoehe.concept.rules.blocks import may_divide, may_join

P, LI, TABLE = BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.TABLE


@pytest.mark.parametrize(("kind", "parts", "ok"), [(P, 2, True), (P, 1, False), (TABLE, 3, False)])
def test_text_is_divided_and_tables_are_not(kind: BlockKind, parts: int, ok: bool) -> None:
    assert may_divide(kind, parts).ok is ok


@pytest.mark.parametrize(
    ("kind", "following", "words"),
    [
        (P, P, ""),
        (LI, LI, ""),
        (P, LI, "another kind"),
        (P, None, "last passage"),
        (TABLE, TABLE, "Tables"),
        (P, TABLE, "Tables"),
    ],
)
def test_neighbours_of_one_kind_are_joined(kind: BlockKind, following: BlockKind | None, words: str) -> None:
    verdict = may_join(kind, following)
    assert verdict.ok is not bool(words)
    assert all(words in reason.message for reason in verdict.reasons)


def test_captions_of_figures_stay_as_they_are() -> None:
    assert not may_divide(P, 2, figure=True).ok
    assert not may_join(P, P, figure=True).ok
