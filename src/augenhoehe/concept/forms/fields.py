# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the forms of this room share. Texts are plain text areas: what is typed is the text, never markup."""

from __future__ import annotations

from django import forms

from augenhoehe.kit.richtext.recorder import clean
from augenhoehe.kit.text import Block, retext

LONGEST_TEXT = 20_000
"""Characters in one block: more than ten printed pages."""


LONGEST_REASON = 2_000


def text_area(rows: int = 6) -> forms.Textarea:
    """A text area of a height."""
    return forms.Textarea(attrs={"rows": rows})


def cleaned(text: str) -> str:
    """Typed text with the line ends the engine wants, without control characters and blanks around it."""
    return clean(text).strip()


def reworded(basis: Block, text: str) -> Block:
    """The block with new words, marks kept on the words that stay."""
    return retext(basis, cleaned(text))
