# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from django.urls import reverse

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Organization
from tests.people import client_of


def address(kind: str, number: int) -> str:
    return reverse("core:object", args=["bergkamen", kind, number])


def test_a_change_leads_to_its_page(cast: Cast) -> None:
    anna = client_of(cast.people["anna"])
    response = anna.get(address("core.Municipality", cast.bergkamen.pk))
    assert response.headers["Location"] == cast.bergkamen.get_absolute_url()


@pytest.mark.parametrize(
    "kind",
    ["core.Organization", "core.Session", "kit.AuditEvent", "sessions.Session", "core", "x" * 400, "..%2f"],
)
def test_what_has_no_page_is_not_found(cast: Cast, kind: str) -> None:
    number = Organization.objects.filter(municipality=cast.bergkamen)[0].pk
    assert client_of(cast.people["anna"]).get(address(kind, number)).status_code == 404
