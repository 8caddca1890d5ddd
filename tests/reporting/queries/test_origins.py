# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.reporting.models import Snapshot
from augenhoehe.reporting.queries.origins import exhibit_of


def test_an_origin_is_found_by_its_key_in_the_snapshot_alone() -> None:
    snapshot = Snapshot(data={"exhibits": [{"key": "umgesetzt", "title": "A"}]})
    assert exhibit_of(snapshot, "umgesetzt") == {"key": "umgesetzt", "title": "A"}
    assert exhibit_of(snapshot, "laufend") is None
