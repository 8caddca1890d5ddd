# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Compared text as HTML: every text is escaped here; only the marks of the text engine become elements.

What is new or deleted is marked for eyes (underlined, struck through) and in words for screen readers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import escape

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from augenhoehe.kit.text import BlockView, CellView, Change, Link, RowView, Segment

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
PLACE = re.compile(r"#[a-z0-9-]+")
"""A place on the page itself."""
EMPTY = SafeString()


def view_html(view: BlockView) -> SafeString:
    """What stands inside the element of a compared block."""
    return table(view.rows) if view.form.kind == "table" else segments(view.segments)


def segments(of: Iterable[Segment]) -> SafeString:
    """Compared text: equal, inserted and deleted stretches."""
    return joined(_segment(segment) for segment in of)


def table(rows: Sequence[RowView]) -> SafeString:
    """A table that can be scrolled by keyboard; rows and cells that are new or deleted are marked inside."""
    heads = [row for row in rows[:1] if all(cell.header for cell in row.cells)]
    body = rows[len(heads) :]
    return format_html(
        '<div class="ah-scroll" tabindex="0" role="region" aria-label="{}"><table class="ah-table">{}<tbody>{}</tbody>'
        "</table></div>",
        _("Table"),
        format_html("<thead>{}</thead>", joined(_row(row, "col") for row in heads)) if heads else EMPTY,
        joined(_row(row, "row") for row in body),
    )


def _row(row: RowView, scope: str) -> SafeString:
    return format_html("<tr>{}</tr>", joined(_cell(cell, row.change, scope) for cell in row.cells))


def _cell(cell: CellView, row: Change, scope: str) -> SafeString:
    whole = next((one for one in (row, cell.change) if one is not Change.EQUAL), Change.EQUAL)
    content = segments(cell.segments) if whole is Change.EQUAL else _changed(whole, _plain(cell.segments))
    return (
        format_html('<th scope="{}">{}</th>', scope, content)
        if cell.header
        else format_html("<td>{}</td>", content)
    )


def _plain(of: Iterable[Segment]) -> SafeString:
    return joined(marked(text_html(segment.text), segment.marks) for segment in of)


def _segment(segment: Segment) -> SafeString:
    content = marked(text_html(segment.text), segment.marks)
    if segment.change is not Change.EQUAL:
        return _changed(segment.change, content)
    if segment.marks_before is not None:
        return format_html('{}<span class="ah-sr"> {}</span>', content, _("[only the emphasis changed]"))
    return content


def _changed(how: Change, content: SafeString) -> SafeString:
    """Inserted or deleted content, with words that only screen readers hear."""
    words = _("[new:") if how is Change.INSERTED else _("[deleted:")
    return format_html(CHANGES[how], words, content)


def marked(content: SafeString, marks: Iterable[object]) -> SafeString:
    """Content with its marks as elements; links only to safe addresses."""
    for mark in marks:
        if isinstance(mark, Link):
            if mark.href.startswith(SAFE_ADDRESSES) or PLACE.fullmatch(mark.href):
                content = format_html('<a href="{}">{}</a>', mark.href, content)
        else:
            content = format_html(ELEMENTS[str(mark)], content)
    return content


def text_html(text: str) -> SafeString:
    """Escaped text; line breaks inside a block stay."""
    return SafeString(escape(text, quote=True).replace("\n", "<br>"))


def joined(parts: Iterable[SafeString]) -> SafeString:
    """Parts behind each other."""
    return SafeString("".join([part if isinstance(part, SafeString) else escape(part) for part in parts]))
