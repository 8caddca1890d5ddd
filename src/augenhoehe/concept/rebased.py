# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""How proposals that were not dealt with stand to a newer version: the text engine's rebase, one passage at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from augenhoehe.concept import queries, texts
from augenhoehe.concept.enums import ProposalKind, ProposalState
from augenhoehe.concept.merging import Change, with_change
from augenhoehe.concept.models import Proposal, Standing, Version
from augenhoehe.concept.rules.proposals import state_of
from augenhoehe.concept.rules.realisation import awaits_realisation
from augenhoehe.concept.worklist import CLOSED, change_of
from augenhoehe.kit.text import Block, RebaseState, rebase


def standings(version: Version) -> Iterator[Standing]:
    """The unsaved standing of every proposal on an earlier version that still waits for something; nothing vanishes."""
    new = _blocks(version)
    known: dict[int, tuple[Block, ...]] = {}
    earlier = Proposal.objects.filter(concept=version.concept_id, base__number__lt=version.number)
    for proposal in queries.with_records(earlier.order_by("number")):
        facts = queries.proposal_facts(proposal)
        state = state_of(facts)
        if state in CLOSED or (state is ProposalState.ACCEPTED and not awaits_realisation(facts)):
            continue
        if proposal.base_id not in known:
            known[proposal.base_id] = _blocks(proposal.base)
        found = state_in(known[proposal.base_id], new, change_of(proposal, facts) or _wish(proposal))
        here = {block.id for block in new}
        key = proposal.block_key if proposal.block_key in here else ""
        yield Standing(proposal=proposal, version=version, state=found, block_key=key)


def state_in(base: Sequence[Block], new: Sequence[Block], change: Change) -> RebaseState:
    """How a change of `base` stands to `new`. One that words nothing needs its passage only, or none at all."""
    if change.kind is ProposalKind.REMARK and change.new is None:
        keys = {block.id for block in new}
        is_there = not change.block_key or change.block_key in keys
        return RebaseState.CLEAN if is_there else RebaseState.ORPHANED
    if change.begins:
        return rebase(base, with_change(base, change), new).state
    at = next((place for place, block in enumerate(base) if block.id == change.block_key), None)
    if at is None:
        return RebaseState.ORPHANED
    if change.kind is not ProposalKind.MOVE:
        # Only the passage and its neighbours matter, with what is new behind them in the newer text.
        around = base[max(at - 1, 0) : at + 2]
        new = _around(base, new, {block.id for block in around})
        base = around
    return rebase(base, with_change(base, change), new).state


def _around(base: Sequence[Block], new: Sequence[Block], keys: set[str | None]) -> tuple[Block, ...]:
    old = {block.id for block in base}
    kept: list[Block] = []
    follows = False
    for block in new:
        follows = block.id in keys or (follows and block.id not in old)
        if follows:
            kept.append(block)
    return tuple(kept)


def _wish(proposal: Proposal) -> Change:
    """What was submitted, whatever was answered."""
    return Change(
        proposal.number,
        ProposalKind(proposal.kind),
        proposal.block_key,
        texts.worded(proposal.new_content),
        f"new-{proposal.number}",
        proposal.anchor_key,
    )


def _blocks(version: Version) -> tuple[Block, ...]:
    return tuple(texts.block_of(row) for row in version.blocks.order_by("position"))
