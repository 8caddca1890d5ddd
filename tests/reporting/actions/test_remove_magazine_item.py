# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A contribution is taken out."""

from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.reporting.actions.remove_magazine_item import remove_magazine_item
from tests.reporting import magazines

pytestmark = pytest.mark.django_db


def test_its_pictures_go_along(cast: Cast, anna: Account) -> None:
    made = magazines.complete(cast)
    remove_magazine_item(item=made.items.get(), by=anna)
    assert [picture.item for picture in made.pictures.all()] == [None]
