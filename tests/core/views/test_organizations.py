# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Organization, OrganizationName
from tests.people import client_of

EVIL = '<script>alert("x")</script>'


def address(name: str, *arguments: int) -> str:
    return reverse(f"core:{name}", args=["bergkamen", *arguments])


def test_a_body_is_renamed_and_keeps_its_old_name(cast: Cast) -> None:
    body = cast.bodies["bergkamen"]["integrationsrat"]
    gerda = client_of(cast.people["gerda"])
    sent = {
        "revision": body.revision,
        "name": "  Ausschuss für  Chancengerechtigkeit ",
        "since": "2022-11-01",
    }
    assert gerda.post(address("organization", body.pk), sent).status_code == 302
    body.refresh_from_db()
    assert body.name == "Ausschuss für Chancengerechtigkeit"
    assert list(body.names.values_list("name", "valid_to")) == [
        ("Integrationsrat", date(2022, 10, 31)),
        ("Ausschuss für Chancengerechtigkeit", None),
    ]
    page = gerda.get(address("organization", body.pk)).content.decode()
    assert "Integrationsrat" in page
    again = gerda.post(address("organization", body.pk), sent | {"name": "Anders"})
    assert again.status_code == 409


@pytest.mark.parametrize(
    ("name", "since", "words"),
    [
        ("Integrationsrat", "2022-11-01", "heißt"),
        ("Rat der Stadt Bergkamen", "2022-11-01", "trägt"),
        ("Neuer Name", "2023-02-01", "an dem Tag"),
    ],
)
def test_names_that_are_refused(cast: Cast, name: str, since: str, words: str) -> None:
    body = cast.bodies["bergkamen"]["integrationsrat"]
    sent = {"revision": body.revision, "name": name, "since": since}
    response = client_of(cast.people["dora"]).post(address("organization", body.pk), sent)
    assert response.status_code == 422
    assert words in response.content.decode()
    assert not OrganizationName.objects.filter(organization=body).exists()


def test_names_are_changed_forward_only(cast: Cast) -> None:
    body = cast.bodies["bergkamen"]["integrationsrat"]
    dora = client_of(cast.people["dora"])
    dora.post(
        address("organization", body.pk), {"revision": body.revision, "name": "Eins", "since": "2022-11-01"}
    )
    body.refresh_from_db()
    response = dora.post(
        address("organization", body.pk), {"revision": body.revision, "name": "Zwei", "since": "2022-10-01"}
    )
    assert response.status_code == 422
    sent = {"revision": body.revision, "name": "Zwei", "since": "2022-12-01"}
    assert dora.post(address("organization", body.pk), sent).status_code == 302
    assert body.names.count() == 3


def test_a_new_body_and_a_new_department(cast: Cast) -> None:
    dora = client_of(cast.people["dora"])
    sent = {"kind": "council_body", "name": "Schulausschuss", "body_class": "committee"}
    assert dora.post(address("organization-new"), sent).status_code == 302
    assert dora.post(address("organization-new"), sent | {"name": "schulausschuss"}).status_code == 422
    assert dora.post(address("organization-new"), sent | {"kind": "king"}).status_code == 422
    assert dora.post(address("organization-new"), sent | {"kind": "school", "name": EVIL}).status_code == 302
    assert Organization.objects.get(name=EVIL).body_class == ""
    page = dora.get(address("organizations")).content.decode()
    assert "Schulausschuss" in page
    assert EVIL not in page


def test_closing_and_opening(cast: Cast) -> None:
    body = cast.bodies["bergkamen"]["integrationsrat"]
    dora = client_of(cast.people["dora"])
    address_of_button = address("organization-active", body.pk)
    assert dora.post(address_of_button, {"revision": body.revision}).status_code == 302
    assert dora.post(address_of_button, {"revision": body.revision}).status_code == 409
    assert dora.post(address_of_button).status_code == 409
    body.refresh_from_db()
    assert not body.active
    assert "geschlossen" in dora.get(address("organizations")).content.decode()
    dora.post(address_of_button, {"revision": body.revision})
    body.refresh_from_db()
    assert body.active


def test_other_towns_are_not_there(cast: Cast) -> None:
    foreign = cast.bodies["kamen"]["rat"]
    dora = client_of(cast.people["dora"])
    assert dora.get(address("organization", foreign.pk)).status_code == 404
    assert dora.post(address("organization-active", foreign.pk), {"revision": 1}).status_code == 404
