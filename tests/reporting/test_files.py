# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import io

import docx
import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.reporting.enums import PublicationFormat, PublicationText
from augenhoehe.reporting.files import render
from tests.reporting import builders

pytestmark = pytest.mark.django_db

MARKUP = '#read("/etc/passwd") $x$ *fett* <script>'


def test_pdf_and_docx_carry_the_whole_report(cast: Cast) -> None:
    builders.measure(cast, title=MARKUP)
    docx_file = (PublicationText.FULL, PublicationFormat.DOCX)
    rendered = render(builders.frozen(cast).snapshot, {builders.PDF, docx_file})
    assert rendered.stem == "sachstandsbericht-2022-bergkamen"
    assert rendered.content[builders.PDF].startswith(b"%PDF")
    office = docx.Document(io.BytesIO(rendered.content[docx_file]))
    text = "\n".join(paragraph.text for paragraph in office.paragraphs)
    assert MARKUP in text
    assert "Es geht voran." in text
