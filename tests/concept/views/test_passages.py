# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.concept.actions.delete_block import delete_block
from augenhoehe.concept.views.passages import places_of, told_deleted, written
from augenhoehe.core.demo import Cast
from tests.concept import builders


def test_every_place_is_named_by_where_it_stands_and_how_it_begins(cast: Cast) -> None:
    version = builders.draft(cast, text=f"# Sprache\n\n{'Wort ' * 40}")
    (heading, first), (_, second) = places_of(version)
    assert heading == builders.row(version, "Sprache").key
    assert first == "Die Überschrift von Abschnitt 1: Sprache"
    assert second.startswith("Abschnitt 1 Absatz 1: Wort Wort")
    assert second.endswith("…")


def test_a_passage_that_is_gone_is_told_with_or_without_a_name(cast: Cast) -> None:
    version = builders.draft(cast)
    row = builders.row(version)
    pk = row.pk
    assert written(row).endswith(f"/schreiben/#b-{row.key}")
    assert told_deleted(version, pk).startswith("Diese Stelle ist inzwischen")
    delete_block(block=row, revision=None, by=cast.people["gerda"])
    assert told_deleted(version, pk) == f"{cast.people['gerda']} hat diese Stelle inzwischen gelöscht."
