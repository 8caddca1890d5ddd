# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What became different since the edition before: texts word by word, figures and tables row by row."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from django.utils.translation import gettext as _

from augenhoehe.kit import phrases
from augenhoehe.kit.documents.tree import (
    Change,
    Column,
    DescriptionList,
    Heading,
    ItemList,
    Node,
    Paragraph,
    ParagraphStyle,
    Run,
    Table,
)
from augenhoehe.kit.text import Change as Wording
from augenhoehe.kit.text import blocks_from_plain_text, compare, inline
from augenhoehe.reporting import rules
from augenhoehe.reporting.composition.words import Data, long

MARKS = {Wording.INSERTED: Change.INSERTED, Wording.DELETED: Change.DELETED}


def differences(before: Data, after: Data, words: Callable[[Data, int], str]) -> Data:
    """The list of changes as it is stored in the newer edition's snapshot.

    words: everything that a section says outside of its figures, tables and charts, by its number from 1.
    """
    return {
        "texts": [
            {
                "title": (now or was or {})["title"],
                "was_title": was["title"] if was else None,
                "was": was["text"] if was else None,
                "now": now["text"] if now else None,
            }
            for was, now in rules.paired_sections(_told(before, words), _told(after, words))
            if was is None or now is None or (was["title"], was["text"]) != (now["title"], now["text"])
        ],
        "exhibits": rules.changed_exhibits(before["exhibits"], after["exhibits"]),
        "summary": (
            None
            if before["report"]["summary"] == after["report"]["summary"]
            else {"was": before["report"]["summary"], "now": after["report"]["summary"]}
        ),
    }


def _told(data: Data, words: Callable[[Data, int], str]) -> list[Data]:
    """The sections, each with all its words."""
    return [{**section, "text": words(data, number)} for number, section in enumerate(data["sections"], 1)]


def heading(data: Data) -> str:
    """Such as "Changes from edition 1"."""
    return _("Changes from edition %(number)d") % {"number": data["report"]["corrects"]}


def changes(data: Data) -> Iterator[Node]:
    """The list of changes with its reason and day; nothing for a first edition."""
    found = data.get("changes")
    if found is None:
        return
    yield Heading(1, heading(data), anchor="aenderungen")
    yield DescriptionList(
        (
            (_("Edition"), str(data["report"]["edition"])),
            (_("Corrected on"), long(data["corrected_on"])),
            (_("What was corrected, and why"), data["report"]["correction_reason"]),
        )
    )
    if not any(found.values()):
        yield Paragraph(_("No word and no figure is different from the edition before."))
        return
    if found["summary"]:
        yield Heading(2, _("In short"))
        yield from _wording(found["summary"]["was"], found["summary"]["now"])
    for text in found["texts"]:
        yield Heading(2, _("Text of “%(section)s”") % {"section": text["title"]})
        yield from _text(text)
    for exhibit in found["exhibits"]:
        yield Heading(2, exhibit["title"])
        yield from _exhibit(exhibit)


def _text(text: Data) -> Iterator[Node]:
    if text["was"] is None:
        yield Paragraph(_("This section is new."), ParagraphStyle.SMALL)
    elif text["now"] is None:
        yield Paragraph(_("This section is left out."), ParagraphStyle.SMALL)
    elif text["was_title"] != text["title"]:
        yield Paragraph(
            _("The heading was “%(heading)s”.") % {"heading": text["was_title"]}, ParagraphStyle.SMALL
        )
    yield from _wording(text["was"] or "", text["now"] or "")


def _wording(was: str, now: str) -> Iterator[Node]:
    """The paragraphs that changed, what is new and what is deleted marked."""
    compared = compare(blocks_from_plain_text(was), blocks_from_plain_text(now), ids=False)
    for view in inline(compared):
        runs = [Run(part.text, change=MARKS.get(part.change)) for part in view.segments if part.text]
        if not any(run.change for run in runs):
            continue
        yield ItemList([runs]) if view.form.kind == "li" else Paragraph(runs)


def _exhibit(exhibit: dict[str, Any]) -> Iterator[Node]:
    if not exhibit["was_there"]:
        yield Paragraph(_("This is new in this edition."), ParagraphStyle.SMALL)
        return
    if not exhibit["is_there"]:
        yield Paragraph(_("This is not told any more."), ParagraphStyle.SMALL)
        return
    yield Table(
        caption=_("Changed: %(title)s") % {"title": exhibit["title"]},
        columns=(
            Column(exhibit["columns"][0], weight=3),
            Column(_("was"), weight=3),
            Column(_("is"), weight=3),
        ),
        rows=[
            (
                row["name"] or str(phrases.NOT_STATED),
                _cells(row["was"], row["now"], exhibit["columns"][1:]),
                _cells(row["now"], row["was"], exhibit["columns"][1:]),
            )
            for row in exhibit["rows"]
        ],
        row_header=True,
    )


def _cells(cells: Sequence[str] | None, other: Sequence[str] | None, columns: Sequence[str]) -> str:
    """The cells of a row that are different, with their columns where there are several."""
    if cells is None:
        return _("not there")
    if len(cells) == 1:
        return cells[0]
    different = [
        (column, cell)
        for place, (column, cell) in enumerate(zip(columns, cells, strict=False))
        if other is None or place >= len(other) or other[place] != cell
    ]
    return "; ".join(f"{column}: {cell or phrases.NOT_STATED}" for column, cell in different)
