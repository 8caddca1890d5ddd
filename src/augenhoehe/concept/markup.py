# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Blocks and changes as HTML. Every text is escaped here; only the marks of the text engine become elements.

What is new or deleted is marked for eyes (underlined, struck through) and in words for screen readers.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from augenhoehe.concept.lines import Line
from augenhoehe.kit.text import (
    Block,
    BlockView,
    CellView,
    Change,
    Link,
    RowView,
    Run,
    Segment,
    compare,
    inline,
)

ELEMENTS = {
    "strong": "<strong>{}</strong>",
    "em": "<em>{}</em>",
    "sub": "<sub>{}</sub>",
    "sup": "<sup>{}</sup>",
}
CHANGES = {
    Change.INSERTED: '<ins><span class="ah-sr">{} </span>{}<span class="ah-sr">]</span></ins>',
    Change.DELETED: '<del><span class="ah-sr">{} </span>{}<span class="ah-sr">]</span></del>',
}
SAFE_ADDRESSES = ("https://", "http://", "mailto:", "tel:")
EMPTY = SafeString()
ID = "block"


def runs(of: Iterable[Run]) -> SafeString:
    """Text with its marks."""
    return _joined(_marked(_text(run.text), run.marks) for run in of)


def lines(of: Iterable[Line]) -> SafeString:
    """A passage line by line, each with its number."""
    return _joined(
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
    return _joined(
        view_html(view) if view.form.kind == "table" else format_html("<p>{}</p>", view_html(view))
        for view in views
    )


def view_html(view: BlockView) -> SafeString:
    """What stands inside the element of a compared block."""
    return table(view.rows) if view.form.kind == "table" else segments(view.segments)


def segments(of: Iterable[Segment]) -> SafeString:
    """Compared text: equal, inserted and deleted stretches."""
    return _joined(_segment(segment) for segment in of)


def table(rows: Sequence[RowView]) -> SafeString:
    """A table that can be scrolled by keyboard; rows and cells that are new or deleted are marked inside."""
    heads = [row for row in rows[:1] if all(cell.header for cell in row.cells)]
    body = rows[len(heads) :]
    return format_html(
        '<div class="ah-scroll" tabindex="0" role="region" aria-label="{}"><table class="ah-table">{}<tbody>{}</tbody>'
        "</table></div>",
        _("Table"),
        format_html("<thead>{}</thead>", _joined(_row(row, "col") for row in heads)) if heads else EMPTY,
        _joined(_row(row, "row") for row in body),
    )


def _row(row: RowView, scope: str) -> SafeString:
    return format_html("<tr>{}</tr>", _joined(_cell(cell, row.change, scope) for cell in row.cells))


def _cell(cell: CellView, row: Change, scope: str) -> SafeString:
    whole = next((one for one in (row, cell.change) if one is not Change.EQUAL), Change.EQUAL)
    content = segments(cell.segments) if whole is Change.EQUAL else _changed(whole, _plain(cell.segments))
    return (
        format_html('<th scope="{}">{}</th>', scope, content)
        if cell.header
        else format_html("<td>{}</td>", content)
    )


def _plain(of: Iterable[Segment]) -> SafeString:
    return _joined(_marked(_text(segment.text), segment.marks) for segment in of)


def _segment(segment: Segment) -> SafeString:
    content = _marked(_text(segment.text), segment.marks)
    if segment.change is not Change.EQUAL:
        return _changed(segment.change, content)
    if segment.marks_before is not None:
        return format_html('{}<span class="ah-sr"> {}</span>', content, _("[only the emphasis changed]"))
    return content


def _changed(how: Change, content: SafeString) -> SafeString:
    """Inserted or deleted content, with words that only screen readers hear."""
    words = _("[new:") if how is Change.INSERTED else _("[deleted:")
    return format_html(CHANGES[how], words, content)


def _marked(content: SafeString, marks: Iterable[object]) -> SafeString:
    for mark in marks:
        if isinstance(mark, Link):
            if mark.href.startswith(SAFE_ADDRESSES):
                content = format_html('<a href="{}">{}</a>', mark.href, content)
        else:
            content = format_html(ELEMENTS[str(mark)], content)
    return content


def _text(text: str) -> SafeString:
    """Escaped text; line breaks inside a block stay."""
    return SafeString(conditional_escape(text).replace("\n", "<br>"))


def _segments(of: Iterable[Run]) -> tuple[Segment, ...]:
    return tuple(Segment(Change.EQUAL, run.text, run.marks) for run in of)


def _joined(parts: Iterable[SafeString]) -> SafeString:
    return format_html_join("", "{}", ((part,) for part in parts))
