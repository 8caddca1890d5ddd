# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

import datetime
import io
from pathlib import Path

import pikepdf
import pytest

from augenhoehe.kit.documents.tree import DocumentError
from augenhoehe.kit.documents.typesetting import STANDARDS, compile_source, fonts, template

DAY = datetime.date(2023, 10, 20)


def test_only_the_shipped_fonts_are_known() -> None:
    assert fonts().families() == [
        "DejaVu Sans",
        "Fira Sans",
        "Noto Sans Arabic",
        "Noto Sans Ethiopic",
        "Noto Sans Tamil",
    ]


def test_tigrinya_and_tamil_have_fonts_of_their_own() -> None:
    layout = '#set text(font: "Fira Sans")\n#set document(title: "Gruß")\nሰላም *ትግርኛ* வணக்கம் *தமிழ்*'
    pdf = compile_source(layout, {}, day=DAY, kind="pdf", standards=STANDARDS)[0]
    with pikepdf.open(io.BytesIO(pdf)) as document:
        names = {
            str(item.FontName).split("+")[1]
            for item in document.objects
            if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor"
        }
    assert names >= {f"NotoSans{name}" for name in ("Ethiopic-Regular", "Ethiopic-Bold", "Tamil-Bold")}


def test_files_outside_the_package_cannot_be_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("geheim")
    for path in (str(secret), "/etc/passwd", "../../../../../../etc/passwd"):
        with pytest.raises(DocumentError, match="cannot be set"):
            compile_source(f'#read("{path}")', {}, day=DAY, kind="pdf")


def test_pages_become_pictures_and_a_document_one_file() -> None:
    source = "eins #pagebreak() zwei"
    assert len(compile_source(source, {}, day=DAY, kind="png", resolution=20)) == 2
    (pdf,) = compile_source(source, {}, day=DAY, kind="pdf")
    assert pdf.startswith(b"%PDF")


def test_a_picture_without_alternative_text_is_refused_by_the_typesetter_too() -> None:
    svg = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9'/></svg>"
    source = f'#set document(title: "t")\n#image(bytes("{svg}"))'
    with pytest.raises(DocumentError, match="alt"):
        compile_source(source, {}, day=DAY, kind="pdf", standards=("ua-1",))


def test_layouts_ship_with_their_package() -> None:
    assert "house-table" in template("augenhoehe.kit.documents", "blocks.typ")
