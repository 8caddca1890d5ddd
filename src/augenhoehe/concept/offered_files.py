# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The files in which a version can be taken along: one list for the page inside and the public one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from augenhoehe.concept.labels import Words
from augenhoehe.concept.models import Block, Version
from augenhoehe.concept.printed_texts import text_file
from augenhoehe.concept.printed_versions import printed_version
from augenhoehe.concept.printing.version import version_document
from augenhoehe.concept.texts import block_of
from augenhoehe.council.models import Resolution
from augenhoehe.kit.documents.docx import write_docx
from augenhoehe.kit.documents.pdf import write_pdf
from augenhoehe.kit.downloads import Ending, known_sizes, remember_size


class FileKind(StrEnum):
    """What a file of a version is; the value is what the address says."""

    PDF = "pdf"
    PDF_WITH_LINES = "zeilen"
    WORD = "docx"
    WORD_TEXT = "docx-text"
    ODT = "odt"
    HTML = "html"
    MARKDOWN = "md"


ENDING = {
    FileKind.PDF: Ending.PDF,
    FileKind.PDF_WITH_LINES: Ending.PDF,
    FileKind.WORD: Ending.DOCX,
    FileKind.WORD_TEXT: Ending.DOCX,
    FileKind.ODT: Ending.ODT,
    FileKind.HTML: Ending.HTML,
    FileKind.MARKDOWN: Ending.MARKDOWN,
}
NAME: dict[FileKind, Words] = {
    FileKind.PDF: _("As PDF"),
    FileKind.PDF_WITH_LINES: _("As PDF with line numbers"),
    FileKind.WORD: _("As a Word file"),
    FileKind.WORD_TEXT: _("As a Word file, the text alone"),
    FileKind.ODT: _("As an OpenDocument file"),
    FileKind.HTML: _("As a web page"),
    FileKind.MARKDOWN: _("As a Markdown file"),
}
PURPOSE: dict[FileKind, Words] = {
    FileKind.PDF: _("PDF, to read and print; screen readers read it well"),
    FileKind.PDF_WITH_LINES: _("PDF, to cite; the lines are those that proposals name"),
    FileKind.WORD: _("DOCX, with cover and contents"),
    FileKind.WORD_TEXT: _("DOCX, to go on writing and read in again"),
    FileKind.ODT: _("ODT, to go on writing, such as in LibreOffice"),
    FileKind.HTML: _("HTML, one file for every browser, without a connection too"),
    FileKind.MARKDOWN: pgettext_lazy("file", "MD, plain text with its headings and lists"),
}
PUBLIC = (FileKind.PDF, FileKind.WORD, FileKind.ODT, FileKind.HTML, FileKind.MARKDOWN)


@dataclass(frozen=True, slots=True)
class Offered:
    """One line of the list. `size` in bytes, None where the file has not been made yet."""

    kind: FileKind
    name: Words
    purpose: Words
    size: int | None


def offered(version: Version, resolution: Resolution | None, kinds: Sequence[FileKind]) -> list[Offered]:
    """The list, without any query; a draft's sizes change with every word and are not told."""
    keys = {kind: _key(version, resolution, kind) for kind in kinds}
    sizes = known_sizes(keys.values()) if version.frozen_on else {}
    return [Offered(kind, NAME[kind], PURPOSE[kind], sizes.get(keys[kind])) for kind in kinds]


def kinds_of(version: Version) -> tuple[FileKind, ...]:
    """What is offered inside; the lines of a draft are not counted."""
    return tuple(kind for kind in FileKind if version.frozen_on or kind is not FileKind.PDF_WITH_LINES)


def made(version: Version, rows: Sequence[Block], resolution: Resolution | None, kind: FileKind) -> bytes:
    """The file. `resolution`: the one that adopted the version, as far as its reader may see it."""
    if kind in (FileKind.PDF, FileKind.PDF_WITH_LINES, FileKind.WORD):
        printed = printed_version(version, rows, resolution, lines=kind is FileKind.PDF_WITH_LINES)
        write = write_docx if kind is FileKind.WORD else write_pdf
        content = write(version_document(printed))
    else:
        content = text_file(version, [block_of(row) for row in rows], ENDING[kind])
    if version.frozen_on:
        remember_size(_key(version, resolution, kind), content)
    return content


def _key(version: Version, resolution: Resolution | None, kind: FileKind) -> str:
    return f"concept:{version.pk}:{version.content_hash}:{resolution.pk if resolution else ''}:{kind}"
