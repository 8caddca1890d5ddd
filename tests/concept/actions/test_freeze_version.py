# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest

from augenhoehe.concept.actions.edit_block import edit_block
from augenhoehe.concept.actions.freeze_version import freeze_version
from augenhoehe.core.demo import Cast
from augenhoehe.kit.actions import Conflict, RuleViolation
from tests.concept import builders


def test_freezing_notes_the_day_and_the_hash_of_the_content(cast: Cast) -> None:
    version = freeze_version(version=builders.draft(cast, text="A"), revision=1, by=cast.people["anna"])
    assert (version.state, version.frozen_on) == ("frozen", datetime.date(2023, 1, 16))
    assert len(version.content_hash) == 64


def test_equal_content_has_an_equal_hash_and_other_content_another(cast: Cast) -> None:
    first = builders.frozen(cast)
    second = builders.next_version(cast, first.concept)
    second = freeze_version(version=second, revision=None, by=cast.people["anna"])
    third = builders.next_version(cast, first.concept)
    row = builders.row(third)
    row.position = 99
    row.save()
    third = freeze_version(version=third, revision=None, by=cast.people["anna"])
    assert first.content_hash == second.content_hash != third.content_hash


def test_an_empty_or_frozen_version_cannot_be_frozen(cast: Cast) -> None:
    with pytest.raises(RuleViolation, match="noch keinen Text"):
        freeze_version(version=builders.draft(cast, text=""), revision=None, by=cast.people["anna"])
    version = builders.frozen(cast, title="Zweites")
    with pytest.raises(RuleViolation, match="schon eingefroren"):
        freeze_version(version=version, revision=None, by=cast.people["anna"])


def test_of_two_who_freeze_the_second_is_told(cast: Cast) -> None:
    version = builders.draft(cast)
    freeze_version(version=version, revision=1, by=cast.people["anna"])
    with pytest.raises(Conflict):
        freeze_version(version=version, revision=1, by=cast.people["gerda"])


def test_who_freezes_has_seen_what_was_written_last(cast: Cast) -> None:
    version = builders.draft(cast)
    version.refresh_from_db()
    new = builders.words("Neu.")
    edit_block(block=builders.row(version), new=new, revision=0, by=cast.people["gerda"])
    with pytest.raises(Conflict):
        freeze_version(version=version, revision=version.revision, by=cast.people["anna"])
    version.refresh_from_db()
    assert version.state == "draft"
