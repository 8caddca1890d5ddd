# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from augenhoehe.core.models import Account


@pytest.mark.parametrize(
    "route", ["account_login", "account_reset_password", "account_set_password", "mfa_activate_totp"]
)
def test_labels_stay_and_nothing_stands_in_the_fields(anna: Account, route: str) -> None:
    client = Client()
    if route not in ("account_login", "account_reset_password"):
        client.force_login(anna)
    page = client.get(reverse(route)).content.decode()
    assert "<label" in page
    assert "placeholder" not in page


def test_the_code_is_named_for_what_it_is(anna: Account) -> None:
    from augenhoehe.core.account_forms import CodeForm

    assert CodeForm(user=anna).fields["code"].label == "Code aus der App oder Ersatzcode"
