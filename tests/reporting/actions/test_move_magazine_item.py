# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The action move_magazine_item."""

from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.reporting.actions.add_magazine_item import add_magazine_item
from augenhoehe.reporting.actions.move_magazine_item import move_magazine_item
from augenhoehe.reporting.actions.remove_magazine_item import remove_magazine_item
from augenhoehe.reporting.enums import ItemKind
from tests.reporting import magazines

pytestmark = pytest.mark.django_db


def test_contributions_change_places_and_close_ranks(cast: Cast, anna: Account) -> None:
    made = magazines.magazine(cast)
    titles = ("eins", "zwei", "drei")
    items = [add_magazine_item(magazine=made, kind=ItemKind.STORY, title=title, by=anna) for title in titles]
    move_magazine_item(item=items[2], earlier=True, by=anna)
    assert list(made.items.values_list("title", flat=True)) == ["eins", "drei", "zwei"]
    move_magazine_item(item=items[0], earlier=True, by=anna)
    remove_magazine_item(item=items[0], by=anna)
    assert list(made.items.values_list("title", "position")) == [("drei", 1), ("zwei", 2)]
