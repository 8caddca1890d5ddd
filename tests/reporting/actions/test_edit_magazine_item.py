# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The action edit_magazine_item."""

from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.kit.violations import RuleViolation
from augenhoehe.reporting.actions.edit_magazine_item import edit_magazine_item
from augenhoehe.reporting.enums import ItemKind
from tests.reporting import magazines

pytestmark = pytest.mark.django_db


def test_lines_that_cannot_be_read_are_named_and_nothing_is_saved(cast: Cast, anna: Account) -> None:
    item = magazines.story(magazines.magazine(cast), cast, kind=ItemKind.NUMBERS)
    with pytest.raises(RuleViolation):
        edit_magazine_item(
            item=item, title="Neu", revision=item.revision, facts={"figures": "viele | kamen"}, by=anna
        )
    item.refresh_from_db()
    assert item.title == "Der Tisch"
