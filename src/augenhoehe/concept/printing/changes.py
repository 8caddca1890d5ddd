# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A passage before and after: as words that are marked, and in plain words for a workbook, which knows no marks."""

from __future__ import annotations

from collections.abc import Iterable

from augenhoehe.kit.documents.from_blocks import segment_runs
from augenhoehe.kit.documents.tree import Change, Paragraph, ParagraphStyle, Run, Text, runs_of
from augenhoehe.kit.text import Block, BlockView, compare, synopsis

PASSAGE = "passage"
LEGEND = Paragraph(
    (
        Run("Durchgestrichen", change=Change.DELETED),
        Run(" ist, was entfällt; "),
        Run("unterstrichen", change=Change.INSERTED),
        Run(" ist, was neu ist."),
    ),
    ParagraphStyle.SMALL,
)
IN_WORDS = {Change.DELETED: "gestrichen", Change.INSERTED: "neu"}


def sides(old: Block | None, new: Block | None) -> tuple[Text, Text]:
    """What stands there, what goes marked, and what is to stand there, what is new marked; None for no passage."""
    before = [] if old is None else [old.with_id(PASSAGE)]
    after = [] if new is None else [new.with_id(PASSAGE)]
    rows = synopsis(compare(before, after))
    return (
        views_text(view for row in rows for view in row.left),
        views_text(view for row in rows for view in row.right),
    )


def views_text(views: Iterable[BlockView]) -> tuple[Run, ...]:
    """Compared blocks as one text, each on a line of its own; so are the rows of a table."""
    return _joined((_view(view) for view in views), "\n")


def in_plain_words(text: Text) -> str:
    """The text with its marks as words: "Die Stadt [gestrichen: prüft] [neu: handelt]."."""
    return "".join(
        f"[{IN_WORDS[run.change]}: {run.text.strip()}]{_trailing(run.text)}" if run.change else run.text
        for run in runs_of(text)
    ).strip()


def _view(view: BlockView) -> tuple[Run, ...]:
    if view.form.kind != "table":
        return segment_runs(view.segments)
    rows = (_joined((segment_runs(cell.segments) for cell in row.cells), " | ") for row in view.rows)
    return _joined(rows, "\n")


def _joined(parts: Iterable[tuple[Run, ...]], between: str) -> tuple[Run, ...]:
    joined: list[Run] = []
    for number, part in enumerate(parts):
        joined += ([Run(between)] if number else []) + list(part)
    return tuple(joined)


def _trailing(text: str) -> str:
    """The blanks at the end of a marked stretch stand behind its bracket, so that words stay apart."""
    return text[len(text.rstrip()) :]
