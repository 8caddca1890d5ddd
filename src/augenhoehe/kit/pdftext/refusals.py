# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Why a file is not read."""

from enum import StrEnum


class Refusal(StrEnum):
    """Machine-readable reason for not reading a file."""

    NOT_A_PDF = "not_a_pdf"
    UNKNOWN_TYPE = "unknown_type"
    BROKEN = "broken"
    ENCRYPTED = "encrypted"
    EMPTY = "empty"
    TOO_LARGE = "too_large"
    TOO_MANY_PAGES = "too_many_pages"
    TOO_MUCH_TEXT = "too_much_text"
    TOO_SLOW = "too_slow"
    HOSTILE = "hostile"


def gettext_noop(message: str) -> str:
    """Mark a message for the catalogue without needing Django here; whoever shows it translates it."""
    return message


MESSAGES: dict[Refusal, str] = {
    Refusal.NOT_A_PDF: gettext_noop("This file is not a PDF."),
    Refusal.UNKNOWN_TYPE: gettext_noop("Only PDF files, plain text files and saved web pages can be read."),
    Refusal.BROKEN: gettext_noop("This PDF is damaged and cannot be opened."),
    Refusal.ENCRYPTED: gettext_noop("This PDF is protected with a password. Please save it without one."),
    Refusal.EMPTY: gettext_noop(
        "This file holds no text. If it is a scan, please run text recognition first."
    ),
    Refusal.TOO_LARGE: gettext_noop("This file is too large to be read."),
    Refusal.TOO_MANY_PAGES: gettext_noop("This PDF has too many pages to be read."),
    Refusal.TOO_MUCH_TEXT: gettext_noop("This file holds too much text to be read."),
    Refusal.TOO_SLOW: gettext_noop("Reading this PDF took too long, so it was stopped."),
    Refusal.HOSTILE: gettext_noop("This PDF could not be read safely, so reading it was stopped."),
}


class PdfRefused(Exception):
    """A file that is not read. ``code`` is for programs, ``message`` an English msgid for people."""

    def __init__(self, code: Refusal) -> None:
        self.code = code
        self.message = MESSAGES[code]
        super().__init__(self.message)
