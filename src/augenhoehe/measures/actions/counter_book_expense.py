# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action
from augenhoehe.kit.violations import RuleViolation, require
from augenhoehe.measures.actions.grant_parts import locked
from augenhoehe.measures.enums import FundingSource
from augenhoehe.measures.models import Expense
from augenhoehe.measures.queries.grants import fresh_story
from augenhoehe.measures.rules import grants as rules


@action
def counter_book_expense(
    *, expense: Expense, amount: Decimal, booked_on: datetime.date, reason: str, by: Any
) -> Expense:
    """Take a booking back, whole or in part, by a booking of its own; `amount` is above zero.

    Raises RuleViolation for more than is left of the booking, a missing reason, or a day that does not fit.
    """
    grant = locked(expense.grant)
    original = Expense.objects.get(pk=expense.pk)
    if original.corrects_id is not None:
        raise RuleViolation(_("This is a counter-booking itself. Book the expense anew instead."))
    taken_back = rules.total(-one.amount for one in original.corrections.all())
    require(
        rules.check_correction(
            rules.Booking(original.amount, original.booked_on, original.booked_on),
            taken_back,
            rules.Correction(amount, booked_on, reason),
            fresh_story(grant.pk).facts,
            clock.today(),
        )
    )
    correction = Expense.objects.create(
        grant=grant,
        booked_on=booked_on,
        amount=-amount,
        text=original.text,
        voucher=original.voucher,
        payee=original.payee,
        purpose_id=original.purpose_id,
        measure_id=original.measure_id,
        forwarding_id=original.forwarding_id,
        source=FundingSource(original.source),
        corrects=original,
        reason=reason,
    )
    audit.record(
        "measures.expense_taken_back",
        by=by,
        of=correction,
        municipality=grant.municipality,
        after={"booked_on": booked_on, "amount": -amount, "corrects": original.pk},
        reason=reason,
    )
    return correction
