# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.core.accounts import SignInBackend
from augenhoehe.core.models import Account


def test_the_account_of_a_session_unless_it_is_closed(anna: Account, bilal: Account) -> None:
    backend = SignInBackend()
    assert backend.get_user(anna.pk) == anna
    assert backend.get_user(bilal.pk) == bilal
    Account.objects.filter(pk=anna.pk).update(is_active=False)
    assert backend.get_user(anna.pk) is None
    assert backend.get_user(0) is None
