# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A magazine is begun."""

from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.kit.violations import RuleViolation
from tests.reporting import magazines

pytestmark = pytest.mark.django_db


def test_a_title_stands_once_in_a_town(cast: Cast, anna: Account) -> None:
    magazines.magazine(cast)
    magazines.magazine(cast, "kamen")
    with pytest.raises(RuleViolation):
        magazines.magazine(cast)
