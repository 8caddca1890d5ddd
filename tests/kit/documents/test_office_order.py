# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

import docx
from docx.oxml import OxmlElement

from augenhoehe.kit.documents.office_order import put_in_order


def test_properties_are_sorted_and_nothing_is_lost() -> None:
    paragraph = docx.Document().add_paragraph()
    properties = paragraph._p.get_or_add_pPr()
    for name in ("w:jc", "w:unknown", "w:pBdr", "w:bidi", "w:pStyle"):
        properties.append(OxmlElement(name))
    put_in_order(paragraph._p)
    names = [child.tag.rpartition("}")[2] for child in properties]
    assert names == ["pStyle", "pBdr", "bidi", "jc", "unknown"]
