# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest

from augenhoehe.core.actions.create_account import create_account
from augenhoehe.core.actions.grant_role import grant_role
from augenhoehe.core.actions.revoke_role import revoke_role
from augenhoehe.core.demo import Cast
from augenhoehe.core.enums import Role
from augenhoehe.core.models import Account
from augenhoehe.kit import clock
from augenhoehe.kit.violations import RuleViolation

TODAY = datetime.date(2023, 1, 16)


@pytest.fixture
def guest(cast: Cast) -> Account:
    return create_account(
        by=cast.people["gerda"], email="Gast@Beispiel.example", name="Grete Gast", municipality=cast.bergkamen
    )


def test_a_role_holds_from_its_first_to_its_last_day(cast: Cast, guest: Account) -> None:
    grant_role(
        by=cast.people["gerda"],
        account=guest,
        municipality=cast.bergkamen,
        role=Role.EDITOR,
        valid_from=TODAY,
        valid_to=TODAY,
    )
    held = []
    for days in (-1, 0, 1):
        with clock.standing_on(TODAY + datetime.timedelta(days=days)):
            held.append(bool(Account.objects.get(pk=guest.pk).roles_in(cast.bergkamen.pk)))
    assert held == [False, True, False]


def test_a_role_is_held_once(cast: Cast, anna: Account) -> None:
    with pytest.raises(RuleViolation):
        grant_role(
            by=cast.people["gerda"],
            account=anna,
            municipality=cast.bergkamen,
            role=Role.INTEGRATION_MANAGER,
            organization=cast.departments["bergkamen"]["integrationsmanagement"],
        )


def test_an_ended_role_is_given_anew_with_the_same_row(cast: Cast, bilal: Account) -> None:
    ended = revoke_role(by=cast.people["gerda"], grant=bilal.grants.get(), revision=None)
    again = grant_role(
        by=cast.people["gerda"],
        account=bilal,
        municipality=cast.bergkamen,
        role=Role.PARTNER,
        organization=cast.partners["bergkamen"]["bergkamen_for_all"],
    )
    assert (again.pk, again.revision) == (ended.pk, ended.revision + 1)
    assert again.is_current


def test_the_organisation_is_one_of_the_town(cast: Cast, guest: Account) -> None:
    with pytest.raises(ValueError, match="another town"):
        grant_role(
            by=cast.people["gerda"],
            account=guest,
            municipality=cast.bergkamen,
            role=Role.PARTNER,
            organization=cast.partners["kamen"]["begegnung"],
        )
