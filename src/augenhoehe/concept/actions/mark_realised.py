# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.utils.translation import gettext as _

from augenhoehe.concept import audit_verbs, queries
from augenhoehe.concept.drafts import locked_draft, town_of
from augenhoehe.concept.models import Proposal, Realisation, Version
from augenhoehe.concept.rules.realisation import awaits_realisation
from augenhoehe.core.models import Account
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import RuleViolation, action


@action
def mark_realised(
    *, proposal: Proposal, version: Version, by: Account, revision: int | None = None
) -> Realisation:
    """Note that somebody wrote an accepted change into a draft by hand, as after a clash of two changes.

    Raises RuleViolation where nothing waits, Conflict where the proposal was answered since `revision`.
    """
    draft = locked_draft(version.pk)
    current = queries.claimed_proposal(proposal.pk, revision)
    if current.concept_id != draft.concept_id:
        raise ValueError("Proposal and version belong to different concepts.")
    if not awaits_realisation(queries.proposal_facts(current)):
        raise RuleViolation(_("No accepted change of this proposal is waiting to be carried out."))
    realisation = Realisation.objects.create(proposal=current, version=draft, realised_at=clock.now())
    audit.record(
        audit_verbs.PROPOSAL_REALISED,
        by=by,
        of=current,
        municipality=town_of(draft),
        after={"version": draft.number, "by_hand": True},
    )
    return realisation
