# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Blocks and changes as HTML. Every text is escaped here; only the marks of the text engine become elements.

What is new or deleted is marked for eyes (underlined, struck through) and in words for screen readers.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from augenhoehe.concept.annotations import BACK, FOOTNOTE, TERM, Explained, Footnote
from augenhoehe.concept.lines import Line
from augenhoehe.kit.marked_text import joined, marked, segments, table, text_html, view_html
from augenhoehe.kit.text import Block, CellView, Change, Link, RowView, Run, Segment, compare, inline

__all__ = [
    "block",
    "change",
    "footnotes",
    "glossary",
    "joined",
    "lines",
    "runs",
    "segments",
    "table",
    "view_html",
]

ID = "block"


def runs(of: Iterable[Run]) -> SafeString:
    """Text with its marks; numbers of footnotes and terms lead to where they are explained."""
    return joined(_run(run) for run in of)


def footnotes(of: Iterable[Footnote]) -> SafeString:
    """The footnotes of a chapter as its end; empty where there are none."""
    items = [
        format_html(
            '<li id="{}" value="{}">{} <a href="{}" role="doc-backlink">{}</a></li>',
            note.anchor,
            note.number,
            runs(note.runs),
            note.back,
            _("back to the text"),
        )
        for note in of
    ]
    if not items:
        return SafeString()
    return format_html(
        '<ol class="ah-footnotes" role="list" aria-label="{}">{}</ol>', _("Footnotes"), joined(items)
    )


def glossary(terms: Sequence[Explained]) -> SafeString:
    """The terms and their meanings, each with the place that mentions of it lead to."""
    items = (
        format_html(
            '<div><dt id="{}{}">{}</dt><dd>{}</dd></div>', TERM[1:], number, one.term, text_html(one.meaning)
        )
        for number, one in enumerate(terms, start=1)
    )
    return format_html('<dl class="ah-glossary">{}</dl>', joined(items))


def _run(run: Run) -> SafeString:
    if not run.marks:
        return text_html(run.text)
    to = next((mark.href for mark in run.marks if isinstance(mark, Link) and mark.href.startswith("#")), "")
    bare = [mark for mark in run.marks if not (isinstance(mark, Link) and mark.href == to)]
    content = marked(text_html(run.text), bare)
    if to.startswith(FOOTNOTE):
        words = _("Footnote %(number)s") % {"number": run.text}
        return format_html(
            '<a id="{}{}" href="{}" role="doc-noteref" aria-label="{}">{}</a>',
            BACK[1:],
            run.text,
            to,
            words,
            content,
        )
    return format_html('<a class="ah-term" href="{}">{}</a>', to, content) if to.startswith(TERM) else content


def lines(of: Iterable[Line]) -> SafeString:
    """A passage line by line, each with its number."""
    # A long concept has thousands of them; what stands inside is safe already, the number is one of our own.
    return SafeString(
        "".join([f'<span class="ah-line" data-n="{line.number}">{_line(line.runs)}</span>' for line in of])
    )


def _line(of: Sequence[Run]) -> str:
    """The same as `runs`, quicker for a line without any marks."""
    if len(of) != 1 or of[0].marks:
        return runs(of)
    return escape(of[0].text).replace("\n", "<br>")


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
