# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Blocks and changes as HTML. Every text is escaped here; only the marks of the text engine become elements.

What is new or deleted is marked for eyes (underlined, struck through) and in words for screen readers.
"""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.html import format_html
from django.utils.safestring import SafeString

from augenhoehe.concept.lines import Line
from augenhoehe.kit.marked_text import joined, marked, segments, table, text_html, view_html
from augenhoehe.kit.text import Block, CellView, Change, RowView, Run, Segment, compare, inline

__all__ = ["block", "change", "lines", "runs", "segments", "table", "view_html"]

ID = "block"


def runs(of: Iterable[Run]) -> SafeString:
    """Text with its marks."""
    return joined(marked(text_html(run.text), run.marks) for run in of)


def lines(of: Iterable[Line]) -> SafeString:
    """A passage line by line, each with its number."""
    return joined(
        format_html('<span class="ah-line" data-n="{}">{}</span>', line.number, runs(line.runs))
        for line in of
    )


def block(of: Block) -> SafeString:
    """What stands inside a block's element; a table comes whole."""
    if of.kind != "table":
        return runs(of.runs)
    views = [
        RowView(
            Change.EQUAL, tuple(CellView(Change.EQUAL, cell.header, _segments(cell.runs)) for cell in row)
        )
        for row in of.rows
    ]
    return table(views)


def change(old: Block | None, new: Block | None) -> SafeString:
    """One passage before and after as paragraphs, the change marked; None for a passage that is not there."""
    before = [] if old is None else [old.with_id(ID)]
    after = [] if new is None else [new.with_id(ID)]
    views = inline(compare(before, after))
    return joined(
        view_html(view) if view.form.kind == "table" else format_html("<p>{}</p>", view_html(view))
        for view in views
    )


def _segments(of: Iterable[Run]) -> tuple[Segment, ...]:
    return tuple(Segment(Change.EQUAL, run.text, run.marks) for run in of)
