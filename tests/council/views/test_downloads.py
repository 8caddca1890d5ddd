# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.core.demo import Cast
from augenhoehe.kit.downloads import CONTENT_TYPE, Ending
from tests.council import builders
from tests.council.views.pages import EVIL, client, url


def test_pdf_and_docx_have_their_names(cast: Cast) -> None:
    paper = builders.paper(cast)
    pdf = client(cast, "bilal").get(url("paper-pdf", paper.pk))
    assert pdf.content.startswith(b"%PDF-")
    assert pdf.headers["Content-Disposition"] == 'inline; filename="vorlage-12-0900-bergkamen.pdf"'
    docx = client(cast, "bilal").get(url("paper-docx", paper.pk))
    assert docx.headers["Content-Type"] == CONTENT_TYPE[Ending.DOCX]
    assert docx.content.startswith(b"PK")
    assert docx.headers["Content-Disposition"] == 'attachment; filename="vorlage-12-0900-bergkamen.docx"'


def test_a_draft_has_a_name_too(cast: Cast) -> None:
    draft = builders.paper(cast, reference="")
    name = client(cast).get(url("paper-pdf", draft.pk)).headers["Content-Disposition"]
    assert f"vorlage-entwurf-{draft.pk}-bergkamen.pdf" in name


def test_hostile_texts_print_as_text(cast: Cast) -> None:
    paper = builders.paper(
        cast, reference='12/"x\r\n', name=EVIL, reasons='#eval("1") $x$ [b] \\ @cite', author=EVIL
    )
    pdf = client(cast).get(url("paper-pdf", paper.pk))
    assert pdf.status_code == 200
    assert "\n" not in pdf.headers["Content-Disposition"]
    assert client(cast).get(url("paper-docx", paper.pk)).status_code == 200
