# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.kit import prose


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("", ""),
        ("Ein Satz.", "<p>Ein Satz.</p>"),
        ("Erste Zeile\r\nzweite Zeile", "<p>Erste Zeile<br>zweite Zeile</p>"),
        ("Eins.\n\n \n\nZwei.", "<p>Eins.</p><p>Zwei.</p>"),
        ("• a\n• b", "<ul><li>a</li><li>b</li></ul>"),
        ("Es gilt:\n- a\n- b\n\nEnde.", "<p>Es gilt:</p><ul><li>a</li><li>b</li></ul><p>Ende.</p>"),
        ("• lang und\nnoch länger\n• kurz", "<ul><li>lang und noch länger</li><li>kurz</li></ul>"),
        ("-5 Grad", "<p>-5 Grad</p>"),
        ("<b>&", "<p>&lt;b&gt;&amp;</p>"),
        ("• <script>", "<ul><li>&lt;script&gt;</li></ul>"),
    ],
)
def test_text_becomes_html(text: str, html: str) -> None:
    assert prose.as_html(text) == html
