# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from augenhoehe.concept import audit_verbs, texts
from augenhoehe.concept.drafts import locked_draft, new_key, town_of
from augenhoehe.concept.merging import Clash
from augenhoehe.concept.models import Block, Proposal, Realisation, Version
from augenhoehe.concept.realising import plan
from augenhoehe.core.models import Account
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import RuleViolation, action
from augenhoehe.kit.text import Block as TextBlock


@dataclass(frozen=True, slots=True)
class Outcome:
    """Which proposals stand in the draft now, and which could not be carried out by themselves."""

    realised: tuple[Proposal, ...]
    clashes: tuple[Clash, ...]
    without_place: tuple[Proposal, ...] = ()


@action
def realise_proposals(*, version: Version, by: Account, revision: int | None = None) -> Outcome:
    """Carry every accepted change into a draft and mark it as realised there.

    Changes to passages that were rewritten meanwhile, or that exclude each other, are left out and told; the
    draft's own words are never lost. Raises RuleViolation where nothing waits or the version is frozen, Conflict
    where the draft was written in since `revision`.
    """
    draft = locked_draft(version.pk, revision)
    planned = plan(draft)
    if not (planned.carried_out or planned.clashes or planned.without_place):
        raise RuleViolation(_("No accepted proposal is waiting to be carried out."))
    _write(draft, planned.blocks)
    done = tuple(planned.carried_out)
    for proposal in done:
        Realisation.objects.create(proposal=proposal, version=draft, realised_at=clock.now())
        audit.record(
            audit_verbs.PROPOSAL_REALISED,
            by=by,
            of=proposal,
            municipality=town_of(draft),
            after={"version": draft.number},
        )
    return Outcome(done, tuple(planned.clashes), tuple(planned.without_place))


def _write(draft: Version, blocks: Iterable[TextBlock]) -> None:
    """Bring the draft's rows in line with the merged text, touching only what changed."""
    rows = {row.key: row for row in draft.blocks.all()}
    for position, block in enumerate(blocks, start=1):
        row = rows.pop(block.id or "", None) or Block(version=draft, key=block.id or new_key())
        if row.pk and row.position == position and texts.block_of(row) == block:
            continue
        if row.pk is None or texts.block_of(row) != block:
            texts.fill(row, block)
            row.revision += 1
        row.position = position
        row.save()
    Block.objects.filter(pk__in=[row.pk for row in rows.values()]).delete()
