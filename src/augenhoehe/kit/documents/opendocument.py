# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

"""An ODT file in the house's look.

styles, page, properties and packing (ODF 1.2). What stands in it is written by others.
"""

import datetime
import io
import re
import zipfile
from collections.abc import Iterable, Mapping
from typing import Any

from lxml import etree

from augenhoehe.kit.documents.office import FONT, HAIR, INK, MUTED, STYLES, THREAD, xml_text
from augenhoehe.kit.documents.pictures import photo_type

_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
NAMESPACES = {
    "office": f"{_ODF}office:1.0",
    "text": f"{_ODF}text:1.0",
    "table": f"{_ODF}table:1.0",
    "style": f"{_ODF}style:1.0",
    "fo": f"{_ODF}xsl-fo-compatible:1.0",
    "draw": f"{_ODF}drawing:1.0",
    "svg": f"{_ODF}svg-compatible:1.0",
    "meta": f"{_ODF}meta:1.0",
    "manifest": f"{_ODF}manifest:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "dc": "http://purl.org/dc/elements/1.1/",
}
OFFICE, TEXT, TABLE, STYLE, FO, DRAW, SVG, META, MANIFEST, XLINK, DC = (
    f"{{{NAMESPACES[name]}}}" for name in NAMESPACES
)
MIME = "application/vnd.oasis.opendocument.text"
MARGINS_MM = {"top": 28, "right": 24, "bottom": 26, "left": 28}
DEEPEST_LIST = 10
_VERSION = "1.2"
_PARTS = re.compile("(\n|\t| {2,})")
#: The house's styles and how OpenDocument calls them; a style's kind is told by its name.
PARAGRAPH_STYLES = {
    "Normal": "Text_20_body",
    "Title": "Title",
    **{f"Heading {level}": f"Heading_20_{level}" for level in range(1, 7)},
    "Caption": "Caption",
    "List Bullet": "List_20_Item",
    "Quote": "Quotations",
    "Header": "Header",
    "Footer": "Footer",
    "AH Lead": "AH_20_Lead",
    "AH Small": "AH_20_Small",
    "AH Motion": "AH_20_Motion",
    "AH Note": "AH_20_Note",
    "AH Cell": "Table_20_Contents",
    "AH Pair": "AH_20_Pair",
    "AH Figure": "AH_20_Figure",
}
TABLE_HEADING = "Table_20_Heading"
#: Marks and the properties that show them; several marks together are a style of their own.
MARK_LOOKS: dict[str, tuple[str, str]] = {
    "strong": (f"{FO}font-weight", "bold"),
    "em": (f"{FO}font-style", "italic"),
    "sub": (f"{STYLE}text-position", "sub 58%"),
    "sup": (f"{STYLE}text-position", "super 58%"),
}


def element(parent: Any, tag: str, attributes: Mapping[str, str] | None = None) -> Any:
    """A new last child."""
    return etree.SubElement(parent, tag, dict(attributes or {}))


def empty_text() -> Any:
    """The element that holds a file's text."""
    return etree.Element(f"{OFFICE}text", nsmap=NAMESPACES)


def add_text(parent: Any, text: str) -> None:
    """Text with its line breaks, tabs and runs of spaces as ODF writes them, behind what `parent` holds."""
    for part in _PARTS.split(xml_text(text)):
        if part == "\n":
            element(parent, f"{TEXT}line-break")
        elif part == "\t":
            element(parent, f"{TEXT}tab")
        elif part.startswith("  "):
            element(parent, f"{TEXT}s", {f"{TEXT}c": str(len(part))})
        else:
            # A space at an edge would be lost, so it is written out there.
            bare = part.strip(" ")
            _spaces(parent, len(part) - len(part.lstrip(" ")))
            _append(parent, bare)
            _spaces(parent, len(part) - len(part.rstrip(" ")) if bare else 0)


def _spaces(parent: Any, count: int) -> None:
    if count:
        element(parent, f"{TEXT}s", {f"{TEXT}c": str(count)} if count > 1 else {})


def _append(parent: Any, text: str) -> None:
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def mark_style(marks: frozenset[str]) -> str:
    """The name of the style of words with these marks; `package` defines all of them."""
    return "AH_" + "_".join(sorted(marks & MARK_LOOKS.keys()))


def list_style(ordered: bool) -> str:
    """The name of the style of lists."""
    return "AH_numbers" if ordered else "AH_bullets"


def package(
    text: Any,
    *,
    title: str,
    author: str,
    day: datetime.date,
    language: str,
    pictures: Mapping[str, bytes] | None = None,
    styles: Iterable[Any] = (),
) -> bytes:
    """The file around `text`; equal contents of one day are equal bytes. pictures: PNG or JPEG by their path.

    styles: further automatic styles that the text uses.
    """
    pictures = pictures or {}
    parts = {
        "content.xml": _bytes(_content(text, styles)),
        "styles.xml": _bytes(_styles(language)),
        "meta.xml": meta(title=title, author=author, day=day, language=language),
        **pictures,
    }
    return packed(MIME, parts)


def packed(mime: str, parts: Mapping[str, bytes]) -> bytes:
    """The parts by their path as a file of this type, with its list of contents."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        # The type comes first and unpacked, so that it can be told without unpacking.
        _put(target, "mimetype", mime.encode(), zipfile.ZIP_STORED)
        for name, data in parts.items():
            _put(target, name, data, zipfile.ZIP_DEFLATED)
        _put(target, "META-INF/manifest.xml", _bytes(_manifest(mime, parts)), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _put(target: zipfile.ZipFile, name: str, data: bytes, packing: int) -> None:
    entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    entry.compress_type, entry.external_attr = packing, 0o600 << 16
    target.writestr(entry, data)


def _bytes(root: Any) -> bytes:
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return data


def _root(tag: str) -> Any:
    return etree.Element(f"{OFFICE}{tag}", {f"{OFFICE}version": _VERSION}, nsmap=NAMESPACES)


def _content(text: Any, styles: Iterable[Any]) -> Any:
    root = _root("document-content")
    automatic = element(root, f"{OFFICE}automatic-styles")
    automatic.extend(styles)
    for marks in _combinations():
        style = element(
            automatic, f"{STYLE}style", {f"{STYLE}name": mark_style(marks), f"{STYLE}family": "text"}
        )
        element(style, f"{STYLE}text-properties", dict(MARK_LOOKS[mark] for mark in sorted(marks)))
    for ordered in (False, True):
        _list(automatic, ordered)
    element(root, f"{OFFICE}body").append(text)
    return root


def _combinations() -> list[frozenset[str]]:
    names = sorted(MARK_LOOKS)
    return [
        frozenset(name for bit, name in enumerate(names) if number >> bit & 1)
        for number in range(1, 1 << len(names))
    ]


def _list(parent: Any, ordered: bool) -> None:
    style = element(parent, f"{TEXT}list-style", {f"{STYLE}name": list_style(ordered)})
    for level in range(1, DEEPEST_LIST + 1):
        kind, look = (
            ("number", {f"{STYLE}num-format": "1ai"[(level - 1) % 3], f"{STYLE}num-suffix": "."})
            if ordered
            else ("bullet", {f"{TEXT}bullet-char": "•–▪"[(level - 1) % 3]})
        )
        one = element(style, f"{TEXT}list-level-style-{kind}", {f"{TEXT}level": str(level), **look})
        place = {
            f"{TEXT}space-before": f"{5 * level}mm",
            f"{TEXT}min-label-width": "5mm",
        }
        element(one, f"{STYLE}list-level-properties", place)


def _styles(language: str) -> Any:
    root = _root("document-styles")
    named = element(root, f"{OFFICE}styles")
    tongue, _, country = language.partition("-")
    default = element(named, f"{STYLE}default-style", {f"{STYLE}family": "paragraph"})
    element(
        default,
        f"{STYLE}text-properties",
        {
            f"{FO}font-family": FONT,
            f"{FO}font-size": "10.5pt",
            f"{FO}color": f"#{INK}",
            f"{FO}language": tongue,
            f"{FO}country": country or "none",
            f"{FO}hyphenate": "true",
        },
    )
    element(named, f"{STYLE}style", {f"{STYLE}name": "Standard", f"{STYLE}family": "paragraph"})
    for name, called in PARAGRAPH_STYLES.items():
        _paragraph_style(named, called, STYLES[name])
    head = _paragraph_style(named, TABLE_HEADING, STYLES["AH Cell"])
    head.find(f"{STYLE}text-properties").set(f"{FO}font-weight", "bold")
    automatic = element(root, f"{OFFICE}automatic-styles")
    _page(root, automatic)
    return root


def _paragraph_style(parent: Any, called: str, look: tuple[float, bool, str, float, float]) -> Any:
    size, bold, colour, before, after = look
    attributes = {
        f"{STYLE}name": called,
        f"{STYLE}display-name": called.replace("_20_", " "),
        f"{STYLE}family": "paragraph",
        f"{STYLE}parent-style-name": "Standard",
    }
    if called.startswith("Heading"):
        attributes[f"{STYLE}default-outline-level"] = called[-1]
        attributes[f"{STYLE}next-style-name"] = "Text_20_body"
    style = element(parent, f"{STYLE}style", attributes)
    layout = {
        f"{FO}margin-top": f"{before}pt",
        f"{FO}margin-bottom": f"{after}pt",
        f"{FO}line-height": "125%",
    }
    if called.startswith(("Heading", "Caption")):
        layout[f"{FO}keep-with-next"] = "always"
    if called in ("Quotations", "AH_20_Note", "AH_20_Motion"):
        line = HAIR if called == "Quotations" else THREAD if called == "AH_20_Motion" else MUTED
        layout |= {
            f"{FO}margin-left": "5mm",
            f"{FO}border-left": f"1.5pt solid #{line}",
            f"{FO}padding-left": "3mm",
        }
    element(style, f"{STYLE}paragraph-properties", layout)
    words = {f"{FO}font-size": f"{size}pt", f"{FO}color": f"#{colour}"}
    element(style, f"{STYLE}text-properties", words | ({f"{FO}font-weight": "bold"} if bold else {}))
    return style


def _page(root: Any, automatic: Any) -> None:
    layout = element(automatic, f"{STYLE}page-layout", {f"{STYLE}name": "A4"})
    sides = {f"{FO}margin-{side}": f"{size}mm" for side, size in MARGINS_MM.items()}
    element(
        layout,
        f"{STYLE}page-layout-properties",
        {f"{FO}page-width": "210mm", f"{FO}page-height": "297mm", **sides},
    )
    element(layout, f"{STYLE}footer-style")
    masters = element(root, f"{OFFICE}master-styles")
    master = {f"{STYLE}name": "Standard", f"{STYLE}page-layout-name": "A4"}
    footer = element(element(masters, f"{STYLE}master-page", master), f"{STYLE}footer")
    line = element(footer, f"{TEXT}p", {f"{TEXT}style-name": "Footer"})
    line.text = "Seite "
    number = element(line, f"{TEXT}page-number", {f"{TEXT}select-page": "current"})
    number.text, number.tail = "1", " von "
    element(line, f"{TEXT}page-count").text = "1"


def meta(*, title: str, author: str, day: datetime.date, language: str) -> bytes:
    """What the file says about itself; `day` is its only time stamp."""
    root = _root("document-meta")
    about = element(root, f"{OFFICE}meta")
    element(about, f"{DC}title").text = xml_text(title)
    element(about, f"{DC}language").text = language
    moment = f"{day.isoformat()}T12:00:00"
    for tag, value in (
        (f"{META}initial-creator", xml_text(author)),
        (f"{DC}creator", xml_text(author)),
        (f"{META}creation-date", moment),
        (f"{DC}date", moment),
    ):
        if value:
            element(about, tag).text = value
    return _bytes(root)


def _manifest(mime: str, parts: Mapping[str, bytes]) -> Any:
    root = etree.Element(
        f"{MANIFEST}manifest", {f"{MANIFEST}version": _VERSION}, nsmap={"manifest": NAMESPACES["manifest"]}
    )
    types = {"/": mime, **{name: photo_type(data) or "text/xml" for name, data in parts.items()}}
    for path, kind in types.items():
        entry = {f"{MANIFEST}full-path": path, f"{MANIFEST}media-type": kind}
        if path == "/":
            entry[f"{MANIFEST}version"] = _VERSION
        element(root, f"{MANIFEST}file-entry", entry)
    return root
