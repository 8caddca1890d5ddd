# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from lxml import etree

from augenhoehe.kit.documents.odt_styles import CELLS, HEADS, PARAGRAPHS, automatic_styles
from augenhoehe.kit.documents.opendocument import STYLE


def test_every_style_that_is_used_is_there_once() -> None:
    names = [style.get(f"{STYLE}name") for style in automatic_styles()]
    assert len(names) == len(set(names))
    used = {*CELLS.values(), *HEADS.values(), *(name for name, _parent, _look in PARAGRAPHS)}
    assert used | {"AH_row", "AH_cell", "AH_head", "AH_inserted", "AH_deleted", "AH_contents_3"} <= set(names)


def test_a_row_is_kept_on_one_page() -> None:
    (row,) = (style for style in automatic_styles() if style.get(f"{STYLE}name") == "AH_row")
    assert b'keep-together="always"' in etree.tostring(row)
