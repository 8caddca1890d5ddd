# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.kit.directions import TURNING, straight


def test_signs_that_turn_the_rest_of_a_line_go_and_marks_and_isolates_stay() -> None:
    assert straight(f"Ali{TURNING} Yılmaz") == "Ali Yılmaz"
    assert straight("علي \u200f\u2068Ali\u2069") == "علي \u200f\u2068Ali\u2069"
