# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account, File
from augenhoehe.reporting.actions.freeze_magazine import freeze_magazine
from augenhoehe.reporting.actions.publish_magazine import publish_magazine
from augenhoehe.reporting.actions.reopen_magazine import reopen_magazine
from augenhoehe.reporting.enums import MagazinePurpose, MagazineState
from augenhoehe.reporting.magazine_work import make
from augenhoehe.reporting.models import Magazine
from tests.reporting import magazines

pytestmark = pytest.mark.django_db


def test_a_published_magazine_is_taken_back_with_a_reason_and_nobody_reads_it_any_more(
    cast: Cast, anna: Account, client_of: Callable[[Account | None], Client]
) -> None:
    written = magazines.complete(cast)
    Magazine.objects.filter(pk=written.pk).update(public=True)
    frozen = freeze_magazine(magazine=written, by=anna)
    made = make(frozen, MagazinePurpose.SCREEN, by=anna)
    published = publish_magazine(magazine=frozen, by=anna)
    public = f"/bergkamen/magazin/{published.pk}/"
    visitor, inside = client_of(None), client_of(anna)
    assert visitor.get(public).status_code == 200
    page = f"{published.get_absolute_url()}zuruecknehmen/"
    assert page in inside.get(published.get_absolute_url()).text
    wordless = inside.post(page, {"reason": "", "revision": published.revision})
    assert wordless.status_code == 422
    sent = {"reason": "Einwilligung widerrufen", "revision": published.revision}
    assert "zurückgenommen" in inside.post(page, sent, follow=True).text
    assert visitor.get(public).status_code == 404
    assert not File.objects.get(pk=made.file_id).public
    published.refresh_from_db()
    assert (published.state, published.published_at) == (MagazineState.FROZEN, None)
    for again in (inside.get(page), inside.post(page, {**sent, "revision": published.revision})):
        assert "Nur ein veröffentlichtes Magazin" in again.text
    assert reopen_magazine(magazine=published, by=anna).state == MagazineState.DRAFT
