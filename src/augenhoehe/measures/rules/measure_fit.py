# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whether the fields of a measure fit together, as a table or a change of many measures states them."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping

from augenhoehe.core.enums import OrganizationKind
from augenhoehe.kit.reasons import Reason, Verdict, _
from augenhoehe.measures.enums import MeasureStatus, Timeliness
from augenhoehe.measures.rules import measures as rules
from augenhoehe.measures.rules.import_cells import Fact, Facts
from augenhoehe.measures.rules.succession import check_status_by_hand


def reasons_against(
    facts: Facts, kinds: Mapping[str, OrganizationKind], today: datetime.date, before: Facts
) -> Iterator[Reason]:
    """What the rules of a measure say about all its fields together. kinds: of organisations, by key.

    before: what is stored; empty for a new measure, which may count as replaced: its table tells of earlier years.
    """
    timeliness = facts.get("timeliness")
    verdicts = (
        rules.check_timeliness(
            Timeliness(str(timeliness)) if timeliness else None, str(facts.get("delay_reason") or "")
        ),
        rules.check_period(_period(facts, "starts_on", "ends_on")),
        rules.check_actual_period(_period(facts, "started_on", "ended_on"), today),
        rules.check_steering_body(kinds.get(str(facts.get("steering_body")))),
        check_status_by_hand(MeasureStatus(str(before["status"])), MeasureStatus(str(facts["status"])))
        if before.get("status") and facts.get("status")
        else Verdict(),
        _check_address(facts.get("contact_email")),
    )
    for verdict in verdicts:
        yield from verdict.reasons


def _period(facts: Facts, start: str, end: str) -> rules.Period:
    first, last = facts.get(start), facts.get(end)
    return rules.Period(
        first if isinstance(first, datetime.date) else None, last if isinstance(last, datetime.date) else None
    )


def _check_address(address: Fact) -> Verdict:
    text = str(address or "")
    name, _at, host = text.partition("@")
    if not text or (name and "." in host and not any(c.isspace() or c in "<>()[],;:@" for c in name + host)):
        return Verdict()
    return Verdict((Reason(_("%(text)s is no e-mail address. Please correct it."), {"text": text[:60]}),))
