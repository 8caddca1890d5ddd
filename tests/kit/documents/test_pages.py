# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

import datetime

from augenhoehe.kit.documents.pages import page_count
from augenhoehe.kit.documents.pdf import write_pdf
from augenhoehe.kit.documents.tree import Document, Node, PageBreak, Paragraph


def test_pages_are_counted() -> None:
    nodes: list[Node] = [Paragraph("Eins"), PageBreak(), Paragraph("Zwei"), PageBreak(), Paragraph("Drei")]
    assert page_count(write_pdf(Document("T", nodes, datetime.date(2023, 1, 16)))) == 3
