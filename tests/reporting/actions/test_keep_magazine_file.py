# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The action keep_magazine_file."""

from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.reporting.actions.freeze_magazine import freeze_magazine
from augenhoehe.reporting.enums import MagazinePurpose
from augenhoehe.reporting.magazine_work import make
from tests.reporting import magazines

pytestmark = pytest.mark.django_db


def test_files_for_the_print_shop_are_not_public(cast: Cast, anna: Account) -> None:
    frozen = freeze_magazine(magazine=magazines.complete(cast), by=anna)
    made = make(frozen, MagazinePurpose.PRINT, by=anna)
    assert made.pages % 4 == 0
    assert not made.file.public
