# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require
from augenhoehe.measures import round_mails
from augenhoehe.measures.enums import EntryState, RoundState
from augenhoehe.measures.models import RoundEntry
from augenhoehe.measures.rules.rounds import may_ask_back


@action
def ask_back(*, entry: RoundEntry, question: str, revision: int | None, root: str, by: Any) -> RoundEntry:
    """Give an answer back to its office with a question; nothing that was written is lost.

    Where the office has an address and its link opens, the question goes there with the same link.
    Raises RuleViolation, Conflict.
    """
    current = claim(
        RoundEntry.objects.select_related("office__round__municipality", "office__organization", "measure"),
        pk=entry.pk,
        revision=revision,
    )
    office = current.office
    require(may_ask_back(RoundState(office.round.state), EntryState(current.state), question))
    current.state = EntryState.ASKED_BACK
    current.question = question.strip()
    current.save()
    if round_mails.reaches(office):
        round_mails.ask_back(current, office, root)
    audit.record(
        "measures.round_asked_back",
        by=by,
        of=office.round,
        municipality=office.round.municipality,
        after={"office": office.organization.name, "measure": current.measure.code},
    )
    return current
