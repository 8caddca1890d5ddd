# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The proposals on a concept as the words of the Abwägungstabelle, for one reader and one choice."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from django.utils import timezone
from django.utils.translation import override

from augenhoehe.concept import labels, queries, texts
from augenhoehe.concept.cards import destination, speaker
from augenhoehe.concept.enums import Channel, ProposalKind, ProposalState, Verdict, Votum
from augenhoehe.concept.models import Concept, Decision, Proposal, Reply, Translation
from augenhoehe.concept.outline import Outline
from augenhoehe.concept.printing.changes import sides
from augenhoehe.concept.printing.names import blanked, sender_number
from augenhoehe.concept.printing.proposal_table import PrintedDecision, PrintedProposal, PrintedTable
from augenhoehe.concept.reading_order import ReadingOrder, reading_order
from augenhoehe.concept.rules.proposals import state_of
from augenhoehe.concept.rules.realisation import source_of
from augenhoehe.concept.rules.rounds import is_late
from augenhoehe.concept.rules.submissions import BY_OFFICE
from augenhoehe.core.models import OrganizationName
from augenhoehe.kit import phrases
from augenhoehe.kit.documents.tree import Text
from augenhoehe.kit.text import Block

GERMAN = "de"
GOES = "(entfällt)"
STAYS = "(durch diesen Vorschlag nicht geändert)"
NEW_PASSAGE = "(neu nach dieser Stelle)"
REMARK = "(Hinweis ohne eigenen Wortlaut)"
LOST = "(Stelle nicht mehr vorhanden)"


class States(StrEnum):
    """Which proposals a table holds."""

    ALL = "alle"
    DECIDED = "entschieden"
    OPEN = "offen"


class Order(StrEnum):
    """In which order."""

    TEXT = "text"
    NUMBER = "nummer"


STATES = {States.ALL: "alle Vorschläge", States.DECIDED: "nur entschiedene", States.OPEN: "nur offene"}
DECIDED = frozenset({ProposalState.ACCEPTED, ProposalState.REJECTED, ProposalState.REALISED})
OPEN = frozenset({ProposalState.OPEN, ProposalState.WITH_OPINION})
WITHIN = {States.ALL: frozenset(ProposalState), States.DECIDED: DECIDED, States.OPEN: OPEN}


@dataclass(frozen=True, slots=True)
class Choice:
    """What a table holds. names: organisations are named, private persons never. chapter: its key, empty for all.

    public: for everybody to read. Whoever said so is named, nobody else, in reasons and opinions neither; of what was
    withdrawn stands nothing but that it was.
    """

    names: bool = False
    public: bool = False
    chapter: str = ""
    states: States = States.ALL
    order: Order = Order.TEXT


@override(GERMAN)
def printed_table(
    concept: Concept, proposals: Sequence[Proposal], choice: Choice, as_of: datetime.date
) -> PrintedTable:
    """The table of those among `queries.proposals_of` the concept that the choice wants."""
    order = reading_order(proposals)
    senders = {
        proposal.pk: speaker(proposal) if choice.names else sender_number(proposal.submission.number)
        for proposal in proposals
    }
    names: tuple[str, ...] = ()
    if choice.public:
        names = tuple(_names_not_told(proposals))
    elif not choice.names:
        names = tuple(_names(concept, proposals))
    told = _Told.of(proposals)
    by_text = choice.order is Order.TEXT
    chosen = [proposal for proposal in proposals if _wanted(proposal, choice, order)]
    if by_text:
        chosen.sort(key=order.place_of)
    return PrintedTable(
        town_name=concept.municipality.name,
        concept=concept.title,
        as_of=as_of,
        choice=(
            order.chapters.get(choice.chapter, "alle Kapitel") if choice.chapter else "alle Kapitel",
            STATES[choice.states],
            "in der Reihenfolge des Textes" if by_text else "nach Nummern",
        ),
        named=choice.names,
        by_chapter=by_text,
        rows=[
            _row(
                proposal,
                order.outlines[proposal.base_id],
                senders[proposal.pk],
                lambda text: blanked(text, names),
                told,
            )
            if not (choice.public and proposal.withdrawn_at)
            else _taken_back(proposal, order.outlines[proposal.base_id])
            for proposal in chosen
        ],
    )


@dataclass(frozen=True, slots=True)
class _Told:
    """By proposal: when its sender was told for good, and the German of what was written in another language."""

    days: Mapping[int, datetime.date]
    translations: Mapping[int, str]

    @classmethod
    def of(cls, proposals: Sequence[Proposal]) -> _Told:
        """Two queries however many there are."""
        keys = [proposal.pk for proposal in proposals]
        final = Reply.objects.filter(proposal__in=keys, letter__interim=False).order_by("letter__sent_at")
        moments = final.values_list("proposal", "letter__sent_at")
        kept = Translation.objects.filter(proposal__in=keys).values_list("proposal", "text")
        return cls({pk: timezone.localtime(moment).date() for pk, moment in moments}, dict(kept))


def _wanted(proposal: Proposal, choice: Choice, order: ReadingOrder) -> bool:
    chapter = order.outlines[proposal.base_id].chapter_of.get(proposal.block_key)
    within = not choice.chapter or (chapter is not None and chapter.key == choice.chapter)
    return within and state_of(queries.proposal_facts(proposal)) in WITHIN[choice.states]


def _names(concept: Concept, proposals: Iterable[Proposal]) -> Iterable[str]:
    """Everything by which one who made a proposal could be named; one query."""
    for proposal in proposals:
        made = proposal.submission
        if made.organization is not None:
            yield made.organization.name
            yield made.organization.short_name
        if made.account is not None:
            yield made.account.name
            yield made.account.email
        yield made.name
        yield made.email
    yield from OrganizationName.objects.filter(organization__submission__concept=concept).values_list(
        "name", flat=True
    )


def _names_not_told(proposals: Iterable[Proposal]) -> Iterable[str]:
    """Everything by which somebody could be named who was not asked, or said no."""
    for proposal in proposals:
        made = proposal.submission
        if made.account is not None:
            yield made.account.name
            yield made.account.email
        if made.organization is not None or not made.may_be_named:
            yield made.name
        yield made.email


def _taken_back(proposal: Proposal, read: Outline) -> PrintedProposal:
    """What its sender withdrew: that it was, and nothing of it."""
    chapter = read.chapter_of.get(proposal.block_key)
    return PrintedProposal(
        number=proposal.number,
        received_on=_received_on(proposal),
        sender="",
        chapter=chapter.label if chapter else "",
        place="",
        before="",
        wish="",
        reason="",
        opinion="",
        votum=str(labels.VOTUM[Votum.WITHDRAWN]),
        decision=None,
        after="",
    )


def _received_on(proposal: Proposal) -> datetime.date:
    """The day it came in: what the office recorded has one of its own, the rest that on which it was typed."""
    made = proposal.submission
    return made.received_on if made.channel in BY_OFFICE else timezone.localtime(proposal.submitted_at).date()


def _row(
    proposal: Proposal, read: Outline, sender: str, cleared: Callable[[str], str], told: _Told
) -> PrintedProposal:
    passage, chapter = read.passages.get(proposal.block_key), read.chapter_of.get(proposal.block_key)
    basis = passage.block if passage else None
    before, wish = _wish(proposal, basis, read)
    opinion, decision = queries.newest_records(proposal)
    own_words = told.translations.get(proposal.pk) or proposal.original_text
    votum = Votum.WITHDRAWN if proposal.withdrawn_at else Votum(opinion.votum) if opinion else None
    version = f"Fassung{phrases.NBSP}{proposal.base.number}"
    return PrintedProposal(
        number=proposal.number,
        received_on=_received_on(proposal),
        sender=sender,
        chapter=chapter.label if chapter else "",
        place=", ".join(filter(None, [passage.place, passage.line_words, version])) if passage else version,
        before=before,
        wish=wish,
        reason=cleared("\n".join(filter(None, [proposal.title, proposal.reason, own_words]))),
        opinion=cleared(opinion.text) if opinion else "",
        votum=str(labels.VOTUM[votum]) if votum else "",
        decision=_decision(decision),
        after=_after(proposal, basis, read),
        channel=str(labels.CHANNEL[Channel(proposal.submission.channel)]),
        late=is_late(proposal.submission.round.facts, _received_on(proposal)),
        told_on=told.days.get(proposal.pk),
    )


def _wish(proposal: Proposal, basis: Block | None, read: Outline) -> tuple[Text, Text]:
    """What stands there and what is wished instead, both marked."""
    kind, new = ProposalKind(proposal.kind), texts.worded(proposal.new_content)
    if kind is ProposalKind.INSERT_AFTER:
        return NEW_PASSAGE, sides(None, new)[1]
    if kind is ProposalKind.MOVE:
        return sides(basis, basis)[0] if basis else LOST, destination(proposal.anchor_key, read)
    if basis is None:
        return LOST, sides(None, new)[1] if new else GOES if kind is ProposalKind.DELETE else REMARK
    if kind is ProposalKind.REMARK and new is None:
        return sides(basis, basis)[0], REMARK
    before, after = sides(basis, new)
    return before, after or GOES


def _after(proposal: Proposal, basis: Block | None, read: Outline) -> Text:
    """How the passage reads after the decision; nothing before there is one."""
    facts = queries.proposal_facts(proposal)
    if state_of(facts) not in DECIDED:
        return ""
    source = source_of(facts)
    if source is None:
        return STAYS
    new = texts.worded(queries.content_from(proposal, source))
    inserted = facts.kind is ProposalKind.INSERT_AFTER
    if new is None and facts.kind is ProposalKind.MOVE:
        return destination(proposal.anchor_key, read)
    return (sides(None if inserted else basis, new)[1] or GOES) if new else GOES


def _decision(decision: Decision | None) -> PrintedDecision | None:
    if decision is None:
        return None
    verdict = str(labels.VERDICT[Verdict(decision.verdict)])
    return PrintedDecision(verdict, decision.body.name, decision.decided_on, decision.vote)
