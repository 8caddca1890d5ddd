# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from decimal import Decimal

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.kit.violations import RuleViolation
from augenhoehe.measures.actions.edit_grant import edit_grant
from augenhoehe.measures.actions.grant_terms import as_recorded
from augenhoehe.measures.models import Forwarding
from tests.measures import builders
from tests.measures import grant_builders as make

pytestmark = pytest.mark.django_db


def test_nothing_of_another_town(cast: Cast) -> None:
    for changed in (
        {"programme": make.programme(cast, "kamen")},
        {"measures": [builders.measure(cast, "kamen")]},
    ):
        with pytest.raises(ValueError, match="own town"):
            make.grant(cast, **changed)


def test_all_reasons_are_told_at_once(cast: Cast) -> None:
    with pytest.raises(RuleViolation) as refused:
        make.grant(cast, amount=Decimal(0), own_share=Decimal(-1))
    assert len(refused.value.reasons) == 2


def test_a_smaller_grant_must_hold_what_hangs_on_it(cast: Cast) -> None:
    grant = make.grant(cast)
    make.part(cast, grant, Forwarding)
    smaller = make.terms(cast, amount=Decimal("9999.99"))
    with pytest.raises(RuleViolation):
        edit_grant(grant=grant, terms=smaller, revision=grant.revision, by=make.hand(cast))
    grant.refresh_from_db()
    assert grant.amount == Decimal("100000.00")
    assert as_recorded(grant)["title"] == "Integrationspauschale"
