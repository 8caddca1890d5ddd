# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from decimal import Decimal

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.measures.models import GrantQuota
from augenhoehe.measures.queries.proofs import booked_later, figures_of
from tests.measures import grant_builders as make

pytestmark = pytest.mark.django_db


def test_an_interim_proof_tells_its_period_and_all_before(cast: Cast) -> None:
    grant = make.grant(cast)
    quota = make.part(cast, grant, GrantQuota)
    for day, amount in ((make.BEGIN, "1.00"), (make.PAID, "2.00"), (make.END, "4.00")):
        make.expense(cast, grant, amount, booked_on=day, purpose=quota)
    make.expense(cast, grant, "8.00")
    until = make.END - datetime.timedelta(days=1)
    proof = make.proof(cast, grant, kind="interim", period_from=make.PAID, period_to=until)
    figures = figures_of(proof)
    assert [one.amount for one in figures.vouchers] == [2, 8]
    assert (figures.spent, figures.spent_in_period) == (Decimal(11), Decimal(10))
    named, unnamed = figures.purposes
    assert (named.in_period, named.since_begin, named.ceiling) == (Decimal(2), Decimal(3), Decimal(49000))
    assert (unnamed.in_period, unnamed.ceiling) == (Decimal(8), None)
    assert booked_later(proof, figures) == 0
