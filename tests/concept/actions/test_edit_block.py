# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept import texts
from augenhoehe.concept.actions.edit_block import edit_block
from augenhoehe.core.demo import Cast
from augenhoehe.kit.actions import Conflict, RuleViolation
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.text import Block, Run, retext
from tests.concept import builders


def test_marks_stay_on_words_that_stay(cast: Cast) -> None:
    version = builders.draft(cast)
    row = builders.row(version)
    strong = Block(None, "p", runs=(Run("Die Stadt "), Run("prüft", ("strong",)), Run(" Patenschaften.")))
    row = edit_block(block=row, new=strong, revision=row.revision, by=cast.people["anna"])
    new = retext(texts.block_of(row), "Die Stadt Kamen prüft neue Patenschaften.")
    row = edit_block(block=row, new=new, revision=row.revision, by=cast.people["anna"])
    assert texts.block_of(row).runs == (
        Run("Die Stadt Kamen "),
        Run("prüft", ("strong",)),
        Run(" neue Patenschaften."),
    )
    event = AuditEvent.objects.latest("pk")
    assert (event.verb, event.before["text"]) == ("concept.block_edited", builders.SENTENCE)


def test_the_second_of_two_writers_is_told_and_nothing_is_lost(cast: Cast) -> None:
    version = builders.draft(cast)
    seen_by_both = builders.row(version)
    edit_block(block=seen_by_both, new=builders.words("Erste."), revision=0, by=cast.people["anna"])
    with pytest.raises(Conflict) as conflict:
        edit_block(block=seen_by_both, new=builders.words("Zweite."), revision=0, by=cast.people["gerda"])
    assert conflict.value.current.plain_text == "Erste."
    assert version.blocks.get(pk=seen_by_both.pk).plain_text == "Erste."


def test_two_writers_on_two_passages_do_not_meet(cast: Cast) -> None:
    version = builders.draft(cast)
    one, other = builders.row(version), builders.row(version, "Kurse")
    edit_block(block=one, new=builders.words("Eins."), revision=0, by=cast.people["anna"])
    edit_block(block=other, new=builders.words("Zwei."), revision=0, by=cast.people["gerda"])
    assert {row.plain_text for row in version.blocks.filter(pk__in=[one.pk, other.pk])} == {"Eins.", "Zwei."}


def test_a_frozen_version_stays_as_it_is(cast: Cast) -> None:
    version = builders.frozen(cast)
    with pytest.raises(RuleViolation, match="bleibt, wie sie ist"):
        edit_block(block=builders.row(version), new=builders.words("X"), revision=0, by=cast.people["anna"])
