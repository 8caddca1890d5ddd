# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action
from augenhoehe.kit.violations import require
from augenhoehe.measures.actions.grant_parts import locked
from augenhoehe.measures.enums import FundingSource
from augenhoehe.measures.models import Expense, Forwarding, Grant, GrantQuota, Measure
from augenhoehe.measures.queries.grants import fresh_story
from augenhoehe.measures.rules import grants as rules


@action
def book_expense(
    *,
    grant: Grant,
    booked_on: datetime.date,
    amount: Decimal,
    text: str,
    by: Any,
    voucher: str = "",
    payee: str = "",
    purpose: GrantQuota | None = None,
    measure: Measure | None = None,
    forwarding: Forwarding | None = None,
    source: FundingSource = FundingSource.GRANT,
) -> Expense:
    """Book an expense of a grant. Raises RuleViolation with what is left where period, money or a share forbid it."""
    current = locked(grant)
    if any(part is not None and part.grant_id != current.pk for part in (purpose, forwarding)):
        raise ValueError("Purpose and forwarded money belong to the grant that pays.")
    if measure is not None and measure.municipality_id != current.municipality_id:
        raise ValueError("The measure belongs to the town of the grant.")
    booking = rules.Booking(
        amount=amount,
        first_on=booked_on,
        last_on=booked_on,
        source=source,
        purpose=purpose.pk if purpose else None,
        forwarding=forwarding.pk if forwarding else None,
    )
    require(rules.check_booking(fresh_story(current.pk).facts, booking, clock.today()))
    expense = Expense.objects.create(
        grant=current,
        booked_on=booked_on,
        amount=amount,
        text=text,
        voucher=voucher,
        payee=payee,
        purpose=purpose,
        measure=measure,
        forwarding=forwarding,
        source=source,
    )
    audit.record(
        "measures.expense_booked",
        by=by,
        of=expense,
        municipality=current.municipality,
        after={"booked_on": booked_on, "amount": amount, "voucher": voucher, "source": source},
    )
    return expense
