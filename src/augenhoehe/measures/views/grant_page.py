# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from django.http import HttpResponse
from django.shortcuts import render

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.kit import clock, policies
from augenhoehe.kit.violations import told
from augenhoehe.measures.models import Grant
from augenhoehe.measures.permissions import MeasuresPermission
from augenhoehe.measures.queries.grants import (
    GrantStory,
    expenses_of,
    measures_paid,
    story_of,
    with_parts,
)
from augenhoehe.measures.rules.grant_days import warnings
from augenhoehe.measures.rules.grants import HUNDRED, Quota, percent
from augenhoehe.measures.views.grants import grant_crumbs

NEWEST = 8
"""So many bookings stand on the grant's page; the others are a click away."""


@dataclass(frozen=True, slots=True)
class QuotaLine:
    """A purpose as the page shows it: what was spent, what is left, and the shares in words."""

    quota: Quota
    spent: Decimal
    ceiling: Decimal | None
    floor: Decimal
    at_most: str
    at_least: str

    @property
    def left(self) -> Decimal:
        """What may still be spent for it."""
        return (self.ceiling or Decimal(0)) - self.spent

    @property
    def missing(self) -> Decimal:
        """What its least share still needs."""
        return max(self.floor - self.spent, Decimal(0))

    @property
    def filled(self) -> int:
        """How full its highest share is, in whole percent."""
        return int(self.spent * HUNDRED / self.ceiling) if self.ceiling else 0


@page(MeasuresPermission.READ_MONEY)
def grant(request: TownRequest, pk: int) -> HttpResponse:
    """The whole story of a grant on one page."""
    town = request.municipality
    story = story_of(fetch(request, with_parts(Grant.objects.all()), pk=pk))
    found, facts = story.grant, story.facts
    sees_vouchers = policies.can(request.user, MeasuresPermission.READ_VOUCHERS, town).ok
    forwardings = [(one, facts.spent_of(one.pk)) for one in found.forwardings.all()]
    context = {
        "grant": found,
        "facts": facts,
        "warnings": [told(reason) for reason in warnings(facts, story.days, clock.today())],
        "quotas": quota_lines(story),
        "years": _years(story),
        "forwardings": [(one, spent, one.amount - spent) for one, spent in forwardings],
        "received": sum((one.amount for one in found.drawdowns.all() if one.received_on), Decimal("0.00")),
        "filled": int(facts.spent * HUNDRED / facts.amount),
        "newest": expenses_of(request.user, found)[:NEWEST] if sees_vouchers else (),
        "measures": measures_paid(request.user, found),
        "may_write": policies.can(request.user, MeasuresPermission.WRITE_MONEY, town).ok,
        "sees_vouchers": sees_vouchers,
        "today": clock.today(),
        "crumbs": grant_crumbs(town.slug, (found.title, "")),
    }
    return render(request, "measures/grant.html", context)


def quota_lines(story: GrantStory) -> list[QuotaLine]:
    """The purposes of a grant with what is left of each."""
    facts = story.facts
    return [
        QuotaLine(
            quota=one,
            spent=facts.spent_for(one.key),
            ceiling=one.ceiling(facts.amount),
            floor=one.floor(facts.amount),
            at_most=percent(one.at_most) if one.at_most is not None else "",
            at_least=percent(one.at_least) if one.at_least is not None else "",
        )
        for one in facts.quotas
    ]


def _years(story: GrantStory) -> dict[str, object]:
    """The amounts of the years with their sum, which may differ from the grant's."""
    rows = list(story.grant.years.all())
    together = sum((one.amount for one in rows), Decimal("0.00"))
    return {"rows": rows, "sum": together, "differs": bool(rows) and together != story.facts.amount}
