# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Boxes are added only to what the house has set itself."""

from __future__ import annotations

import pytest

from augenhoehe.reporting.printing.boxes import with_bleed_boxes


def test_pages_without_a_trim_box_are_refused() -> None:
    pdf = b"%PDF-1.7\n1 0 obj\n<</Type/Page/Parent 2 0 R>>\nendobj\ntrailer\n<</Size 2>>\nstartxref\n9\n%%EOF"
    assert pdf.count(b"/Type/Page/") == 1
    with pytest.raises(ValueError, match="trimmed"):
        with_bleed_boxes(pdf)
