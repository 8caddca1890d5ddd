# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Plain text out of uploaded files, without trusting them.

``extract_text`` reads a PDF in a subprocess with limits; ``sniff`` tells a file's type by its content;
``decode_text`` decodes a text file; ``text_of`` does whichever of these fits. Everything that cannot be read
raises ``PdfRefused`` (a ``Refused``) with a machine-readable ``code`` and an English message for gettext.
"""

from .contents import ContentType, decode_text, sniff, text_of
from .extraction import Limits, PdfText, extract_text
from .refusals import MESSAGES, PdfRefused, Refusal

__all__ = [
    "MESSAGES",
    "ContentType",
    "Limits",
    "PdfRefused",
    "PdfText",
    "Refusal",
    "decode_text",
    "extract_text",
    "sniff",
    "text_of",
]
