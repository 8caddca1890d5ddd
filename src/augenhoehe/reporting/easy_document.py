# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A report's text in Leichte Sprache as a document: large type, every sentence on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from augenhoehe.kit import phrases
from augenhoehe.kit.documents.tree import Document, Heading, ItemList, Node, Paragraph, ParagraphStyle
from augenhoehe.kit.easy_language import sentences_of
from augenhoehe.reporting.models import EasyText

BULLETS = ("• ", "- ", "– ", "* ")
HEADING = re.compile(r"#{1,3}\s+(?=\S)")


def easy_document(text: EasyText) -> Document:
    """The text with its title, and who has checked it."""
    town = text.report.municipality
    return Document(
        title=text.title,
        nodes=[*_nodes(text.text), *_checked(text)],
        date=text.checked_on or text.report.as_of,
        author=town.name,
        subject=_("%(title)s in Leichte Sprache") % {"title": text.report.title},
        keywords=(_("Leichte Sprache"), town.short_name),
        running_head=f"{text.title} · {town.name}",
        easy=True,
    )


def _nodes(text: str) -> Iterator[Node]:
    """A blank line ends a thought, "# " begins a heading, "- " a point of a list."""
    for part in re.split(r"\n\s*\n", text.replace("\r\n", "\n")):
        lines = [line.strip() for line in part.splitlines() if line.strip()]
        words: list[str] = []
        points: list[str] = []
        for line in lines:
            if HEADING.match(line):
                yield from _gathered(words, points)
                words, points = [], []
                yield Heading(1, HEADING.sub("", line))
            elif f"{line} ".startswith(BULLETS):
                points.append(line[2:].strip())
            else:
                words.append(line)
        yield from _gathered(words, points)


def _gathered(words: list[str], points: list[str]) -> Iterator[Node]:
    if words:
        yield Paragraph("\n".join(sentence for line in words for sentence in sentences_of(line)))
    if any(points):
        yield ItemList([point for point in points if point])


def _checked(text: EasyText) -> Iterator[Node]:
    if text.checked_on is None:
        return
    yield Paragraph(
        _("This text was checked by: %(who)s.\nThat was on %(day)s.")
        % {"who": text.checked_by, "day": phrases.long_date(text.checked_on)},
        ParagraphStyle.SMALL,
    )
