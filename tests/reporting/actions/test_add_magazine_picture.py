# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The action add_magazine_picture."""

from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.reporting.actions.add_magazine_picture import add_magazine_picture
from tests.reporting import magazines

pytestmark = pytest.mark.django_db


def test_another_town_s_contribution_takes_no_picture(cast: Cast, anna: Account) -> None:
    foreign = magazines.story(magazines.magazine(cast, "kamen"), cast)
    with pytest.raises(ValueError, match="another magazine"):
        add_magazine_picture(magazine=magazines.magazine(cast), item=foreign, sent=magazines.SENT, by=anna)
