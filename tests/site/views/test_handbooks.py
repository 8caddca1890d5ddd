# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from augenhoehe.concept.actions.publish_version import publish_version as publish_text
from augenhoehe.concept.models import Figure
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from tests.factors import builders

pytestmark = pytest.mark.django_db
ClientOf = Callable[[Account | None], Client]


def test_the_street_reads_what_was_published(cast: Cast, client_of: ClientOf) -> None:
    handbook = builders.handbook(cast)
    street = client_of(None)
    address = reverse("site:handbook", args=["bergkamen", handbook.pk])
    version = builders.frozen_text(cast, handbook)
    assert street.get(address).status_code == 404
    publish_text(version=version, public=True, revision=None, by=cast.people["anna"])
    page = street.get(address).content.decode()
    figure, template = Figure.objects.get(), handbook.templates.get()
    links = [
        f"{address}checkliste.pdf",
        f"{address}handbuch.zip",
        f"{address}handbuch.docx",
        f"{address}abbildung/{figure.key}/",
        f"{address}arbeitshilfe/{template.pk}/",
    ]
    for link in links:
        assert link in page
        assert street.get(link).status_code == 200
    for gone in ("checkliste.pdf?faktor=nein", "handbuch.exe", "abbildung/nein/", "arbeitshilfe/999999/"):
        assert street.get(f"{address}{gone}").status_code == 404
    assert "Transferhandbuch" in street.get(reverse("site:handbooks", args=["bergkamen"])).content.decode()
    assert "Transferhandbuch" not in street.get(reverse("site:concept", args=["bergkamen"])).content.decode()
