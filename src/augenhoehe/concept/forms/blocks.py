# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""One passage of a draft."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from augenhoehe.concept import labels, texts
from augenhoehe.concept.enums import BlockKind
from augenhoehe.concept.forms.fields import LONGEST_TEXT, cleaned, reworded, text_area
from augenhoehe.kit.forms import RevisionForm
from augenhoehe.kit.text import Block

NUMBERED = "li-numbered"


BLOCK_KINDS: list[tuple[str, labels.Words]] = [
    *((kind.value, label) for kind, label in labels.BLOCK_KIND.items() if kind is not BlockKind.TABLE),
    (NUMBERED, _("Numbered list item")),
    (BlockKind.TABLE.value, labels.BLOCK_KIND[BlockKind.TABLE]),
]


def kind_choice(block: Block) -> str:
    """The choice of `BLOCK_KINDS` that a block is."""
    return NUMBERED if block.kind == "li" and block.ordered else block.kind


class BlockForm(RevisionForm):
    """One block of a draft. `was`: the block as it stands, None for a new one."""

    kind = forms.ChoiceField(label=_("What is it?"), choices=BLOCK_KINDS, initial=BlockKind.PARAGRAPH.value)
    plain_text = forms.CharField(
        label=_("Text"),
        max_length=LONGEST_TEXT,
        widget=text_area(8),
        help_text=_("In a table, each line is a row and | stands between its cells."),
    )

    def __init__(self, *args: Any, was: Block | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.was = was

    def block(self) -> Block:
        """The block as typed; marks stay on unchanged words, also where the kind changes."""
        kind, text = self.cleaned_data["kind"], self.cleaned_data["plain_text"]
        if kind == BlockKind.TABLE:
            return (
                reworded(self.was, text)
                if self.was and self.was.kind == "table"
                else texts.table(cleaned(text))
            )
        keeps_marks = self.was is not None and self.was.kind != "table"
        basis = self.was if self.was is not None and keeps_marks else Block(None, "p")
        form: Any = BlockKind.LIST_ITEM.value if kind == NUMBERED else kind
        level = basis.level if form == BlockKind.LIST_ITEM else 0
        return reworded(replace(basis, kind=form, level=level, ordered=kind == NUMBERED), text)
