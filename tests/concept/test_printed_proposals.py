# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest

from augenhoehe.concept import queries
from augenhoehe.concept.actions.propose_change import propose_change
from augenhoehe.concept.enums import ProposalKind, Verdict, Votum
from augenhoehe.concept.models import Proposal, Version
from augenhoehe.concept.printed_proposals import Choice, Order, States, printed_table
from augenhoehe.concept.printing.changes import in_plain_words
from augenhoehe.concept.printing.proposal_table import PrintedProposal, PrintedTable
from augenhoehe.core.demo import Cast
from tests.concept import builders

DAY = datetime.date(2023, 1, 16)
KURSE = "Kurse finden"


def table(cast: Cast, version: Version, choice: Choice | None = None) -> PrintedTable:
    found = queries.proposals_of(version.concept, reader=cast.people["anna"])
    return printed_table(version.concept, found, choice or Choice(), DAY)


def only(cast: Cast, version: Version, choice: Choice | None = None) -> PrintedProposal:
    (row,) = table(cast, version, choice).rows
    return row


def own(cast: Cast, version: Version, reason: str = "Weil.") -> Proposal:
    """A proposal that Bilal makes for himself alone."""
    return propose_change(
        version=version,
        block_key=builders.row(version, KURSE).key,
        kind=ProposalKind.REMARK,
        new=None,
        reason=reason,
        organization=None,
        by=cast.people["bilal"],
    )


def test_every_record_has_its_column(cast: Cast) -> None:
    version = builders.opened(cast)
    made = builders.proposal(cast, version)
    builders.opinion(cast, made, Votum.ADOPTED, "Gut so.")
    builders.decision(cast, made)
    row = only(cast, version, Choice(names=True))
    assert (row.number, row.received_on, row.sender) == (1, DAY, "Verein „Bergkamen for all“")
    assert (row.chapter, row.place) == ("1 Sprache", "Abschnitt 1 Absatz 1, Zeile 1, Fassung\xa01")
    assert in_plain_words(row.before) == "Die Stadt [gestrichen: prüft] Patenschaften."
    assert in_plain_words(row.wish) == "Die Stadt [neu: richtet] Patenschaften[neu: ein]."
    assert (row.reason, row.opinion, row.votum) == ("Es wird Zeit.", "Gut so.", "übernommen")
    assert row.decision is not None
    assert (row.decision.verdict, row.decision.day, row.decision.vote) == ("angenommen", DAY, "einstimmig")
    assert row.after == row.wish


@pytest.mark.parametrize(
    ("kind", "before", "wish", "after"),
    [
        (ProposalKind.INSERT_AFTER, "(neu nach dieser Stelle)", "[neu: Neues.]", "[neu: Neues.]"),
        (ProposalKind.DELETE, "[gestrichen: Die Stadt prüft Patenschaften.]", "(entfällt)", "(entfällt)"),
        (
            ProposalKind.REMARK,
            "Die Stadt prüft Patenschaften.",
            "(Hinweis ohne eigenen Wortlaut)",
            "(durch diesen Vorschlag nicht geändert)",
        ),
    ],
)
def test_every_kind_of_wish(cast: Cast, kind: ProposalKind, before: str, wish: str, after: str) -> None:
    version = builders.opened(cast)
    made = builders.proposal(cast, version, kind=kind, new="Neues.")
    assert only(cast, version).after == ""
    builders.opinion(cast, made)
    builders.decision(cast, made)
    row = only(cast, version)
    assert [in_plain_words(text) for text in (row.before, row.wish, row.after)] == [before, wish, after]


def test_a_rejected_proposal_leaves_the_text_and_an_amended_one_has_the_bodys_words(cast: Cast) -> None:
    version = builders.opened(cast)
    rejected, amended = builders.proposal(cast, version), builders.proposal(cast, version)
    for made in (rejected, amended):
        builders.opinion(cast, made)
    builders.decision(cast, rejected, Verdict.REJECTED)
    builders.decision(
        cast, amended, Verdict.ACCEPTED_AMENDED, builders.reworded(version, "Die Stadt handelt.")
    )
    first, second = table(cast, version).rows
    assert first.after == "(durch diesen Vorschlag nicht geändert)"
    assert in_plain_words(second.after) == "Die Stadt [neu: handelt]."


def test_a_passage_that_is_gone_and_a_withdrawn_proposal(cast: Cast) -> None:
    version = builders.opened(cast)
    made = builders.proposal(cast, version)
    Proposal.objects.filter(pk=made.pk).update(block_key="gone", withdrawn_at=made.submitted_at)
    row = only(cast, version)
    assert (row.before, row.votum, row.place) == (
        "(Stelle nicht mehr vorhanden)",
        "zurückgezogen",
        "Fassung\xa01",
    )
    assert in_plain_words(row.wish).startswith("[neu:")
    for kind, words in ((ProposalKind.DELETE, "(entfällt)"), (ProposalKind.REMARK, "(Hinweis ohne")):
        Proposal.objects.filter(pk=made.pk).update(kind=kind, new_content=None)
        assert str(only(cast, version).wish).startswith(words)


def test_a_passage_that_is_moved_is_not_deleted(cast: Cast) -> None:
    version = builders.opened(cast)
    made = builders.accepted(cast, version)
    key = builders.row(version, "Betriebe").key
    Proposal.objects.filter(pk=made.pk).update(kind=ProposalKind.MOVE, new_content=None, anchor_key=key)
    row = only(cast, version)
    assert in_plain_words(row.before) == builders.SENTENCE
    assert str(row.wish) == str(row.after) == "Soll stehen nach: Abschnitt 2 Absatz 1"


def test_the_choice_narrows_and_orders(cast: Cast) -> None:
    version = builders.opened(cast)
    late = builders.proposal(cast, version, beginning="Betriebe", new="Betriebe zahlen.")
    early = builders.accepted(cast, version)
    arbeit = builders.row(version, "Arbeit").key

    def numbers(choice: Choice) -> list[int]:
        return [row.number for row in table(cast, version, choice).rows]

    assert numbers(Choice()) == [early.number, late.number]
    assert numbers(Choice(order=Order.NUMBER)) == [late.number, early.number]
    assert numbers(Choice(states=States.DECIDED)) == [early.number]
    assert numbers(Choice(states=States.OPEN)) == [late.number]
    assert numbers(Choice(chapter=arbeit)) == [late.number]
    assert table(cast, version, Choice(chapter=arbeit)).choice[0] == "2 Arbeit"
    assert table(cast, version).choice == ("alle Kapitel", "alle Vorschläge", "in der Reihenfolge des Textes")


def test_without_names_numbers_stay_whatever_is_chosen(cast: Cast) -> None:
    version = builders.opened(cast)
    own(cast, version)
    builders.proposal(cast, version)
    own(cast, version)
    builders.accepted(cast, version)
    rows = table(cast, version, Choice(order=Order.NUMBER)).rows
    assert [row.sender for row in rows] == ["Eingabe 1", "Eingabe 2", "Eingabe 1", "Eingabe 2"]
    decided = table(cast, version, Choice(states=States.DECIDED)).rows
    assert [row.sender for row in decided] == ["Eingabe 2"]


def test_private_persons_are_not_named_even_with_names(cast: Cast) -> None:
    version = builders.opened(cast)
    own(cast, version)
    assert only(cast, version, Choice(names=True)).sender == "eine Privatperson"


def test_names_inside_reasons_and_opinions_are_blanked_out(cast: Cast) -> None:
    version = builders.opened(cast)
    made = builders.proposal(
        cast, version, reason="Wir vom Verein „Bergkamen for all“ wollen es, Bilal Muster."
    )
    builders.opinion(cast, made, text="Bilal Muster hat recht.")
    row = only(cast, version)
    assert row.reason == "Wir vom [Name] wollen es, [Name]."
    assert row.opinion == "[Name] hat recht."
    assert "Bilal Muster" in only(cast, version, Choice(names=True)).opinion
