# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept.drafts import copy_blocks, locked_draft, new_key, town_of
from augenhoehe.core.demo import Cast
from augenhoehe.kit.actions import RuleViolation
from tests.concept import builders


def test_keys_are_short_and_never_the_same() -> None:
    keys = {new_key() for _ in range(100)}
    assert len(keys) == 100
    assert {len(key) for key in keys} == {12}


def test_a_draft_is_handed_out_and_a_frozen_version_is_not(cast: Cast) -> None:
    draft = builders.draft(cast)
    assert locked_draft(draft.pk) == draft
    assert town_of(draft) == cast.bergkamen
    with pytest.raises(RuleViolation):
        locked_draft(builders.frozen(cast, title="Zweites").pk)


def test_copies_hold_everything_but_the_revision(cast: Cast) -> None:
    source = builders.draft(cast)
    target = builders.draft(cast, title="Zweites", text="")
    assert copy_blocks(source, target) == 8
    kept = ("key", "position", "kind", "content", "plain_text")
    assert list(source.blocks.values(*kept)) == list(target.blocks.values(*kept))
