# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.kit.violations import Conflict, RuleViolation
from augenhoehe.measures.actions.save_programme import save_programme
from tests.measures import grant_builders as make

pytestmark = pytest.mark.django_db


def test_a_name_is_there_once_in_a_town(cast: Cast) -> None:
    first = make.programme(cast)
    make.programme(cast, "kamen")
    with pytest.raises(RuleViolation) as refused:
        save_programme(municipality=cast.bergkamen, name=first.name, giver="x", by=make.hand(cast))
    assert refused.value.field == "name"
    same: dict[str, Any] = {
        "municipality": cast.bergkamen,
        "name": first.name,
        "giver": "Bund",
        "by": make.hand(cast),
    }
    assert save_programme(programme=first, revision=first.revision, **same).giver == "Bund"
    with pytest.raises(Conflict):
        save_programme(programme=first, revision=0, **same)
