# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept import cards, queries
from augenhoehe.concept.actions.confirm_standing import confirm_standing
from augenhoehe.concept.actions.propose_change import propose_change
from augenhoehe.concept.enums import ProposalKind, Votum
from augenhoehe.concept.merging import Clash
from augenhoehe.concept.models import Proposal, Realisation, Version
from augenhoehe.concept.outline import outline
from augenhoehe.concept.realising import Plan, clash_words, placeless_words, plan
from augenhoehe.core.demo import Cast
from tests.concept import builders
from tests.concept.test_rebased import second


def moved(cast: Cast, version: Version) -> Proposal:
    """The courses shall stand after the internships."""
    return propose_change(
        version=version,
        block_key=builders.row(version, "Kurse").key,
        kind=ProposalKind.MOVE,
        new=None,
        reason="Das gehört zusammen.",
        organization=builders.organization(cast),
        by=cast.people["bilal"],
        anchor_key=builders.row(version, "Betriebe").key,
    )


def confirm(cast: Cast, version: Version, beginning: str) -> None:
    confirm_standing(
        standing=version.standings.get(),
        block_key=builders.row(version, beginning).key,
        revision=None,
        by=cast.people["anna"],
    )


def accept(cast: Cast, *proposals: Proposal) -> None:
    for one in proposals:
        builders.opinion(cast, one)
        builders.decision(cast, one)


def planned(cast: Cast, version: Version) -> Plan:
    return plan(builders.next_version(cast, version.concept))


def texts_of(made: Plan) -> list[str]:
    return [block.text for block in made.blocks]


def test_equal_wishes_are_one_effect_and_looking_changes_nothing(cast: Cast) -> None:
    version = builders.opened(cast)
    first, other = builders.accepted(cast, version), builders.accepted(cast, version)
    added = builders.proposal(cast, version, kind=ProposalKind.INSERT_AFTER, new="Das gilt für alle.")
    accept(cast, added)
    draft = builders.next_version(cast, version.concept)
    made = plan(draft)
    assert made.carried_out == [first, other, added]
    changed, inserted = made.effects
    assert changed.proposals == (first, other)
    assert changed.before is not None
    assert changed.after is not None
    assert (changed.before.text, changed.after.text) == (
        builders.SENTENCE,
        "Die Stadt richtet Patenschaften ein.",
    )
    assert (inserted.before, inserted.after and inserted.after.text) == (None, "Das gilt für alle.")
    assert builders.row(draft).plain_text == builders.SENTENCE
    assert not Realisation.objects.exists()


def test_what_goes_leaves_nothing_after_it(cast: Cast) -> None:
    version = builders.opened(cast)
    accept(cast, builders.proposal(cast, version, kind=ProposalKind.DELETE))
    (effect,) = planned(cast, version).effects
    assert (effect.before and effect.before.text, effect.after) == (builders.SENTENCE, None)


def test_only_what_is_accepted_waits(cast: Cast) -> None:
    version = builders.opened(cast)
    builders.proposal(cast, version)
    builders.opinion(cast, builders.proposal(cast, version, beginning="Kurse", new="Kurse entfallen."))
    made = planned(cast, version)
    assert (made.carried_out, made.clashes, made.without_place, made.effects) == ([], [], [], [])


def test_a_worded_remark_on_the_whole_text_has_no_place(cast: Cast) -> None:
    version = builders.opened(cast)
    remark = builders.proposal(cast, version, kind=ProposalKind.REMARK)
    Proposal.objects.filter(pk=remark.pk).update(block_key="")
    builders.opinion(cast, remark, Votum.ADOPTED_IN_SUBSTANCE, new=builders.words("Neu."))
    builders.decision(cast, remark)
    made = planned(cast, version)
    assert (made.without_place, made.carried_out) == ([remark], [])
    remark.refresh_from_db()
    assert placeless_words(remark).startswith("nennt keine Stelle")
    remark.block_key = "gone"
    assert "nicht mehr im Text" in placeless_words(remark)


def test_an_orphan_nobody_has_placed_clashes_with_what_was_written(cast: Cast) -> None:
    first = builders.opened(cast)
    lost = builders.proposal(cast, first, beginning="Betriebe", new="Betriebe helfen.")
    version = second(cast, first, gone="Betriebe")
    accept(cast, lost)
    made = planned(cast, version)
    assert (made.clashes, made.carried_out) == ([Clash(lost.number, ())], [])


def test_the_place_confirmed_last_counts(cast: Cast) -> None:
    first = builders.opened(cast)
    lost = builders.proposal(
        cast, first, beginning="Betriebe", kind=ProposalKind.INSERT_AFTER, new="Auch die Stadt."
    )
    version = second(cast, first, gone="Betriebe")
    confirm(cast, version, "Die Stadt")
    newest = second(cast, version)
    confirm(cast, newest, "Kurse")
    accept(cast, lost)
    found = texts_of(planned(cast, newest))
    assert found[found.index("Auch die Stadt.") - 1] == "Kurse finden zweimal im Jahr statt."


def test_a_new_passage_at_the_beginning_goes_in_before_everything(cast: Cast) -> None:
    version = builders.opened(cast)
    added = propose_change(
        version=version,
        block_key="",
        kind=ProposalKind.INSERT_AFTER,
        new=builders.words("Ein Vorwort."),
        reason="",
        organization=builders.organization(cast),
        by=cast.people["bilal"],
    )
    accept(cast, added)
    made = planned(cast, version)
    assert (made.carried_out, made.without_place, texts_of(made)[0]) == ([added], [], "Ein Vorwort.")
    shown = cards.card(
        queries.with_records(Proposal.objects.all()).get(), outline(version.blocks.all(), numbered_lines=True)
    )
    assert shown.place == "ganz am Anfang des Textes"


def test_a_passage_moves(cast: Cast) -> None:
    version = builders.opened(cast)
    accept(cast, moved(cast, version))
    found = texts_of(planned(cast, version))
    assert found[found.index("Kurse finden zweimal im Jahr statt.") - 1] == "Betriebe bieten Praktika an."


@pytest.mark.parametrize(("gone", "passage"), [("Betriebe", "Kurse"), ("Kurse", "Betriebe")])
def test_where_the_destination_is_gone_a_person_moves_it_and_the_others_go_in(
    cast: Cast, gone: str, passage: str
) -> None:
    """The passage after which it shall stand is not there any more, or is the very one it was given."""
    first = builders.opened(cast)
    move = moved(cast, first)
    version = second(cast, first, gone=gone)
    confirm(cast, version, passage)
    other = builders.accepted(cast, first)
    accept(cast, move)
    made = planned(cast, version)
    assert (made.without_place, made.carried_out) == ([move], [other])
    assert "nach der sie stehen soll" in placeless_words(move)


def test_why_something_was_left_out_is_told_in_words() -> None:
    alone = clash_words(Clash(3, ()))
    assert alone.startswith("Nr.\u00a03 wurde nicht umgesetzt: Die Stelle wurde inzwischen umgeschrieben.")
    assert "ändert dieselben Wörter wie Nr.\u00a04, Nr.\u00a07" in clash_words(Clash(3, (4, 7)))
