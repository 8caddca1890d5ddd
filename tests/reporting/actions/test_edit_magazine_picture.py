# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A picture is changed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.kit.violations import RuleViolation
from augenhoehe.reporting.actions.edit_magazine_picture import edit_magazine_picture
from augenhoehe.reporting.models import MagazinePicture
from tests.pictures import JPEG
from tests.reporting import magazines

pytestmark = pytest.mark.django_db


def test_another_picture_takes_its_place_and_no_picture_does_not(cast: Cast, anna: Account) -> None:
    magazines.complete(cast)
    picture = MagazinePicture.objects.select_related("file")[0]
    old = picture.file.sha512
    sent = replace(magazines.SENT, content=JPEG)
    changed = edit_magazine_picture(picture=picture, sent=sent, revision=picture.revision, by=anna)
    assert changed.file.sha512 != old
    with pytest.raises(RuleViolation):
        edit_magazine_picture(
            picture=picture, sent=replace(sent, content=b"<svg/>"), revision=changed.revision, by=anna
        )
