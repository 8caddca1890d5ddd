# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who sees grants: the administration and the council; vouchers the administration alone."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser

from augenhoehe.core.demo import Cast
from augenhoehe.kit import policies
from augenhoehe.measures.models import Expense, FundingProgramme, Grant, ProofOfUse
from augenhoehe.measures.permissions import MeasuresPermission
from tests.measures import grant_builders as make

pytestmark = pytest.mark.django_db
INSIDE = {"anna", "dora", "fatma", "gerda"}
READERS = INSIDE | {"emil"}
PEOPLE = (*sorted(READERS), "bilal", "clara")


@pytest.mark.parametrize("person", [*PEOPLE, None])
def test_who_sees(cast: Cast, person: str | None) -> None:
    grant, public = make.grant(cast), make.grant(cast, public=True)
    for kind in make.PARTS:
        make.part(cast, grant, kind)
    make.expense(cast, grant)
    make.proof(cast, grant)
    actor = cast.people[person] if person else AnonymousUser()
    reads = person in READERS
    assert set(policies.visible(actor, Grant.objects.all())) == ({grant, public} if reads else {public})
    models: tuple[type[Any], ...] = (FundingProgramme, ProofOfUse, *make.PARTS)
    for model in models:
        assert policies.visible(actor, model.objects.all()).exists() is reads, model
    assert policies.visible(actor, Expense.objects.all()).exists() is (person in INSIDE)


@pytest.mark.parametrize("person", PEOPLE)
def test_who_may(cast: Cast, person: str) -> None:
    actor, town = cast.people[person], cast.bergkamen
    assert policies.can(actor, MeasuresPermission.READ_MONEY, town).ok is (person in READERS)
    assert policies.can(actor, MeasuresPermission.READ_VOUCHERS, town).ok is (person in INSIDE)
    assert policies.can(actor, MeasuresPermission.WRITE_MONEY, town).ok is (person in {"anna", "gerda"})
