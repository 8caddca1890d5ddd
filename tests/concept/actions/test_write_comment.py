# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept.actions.write_comment import write_comment
from augenhoehe.concept.models import Comment
from augenhoehe.core.demo import Cast
from augenhoehe.kit import policies
from augenhoehe.kit.actions import RuleViolation
from tests.concept import builders


def test_a_comment_stays_with_its_passage_and_inside(cast: Cast) -> None:
    version = builders.draft(cast)
    row = builders.row(version)
    made = write_comment(version=version, key=row.key, text=" Stimmt das? ", by=cast.people["anna"])
    assert (made.text, made.block_key, made.concept) == ("Stimmt das?", row.key, version.concept)
    seen = [
        name
        for name in ("anna", "gerda", "bilal", "clara")
        if policies.visible(cast.people[name], Comment.objects.all()).exists()
    ]
    assert seen == ["anna", "gerda"]


@pytest.mark.parametrize(("key", "text"), [("weg", "Hallo"), ("", "Hallo"), (None, "  ")])
def test_nothing_is_noted_on_nothing(cast: Cast, key: str | None, text: str) -> None:
    version = builders.draft(cast)
    with pytest.raises(RuleViolation):
        write_comment(
            version=version,
            key=builders.row(version).key if key is None else key,
            text=text,
            by=cast.people["anna"],
        )
