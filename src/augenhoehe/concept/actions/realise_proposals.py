# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from augenhoehe.concept import audit_verbs, queries, texts
from augenhoehe.concept.drafts import locked_draft, new_key, town_of
from augenhoehe.concept.enums import ContentSource, ProposalKind
from augenhoehe.concept.merging import Change, Clash, Merged, carry_out
from augenhoehe.concept.models import Block, Proposal, Realisation, Version
from augenhoehe.concept.rules.realisation import awaits_realisation, source_of
from augenhoehe.core.models import Account
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import RuleViolation, action
from augenhoehe.kit.text import Block as TextBlock


@dataclass(frozen=True, slots=True)
class Outcome:
    """Which proposals stand in the draft now, and which could not be carried out by themselves."""

    realised: tuple[Proposal, ...]
    clashes: tuple[Clash, ...]


@action
def realise_proposals(*, version: Version, by: Account, revision: int | None = None) -> Outcome:
    """Carry every accepted change into a draft and mark it as realised there.

    Changes to passages that were rewritten meanwhile, or that exclude each other, are left out and told; the
    draft's own words are never lost. Raises RuleViolation where nothing waits or the version is frozen, Conflict
    where the draft was written in since `revision`.
    """
    draft = locked_draft(version.pk, revision)
    concerned = queries.concerning(draft).filter(base__number__lt=draft.number)
    waiting = [
        proposal
        for proposal in queries.with_records(concerned.order_by("number"))
        if awaits_realisation(queries.proposal_facts(proposal))
    ]
    if not waiting:
        raise RuleViolation(_("No accepted proposal is waiting to be carried out."))
    by_base: dict[Version, list[Proposal]] = {}
    for proposal in waiting:
        by_base.setdefault(proposal.base, []).append(proposal)
    realised: list[int] = []
    clashes: list[Clash] = []
    for base, proposals in sorted(by_base.items(), key=lambda item: item[0].number):
        merged = _merged(base, draft, proposals)
        _write(draft, merged.blocks)
        realised += merged.carried_out
        clashes += merged.clashes
    done = tuple(proposal for proposal in waiting if proposal.number in realised)
    for proposal in done:
        Realisation.objects.create(proposal=proposal, version=draft, realised_at=clock.now())
        audit.record(
            audit_verbs.PROPOSAL_REALISED,
            by=by,
            of=proposal,
            municipality=town_of(draft),
            after={"version": draft.number},
        )
    return Outcome(done, tuple(sorted(clashes, key=lambda clash: clash.number)))


def _merged(base: Version, draft: Version, proposals: Iterable[Proposal]) -> Merged:
    before = [texts.block_of(row) for row in base.blocks.order_by("position")]
    now = [texts.block_of(row) for row in draft.blocks.order_by("position")]
    return carry_out(before, now, map(_change, proposals))


def _change(proposal: Proposal) -> Change:
    """What the answers made of a proposal; the newest opinion and decision count."""
    source = source_of(queries.proposal_facts(proposal)) or ContentSource.PROPOSAL
    new = texts.worded(queries.content_from(proposal, source))
    return Change(
        proposal.number,
        ProposalKind(proposal.kind),
        proposal.block_key,
        new,
        key=new_key(),
        anchor_key=proposal.anchor_key,
    )


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
