# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lines of a PDF: where they stand and how they look."""

from __future__ import annotations

import pytest

from augenhoehe.kit.pdftext import Limits, PdfRefused, Refusal, extract_lines
from augenhoehe.kit.pdftext.lines import page_of
from tests.kit.pdftext.test_extraction import one_page, scan, set_in_type

SET = """#set page(width: 10cm, height: 10cm, margin: 2cm)
#set text(size: 10pt, lang: "de", hyphenate: true)
#text(size: 20pt, weight: "bold")[Ziele]

Die Stadt hilft *allen* _gern_.#super(typographic: false)[1] Integrationsbeauftragte
"""


def test_lines_tell_size_look_and_place() -> None:
    (page,) = extract_lines(set_in_type(SET))
    title, *others = page.lines
    assert (title.text, title.size, title.bold, round(title.left)) == ("Ziele", 20.0, True, 57)
    assert round(page.width) == 283
    spans = {span.text.strip(): span for line in others for span in line.spans}
    assert (spans["allen"].look, spans["gern"].look, spans["Die Stadt hilft"].look) == (1, 2, 0)
    assert spans["1"].baseline > others[0].baseline
    assert others[-1].baseline < others[0].baseline
    assert others[-2].text.endswith("\ufffe")


def test_what_gives_no_text_gives_no_lines() -> None:
    for data, refusal in ((scan(1), Refusal.EMPTY), (b"x", Refusal.NOT_A_PDF)):
        with pytest.raises(PdfRefused) as refused:
            extract_lines(data)
        assert refused.value.code is refusal
    with pytest.raises(PdfRefused, match="too much text"):
        extract_lines(one_page(b"BT /F 12 Tf (Satz) Tj ET"), limits=Limits(characters=2))


def test_only_pages_are_pages() -> None:
    with pytest.raises((TypeError, ValueError)):
        page_of([1, 2])
