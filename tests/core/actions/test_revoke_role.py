# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.actions.grant_role import grant_role
from augenhoehe.core.actions.revoke_role import revoke_role
from augenhoehe.core.demo import Cast
from augenhoehe.core.enums import Role
from augenhoehe.core.models import Account
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.violations import Conflict, RuleViolation


def test_a_role_ends_at_once_and_its_history_stays(cast: Cast, gerda: Account, bilal: Account) -> None:
    grant = revoke_role(by=gerda, grant=bilal.grants.get(), revision=0)
    assert grant.is_over
    assert Account.objects.get(pk=bilal.pk).roles_in(cast.bergkamen.pk) == frozenset()
    assert AuditEvent.objects.filter(verb="core.role_revoked", object_id=str(grant.pk)).exists()


def test_the_second_administrator_is_told(gerda: Account, bilal: Account) -> None:
    grant = bilal.grants.get()
    revoke_role(by=gerda, grant=grant, revision=0)
    with pytest.raises(Conflict):
        revoke_role(by=gerda, grant=grant, revision=0)


def test_a_role_that_is_over_does_not_end_again(gerda: Account, bilal: Account) -> None:
    grant = revoke_role(by=gerda, grant=bilal.grants.get(), revision=0)
    with pytest.raises(RuleViolation, match="schon beendet"):
        revoke_role(by=gerda, grant=grant, revision=1)
    again = bilal.grants.get()
    assert (again.revision, again.valid_to) == (1, grant.valid_to)


def test_a_town_keeps_an_administrator(cast: Cast, gerda: Account, anna: Account) -> None:
    grant = gerda.grants.get()
    with pytest.raises(RuleViolation):
        revoke_role(by=gerda, grant=grant, revision=0)
    grant_role(by=gerda, account=anna, municipality=cast.bergkamen, role=Role.ADMINISTRATOR)
    assert revoke_role(by=gerda, grant=grant, revision=0).is_over
