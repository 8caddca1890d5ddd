# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.kit.documents.typesetting import TypesettingError
from augenhoehe.kit.typesetting_failures import told_unset


def test_people_read_what_to_do_and_the_log_reads_why(caplog: pytest.LogCaptureFixture) -> None:
    words = told_unset(TypesettingError("missing alt text"))
    assert "alt text" not in words
    assert "Protokoll" in words
    assert "missing alt text" in caplog.text
