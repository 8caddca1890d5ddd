# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.models import Municipality
from augenhoehe.council.models import Paper
from augenhoehe.council.referenced_text import as_html
from augenhoehe.council.templatetags.council_texts import referenced

EVIL = '<script>alert("x")</script>'
KNOWN = {"12/767": Paper(pk=7, name=EVIL, reference="12/0767", municipality=Municipality(slug="bergkamen"))}
LINK = '<a href="/bergkamen/intern/vorlagen/7/" title="&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;">12/0767</a>'


def test_links_marks_and_everything_else_escaped() -> None:
    html = as_html(f"Vorlage 12/0767 {EVIL}\n\n• Vorlage 99/1\n• 12/0767 & 99/2", KNOWN)
    assert html == (
        f"<p>Vorlage {LINK} &lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;</p>"
        '<ul><li>Vorlage <span class="council-reference" title="hier nicht bekannt">99/1</span></li>'
        f"<li>{LINK} &amp; 99/2</li></ul>"
    )


def test_the_own_number_is_left_alone() -> None:
    assert as_html("Vorlage 12/0767", KNOWN, "12/767") == "<p>Vorlage 12/0767</p>"


@pytest.mark.parametrize("nothing", ["", None])
def test_nothing_is_nothing(nothing: str) -> None:
    assert referenced(nothing, {}) == ""
