# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""People who sign and people who write at once, each on a real connection of their own."""

from __future__ import annotations

from pathlib import Path

from tests.council.sign_off_race import ROUNDS
from tests.processes import House


def test_nobody_signs_twice_or_a_text_that_is_being_changed(own_database: str, tmp_path: Path) -> None:
    told = House(own_database, tmp_path).told("tests.council.sign_off_race")
    assert told["two offices"] == ["signed", "signed"]
    assert told["the head"] == "asked"
    assert told["person and deputy"] == ["Conflict", "signed"]
    assert told["signatures of the head"] == 1
    assert len(told["a signature and a change"]) == ROUNDS
    # Whoever comes first decides: the signature is void again, or the text is no longer the one that was read.
    assert all(
        one in (["signed", "changed"], ["Conflict", "changed"]) for one in told["a signature and a change"]
    )
    assert told["signed under another text"] == 0
    assert told["broken at"] is None
