# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A draft is changed."""

from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.kit.violations import RuleViolation
from augenhoehe.reporting.actions.edit_magazine import NAMES, edit_magazine
from tests.reporting import magazines

pytestmark = pytest.mark.django_db


def test_facts_change_and_a_taken_title_is_refused(cast: Cast, anna: Account) -> None:
    made = magazines.magazine(cast)
    values = {name: getattr(made, name) for name in NAMES}
    saved = edit_magazine(magazine=made, revision=made.revision, by=anna, **{**values, "layout": "raster"})
    assert saved.layout == "raster"
    magazines.magazine(cast, title="Anders")
    with pytest.raises(RuleViolation):
        edit_magazine(magazine=saved, revision=saved.revision, by=anna, **{**values, "title": "Anders"})
