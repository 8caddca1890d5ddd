# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

"""Does a PDF keep the promises of PDF/UA-1 and PDF/A-2a that a program can see? No certificate.

the town runs veraPDF or PAC.

Needs pikepdf, which is a development dependency; the running product does not call this module.
"""

import io
from collections.abc import Iterator
from typing import Any

import pikepdf

UA = "http://www.aiim.org/pdfua/ns/id/"
ARCHIVE = "http://www.aiim.org/pdfa/ns/id/"


def faults(pdf: bytes, *, contents: bool = False) -> list[str]:
    """Return what is wrong, in sentences.

    An empty list means every check passed. contents: a contents list is expected.
    """
    with pikepdf.open(io.BytesIO(pdf)) as document:
        root = document.Root
        found = [*_metadata(document), *_fonts(document)]
        if str(root.get("/Lang", "")) != "de-DE":
            found.append("The language is not de-DE.")
        if not _flag(root, "/MarkInfo", "/Marked"):
            found.append("The file is not marked as tagged.")
        if not _flag(root, "/ViewerPreferences", "/DisplayDocTitle"):
            found.append("The window would show the file name instead of the title.")
        if "/StructTreeRoot" not in root:
            return [*found, "There is no structure tree."]
        elements = list(structure(document))
        found += _structure(elements)
        kinds = {kind for kind, _ in elements}
        if contents and not {"TOC", "TOCI"} <= kinds:
            found.append("The contents list is not tagged as TOC and TOCI.")
        return found


def structure(document: pikepdf.Pdf) -> Iterator[tuple[str, Any]]:
    """Yield every structure element in reading order, as its kind ("H1", "TH") and the element."""

    def walk(element: Any) -> Iterator[tuple[str, Any]]:
        if isinstance(element, pikepdf.Dictionary) and "/S" in element:
            yield str(element.S).lstrip("/"), element
        kids = element.get("/K") if isinstance(element, pikepdf.Dictionary) else None
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, pikepdf.Dictionary):
                yield from walk(kid)

    yield from walk(document.Root.StructTreeRoot)


def scope(cell: Any) -> str:
    """Return the scope of a header cell ("Column", "Row") or nothing."""
    attributes = cell.get("/A", [])
    for entry in attributes if isinstance(attributes, pikepdf.Array) else [attributes]:
        if isinstance(entry, pikepdf.Dictionary) and "/Scope" in entry:
            return str(entry.Scope).lstrip("/")
    return ""


def _flag(root: Any, holder: str, name: str) -> bool:
    return holder in root and bool(root[holder].get(name, False))


def _metadata(document: pikepdf.Pdf) -> list[str]:
    found = []
    with document.open_metadata() as metadata:
        if metadata.get(f"{{{UA}}}part") != "1":
            found.append("The metadata do not claim PDF/UA-1.")
        if (metadata.get(f"{{{ARCHIVE}}}part"), metadata.get(f"{{{ARCHIVE}}}conformance")) != ("2", "A"):
            found.append("The metadata do not claim PDF/A-2a.")
        if not metadata.get("dc:title"):
            found.append("The metadata have no title.")
    return found


def _fonts(document: pikepdf.Pdf) -> list[str]:
    found = []
    for item in document.objects:
        descriptor = isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor"
        if descriptor and not {"/FontFile", "/FontFile2", "/FontFile3"} & set(item.keys()):
            found.append(f"The font {item.get('/FontName')} is not embedded.")
    return found


def _structure(elements: list[tuple[str, Any]]) -> list[str]:
    found = []
    level = 0
    for kind, element in elements:
        if kind == "Figure" and not str(element.get("/Alt", "")).strip():
            found.append("A picture has no alternative text.")
        if kind == "TH" and not scope(element):
            found.append("A header cell does not say whether it names a column or a row.")
        if len(kind) == 2 and kind[0] == "H" and kind[1].isdigit():
            if int(kind[1]) > level + 1:
                found.append(f"A heading of level {kind[1]} follows one of level {level}.")
            level = int(kind[1])
    tables = sum(kind == "Table" for kind, _ in elements)
    if tables and not any(kind == "TH" for kind, _ in elements):
        found.append("There are tables without header cells.")
    return found
