# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.actions.create_account import create_account
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.kit.violations import RuleViolation


def create(cast: Cast, email: str) -> Account:
    return create_account(
        by=cast.people["gerda"], email=email, name="Grete Gast", municipality=cast.bergkamen
    )


def test_an_account_begins_without_password_and_with_a_small_address(cast: Cast) -> None:
    guest = create(cast, "Gast@Beispiel.example ")
    assert guest.email == "gast@beispiel.example"
    assert not guest.has_usable_password()


def test_an_address_has_one_account(cast: Cast) -> None:
    create(cast, "gast@beispiel.example")
    with pytest.raises(RuleViolation):
        create(cast, "GAST@beispiel.example")
