# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import cast

from django.db.models import Max

from augenhoehe.concept import audit_verbs, texts
from augenhoehe.concept.enums import BlockKind, ProposalKind
from augenhoehe.concept.models import Block as Row
from augenhoehe.concept.models import Concept, ParticipationRound, Proposal, Version
from augenhoehe.concept.permissions import ConceptPermission
from augenhoehe.concept.rounds import newest_round
from augenhoehe.concept.rules import proposals as rules
from augenhoehe.core.models import Account, Organization
from augenhoehe.kit import audit, clock, policies
from augenhoehe.kit.actions import RuleViolation, action
from augenhoehe.kit.text import Block
from augenhoehe.kit.violations import require


@action
def propose_change(
    *,
    version: Version,
    block_key: str,
    kind: ProposalKind,
    new: Block | None,
    reason: str,
    organization: Organization | None,
    by: Account,
    title: str = "",
) -> Proposal:
    """Submit a proposal on one block of a frozen, open version. It is never edited afterwards.

    `new` is the whole block as it should read (REPLACE) or the block to add (INSERT_AFTER), None otherwise; the
    change is derived from it. `organization` None: somebody speaks for themselves and is not named. Raises
    RuleViolation with all reasons; ValueError for an organisation of another town.
    """
    base = Version.objects.select_related("concept__municipality").get(pk=version.pk)
    _require_may_speak_for(base, organization, by)
    row = base.blocks.filter(key=block_key).first()
    current = newest_round(base.rounds.all())
    wish = rules.Wish(
        kind=kind,
        round=current.facts if current is not None else None,
        block_exists=row is not None,
        chapter=_chapter(base, row) if row is not None else "",
        changes=row is None or new != texts.block_of(row),
        empty=new is None or not new.text.strip(),
        reason=reason,
    )
    require(rules.may_propose(wish, clock.today()))
    with_words = kind in {ProposalKind.REPLACE, ProposalKind.INSERT_AFTER}
    concept = Concept.objects.select_for_update().get(pk=base.concept_id)
    newest: int = concept.proposals.aggregate(newest=Max("number"))["newest"] or 0
    proposal = Proposal.objects.create(
        concept=concept,
        number=newest + 1,
        base=base,
        round=cast("ParticipationRound", current),  # the rule has refused where there is none
        block_key=block_key,
        kind=kind,
        new_content=texts.wording(new) if new is not None and with_words else None,
        title=title.strip(),
        reason=reason.strip(),
        organization=organization,
        account=by,
        submitted_at=clock.now(),
    )
    audit.record(
        audit_verbs.PROPOSAL_MADE,
        by=by,
        of=proposal,
        municipality=base.concept.municipality,
        after={
            "kind": kind,
            "text": new.text if new is not None and with_words else "",
            "reason": proposal.reason,
        },
    )
    return proposal


def _chapter(base: Version, row: Row) -> str:
    """The key of the heading above a passage; empty before the first one."""
    above = base.blocks.filter(kind=BlockKind.HEADING_2, position__lte=row.position).order_by("-position")
    return above.values_list("key", flat=True).first() or ""


def _may_speak_for(base: Version, organization: Organization | None, by: Account) -> bool:
    return (
        organization is None
        or organization.pk in by.organization_ids_in(base.municipality_id)
        or bool(policies.can(by, ConceptPermission.PROPOSE_FOR_OTHERS, base))
    )


def _require_may_speak_for(base: Version, organization: Organization | None, by: Account) -> None:
    """Raise where `by` may not propose in the organisation's name."""
    if organization is not None and organization.municipality_id != base.municipality_id:
        raise ValueError("The organisation belongs to another municipality.")
    if not _may_speak_for(base, organization, by):
        raise RuleViolation(policies.permission_map()[ConceptPermission.PROPOSE_FOR_OTHERS].reason)
