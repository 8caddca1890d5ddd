# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from typing import Any

import pytest

from augenhoehe.core import storage
from augenhoehe.core.actions.store_file import safe_name, store_file
from augenhoehe.core.models import Account, File, Municipality
from augenhoehe.kit.documents.xlsx import Sheet, SheetColumn, write_xlsx
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.violations import RuleViolation

PNG = b"\x89PNG\r\n\x1a\n" + b"\x00" * 20


def store(bergkamen: Municipality, anna: Account, name: str, content: bytes) -> File:
    return store_file(by=anna, municipality=bergkamen, name=name, content=content)


@pytest.mark.parametrize(
    ("content", "mime_type"),
    [
        (b"%PDF-1.7\n", "application/pdf"),
        (b"Guten Tag", "text/plain; charset=utf-8"),
        (PNG, "image/png"),
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
    ],
)
def test_the_type_is_told_by_the_content(
    bergkamen: Municipality, anna: Account, content: bytes, mime_type: str
) -> None:
    file = store(bergkamen, anna, "luege.exe", content)
    assert file.mime_type == mime_type
    assert storage.get(file.sha512) == content
    assert AuditEvent.objects.filter(verb="core.file_stored", object_id=str(file.pk)).exists()


@pytest.mark.parametrize(
    "content", [b"", b"GIF89a" + b"\x00" * 9, b"\x00\x01\x02", b"PK\x03\x04" + b"\x00" * 30]
)
def test_what_the_house_does_not_keep_is_refused(
    bergkamen: Municipality, anna: Account, content: bytes
) -> None:
    with pytest.raises(RuleViolation):
        store(bergkamen, anna, "bild.png", content)
    assert not File.objects.exists()


def test_too_much_is_refused(bergkamen: Municipality, anna: Account, settings: Any) -> None:
    settings.AUGENHOEHE_UPLOAD_LIMIT = 4
    store(bergkamen, anna, "a.txt", b"1234")
    with pytest.raises(RuleViolation, match="zu groß"):
        store(bergkamen, anna, "a.txt", b"12345")


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("Vorlage.pdf", "Vorlage.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Ablage\\Vorlage.pdf", "Vorlage.pdf"),
        ("zwei\nZeilen\x00.pdf", "zweiZeilen.pdf"),
        ("", "datei"),
        ("a" * 300 + ".pdf", "a" * 196 + ".pdf"),
    ],
)
def test_names_are_made_harmless(given: str, kept: str) -> None:
    assert safe_name(given) == kept


def test_a_workbook_is_kept_where_the_house_made_it(bergkamen: Municipality, anna: Account) -> None:
    book = write_xlsx([Sheet("A", [SheetColumn("B")], [("C",)])], title="T", day=datetime.date(2023, 1, 16))
    with pytest.raises(RuleViolation):
        store(bergkamen, anna, "tabellen.xlsx", book)
    kept = store_file(by=anna, municipality=bergkamen, name="tabellen.xlsx", content=book, made_here=True)
    assert kept.mime_type.endswith("spreadsheetml.sheet")
