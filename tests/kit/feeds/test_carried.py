# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.kit.feeds.carried import carried, carried_line


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a\r\nb\rc\u2028d\x0be", "a\nb\nc\nd\ne"),
        ("\u202egnp.exe\x00\x9f\ufffe\ud800", "gnp.exe"),
        ("Übergrößenträger 🙂\tعربي\u2067", "Übergrößenträger 🙂\tعربي\u2067"),
    ],
)
def test_what_is_no_text_is_left_behind(text: str, told: str) -> None:
    assert carried(text) == told


def test_one_line() -> None:
    assert carried_line("  Rat\r\n\tder\u2029Stadt ") == "Rat der Stadt"
