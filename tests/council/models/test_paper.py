# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.core.demo import Cast
from tests.council import builders


def test_how_a_paper_is_called(cast: Cast) -> None:
    paper = builders.paper(cast)
    draft = builders.paper(cast, reference="")
    assert (paper.title, str(paper)) == ("12/0900: Jugendkonferenz", "12/0900 Jugendkonferenz")
    assert (draft.title, str(draft)) == ("Jugendkonferenz", "Jugendkonferenz")
    assert paper.get_absolute_url() == f"/bergkamen/intern/vorlagen/{paper.pk}/"
