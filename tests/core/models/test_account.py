# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.core.enums import Role
from augenhoehe.core.models import Account, RoleGrant

TODAY = datetime.date(2023, 1, 16)
BEFORE, AFTER = TODAY - datetime.timedelta(days=1), TODAY + datetime.timedelta(days=1)


@pytest.mark.parametrize(
    ("valid_from", "valid_to", "current", "over"),
    [
        (None, None, True, False),
        (TODAY, TODAY, True, False),
        (AFTER, None, False, False),
        (None, BEFORE, False, True),
        (BEFORE, AFTER, True, False),
    ],
)
def test_a_grant_holds_between_its_days(
    valid_from: datetime.date | None, valid_to: datetime.date | None, current: bool, over: bool
) -> None:
    grant = RoleGrant(role=Role.CLERK, valid_from=valid_from, valid_to=valid_to)
    assert (grant.is_current, grant.is_over) == (current, over)
    assert grant.role_name == "Sitzungsdienst"


def test_accounts_are_found_by_address_in_any_case(cast: Cast) -> None:
    assert Account.objects.get_by_natural_key(" ANNA@bergkamen.example ") == cast.people["anna"]


def test_an_account_may_begin_with_a_password(db: None) -> None:
    account = Account.objects.create_user("NEU@b.example", "Fahrrad-Garten-Lampe", name="Neu")
    assert account.email == "neu@b.example"
    assert account.check_password("Fahrrad-Garten-Lampe")


def test_organisations_count_for_their_town_only(cast: Cast, bilal: Account) -> None:
    association = cast.partners["bergkamen"]["bergkamen_for_all"]
    assert bilal.organization_ids_in(cast.bergkamen.pk) == {association.pk}
    assert bilal.organization_ids_in(cast.kamen.pk) == frozenset()
