# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.council.models import Resolution

pytestmark = pytest.mark.django_db


def test_the_fragment_is_a_page_of_its_own_without_javascript(
    told_demo: Cast, client_of: Callable[[Account | None], Client]
) -> None:
    resolution = Resolution.objects.filter(municipality=told_demo.bergkamen, measures__isnull=False).first()
    assert resolution is not None
    url = reverse("measures:panel-resolution", args=["bergkamen", resolution.pk])
    client = client_of(told_demo.people["anna"])
    page = client.get(url).text
    fragment = client.get(url, headers={"HX-Request": "true"}).text
    assert "<html" in page
    assert "<html" not in fragment
    assert "Jugendkonferenz" in page
    assert "Jugendkonferenz" in fragment
    assert client_of(told_demo.people["clara"]).get(url).status_code == 403
