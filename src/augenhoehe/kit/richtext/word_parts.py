# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a DOCX file says beside its text: styles, numbering, targets of links (ISO 29500-1, WordprocessingML)."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from augenhoehe.kit.richtext.archive import Archive
from augenhoehe.kit.richtext.recorder import TABLE_HEADINGS, form_of_style
from augenhoehe.kit.richtext.story import Form

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_SIGNS = {f"{W}noBreakHyphen": "\u2011", f"{W}softHyphen": "\u00ad", f"{W}tab": "\t", f"{W}ptab": "\t"}
_PRIVATE = range(0xF000, 0xF100)
_BODY_OUTLINE = 9
_DEEPEST_CHAIN = 20


@dataclass(slots=True)
class Style:
    """A style, with what is taken from those it is based on."""

    form: Form | None = None
    marks: dict[str, bool] = field(default_factory=dict)
    numbering: tuple[str, int] | None = None
    table_heading: bool = False


class Parts:
    """Styles by id, kinds of lists by number, targets of links by relation."""

    def __init__(self, archive: Archive, main: str) -> None:
        self._archive = archive
        folder, name = posixpath.split(main)
        self.folder = folder
        self.relations: dict[str, tuple[str, str]] = {}
        relations = archive.part(f"{folder}/_rels/{name}.rels")
        for entry in relations.iter(f"{RELATIONS}Relationship") if relations is not None else ():
            kind = entry.get("Type", "").rsplit("/", 1)[-1]
            self.relations[entry.get("Id", "")] = (kind, entry.get("Target", ""))
        self._bullets: dict[tuple[str, int], bool | None] = {}
        self._read_numbering(self._of_kind(archive, "numbering"))
        self.styles: dict[str, Style] = {}
        self.default = ""
        self._read_styles(self._of_kind(archive, "styles"))
        self.footnotes = self._of_kind(archive, "footnotes")
        self.endnotes = self._of_kind(archive, "endnotes")
        self.comments = self._of_kind(archive, "comments")

    def picture(self, identity: str) -> bytes | None:
        """The bytes of the picture that a relation leads to; None where it is not in the file."""
        kind, target = self.relations.get(identity, ("", ""))
        return self._archive.picture(self._path(target)) if kind == "image" else None

    def _path(self, target: str) -> str:
        return target.lstrip("/") if target.startswith("/") else f"{self.folder}/{target}"

    def _of_kind(self, archive: Archive, kind: str) -> Element | None:
        for found, target in self.relations.values():
            if found == kind:
                return archive.part(self._path(target))
        return None

    def ordered(self, numbering: tuple[str, int]) -> bool | None:
        """Whether a list counts; None where its number means no list."""
        number, level = numbering
        return self._bullets.get((number, level), False) if number != "0" else None

    def _read_numbering(self, root: Element | None) -> None:
        if root is None:
            return
        patterns: dict[str, dict[int, bool | None]] = {}
        for pattern in root.findall(f"{W}abstractNum"):
            patterns[pattern.get(f"{W}abstractNumId", "")] = dict(map(_level, pattern.findall(f"{W}lvl")))
        for number in root.findall(f"{W}num"):
            levels = dict(patterns.get(value(number, "abstractNumId"), {}))
            for override in number.findall(f"{W}lvlOverride/{W}lvl"):
                levels.update([_level(override)])
            for level, ordered in levels.items():
                self._bullets[number.get(f"{W}numId", ""), level] = ordered

    def _read_styles(self, root: Element | None) -> None:
        raw = {} if root is None else {one.get(f"{W}styleId", ""): one for one in root.findall(f"{W}style")}
        for identity, one in raw.items():
            if one.get(f"{W}type") == "paragraph" and on(one.get(f"{W}default")):
                self.default = identity
            self.styles[identity] = self._style(one, raw)

    def _style(self, one: Element, raw: dict[str, Element]) -> Style:
        style = Style()
        seen: Element | None = one
        for _ in range(_DEEPEST_CHAIN):
            if seen is None:
                break
            self._take(style, seen)
            seen = raw.get(value(seen, "basedOn"))
        return style

    @staticmethod
    def _take(style: Style, one: Element) -> None:
        """Take from a style, or one it is based on, what is not known yet."""
        names = (value(one, "name"), one.get(f"{W}styleId", ""))
        style.table_heading = style.table_heading or any(name.lower() in TABLE_HEADINGS for name in names)
        paragraph = one.find(f"{W}pPr")
        if style.form is None:
            style.form = next((form for name in names if (form := form_of_style(name))), None)
        if style.form is None and paragraph is not None:
            style.form = outline(paragraph)
        if style.numbering is None and paragraph is not None:
            style.numbering = numbering(paragraph)
        run = one.find(f"{W}rPr")
        for mark, is_on in marks(run).items() if run is not None else ():
            style.marks.setdefault(mark, is_on)


def _level(one: Element) -> tuple[int, bool | None]:
    kind = value(one, "numFmt")
    return number(one.get(f"{W}ilvl")), None if kind == "none" else kind not in ("bullet", "")


def outline(properties: Element) -> Form | None:
    """A heading by its level in the outline; None where the properties say nothing of it, p for body text."""
    level = properties.find(f"{W}outlineLvl")
    if level is None:
        return None
    depth = number(level.get(f"{W}val"))
    return Form("h", depth + 1) if 0 <= depth < _BODY_OUTLINE else Form()


def numbering(properties: Element) -> tuple[str, int] | None:
    """The number of the list a paragraph belongs to, and its level there."""
    found = properties.find(f"{W}numPr")
    if found is None:
        return None
    return value(found, "numId"), number(value(found, "ilvl"))


def marks(properties: Element | None) -> dict[str, bool]:
    """The marks that run properties switch on or off."""
    found: dict[str, bool] = {}
    if properties is None:
        return found
    for tag, mark in (("b", "strong"), ("i", "em")):
        entry = properties.find(f"{W}{tag}")
        if entry is not None:
            found[mark] = on(entry.get(f"{W}val", "1"))
    height = value(properties, "vertAlign")
    if height:
        found["sub"], found["sup"] = height == "subscript", height == "superscript"
    return found


def value(parent: Element, name: str) -> str:
    """The value of a property, empty where it is not set."""
    child = parent.find(f"{W}{name}")
    return "" if child is None else child.get(f"{W}val", "")


def number(text: str | None) -> int:
    """A whole number, 0 where there is none."""
    try:
        return int(text or 0)
    except ValueError:
        return 0


def on(text: str | None) -> bool:
    """A switch as Word writes it."""
    return text in ("1", "true", "on")


def in_words_of_2006(root: Element) -> Element:
    """The same tree with the names of the strict form (ISO 29500 strict) turned into those everybody uses."""
    for element in root.iter():
        if isinstance(element.tag, str) and element.tag.startswith(_STRICT):
            element.tag = W + element.tag[len(_STRICT) :]
            for name in [name for name in element.keys() if name.startswith(_STRICT)]:  # noqa: SIM118
                element.set(W + name[len(_STRICT) :], element.attrib.pop(name))
    return root


def text_of(element: Element) -> str | None:
    """The text that an element of a run stands for, None where it stands for none."""
    tag = element.tag
    if tag in (f"{W}t", f"{W}delText"):
        return element.text or ""
    if tag in (f"{W}br", f"{W}cr"):
        return "\n" if element.get(f"{W}type", "textWrapping") == "textWrapping" else ""
    if tag == f"{W}sym":
        code = element.get(f"{W}char", "")
        # Signs of symbol fonts have no meaning outside them; mostly they are bullets.
        known = _hex(code) and int(code, 16) not in _PRIVATE and int(code, 16) < 0x11_0000
        return chr(int(code, 16)) if known else "•"
    return _SIGNS.get(tag)


def _hex(text: str) -> bool:
    return bool(text) and len(text) <= 6 and all(sign in "0123456789abcdefABCDEF" for sign in text)
