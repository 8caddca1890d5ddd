# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Numbers that no browser sends: Python itself refuses to read thousands of digits, so they are answered before."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from augenhoehe.concept.models import Version
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account, RoleGrant
from augenhoehe.council.models import Paper
from augenhoehe.reporting.models import Report

ClientOf = Callable[[Account | None], Client]
LONG = "9" * 5_000
INSIDE = "/bergkamen/intern"


def test_a_long_number_of_an_account_is_nobody(cast: Cast, settings: object) -> None:
    settings.AUGENHOEHE_DEMO = True  # type: ignore[attr-defined]  # pytest-django's settings take any name
    assert Client().post("/demo/anmelden/", {"account": LONG}).status_code == 404


def test_a_long_revision_of_a_role_is_a_conflict(gerda: Account, anna: Account, client_of: ClientOf) -> None:
    grant = RoleGrant.objects.get(account=anna)
    answer = client_of(gerda).post(f"{INSIDE}/konten/rollen/{grant.pk}/beenden/", {"revision": LONG})
    assert answer.status_code == 409


def test_a_long_token_is_no_upload(anna: Account, client_of: ClientOf) -> None:
    assert client_of(anna).get(f"{INSIDE}/vorlagen/einlesen/{LONG}/").status_code == 302


@pytest.mark.usefixtures("told_demo")
def test_long_numbers_in_papers_and_concepts_are_answered(anna: Account, client_of: ClientOf) -> None:
    client = client_of(anna)
    paper = Paper.objects.filter(municipality__slug="bergkamen", state="draft").first()
    version = Version.objects.filter(concept__municipality__slug="bergkamen", state="frozen").first()
    assert paper is not None
    assert version is not None
    report = Report.objects.get(municipality__slug="bergkamen", state="draft")
    frozen = client.post(f"{INSIDE}/berichte/{report.pk}/einfrieren/", {"revision": LONG})
    assert frozen.status_code == 409
    sent = client.post(f"{INSIDE}/vorlagen/{paper.pk}/einreichen/", {"revision": LONG})
    compared = client.get(f"{INSIDE}/konzept/fassung/{version.pk}/vergleich/", {"mit": LONG})
    assert sent.status_code == 409
    assert compared.status_code == 302


def test_a_passkey_of_thousands_of_digits_is_a_bad_request(cast: Cast) -> None:
    answer = Client().post("/konto/sicherheit/passkeys/anmelden/", {"credential": "9" * 5000})
    assert answer.status_code == 400
    assert "<h1" in answer.content.decode()
