# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from augenhoehe.core.demo import Cast
from augenhoehe.reporting.models import MagazinePicture
from tests.reporting import magazines

pytestmark = pytest.mark.django_db


def test_a_picture_leads_to_where_it_stands(cast: Cast) -> None:
    made = magazines.complete(cast)
    cover, inside = made.pictures.get(item=None), made.pictures.exclude(item=None).get()
    assert cover.get_absolute_url() == f"{made.get_absolute_url()}#titel"
    assert inside.item is not None
    assert inside.get_absolute_url() == inside.item.get_absolute_url()
    assert (str(cover), cover.municipality_id) == ("Ein Tisch", cast.bergkamen.pk)


def test_a_magazine_has_one_cover_and_the_focus_lies_inside(cast: Cast) -> None:
    made = magazines.complete(cast)
    cover = made.pictures.get(item=None)
    with pytest.raises(IntegrityError), transaction.atomic():
        MagazinePicture.objects.filter(pk=cover.pk).update(focus_x=101)
    cover.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        cover.save(force_insert=True)
