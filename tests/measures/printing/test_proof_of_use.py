# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from dataclasses import replace

from augenhoehe.kit.documents.pdf import write_pdf
from augenhoehe.kit.documents.tree import Heading, Note, Table, plain
from augenhoehe.measures.printing import proof_of_use as printing
from tests.measures.rules.test_proofs import FIGURES

DAY = datetime.date(2023, 1, 16)


def headings(**options: object) -> list[str]:
    nodes = printing.proof_document(FIGURES, day=DAY, **options).nodes  # type: ignore[arg-type]
    return [plain(node.text) for node in nodes if isinstance(node, Heading)]


def test_a_draft_says_so_and_a_submitted_one_has_its_checksum() -> None:
    draft = printing.proof_document(FIGURES, day=DAY)
    sent = printing.proof_document(FIGURES, day=DAY, digest="abc")
    assert isinstance(draft.nodes[0], Note)
    assert not isinstance(sent.nodes[0], Note)
    assert "abc" in str(sent.nodes[-1])
    assert write_pdf(sent) == write_pdf(sent)


def test_vouchers_are_left_out_for_those_who_may_not_see_them() -> None:
    assert "Belegliste" in headings()
    assert "Belegliste" not in headings(with_vouchers=False)


def test_an_empty_proof_can_be_printed() -> None:
    bare = replace(FIGURES, vouchers=[], forwarded=[], purposes=[], years=[], narrative=[("", "")])
    assert not any(
        isinstance(node, Table) and "Zwecken" in node.caption
        for node in printing.proof_document(bare, day=DAY).nodes
    )


def test_the_sheet_keeps_a_column_for_every_fact() -> None:
    (row,) = printing.voucher_sheet(FIGURES).rows
    assert row[-1] == "Doppelt"
    assert row[7] == "Eigenmittel"
    assert printing.money(None) == "keine Angabe"
    assert printing.german(None) == printing.NOTHING
