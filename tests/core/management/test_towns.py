# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from django.core.management.base import CommandError

from augenhoehe.core.demo import Cast
from augenhoehe.core.management.towns import town_of
from augenhoehe.core.models import Municipality


def test_a_town_is_found_by_its_address(cast: Cast) -> None:
    assert town_of("kamen") == cast.kamen


def test_an_unknown_address_is_refused_with_those_there_are(cast: Cast) -> None:
    with pytest.raises(CommandError, match=r"unna gibt es nicht\. Bekannt: bergkamen, kamen"):
        town_of("unna")


def test_an_empty_house_says_so(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Municipality, "objects", Municipality.objects.none())
    with pytest.raises(CommandError, match="noch keine Städte"):
        town_of("unna")
