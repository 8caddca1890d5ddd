# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is due with grants: their ends, extensions, money to be drawn and used, conditions, proofs, applications."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from augenhoehe.core.models import Municipality
from augenhoehe.kit import clock, phrases, policies
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.deadlines import Deadline
from augenhoehe.measures import labels
from augenhoehe.measures.permissions import MeasuresPermission
from augenhoehe.measures.queries.grant_days import DayKind, GrantDay, grant_days
from augenhoehe.measures.rules.grant_days import extend_by

AHEAD = datetime.timedelta(days=120)
"""What is further away than four months is planning, not a deadline."""


def deadlines(actor: Any, municipality: Municipality) -> Iterator[Deadline]:
    """The lines of the start page for those who write the money. One query."""
    if not policies.can(actor, MeasuresPermission.WRITE_MONEY, municipality):
        return
    today = clock.today()
    for one in grant_days(actor, municipality):
        if one.kind is DayKind.END:
            yield from _end(one, municipality, today)
        elif one.day <= today + AHEAD and not (one.kind is DayKind.APPLICATION and one.day < today):
            yield _line(one, municipality)


def address(one: GrantDay, town: Municipality) -> str:
    """Where something can be done about it."""
    if one.grant is None:
        return reverse("measures:grants", args=[town.slug])
    if one.kind is DayKind.PROOF:
        return reverse("measures:proof", args=[town.slug, one.row])
    return reverse("measures:grant", args=[town.slug, one.grant])


def title_of(one: GrantDay) -> str:
    """What happens on the day, in a few words with the name of the grant."""
    titles = {
        DayKind.END: _("End of the grant: %(grant)s"),
        DayKind.REQUEST: _("Request money: %(grant)s"),
        DayKind.USE: _("Use money: %(grant)s"),
        DayKind.CONDITION: _("Condition: %(what)s"),
        DayKind.FORWARDED_PROOF: _("Proof for forwarded money: %(what)s"),
        DayKind.PROOF: _("%(what)s: %(grant)s"),
        DayKind.REPAYMENT: _("Repayment: %(grant)s"),
        DayKind.APPLICATION: _("Applications close: %(grant)s"),
    }
    what = str(labels.PROOF_KIND[one.what]) if one.kind is DayKind.PROOF else one.what
    return titles[one.kind] % {"grant": one.title, "what": what[:1].upper() + what[1:]}


def _end(one: GrantDay, town: Municipality, today: datetime.date) -> Iterator[Deadline]:
    left = one.amount or 0
    money = phrases.money(one.amount) if one.amount is not None else ""
    url = address(one, town)
    if left > 0 and today <= one.day and extend_by(one.day) <= today + AHEAD:
        yield Deadline(
            date=extend_by(one.day),
            title=_("Ask for an extension: %(grant)s") % {"grant": one.title},
            why=_("%(money)s are not spent, and the grant ends on %(day)s. The giver needs time to decide.")
            % {"money": money, "day": phrases.long_date(one.day)},
            action=_("Open the grant"),
            url=url,
        )
    if one.day <= today + AHEAD:
        why = (
            _("%(money)s are not spent; afterwards nothing can be booked.") % {"money": money}
            if left > 0
            else _("All money is spent. Settle the grant when its proof of use is accepted.")
        )
        yield Deadline(date=one.day, title=title_of(one), why=why, action=_("Open the grant"), url=url)


def _line(one: GrantDay, town: Municipality) -> Deadline:
    reasons = {
        DayKind.REQUEST: (_("%(money)s can be requested from this day on."), _("Note the request")),
        DayKind.USE: (
            _("%(money)s of the money received are not spent; later the giver may ask for interest."),
            _("Book expenses"),
        ),
        DayKind.CONDITION: (_("The notice of “%(grant)s” demands it by this day."), _("Open the grant")),
        DayKind.FORWARDED_PROOF: (
            _("The town checks it before its own proof for “%(grant)s”."),
            _("Note the proof"),
        ),
        DayKind.PROOF: (_("The giver wants to see what the money was used for."), _("Write the proof")),
        DayKind.REPAYMENT: (_("The giver wants %(money)s back."), _("Note the payment")),
        DayKind.APPLICATION: (_("Later applications are not taken."), _("See the programme")),
    }
    why, action = reasons[one.kind]
    money = phrases.money(one.amount) if one.amount is not None else ""
    return Deadline(
        date=one.day,
        title=title_of(one),
        why=why % {"money": money, "grant": one.title},
        action=action,
        url=address(one, town),
    )
