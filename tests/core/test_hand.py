# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.core.hand import COMMAND_LINE


def test_a_hand_signs_like_a_person_without_account() -> None:
    assert str(COMMAND_LINE) == "Kommandozeile"
    assert COMMAND_LINE.pk is None
