# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

import pytest

from augenhoehe.kit.documents.row_headers import mark_row_headers

CELL = b"\n%d 0 obj\n<</Type/StructElem/S/TD/P 3 0 R/A[<</O/Table/Headers[(U%dx%dy0)]>>]/K[1]>>\nendobj"
PDF = (
    b"%PDF-1.7" + b"".join(CELL % cell for cell in [(1, 1, 0), (2, 1, 1), (3, 7, 0), (4, 7, 1)]) + b"\n%%EOF"
)


def test_the_first_column_of_the_chosen_table_becomes_row_headers_in_place() -> None:
    marked = mark_row_headers(PDF, (False, True))
    assert len(marked) == len(PDF)
    assert marked.count(b"/S/TH/P") == marked.count(b"/Scope/Row") == 1
    assert marked.index(b"/S/TH/P") > marked.index(b"\n3 0 obj")
    assert marked.count(b"(U1x") == 2
    assert b"(U7x" not in marked


def test_nothing_chosen_changes_nothing() -> None:
    assert mark_row_headers(PDF, (False, False)) is PDF


def test_a_different_number_of_tables_is_an_error_not_a_guess() -> None:
    with pytest.raises(ValueError, match="zip"):
        mark_row_headers(PDF, (True,))
