# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.kit.violations import Conflict
from augenhoehe.measures.actions.edit_proof import edit_proof
from tests.measures import grant_builders as make

pytestmark = pytest.mark.django_db


def test_empty_blocks_are_dropped_and_the_second_writer_is_told(cast: Cast) -> None:
    proof = make.proof(cast, make.grant(cast))
    blocks = [
        {"key": "a", "title": " ", "text": "", "measure": None},
        {"key": "b", "title": "", "text": "Da", "measure": None},
    ]
    values: dict[str, Any] = {
        "proof": proof,
        "period_from": make.BEGIN,
        "period_to": make.END,
        "due_on": make.END,
        "narrative": blocks,
        "revision": proof.revision,
        "by": make.hand(cast),
    }
    assert edit_proof(**values).narrative == blocks[1:]
    with pytest.raises(Conflict):
        edit_proof(**values)
