# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import json

from augenhoehe.concept.enums import ProposalKind
from augenhoehe.concept.points import Point, from_json


def test_a_waiting_point_comes_back_as_it_was_sent() -> None:
    point = Point(
        ProposalKind.MOVE,
        "abc",
        {"kind": "p", "runs": [["Neu.", []]]},
        anchor_key="def",
        title="Ort",
        reason="Passt dort besser.",
        original_text="Mieux ici.",
    )
    assert from_json(json.loads(json.dumps(point.to_json()))) == point
