# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Files named on the command line."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from django.core.management.base import CommandError
from django.utils.translation import gettext as _

from augenhoehe.kit.pdftext import PdfRefused, text_of


@dataclass(frozen=True, slots=True)
class PaperFile:
    """A file with its content and the text in it."""

    name: str
    content: bytes
    text: str


def open_paper(path: str) -> PaperFile:
    """Read a PDF or text file. Raises CommandError with one clear line where that is not possible."""
    file = Path(path)
    try:
        content = file.read_bytes()
    except FileNotFoundError:
        raise CommandError(_("There is no file %(path)s.") % {"path": path}) from None
    except OSError as error:
        raise CommandError(
            _("The file %(path)s cannot be opened: %(error)s") % {"path": path, "error": error.strerror}
        ) from None
    try:
        return PaperFile(file.name, content, text_of(content))
    except PdfRefused as refusal:
        raise CommandError(f"{path}: {_(refusal.message)}") from None
