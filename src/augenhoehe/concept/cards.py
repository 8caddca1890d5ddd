# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A proposal as pages show it: its place, its change, and what has been answered, in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from augenhoehe.concept import labels, markup, queries, texts
from augenhoehe.concept.enums import ProposalKind, ProposalState, Verdict, Votum
from augenhoehe.concept.models import Decision, Opinion, Proposal
from augenhoehe.concept.outline import Chapter, Outline, Passage
from augenhoehe.concept.rules.proposals import state_of
from augenhoehe.concept.rules.realisation import awaits_realisation
from augenhoehe.kit.text import Block

Words = str | Promise
R = TypeVar("R", Opinion, Decision)


@dataclass(frozen=True, slots=True)
class Answer(Generic[R]):
    """An opinion or decision in words, with its sign and the wording it brings, compared with the text."""

    words: Words
    sign: str
    record: R
    change: SafeString | None


@dataclass(frozen=True, slots=True)
class Note:
    """A proposal as the margin of the text shows it, from one query for all of them."""

    proposal: Proposal
    words: Words
    sign: str

    @property
    def headline(self) -> str:
        """What it is about."""
        return headline(self.proposal)

    @property
    def speaker(self) -> str:
        """Who makes it."""
        return speaker(self.proposal)


@dataclass(frozen=True, slots=True)
class Card:
    """One proposal. `chapter` and `passage` are None where the passage cannot be found any more."""

    proposal: Proposal
    state: ProposalState
    state_words: Words
    sign: str
    chapter: Chapter | None
    passage: Passage | None
    change: SafeString
    opinions: tuple[Answer[Opinion], ...]
    decisions: tuple[Answer[Decision], ...]
    realised_in: int | None
    awaits_realisation: bool

    @property
    def headline(self) -> str:
        """What it is about."""
        return headline(self.proposal)

    @property
    def place(self) -> str:
        """Where the passage stands, with its lines."""
        return place_of(self.proposal, self.passage)

    @property
    def speaker(self) -> str:
        """Who makes it."""
        return speaker(self.proposal)

    @property
    def opinion(self) -> Answer[Opinion] | None:
        """The newest edition of the administration's opinion."""
        return self.opinions[-1] if self.opinions else None

    @property
    def decision(self) -> Answer[Decision] | None:
        """The decision that counts."""
        return self.decisions[-1] if self.decisions else None


def headline(proposal: Proposal) -> str:
    """What a proposal is about: its own words, or else what it wants."""
    return proposal.title or str(labels.PROPOSAL_KIND[ProposalKind(proposal.kind)])


def place_of(proposal: Proposal, passage: Passage | None) -> str:
    """Where the passage of a proposal stands, with its lines; empty where it cannot be found any more."""
    if passage is None:
        begins = proposal.kind == ProposalKind.INSERT_AFTER and not proposal.block_key
        return _("at the very beginning of the text") if begins else ""
    return ", ".join(filter(None, [passage.place, passage.line_words]))


def speaker(proposal: Proposal) -> str:
    """Who makes a proposal, as far as it may be told; people who speak for themselves are named where they said so."""
    made = proposal.submission
    if made.organization is not None:
        return str(made.organization)
    return made.name if made.may_be_named and made.name else _("a private person")


def note(proposal: Proposal) -> Note:
    """The note of a proposal read `with_answers`: its state, or while it is undecided the votum."""
    facts = queries.proposal_facts(proposal)
    state = state_of(facts)
    if state is ProposalState.WITH_OPINION and facts.votum is not None:
        words = _("Votum: %(votum)s") % {"votum": labels.VOTUM[facts.votum]}
        return Note(proposal, words, labels.VOTUM_SIGN.get(facts.votum, "frozen"))
    return Note(proposal, labels.PROPOSAL_STATE[state], labels.PROPOSAL_SIGN[state])


def card(proposal: Proposal, outline: Outline) -> Card:
    """The card of a proposal read `with_records`, in the outline of the version it refers to."""
    facts = queries.proposal_facts(proposal)
    state = state_of(facts)
    passage = outline.passages.get(proposal.block_key)
    basis = passage.block if passage else None
    kind = ProposalKind(proposal.kind)
    return Card(
        proposal=proposal,
        state=state,
        state_words=labels.PROPOSAL_STATE[state],
        sign=labels.PROPOSAL_SIGN[state],
        chapter=outline.chapter_of.get(proposal.block_key),
        passage=passage,
        change=_moved(proposal, outline) or change(kind, basis, texts.worded(proposal.new_content)),
        opinions=tuple(_opinion(opinion, kind, basis) for opinion in proposal.opinions.all()),
        decisions=tuple(_decision(decision, kind, basis) for decision in proposal.decisions.all()),
        realised_in=vars(proposal)["realised_in"],
        awaits_realisation=awaits_realisation(facts),
    )


def cards(proposals: Iterable[Proposal], outlines: dict[int, Outline]) -> list[Card]:
    """The cards of many proposals; `outlines` by the primary key of the version each refers to."""
    return [card(proposal, outlines[proposal.base_id]) for proposal in proposals]


def destination(anchor_key: str, outline: Outline) -> str:
    """Where a passage that is moved shall stand, as a sentence."""
    if not anchor_key:
        return _("Shall stand at the very beginning of the text.")
    anchor = outline.passages.get(anchor_key)
    if anchor is None:
        return _("Shall stand after a passage that does not exist any more.")
    return _("Shall stand after: %(place)s") % {"place": anchor.place}


def _moved(proposal: Proposal, outline: Outline) -> SafeString | None:
    """The passage as it stands, and where it shall stand instead; None for every other kind of proposal."""
    if proposal.kind != ProposalKind.MOVE:
        return None
    passage = outline.passages.get(proposal.block_key)
    basis = passage.block if passage else None
    words = destination(proposal.anchor_key, outline)
    return format_html("{}<p><b>{}</b></p>", change(ProposalKind.MOVE, basis, None), words)


def change(kind: ProposalKind, basis: Block | None, new: Block | None) -> SafeString:
    """What would change in the passage, marked for eyes and for screen readers."""
    if kind is ProposalKind.INSERT_AFTER:
        return markup.change(None, new)
    if kind is ProposalKind.DELETE and new is None:
        return markup.change(basis, None)
    if kind in {ProposalKind.REMARK, ProposalKind.MOVE} and new is None:
        return markup.change(basis, basis)
    return markup.change(basis, new)


def _opinion(opinion: Opinion, kind: ProposalKind, basis: Block | None) -> Answer[Opinion]:
    votum = Votum(opinion.votum)
    words = _("Votum: %(votum)s") % {"votum": _votum_words(opinion)}
    return Answer(words, labels.VOTUM_SIGN.get(votum, "frozen"), opinion, _wording(opinion, kind, basis))


def _votum_words(opinion: Opinion) -> Words:
    """The votum, with the proposal or the office it points to."""
    if opinion.settled_by is not None:
        return _("settled by No. %(number)d") % {"number": opinion.settled_by.number}
    if opinion.referred_to is not None:
        return _("referred to %(office)s") % {"office": opinion.referred_to}
    return labels.VOTUM[Votum(opinion.votum)]


def _decision(decision: Decision, kind: ProposalKind, basis: Block | None) -> Answer[Decision]:
    verdict = Verdict(decision.verdict)
    words = ", ".join(filter(None, [str(labels.VERDICT[verdict]), decision.vote]))
    return Answer(words, labels.VERDICT_SIGN[verdict], decision, _wording(decision, kind, basis))


def _wording(record: Opinion | Decision, kind: ProposalKind, basis: Block | None) -> SafeString | None:
    new = texts.worded(record.new_content)
    return None if new is None else change(kind, basis, new)
