# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.kit.downloads import CONTENT_TYPE, Ending, file_response, known_sizes, remember_size


def test_a_file_has_a_plain_name_and_its_type() -> None:
    response = file_response(b"x", Ending.PDF, "Abwägungstabelle", "", "Müll & Söhne „9“", "bergkamen")
    assert response["Content-Type"] == "application/pdf"
    assert (
        response["Content-Disposition"] == 'inline; filename="abwaegungstabelle-muell-soehne-9-bergkamen.pdf"'
    )
    assert response.content == b"x"


def test_what_is_no_pdf_is_saved() -> None:
    for ending in set(Ending) - {Ending.PDF}:
        response = file_response(b"", ending, "tabelle")
        assert response["Content-Disposition"] == f'attachment; filename="tabelle.{ending}"'
        assert response["Content-Type"] == CONTENT_TYPE[ending]


def test_numbers_stay_what_they_are_and_nothing_still_has_a_name() -> None:
    assert (
        '"vorlage-12-0767.pdf"'
        in file_response(b"", Ending.PDF, "Vorlage", '12/0767"\r\n')["Content-Disposition"]
    )
    assert '"datei.pdf"' in file_response(b"", Ending.PDF, "", "???")["Content-Disposition"]


def test_a_file_may_be_kept_by_no_cache() -> None:
    assert file_response(b"", Ending.PDF, "x", kept=False)["Cache-Control"] == "no-cache"
    assert "Cache-Control" not in file_response(b"", Ending.PDF, "x")


def test_sizes_are_known_of_files_that_were_made() -> None:
    remember_size("one", b"12345")
    assert known_sizes(["one", "never-made"]) == {"one": 5}
