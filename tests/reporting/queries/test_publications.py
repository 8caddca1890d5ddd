# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.reporting.models import Publication
from augenhoehe.reporting.queries.publications import files_by_text


def test_the_whole_report_comes_first_and_pdf_before_the_others() -> None:
    mixed = [("easy", "pdf"), ("full", "xlsx"), ("short", "pdf"), ("full", "pdf"), ("full", "odt")]
    offered = files_by_text(Publication(text=text, format=kind) for text, kind in mixed)
    assert [(item.publication.text, item.publication.format) for item in offered] == [
        ("full", "pdf"),
        ("full", "odt"),
        ("full", "xlsx"),
        ("short", "pdf"),
        ("easy", "pdf"),
    ]
    assert str(offered[0].text) == "Ganzer Bericht"
