# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from pathlib import Path

import pytest
from django.core.management.base import CommandError

from augenhoehe.council.management.file import open_paper


def test_a_text_file(tmp_path: Path) -> None:
    (tmp_path / "vorlage.txt").write_bytes("Betreff: Prüfung".encode("cp1252"))
    found = open_paper(str(tmp_path / "vorlage.txt"))
    assert (found.name, found.text) == ("vorlage.txt", "Betreff: Prüfung")


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7 nothing", b"\x00\x01\x02", b"PK\x03\x04"])
def test_what_cannot_be_read_is_one_clear_line(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.pdf").write_bytes(content)
    with pytest.raises(CommandError) as refusal:
        open_paper(str(tmp_path / "x.pdf"))
    assert "\n" not in str(refusal.value)


def test_missing_files_and_folders(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="keine Datei"):
        open_paper(str(tmp_path / "nirgends.pdf"))
    with pytest.raises(CommandError, match="nicht öffnen"):
        open_paper(str(tmp_path))
