# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept import texts
from augenhoehe.concept.enums import ProposalKind
from augenhoehe.concept.points import Point
from augenhoehe.concept.wished_points import points_of, remarked
from augenhoehe.kit.manuscripts import Remark, Wish
from augenhoehe.kit.text import (
    Block,
    Delete,
    InsertAfter,
    MoveAfter,
    ProposedOperation,
    ReplaceText,
    Run,
    SetKind,
)
from augenhoehe.kit.text.blocks import Form

OLD = Block("a", "p", runs=(Run("Alt."),))
NEW = (Run("Neu."),)
OTHER = Block(None, "p", runs=(Run("Ganz neu."),))
NEWER = Block(None, "p", runs=(Run("Auch neu."),))


def points(
    *operations: ProposedOperation, block: str | None = "a", remarks: tuple[Remark, ...] = ()
) -> list[Point]:
    wish = Wish("Elif", block, operations, remarks, None)
    found = points_of([OLD], [wish])
    assert {author for author, _point in found} <= {"Elif"}
    return [point for _author, point in found]


def test_new_words_and_a_new_kind_are_one_point() -> None:
    [made] = points(ReplaceText("a", NEW), SetKind("a", Form("h3")))
    assert made == Point(ProposalKind.REPLACE, "a", texts.wording(Block(None, "h3", runs=NEW)))
    [kind] = points(SetKind("a", Form("quote")))
    assert kind.wording == texts.wording(Block(None, "quote", runs=OLD.runs))


def test_every_new_passage_is_a_point_of_its_own() -> None:
    made = points(InsertAfter("a", (OTHER, NEWER)))
    assert [(point.kind, point.block_key) for point in made] == [(ProposalKind.INSERT_AFTER, "a")] * 2
    assert [point.wording for point in made] == [texts.wording(OTHER), texts.wording(NEWER)]


def test_what_shall_stand_before_everything_is_a_new_passage_without_one_before_it() -> None:
    [made] = points(InsertAfter(None, (OTHER,)), block=None)
    assert (made.kind, made.block_key, made.wording) == (ProposalKind.INSERT_AFTER, "", texts.wording(OTHER))
    assert made.title


def test_deleting_and_moving() -> None:
    assert points(Delete("a")) == [Point(ProposalKind.DELETE, "a")]
    assert points(MoveAfter("a", None)) == [Point(ProposalKind.MOVE, "a")]
    moved, worded = points(MoveAfter("a", "b"), ReplaceText("a", NEW))
    assert (moved.kind, moved.anchor_key, worded.kind) == (ProposalKind.MOVE, "b", ProposalKind.REPLACE)


def test_remarks_are_the_reason_of_the_first_point_or_stand_alone() -> None:
    remarks = (Remark("Wer zahlt?", "Alt", None), Remark("  ", "", None))
    first, second = points(Delete("a"), InsertAfter("a", (OTHER,)), remarks=remarks)
    assert (first.reason, second.reason) == ("„Alt“: Wer zahlt?", "")
    assert points(remarks=remarks) == [Point(ProposalKind.REMARK, "a", reason="„Alt“: Wer zahlt?")]
    assert points(remarks=remarks, block=None)[0].block_key == ""
    assert points(remarks=remarks[1:]) == []


@pytest.mark.parametrize(
    ("quote", "told"), [("", "Ja."), (" so \n und so ", "„so und so“: Ja."), ("x" * 300, "x …“: Ja.")]
)
def test_a_comment_is_told_with_the_words_it_was_put_at(quote: str, told: str) -> None:
    assert remarked(Remark("Ja.", quote, None)).endswith(told)
    assert len(remarked(Remark("Ja.", quote, None))) < 220
