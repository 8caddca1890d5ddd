# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.measures.queries import indicator_catalogue
from augenhoehe.measures.rules.indicators import check_definition


def test_the_catalogue_holds_together() -> None:
    entries = indicator_catalogue.entries()
    codes = [entry.code for entry in entries]
    assert len(codes) == len(set(codes)) == 32
    for entry in entries:
        assert all((entry.definition, entry.source, entry.theme))
        assert entry.base in {"", *codes}
        assert check_definition(counts_people=entry.counts_people, is_share=bool(entry.base), own_base=False)


def test_themes_come_in_their_order() -> None:
    themes = indicator_catalogue.by_theme(indicator_catalogue.entries())
    assert len(themes) == 11
    assert themes[0][0] == "Demografie"
