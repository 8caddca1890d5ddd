# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from augenhoehe.council.templatetags.council_texts import referenced


def test_a_text_is_escaped_and_told_in_paragraphs() -> None:
    shown = referenced("Eins <script>\n\nZwei", {})
    assert "<script>" not in shown
    assert shown.count("<p") == 2


def test_nothing_is_told_of_nothing() -> None:
    assert referenced("", {}) == ""
