# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from augenhoehe.core.hand import Hand
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import Conflict, require
from augenhoehe.measures.enums import EntryState, Heard, RoundState, Timeliness
from augenhoehe.measures.models import RoundEntry, UpdateRound
from augenhoehe.measures.round_links import link_facts
from augenhoehe.measures.rules.rounds import Answer, check_answer, may_answer, may_answer_inside


@action
def answer_round_entry(
    *,
    entry: RoundEntry,
    answer: Answer,
    next_steps: str,
    answered_by: str,
    hand_in: bool,
    revision: int | None,
    heard: Heard | None = None,
    by: Any = None,
) -> RoundEntry:
    """Keep what an office says of one measure; with `hand_in` it goes to the integration management.

    `by` None: the hand is the office, by its link. `heard`: how the hand came by it that takes it down for an office;
    None where the office writes itself. While it is typed anything may be missing, and nothing is lost;
    only what is handed in enters the log. Raises RuleViolation with all reasons, Conflict where a colleague answered
    meanwhile.
    """
    # who closes the round waits until this is kept, and who answers until it is closed: nothing is handed in unseen
    UpdateRound.objects.select_for_update(of=("self",)).get(offices__entries=entry.pk)
    current = claim(
        RoundEntry.objects.select_related("office__round__municipality", "office__organization", "measure"),
        pk=entry.pk,
        revision=None,
    )
    if revision is not None and revision != current.revision - 1 and not _says(current, answer, next_steps):
        current.revision -= 1
        raise Conflict(current)
    state = EntryState(current.state)
    if by is None:
        require(may_answer(link_facts(current.office), state, clock.now()))
    else:
        require(may_answer_inside(RoundState(current.office.round.state), state))
    if not hand_in and state is EntryState.SUBMITTED and _says(current, answer, next_steps):
        current.revision -= 1  # what a script sent while its writer handed in: nothing is taken back
        return current
    if hand_in:
        require(check_answer(answer))
    current.status = answer.status or ""
    current.timeliness = answer.timeliness or ""
    current.delay_reason = answer.delay_reason.strip() if answer.timeliness is Timeliness.DELAYED else ""
    current.text = answer.text.strip()
    current.next_steps = next_steps.strip()
    current.answered_by = answered_by.strip()
    current.answered_at = clock.now()
    current.heard = heard or ""
    current.taken_down_by = by if heard and getattr(by, "pk", None) else None
    if hand_in:
        current.state = EntryState.SUBMITTED
    elif state is not EntryState.ASKED_BACK:
        current.state = EntryState.STARTED
    current.save()
    if hand_in:
        office = current.office
        audit.record(
            "measures.round_answered",
            by=by or Hand(_("%(office)s, by link") % {"office": office.organization}),
            of=office.round,
            municipality=office.round.municipality,
            after={
                "office": office.organization.name,
                "measure": current.measure.code,
                **({"heard": heard} if heard else {}),
            },
        )
    return current


def _says(entry: RoundEntry, answer: Answer, next_steps: str) -> bool:
    """Whether an entry says the same already: what a script kept a moment ago is no conflict with its writer."""
    reason = answer.delay_reason.strip() if answer.timeliness is Timeliness.DELAYED else ""
    stored = (entry.status, entry.timeliness, entry.delay_reason, entry.text, entry.next_steps)
    typed = (answer.status or "", answer.timeliness or "", reason, answer.text.strip(), next_steps.strip())
    return stored == typed
