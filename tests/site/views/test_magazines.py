# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.reporting.actions.freeze_magazine import freeze_magazine
from augenhoehe.reporting.actions.publish_magazine import publish_magazine
from augenhoehe.reporting.enums import MagazinePurpose
from augenhoehe.reporting.magazine_work import make
from augenhoehe.reporting.models import Magazine
from tests.reporting import magazines

pytestmark = pytest.mark.django_db
ClientOf = Callable[[Account | None], Client]


@pytest.fixture
def published(cast: Cast, anna: Account) -> Magazine:
    """A magazine of Bergkamen that everybody may read."""
    frozen = freeze_magazine(magazine=magazines.complete(cast), by=anna)
    make(frozen, MagazinePurpose.SCREEN, by=anna)
    return publish_magazine(magazine=frozen, revision=None, by=anna)


def addresses(made: Magazine, town: str = "bergkamen") -> list[str]:
    return [
        reverse("site:magazine", args=[town, made.pk]),
        reverse("site:magazine-article", args=[town, made.pk, made.items.get().pk]),
        *(reverse("site:magazine-picture", args=[town, one.pk]) for one in made.pictures.all()),
    ]


def test_everybody_reads_what_is_published(published: Magazine, client_of: ClientOf) -> None:
    nobody = client_of(None)
    assert {nobody.get(address).status_code for address in addresses(published)} == {200}
    assert "Miteinander" in nobody.get(reverse("site:magazines", args=["bergkamen"])).content.decode()
    page = nobody.get(addresses(published)[1]).content.decode()
    assert "Am Anfang stand ein Tisch." in page
    assert "/intern/berichte" not in page


def test_of_the_other_town_and_before_it_is_published_it_is_not_there(
    published: Magazine, cast: Cast, client_of: ClientOf, anna: Account
) -> None:
    draft = magazines.complete(cast, "kamen")
    guessed = [*addresses(published, "kamen"), *addresses(draft, "kamen")]
    missing = reverse("site:magazine-article", args=["bergkamen", published.pk, draft.items.get().pk])
    for account in (None, anna):
        answers = {client_of(account).get(address).status_code for address in (*guessed, missing)}
        assert answers == {404}
