# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What carrying out the accepted proposals would make of a draft: for the page that shows it, and for the action."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from augenhoehe.concept import queries, texts
from augenhoehe.concept.drafts import new_key
from augenhoehe.concept.enums import ContentSource, ProposalKind
from augenhoehe.concept.merging import Change, Clash, carry_out
from augenhoehe.concept.models import Proposal, Standing, Version
from augenhoehe.concept.rules.realisation import awaits_realisation, source_of
from augenhoehe.kit.text import Block


@dataclass(frozen=True, slots=True)
class Effect:
    """One passage before and after, and the proposals that change it. None: it is not there (any more)."""

    proposals: tuple[Proposal, ...]
    kind: ProposalKind
    block_key: str
    before: Block | None
    after: Block | None


@dataclass(slots=True)
class Plan:
    """The text of the draft afterwards, what goes in, what is left out, and what speaks of no passage at all."""

    blocks: tuple[Block, ...]
    effects: list[Effect] = field(default_factory=list)
    carried_out: list[Proposal] = field(default_factory=list)
    clashes: list[Clash] = field(default_factory=list)
    without_place: list[Proposal] = field(default_factory=list)


def plan(draft: Version) -> Plan:
    """What would become of a draft. Accepted proposals on earlier versions go in, unless they clash."""
    concerned = queries.concerning(draft).filter(base__number__lt=draft.number)
    waiting = [
        proposal
        for proposal in queries.with_records(concerned.order_by("number"))
        if awaits_realisation(queries.proposal_facts(proposal))
    ]
    made = Plan(_blocks(draft))
    placed = _placed(draft, waiting)
    by_base: dict[Version, list[tuple[Proposal, Change]]] = {}
    for proposal in waiting:
        base, key = placed.get(proposal.pk, (proposal.base, proposal.block_key))
        by_base.setdefault(base, []).append((proposal, _change(proposal, key)))
    for base, found in sorted(by_base.items(), key=lambda item: item[0].number):
        _add(made, _blocks(base), found)
    made.carried_out.sort(key=lambda proposal: proposal.number)
    made.clashes.sort(key=lambda clash: clash.number)
    return made


def clash_words(clash: Clash) -> str:
    """Why a change was left out, and what to do."""
    if not clash.others:
        return _(
            "No. %(number)d was not carried out: the passage has been rewritten meanwhile. Please change it by hand and"
            " note on the page of the proposal that it stands in the text."
        ) % {"number": clash.number}
    others = ", ".join(str(_("No. %(number)d") % {"number": number}) for number in clash.others)
    return _(
        "No. %(number)d was not carried out: it changes the same words as %(others)s. Please write the passage by hand."
    ) % {"number": clash.number, "others": others}


def placeless_words(proposal: Proposal) -> str:
    """Why an accepted proposal cannot be placed by itself, without its number: what is missing in the text."""
    if not proposal.block_key:
        return _("speaks of no passage; please write it by hand.")
    if proposal.kind == ProposalKind.MOVE:
        return _(
            "the passage, or the one after which it shall stand, is no longer in the text; please place it by hand."
        )
    return _("the passage it speaks of is no longer in the text; please write it by hand.")


def _add(made: Plan, base: Sequence[Block], found: Sequence[tuple[Proposal, Change]]) -> None:
    """Merge the changes of one base version into the plan."""
    keys = {block.id for block in base}
    going = [(proposal, change) for proposal, change in found if _has_a_place(change, keys)]
    made.without_place += [proposal for proposal, change in found if not _has_a_place(change, keys)]
    before = {block.id: block for block in made.blocks}
    merged = carry_out(base, made.blocks, [change for _proposal, change in going])
    after = {block.id: block for block in merged.blocks}
    by_passage: dict[tuple[str, Block | None], list[tuple[Proposal, Change]]] = {}
    for proposal, change in going:
        if change.number in merged.carried_out:
            made.carried_out.append(proposal)
            inserted = change.new if change.kind is ProposalKind.INSERT_AFTER else None
            by_passage.setdefault((change.block_key, inserted), []).append((proposal, change))
    for changing in by_passage.values():
        first = changing[0][1]
        inserts = first.kind is ProposalKind.INSERT_AFTER
        made.effects.append(
            Effect(
                tuple(proposal for proposal, _change_ in changing),
                first.kind,
                first.block_key,
                None if inserts else before.get(first.block_key),
                first.new if inserts else after.get(first.block_key),
            )
        )
    made.blocks = merged.blocks
    made.clashes += merged.clashes


def _has_a_place(change: Change, keys: Set[str | None]) -> bool:
    """Whether the passage is there and, where it only moves, another one after which it shall stand."""
    if change.kind is ProposalKind.MOVE and change.new is None and change.anchor_key:
        return change.block_key in keys and change.anchor_key in keys - {change.block_key}
    return change.begins or change.block_key in keys


def _placed(draft: Version, proposals: Sequence[Proposal]) -> dict[int, tuple[Version, str]]:
    """By proposal: the version and the passage of it to which somebody has confirmed it last."""
    confirmed = Standing.objects.filter(
        proposal__in=[proposal.pk for proposal in proposals],
        confirmed_at__isnull=False,
        version__number__lt=draft.number,
    ).exclude(block_key="")
    return {
        standing.proposal_id: (standing.version, standing.block_key)
        for standing in confirmed.select_related("version").order_by("version__number")
    }


def _change(proposal: Proposal, block_key: str) -> Change:
    """What the answers made of a proposal; the newest opinion and decision count."""
    source = source_of(queries.proposal_facts(proposal)) or ContentSource.PROPOSAL
    return Change(
        proposal.number,
        ProposalKind(proposal.kind),
        block_key,
        texts.worded(queries.content_from(proposal, source)),
        key=new_key(),
        anchor_key=proposal.anchor_key,
    )


def _blocks(version: Version) -> tuple[Block, ...]:
    return tuple(texts.block_of(row) for row in version.blocks.order_by("position"))
