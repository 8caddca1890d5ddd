# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.core.demo import Cast
from augenhoehe.core.enums import Role
from augenhoehe.core.models import Account, HearingRule
from augenhoehe.kit import audit


def test_everybody_holds_one_role_in_one_town(cast: Cast) -> None:
    assert cast.people["anna"].roles_in(cast.bergkamen.pk) == {Role.INTEGRATION_MANAGER}
    assert cast.people["clara"].roles_in(cast.bergkamen.pk) == frozenset()
    assert cast.people["clara"].municipality_ids == {cast.kamen.pk}


def test_the_integration_body_must_be_heard_in_both_towns(cast: Cast) -> None:
    heard = set(HearingRule.objects.values_list("municipality", "organization"))
    assert heard == {
        (cast.bergkamen.pk, cast.bodies["bergkamen"]["integrationsrat"].pk),
        (cast.kamen.pk, cast.bodies["kamen"]["integrationsrat"].pk),
    }


def test_bilal_acts_for_the_association(cast: Cast, bilal: Account) -> None:
    assert bilal.organization_ids_in(cast.bergkamen.pk) == {
        cast.partners["bergkamen"]["bergkamen_for_all"].pk
    }


def test_nobody_of_the_demo_has_a_password(cast: Cast) -> None:
    assert not any(account.has_usable_password() for account in cast.people.values())


def test_the_telling_stands_in_the_audit_log(cast: Cast) -> None:
    for municipality in (cast.bergkamen, cast.kamen):
        assert audit.verify(audit.chain_of(municipality)) is None
