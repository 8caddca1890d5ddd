# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from augenhoehe.core.models import Municipality, Organization
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action
from augenhoehe.kit.link_secrets import hash_of, new_secret
from augenhoehe.kit.violations import require
from augenhoehe.measures import round_mails
from augenhoehe.measures.models import Measure, RoundEntry, RoundOffice, UpdateRound
from augenhoehe.measures.round_links import office_secret
from augenhoehe.measures.rules.rounds import LINK_LIVES, may_open


@dataclass(frozen=True, slots=True)
class AskedOffice:
    """An office with the measures it is asked about; without an address its link is handed over otherwise."""

    organization: Organization
    measures: Sequence[Measure]
    email: str = ""
    fallback_email: str = ""


@action
def open_round(
    *,
    municipality: Municipality,
    title: str,
    as_of: datetime.date,
    answer_by: datetime.date,
    offices: Sequence[AskedOffice],
    root: str,
    by: Any,
    message: str = "",
    fallback_email: str = "",
) -> UpdateRound:
    """Ask every office how its measures stand on a day: one link each, one mail each where there is an address.

    A fixed number of queries for up to 200 offices and 500 measures, and few more beyond.

    `root` is where the house is found. Raises RuleViolation with all reasons, ValueError for what is another town's.
    """
    asked = [office for office in offices if office.measures]
    measures = [measure for office in asked for measure in office.measures]
    towns = {office.organization.municipality_id for office in asked}
    if (towns | {measure.municipality_id for measure in measures}) - {municipality.pk}:
        raise ValueError("A round asks only offices of its own town about measures of its own town.")
    require(may_open(as_of, answer_by, clock.today(), len(asked), len(measures)))
    made = UpdateRound.objects.create(
        municipality=municipality,
        title=title.strip(),
        as_of=as_of,
        opened_on=clock.today(),
        answer_by=answer_by,
        message=message.strip(),
        fallback_email=fallback_email.strip(),
        opened_by=by if getattr(by, "pk", None) else None,
    )
    expires = datetime.datetime.combine(answer_by, datetime.time(23, 59, 59), clock.now().tzinfo) + LINK_LIVES
    rows = RoundOffice.objects.bulk_create(
        RoundOffice(
            round=made,
            organization=office.organization,
            email=office.email.strip(),
            fallback_email=office.fallback_email.strip(),
            secret_hash=hash_of(new_secret()),
            expires_at=expires,
        )
        for office in asked
    )
    for row in rows:
        row.secret_hash = hash_of(office_secret(row))
    RoundOffice.objects.bulk_update(rows, ["secret_hash"], batch_size=200)
    RoundEntry.objects.bulk_create(
        (
            RoundEntry(office=row, measure=measure)
            for row, office in zip(rows, asked, strict=True)
            for measure in office.measures
        ),
        batch_size=500,
    )
    round_mails.ask_all(rows, [len(office.measures) for office in asked], root)
    audit.record(
        "measures.round_opened",
        by=by,
        of=made,
        municipality=municipality,
        after={"title": made.title, "as_of": as_of, "offices": len(asked), "measures": len(measures)},
    )
    return made
