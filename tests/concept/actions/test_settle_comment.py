# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept.actions.settle_comment import settle_comment
from augenhoehe.concept.actions.write_comment import write_comment
from augenhoehe.core.demo import Cast
from augenhoehe.kit.actions import Conflict
from tests.concept import builders


def test_a_comment_is_settled_and_opened_again_by_whoever_saw_it(cast: Cast) -> None:
    version = builders.draft(cast)
    made = write_comment(
        version=version, key=builders.row(version).key, text="Stimmt das?", by=cast.people["anna"]
    )
    settled = settle_comment(comment=made, settled=True, revision=0, by=cast.people["gerda"])
    assert settled.settled_by == cast.people["gerda"]
    with pytest.raises(Conflict):
        settle_comment(comment=made, settled=False, revision=0, by=cast.people["anna"])
    again = settle_comment(comment=made, settled=False, revision=settled.revision, by=cast.people["anna"])
    assert (again.settled_by, again.settled_at) == (None, None)
