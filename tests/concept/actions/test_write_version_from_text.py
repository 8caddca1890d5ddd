# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept.actions.write_version_from_text import write_version_from_text
from augenhoehe.core.demo import Cast
from augenhoehe.kit.actions import RuleViolation
from tests.concept import builders


def test_a_text_becomes_passages_in_order_with_keys_of_their_own(cast: Cast) -> None:
    version = builders.draft(cast, text="")
    made = write_version_from_text(version=version, text=builders.TEXT, by=cast.people["anna"])
    rows = list(version.blocks.order_by("position"))
    assert made == len(rows) == 8
    assert [row.kind for row in rows] == ["h2", "p", "p", "li", "li", "h2", "p", "table"]
    assert [row.position for row in rows] == list(range(1, 9))
    assert len({row.key for row in rows}) == 8


def test_a_text_never_replaces_what_is_there(cast: Cast) -> None:
    version = builders.draft(cast)
    with pytest.raises(RuleViolation, match="enthält schon Text"):
        write_version_from_text(version=version, text="Neu.", by=cast.people["anna"])
    assert builders.row(version).plain_text == builders.SENTENCE


def test_blank_lines_are_no_text(cast: Cast) -> None:
    version = builders.draft(cast, text="")
    with pytest.raises(RuleViolation, match="nur leere Zeilen"):
        write_version_from_text(version=version, text=" \n\n", by=cast.people["anna"])


def test_a_frozen_version_is_not_written(cast: Cast) -> None:
    version = builders.frozen(cast)
    with pytest.raises(RuleViolation, match="eingefroren"):
        write_version_from_text(version=version, text="Neu.", by=cast.people["anna"])
