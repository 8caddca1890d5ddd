# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Plain text out of uploaded files, without trusting them.

``extract_text`` reads a PDF in a subprocess with limits, ``extract_lines`` also tells where its lines stand;
``sniff`` tells a file's type by its content;
``decode_text`` decodes a text file; ``text_of`` does whichever of these fits. Everything that cannot be read
raises ``PdfRefused`` (a ``Refused``) with a machine-readable ``code`` and an English message for gettext.
"""

from .contents import ContentType, decode_text, sniff, text_of
from .extraction import Limits, PdfText, extract_lines, extract_text
from .lines import BOLD, ITALIC, Line, Page, Span
from .refusals import MESSAGES, PdfRefused, Refusal

__all__ = [
    "BOLD",
    "ITALIC",
    "MESSAGES",
    "ContentType",
    "Limits",
    "Line",
    "Page",
    "PdfRefused",
    "PdfText",
    "Refusal",
    "Span",
    "decode_text",
    "extract_lines",
    "extract_text",
    "sniff",
    "text_of",
]
