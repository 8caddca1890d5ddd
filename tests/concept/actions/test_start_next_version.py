# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept.actions.start_next_version import start_next_version
from augenhoehe.concept.models import Version
from augenhoehe.core.demo import Cast
from augenhoehe.kit.actions import RuleViolation
from tests.concept import builders


def contents(version: Version) -> list[tuple[str, str, object]]:
    return [(block.key, block.kind, block.content) for block in version.blocks.order_by("position")]


def test_the_next_version_is_a_copy_under_the_same_keys(cast: Cast) -> None:
    first = builders.frozen(cast)
    second = start_next_version(concept=first.concept, by=cast.people["anna"])
    assert (second.number, second.based_on) == (2, first)
    assert contents(second) == contents(first) != []


def test_only_one_draft_at_a_time(cast: Cast) -> None:
    version = builders.draft(cast)
    with pytest.raises(RuleViolation, match="Fassung 1 wird noch geschrieben"):
        start_next_version(concept=version.concept, by=cast.people["anna"])


def test_a_concept_without_versions_begins_anew(cast: Cast) -> None:
    version = builders.draft(cast, text="")
    concept = version.concept
    version.delete()
    made = start_next_version(concept=concept, by=cast.people["anna"])
    assert (made.number, made.based_on, made.blocks.count()) == (1, None, 0)
