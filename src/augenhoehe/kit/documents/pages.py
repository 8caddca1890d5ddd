# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

"""How many pages a PDF of our own has."""

import io

import pypdfium2


def page_count(pdf: bytes) -> int:
    """Return the number of pages. Only for files the house has just made: foreign ones are read in `kit.pdftext`."""
    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    try:
        return len(document)
    finally:
        document.close()
