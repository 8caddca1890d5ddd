# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.measures.models import Indicator


def test_groups_stand_one_a_line() -> None:
    assert Indicator(groups=" Frauen \n\nMänner\r\n").own_groups == ["Frauen", "Männer"]
    assert Indicator().own_groups == []
