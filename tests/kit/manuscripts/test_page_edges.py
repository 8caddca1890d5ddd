# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.kit.manuscripts.page_edges import without_edges
from tests.kit.manuscripts.test_layout import page


def test_numbers_and_heads_go_but_figures_within_the_text_stay() -> None:
    pages = [
        page("Stadt Kamen", f"Satz {at}.", f"{at}2", f"Ende {at}.", "", f"Seite {at} von 3").lines
        for at in (1, 2, 3)
    ]
    kept, dropped = without_edges(pages)
    assert [line.text for line in kept[0]] == ["Satz 1.", "12", "Ende 1."]
    assert dropped[:2] == ["Stadt Kamen", "Seite 1 von 3"]
    assert without_edges([page("Ein Satz.", "3").lines])[1] == ["3"]
