# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept.actions.delete_block import delete_block
from augenhoehe.concept.actions.edit_block import edit_block
from augenhoehe.core.demo import Cast
from augenhoehe.kit.actions import Conflict, RuleViolation
from augenhoehe.kit.models import AuditEvent
from tests.concept import builders


def test_a_passage_goes_from_the_draft_only(cast: Cast) -> None:
    first = builders.frozen(cast)
    second = builders.next_version(cast, first.concept)
    delete_block(block=builders.row(second), revision=0, by=cast.people["anna"])
    assert not second.blocks.filter(plain_text=builders.SENTENCE).exists()
    assert builders.row(first).plain_text == builders.SENTENCE
    assert AuditEvent.objects.latest("pk").before == {"kind": "p", "text": builders.SENTENCE}


def test_what_somebody_changed_meanwhile_is_not_deleted_unseen(cast: Cast) -> None:
    version = builders.draft(cast)
    row = builders.row(version)
    edit_block(block=row, new=builders.words("Neu."), revision=0, by=cast.people["gerda"])
    with pytest.raises(Conflict):
        delete_block(block=row, revision=0, by=cast.people["anna"])
    assert version.blocks.filter(pk=row.pk).exists()


def test_a_frozen_version_loses_nothing(cast: Cast) -> None:
    version = builders.frozen(cast)
    with pytest.raises(RuleViolation):
        delete_block(block=builders.row(version), revision=0, by=cast.people["anna"])
