# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Styles of an ODT file: what paragraphs, words and lists are by their styles (ODF 1.2)."""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from augenhoehe.kit.richtext.recorder import TABLE_HEADINGS, form_of_style
from augenhoehe.kit.richtext.story import Form

_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
OFFICE, TEXT, TABLE = f"{{{_ODF}office:1.0}}", f"{{{_ODF}text:1.0}}", f"{{{_ODF}table:1.0}}"
STYLE, DRAW, SVG = f"{{{_ODF}style:1.0}}", f"{{{_ODF}drawing:1.0}}", f"{{{_ODF}svg-compatible:1.0}}"
FO = f"{{{_ODF}xsl-fo-compatible:1.0}}"
XLINK, DC = "{http://www.w3.org/1999/xlink}", "{http://purl.org/dc/elements/1.1/}"
_DEEPEST_CHAIN = 20
MOST_SPACES = 1000


@dataclass(slots=True)
class Style:
    """A style, with what is taken from its parents."""

    form: Form | None = None
    marks: dict[str, bool] = field(default_factory=dict)
    table_heading: bool = False


class Styles:
    """All styles of a file; automatic ones hide named ones."""

    def __init__(self, *roots: Element | None) -> None:
        self._raw: dict[tuple[str, str], Element] = {}
        self._found: dict[tuple[str, str], Style] = {}
        self._lists: dict[tuple[str, int], bool] = {}
        for root in roots:
            if root is not None:
                self._collect(root)

    def _collect(self, root: Element) -> None:
        for one in root.iter(f"{STYLE}style"):
            self._raw[one.get(f"{STYLE}family", ""), one.get(f"{STYLE}name", "")] = one
        for one in root.iter(f"{TEXT}list-style"):
            name = one.get(f"{STYLE}name", "")
            for level in one:
                depth = level.get(f"{TEXT}level", "1")
                if depth.isdecimal() and len(depth) < 3:
                    counts = level.tag == f"{TEXT}list-level-style-number"
                    self._lists[name, int(depth) - 1] = counts and bool(level.get(f"{STYLE}num-format"))

    def ordered(self, name: str, level: int) -> bool:
        """Whether a list of this style counts on this level."""
        return self._lists.get((name, level), False)

    def of(self, family: str, name: str | None) -> Style:
        """The style, an empty one where it is not known."""
        key = (family, name or "")
        if key not in self._found:
            self._found[key] = self._read(*key)
        return self._found[key]

    @property
    def has_table_heading(self) -> bool:
        """Whether the file's tables tell their heads by a style of their own."""
        return any(family == "paragraph" and _heads(one) for (family, _), one in self._raw.items())

    def _read(self, family: str, name: str) -> Style:
        style = Style(form=form_of_style(name) if family == "paragraph" else None)
        one = self._raw.get((family, name))
        if one is None:
            style.table_heading = name.replace("_20_", " ").lower() in TABLE_HEADINGS
        for _ in range(_DEEPEST_CHAIN):
            if one is None:
                break
            self._take(style, one)
            one = self._raw.get((family, one.get(f"{STYLE}parent-style-name", "")))
        return style

    @staticmethod
    def _take(style: Style, one: Element) -> None:
        style.table_heading = style.table_heading or _heads(one)
        if one.get(f"{STYLE}family") == "paragraph":
            # The parent's name counts too, for it may be one that the file takes for granted.
            for tag in ("display-name", "name", "parent-style-name"):
                if style.form is None:
                    style.form = form_of_style(one.get(f"{STYLE}{tag}", ""))
        level = one.get(f"{STYLE}default-outline-level", "")
        if style.form is None and level.isdecimal() and level != "0":
            style.form = Form("h", min(int(level[:2]), 9))
        properties = one.find(f"{STYLE}text-properties")
        if properties is None or one.get(f"{STYLE}family") != "text":
            return
        for mark, is_on in _marks(properties).items():
            style.marks.setdefault(mark, is_on)


def _heads(one: Element) -> bool:
    names = (one.get(f"{STYLE}display-name", ""), one.get(f"{STYLE}name", ""))
    return any(name.replace("_20_", " ").lower() in TABLE_HEADINGS for name in names)


def _marks(properties: Element) -> dict[str, bool]:
    found: dict[str, bool] = {}
    weight = properties.get(f"{FO}font-weight")
    if weight:
        found["strong"] = weight == "bold" or (weight.isdecimal() and int(weight[:4]) >= 600)
    if slant := properties.get(f"{FO}font-style"):
        found["em"] = slant in ("italic", "oblique")
    if place := properties.get(f"{STYLE}text-position"):
        height = place.split()[0] if place.split() else ""
        found["sub"] = height == "sub" or height.startswith("-")
        found["sup"] = height == "super" or (height[:1].isdecimal() and not height.startswith("0"))
    return found


def words_in(parent: Element | None, tag: str) -> str:
    """The words of a child, none where there is no such child."""
    found = parent.find(tag) if parent is not None else None
    return "" if found is None else "".join(found.itertext())


def spaces_in(element: Element) -> int:
    """How many spaces an element stands for."""
    count = element.get(f"{TEXT}c", "1")
    return min(int(count[:6]), MOST_SPACES) if count.isdecimal() else 1


def repeated(cell: Element) -> int:
    """How many columns a cell stands for."""
    count = cell.get(f"{TABLE}number-columns-repeated", "1")
    return min(max(int(count[:4]), 1), 60) if count.isdecimal() else 1


def note_body(note: Element) -> Element:
    """What a note says, nothing where it says nothing."""
    found = note.find(f"{TEXT}note-body")
    return Element("none") if found is None else found
