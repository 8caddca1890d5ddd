# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.core.demo import Cast
from augenhoehe.council.views.trail import paper_trail, trail
from tests.council import builders


class Request:
    def __init__(self, cast: Cast) -> None:
        self.municipality = cast.bergkamen


def test_the_trail_ends_where_one_is(cast: Cast) -> None:
    request: Any = Request(cast)
    draft = builders.paper(cast, reference="")
    assert [label for label, _ in trail(request, ("Hier", ""))] == ["Start", "Vorlagen", "Hier"]
    assert paper_trail(request, draft)[-1] == ("Entwurf", "")
    assert paper_trail(request, draft, ("Hier", ""))[-2] == ("Entwurf", draft.get_absolute_url())
