# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept import texts
from augenhoehe.concept.actions.point_writer import PointWriter
from augenhoehe.concept.actions.submission_keeper import SubmissionKeeper
from augenhoehe.concept.enums import ProposalKind
from augenhoehe.concept.models import Proposal, Version
from augenhoehe.concept.points import Point
from augenhoehe.core.demo import Cast
from augenhoehe.kit.actions import RuleViolation
from tests.concept import builders


def write(cast: Cast, version: Version, *points: Point) -> list[Proposal]:
    bilal, participation = cast.people["bilal"], version.rounds.get()
    writer = PointWriter(version, participation, bilal)
    return writer.write(SubmissionKeeper(participation).with_account(None, bilal), points)


def test_several_points_are_numbered_on_and_each_is_a_proposal(cast: Cast) -> None:
    version = builders.opened(cast)
    key, other = builders.row(version).key, builders.row(version, "Kurse").key
    wording = texts.wording(builders.reworded(version, "Die Stadt fördert Patenschaften."))
    made = write(
        cast,
        version,
        Point(ProposalKind.REPLACE, key, wording, original_text=" Oui. "),
        Point(ProposalKind.MOVE, other, anchor_key=builders.row(version, "Betriebe").key),
        Point(ProposalKind.REMARK, reason="Zu lang."),
    )
    assert [one.number for one in made] == [1, 2, 3]
    assert len({one.submission_id for one in made}) == 1
    assert [bool(one.new_content) for one in made] == [True, False, False]
    assert (made[0].original_text, made[1].anchor_key != "", made[2].block_key) == ("Oui.", True, "")


def test_one_wrong_point_and_none_is_written(cast: Cast) -> None:
    version = builders.opened(cast)
    with pytest.raises(RuleViolation) as refused:
        write(
            cast,
            version,
            Point(ProposalKind.REMARK, reason="Zu lang."),
            Point(ProposalKind.REMARK, "nirgends", reason="Fehlt."),
            Point(ProposalKind.DELETE, "nirgends"),
        )
    assert len(refused.value.reasons) == 1
    assert not Proposal.objects.exists()


@pytest.mark.parametrize("anchor", ["Die Stadt", "Sprache", "fort"])
def test_a_move_leads_elsewhere(cast: Cast, anchor: str) -> None:
    version = builders.opened(cast)
    passage = builders.row(version)
    key = builders.row(version, anchor).key if anchor != "fort" else "fort"
    with pytest.raises(RuleViolation):
        write(cast, version, Point(ProposalKind.MOVE, passage.key, anchor_key=key))


def test_the_first_passage_stands_at_the_beginning_already(cast: Cast) -> None:
    version = builders.opened(cast)
    first = version.blocks.order_by("position")[0]
    with pytest.raises(RuleViolation):
        write(cast, version, Point(ProposalKind.MOVE, first.key))


def test_a_version_without_a_round_takes_nothing(cast: Cast) -> None:
    version = builders.frozen(cast)
    writer = PointWriter(version, None, cast.people["bilal"])
    with pytest.raises(RuleViolation, match="nicht für Vorschläge"):
        writer.check([Point(ProposalKind.REMARK, reason="Zu lang.")])
