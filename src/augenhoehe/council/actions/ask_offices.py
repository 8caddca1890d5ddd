# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from augenhoehe.core.models import Municipality, Organization
from augenhoehe.council.actions.answer_link_maker import AnswerLinkMaker, MadeLink
from augenhoehe.council.enums import FollowUpState
from augenhoehe.council.models import FollowUp
from augenhoehe.council.rules.answer_links import VALID_DAYS
from augenhoehe.kit.actions import action


@dataclass(frozen=True, slots=True)
class Asked:
    """An office that is to be asked, and where its mail goes; an empty address means that links are passed on."""

    office: Organization
    email: str = ""


@dataclass(frozen=True, slots=True)
class AskedOffice:
    """An office with the links to all its open duties, those that are due first in front."""

    asked: Asked
    links: tuple[MadeLink, ...]


@action
def ask_offices(
    *,
    municipality: Municipality,
    asked: Sequence[Asked],
    by: Any,
    until: datetime.date,
    days: int = VALID_DAYS,
) -> list[AskedOffice]:
    """Make a link for every open duty of these offices that was resolved by the day `until`, in one go.

    Offices without such a duty are left out. The caller sends one mail to each office after the transaction.
    Raises RuleViolation for a time that is too long, ValueError for an office of another town.
    """
    if any(one.office.municipality_id != municipality.pk for one in asked):
        raise ValueError("The department belongs to another town.")
    offices = [one.office.pk for one in asked]
    found = FollowUp.objects.filter(
        municipality=municipality, responsible__in=offices, resolution__adopted_on__lte=until
    ).exclude(state=FollowUpState.DONE)
    of_office: dict[int | None, list[FollowUp]] = {}
    for duty in found.select_for_update(of=("self",)).order_by("pk"):
        of_office.setdefault(duty.responsible_id, []).append(duty)
    told = []
    for one in asked:
        duties = sorted(of_office.pop(one.office.pk, []), key=lambda duty: duty.due_on or datetime.date.max)
        if duties:
            maker = AnswerLinkMaker(municipality, one.office.name, one.email.strip(), by, days)
            told.append(AskedOffice(one, tuple(maker.make(duties))))
    return told
