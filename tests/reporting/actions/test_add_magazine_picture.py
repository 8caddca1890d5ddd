# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The action add_magazine_picture."""

from __future__ import annotations

from dataclasses import replace

import pytest

from augenhoehe.core import storage
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.reporting.actions.add_magazine_picture import add_magazine_picture
from tests.pictures import JPEG, NOTED_JPEG
from tests.reporting import magazines

pytestmark = pytest.mark.django_db


def test_another_town_s_contribution_takes_no_picture(cast: Cast, anna: Account) -> None:
    foreign = magazines.story(magazines.magazine(cast, "kamen"), cast)
    with pytest.raises(ValueError, match="another magazine"):
        add_magazine_picture(magazine=magazines.magazine(cast), item=foreign, sent=magazines.SENT, by=anna)


def test_what_the_camera_noted_is_not_kept(cast: Cast, anna: Account) -> None:
    sent = replace(magazines.SENT, name="fest.jpg", content=NOTED_JPEG)
    picture = add_magazine_picture(magazine=magazines.magazine(cast), item=None, sent=sent, by=anna)
    assert storage.get(picture.file.sha512) == JPEG
