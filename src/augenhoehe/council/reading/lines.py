# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The lines of a paper, cleaned, with their numbers, and without what only repeats on each page.

Line numbers count from 1 and are those of ``str.splitlines`` (so a form feed ends a line too).
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from augenhoehe.kit.pdftext.wrapping import resolve_soft_hyphens

from .dates import DATE
from .markup import is_markup, without_markup
from .numbers import NUMBER, NUMBER_LABEL

_CELL_BREAK = re.compile(r"\s*(?:\t|\|)\s*|\s{2,}")
# Lines to write on part the fields of a form.
_RULE = re.compile(r"_{5,}|\.{8,}|[-–=]{8,}")
# "B e s c h l u s s v o r l a g e"
_SPACED = re.compile(r"(?:\w ){4,40}\w:?")
_LIGATURES = {
    ord(sign): letters
    for sign, letters in zip(
        "\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06", "ff fi fl ffi ffl ft st".split(), strict=True
    )
}
_INVISIBLE = {ord(character): None for character in "\u200b\u200c\u200d\u2060\ufeff"}
# PDFium's older call gives U+0002 for a soft hyphen; other control characters are noise.
_CONTROLS = {code: " " for code in range(32) if code != 9} | {2: "\ufffe", 127: " "}
_SPACES = {
    ord(space): " "
    for space in "\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
}
_CLEANING = _INVISIBLE | _CONTROLS | _SPACES | _LIGATURES
# Normalising is quadratic in a run of combining marks, so long lines are taken in portions.
_PORTION = 512

_PAGE_COUNT = r"(?:Seite|S\.)\s{0,3}:?\s{0,3}\d{1,4}(?:\s{0,3}(?:von|/)\s{0,3}\d{1,4})?"
_PAGE_FIRST = re.compile(rf"[-–|]?\s?{_PAGE_COUNT}(?:\s*[-–|].{{0,80}})?")
_PAGE_LAST = re.compile(rf"(?P<rest>.{{1,90}}?)[\s,|–-]{{1,5}}{_PAGE_COUNT}")
_PAGE_BARE = re.compile(r"[-–]\s?\d{1,4}\s?[-–]")
_PAGE_OF = re.compile(r"(?P<page>[1-9]\d?)/(?P<last>[1-9]\d?)")
# What the pages of council information systems print beside the paper.
_CONTROLS_OF_PAGES = frozenset(
    {
        *(
            "Reduzieren",
            "Vorlesen",
            "Seiteninhalt",
            "Hilfsnavigation",
            "Zum Inhalt springen",
            "Inhalt",
            "ALLRIS - Vorlage",
        ),
        *(
            "Danach suchen andere",
            "Inhaltsbereich der Seite",
            "Hauptnavigation der Seite",
            "Grunddaten",
            "zum Seitenanfang",
        ),
    }
)
_PRINTED_ON = re.compile(
    rf"(?:Druckdatum|Ausdruck(?: vom)?|(?:Aus)?[Gg]edruckt (?:am|vom)|Erstellt am):? ?{DATE}(?:,? .{{0,40}})?"
)
_FOOT = re.compile(rf"(?:.{{0,90}}[\s|–-])?{_PAGE_COUNT}")
_NUMBERED_HEAD = re.compile(rf"(?:.{{0,40}}[ ·|–-])?{NUMBER_LABEL}\s?:?\s?{NUMBER}(?: .{{0,20}})?")
_RUNNING_HEAD = re.compile(
    r"(?:zu[rm]? )?(?:\w{0,20}[Vv]orlage|Drucksache|Antrag|Anfrage|Stadt|Gemeinde|Kreis|DS|Vorl\.)(?!\w).{0,60}"
)
_EDGE = 4
_LONGEST_MARK = 300
# Twice the lines of the longest concept; what follows is not read, so that a hostile text costs no minutes.
MOST_LINES = 50_000
_SENTENCE_END = (".", "!", "?", ":", ";")


@dataclass(frozen=True)
class Line:
    """One line as it is read: single spaces, no soft hyphens; ``cells`` are parted by tabs or wide gaps."""

    number: int
    text: str
    cells: tuple[str, ...] = ()
    ends_open: bool = False

    def __bool__(self) -> bool:
        return bool(self.text)


@dataclass(frozen=True)
class PaperLines:
    """The lines that carry content, and apart from them the heads and feet of pages."""

    content: tuple[Line, ...]
    furniture: tuple[Line, ...]


def paper_lines(text: str) -> tuple[str, ...]:
    """The raw lines that evidence numbers point to: number n is ``paper_lines(text)[n - 1]``."""
    return tuple(text.splitlines())


def clean_line(number: int, raw: str) -> Line:
    """One raw line, cleaned."""
    if not raw or raw.isspace():
        return Line(number, "")
    text = raw.translate(_CLEANING)
    if not text.isascii():
        text = "".join(
            unicodedata.normalize("NFC", text[start : start + _PORTION])
            for start in range(0, len(text), _PORTION)
        )
        text = resolve_soft_hyphens(text)
    text = _RULE.sub("\t", text)
    cells = tuple(_closed_up(cell) for cell in _CELL_BREAK.split(text.strip()) if cell)
    words = cells[0] if len(cells) == 1 else " ".join(_closed_up(text).split())
    return Line(number, words, cells, ends_open=text.endswith(" "))


def _closed_up(text: str) -> str:
    """A word that is printed with spaces between its letters, as a word."""
    return text.replace(" ", "") if _SPACED.fullmatch(text) else text


def read_lines(text: str) -> PaperLines:
    """Clean all lines and take out page numbers and the heads and feet that repeat beside them."""
    pages: list[list[Line]] = [[]]
    furniture: list[Line] = []
    last_texts = _repeated_page_marks(text)
    page_counts = _page_counts(text)
    source = without_markup(text) if is_markup(text) else _raw_lines(text)
    for number, raw in source:
        for part in _apart_from_page_mark(raw.rstrip("\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029")):
            line = clean_line(number, part)
            if line.text in _CONTROLS_OF_PAGES or _PRINTED_ON.fullmatch(line.text):
                furniture.append(line)
            elif _is_page_mark(line.text, last_texts) or line.text in page_counts:
                furniture.append(line)
                pages.append([])
            else:
                pages[-1].append(line)
        if raw.endswith("\f"):
            pages.append([])
    kept, repeated = _without_running_lines([page for page in pages if any(page)])
    return PaperLines(tuple(_joined(kept)), tuple(furniture + repeated))


def _raw_lines(text: str) -> Iterator[tuple[int, str]]:
    return enumerate(text.splitlines(keepends=True)[:MOST_LINES], 1)


def _page_counts(text: str) -> frozenset[str]:
    """Lines such as "1/3" and "2/3", if they count: several of one total, or "1/1" as the last line."""
    seen: dict[str, set[str]] = {}
    last = ""
    for raw in text.splitlines()[:MOST_LINES]:
        last = raw.strip() or last
        found = _PAGE_OF.fullmatch(raw.strip()) if len(raw) <= _LONGEST_MARK else None
        if found and int(found["page"]) <= int(found["last"]):
            seen.setdefault(found["last"], set()).add(found["page"])
    return frozenset(
        f"{page}/{total}"
        for total, pages in seen.items()
        if len(pages) > 1 or (last == "1/1" and total == "1")
        for page in pages
    )


def _apart_from_page_mark(raw: str) -> tuple[str, ...]:
    """A word divided at the end of a page, to which PDFium has joined the page's foot, apart from that foot."""
    before, mark, after = raw.rpartition("\ufffe")
    if mark and _FOOT.fullmatch(" ".join(after.split())):
        return before + mark, after
    return (raw,)


def _is_page_mark(text: str, repeated: frozenset[str]) -> bool:
    if _PAGE_BARE.fullmatch(text) or _PAGE_FIRST.fullmatch(text):
        return True
    with_rest = _PAGE_LAST.fullmatch(text)
    return bool(with_rest and (with_rest["rest"] in repeated or _RUNNING_HEAD.fullmatch(with_rest["rest"])))


def _repeated_page_marks(text: str) -> frozenset[str]:
    """What stands before "Seite n" on more than one line."""
    seen: set[str] = set()
    repeated: set[str] = set()
    for raw in text.splitlines()[:MOST_LINES]:
        found = _PAGE_LAST.fullmatch(" ".join(raw.split())) if _may_be_mark(raw) else None
        if found:
            (repeated if found["rest"] in seen else seen).add(found["rest"])
    return frozenset(repeated)


def _may_be_mark(raw: str) -> bool:
    return len(raw) <= _LONGEST_MARK and ("Seite" in raw or "S." in raw)


def _without_running_lines(pages: Sequence[list[Line]]) -> tuple[list[list[Line]], list[Line]]:
    """Pages without the first and last lines that another page has too; the first page keeps its head."""
    tops = [_edge(page) for page in pages]
    bottoms = [_edge(page[::-1]) for page in pages]
    kept: list[list[Line]] = []
    dropped: list[Line] = []
    seen_tops: set[str] = set()
    count: dict[str, int] = {}
    for bottom in bottoms:
        for text in set(bottom):
            count[text] = count.get(text, 0) + 1
    for page, top in zip(pages, tops, strict=True):
        start, end = 0, len(page)
        if seen_tops and top and _NUMBERED_HEAD.fullmatch(top[0]):
            seen_tops.add(top[0])
        while start < end and (not page[start] or page[start].text in seen_tops):
            start += 1
        while end > start and (not page[end - 1] or count.get(page[end - 1].text, 0) > 1):
            end -= 1
        kept.append(page[start:end])
        dropped += [line for line in page[:start] + page[end:] if line]
        seen_tops.update(top)
    return kept, dropped


def _edge(page: Sequence[Line]) -> list[str]:
    found: list[str] = []
    for line in page:
        if line:
            found.append(line.text)
            if len(found) == _EDGE:
                break
    return found


def _joined(pages: Sequence[Sequence[Line]]) -> list[Line]:
    """All pages in one list; a page break ends a paragraph only where a sentence ends."""
    lines: list[Line] = []
    for page in pages:
        if lines and page and lines[-1].text.endswith(_SENTENCE_END):
            lines.append(Line(page[0].number, ""))
        lines += page
    return lines
