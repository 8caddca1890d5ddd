# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.kit.downloads import Ending, file_response


def test_a_file_has_a_plain_name_and_its_type() -> None:
    response = file_response(b"x", Ending.PDF, "Abwägungstabelle", "", "Müll & Söhne „9“", "bergkamen")
    assert response["Content-Type"] == "application/pdf"
    assert (
        response["Content-Disposition"] == 'inline; filename="abwaegungstabelle-muell-soehne-9-bergkamen.pdf"'
    )
    assert response.content == b"x"


def test_what_is_no_pdf_is_saved() -> None:
    for ending in (Ending.DOCX, Ending.XLSX):
        response = file_response(b"", ending, "tabelle")
        assert response["Content-Disposition"] == f'attachment; filename="tabelle.{ending}"'
        assert "openxmlformats" in response["Content-Type"]
