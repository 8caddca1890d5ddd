# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

import pytest

from augenhoehe.concept.actions.delete_block import delete_block
from augenhoehe.concept.actions.edit_block import edit_block
from augenhoehe.concept.writers import LATELY, other_writers, who_removed
from augenhoehe.core.demo import Cast
from augenhoehe.kit import clock
from tests.concept import builders


def test_others_who_wrote_lately_are_named(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    version, other = builders.draft(cast), builders.draft(cast, title="Zweites")
    anna, gerda = cast.people["anna"], cast.people["gerda"]
    for writer, where in ((anna, version), (gerda, version), (gerda, other)):
        row = builders.row(where)
        edit_block(block=row, new=builders.words(f"Die Stadt {writer}."), revision=None, by=writer)
    (found,) = other_writers(version, anna)
    assert (found.name, found.passage) == (str(gerda), f"Die Stadt {gerda}.")
    assert [writer.name for writer in other_writers(version, gerda)] == [str(anna)]
    later = clock.now() + LATELY + datetime.timedelta(seconds=1)
    monkeypatch.setattr(clock, "now", lambda: later)
    assert other_writers(version, anna) == []


def test_who_removed_a_passage_is_on_record(cast: Cast) -> None:
    version = builders.draft(cast)
    row = builders.row(version)
    pk = row.pk
    assert who_removed(version, pk) == ""
    delete_block(block=row, revision=None, by=cast.people["gerda"])
    assert who_removed(version, pk) == str(cast.people["gerda"])
