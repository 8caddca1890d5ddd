# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account, File
from augenhoehe.reporting.actions.freeze_magazine import freeze_magazine
from augenhoehe.reporting.actions.publish_magazine import publish_magazine
from augenhoehe.reporting.enums import MagazinePurpose
from augenhoehe.reporting.magazine_work import make
from augenhoehe.reporting.models import Magazine
from tests.reporting import magazines

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("public", [True, False])
def test_the_file_for_reading_is_public_with_its_magazine(cast: Cast, anna: Account, public: bool) -> None:
    made = magazines.complete(cast)
    Magazine.objects.filter(pk=made.pk).update(public=public)
    frozen = freeze_magazine(magazine=made, by=anna)
    files = {purpose: make(frozen, purpose, by=anna).file_id for purpose in MagazinePurpose}
    publish_magazine(magazine=frozen, by=anna)
    shown = {purpose for purpose, file in files.items() if File.objects.get(pk=file).public}
    assert shown == ({MagazinePurpose.SCREEN} if public else set())
