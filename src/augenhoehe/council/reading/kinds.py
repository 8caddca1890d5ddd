# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Kinds of papers as they are printed, and whether a paper is public."""

import re
from enum import StrEnum

from augenhoehe.council.enums import PaperType

from .ticks import before_boxes, has_boxes, ticked


class PaperKind(StrEnum):
    """The kind of a paper in the German word of the field; ``paper_type`` is the product's own class of it."""

    RESOLUTION = "Beschlussvorlage"
    INFORMATION = "Mitteilungsvorlage"
    REPORT = "Berichtsvorlage"
    NOTICE = "Informationsvorlage"
    MOTION = "Antrag"
    INQUIRY = "Anfrage"
    ANSWER = "Beantwortung"
    AMENDMENT = "Änderungsantrag"
    URGENT_MOTION = "Dringlichkeitsantrag"
    URGENT = "Dringlichkeitsvorlage"
    TABLED = "Tischvorlage"
    SUPPLEMENT = "Ergänzungsvorlage"

    @property
    def paper_type(self) -> PaperType:
        """The class that the council room keeps papers in."""
        return _TYPES[self]


_TYPES = {
    PaperKind.RESOLUTION: PaperType.RESOLUTION,
    PaperKind.INFORMATION: PaperType.INFORMATION,
    PaperKind.REPORT: PaperType.INFORMATION,
    PaperKind.NOTICE: PaperType.INFORMATION,
    PaperKind.MOTION: PaperType.MOTION,
    PaperKind.INQUIRY: PaperType.INQUIRY,
    PaperKind.ANSWER: PaperType.ANSWER,
    PaperKind.AMENDMENT: PaperType.AMENDMENT,
    PaperKind.URGENT_MOTION: PaperType.URGENT_MOTION,
    PaperKind.URGENT: PaperType.RESOLUTION,
    PaperKind.TABLED: PaperType.TABLED,
    PaperKind.SUPPLEMENT: PaperType.SUPPLEMENT,
}

_WORDS = {
    r"Beschlu(?:ss|ß)vorlage|Vorlage zur Beschlussfassung|Sitzungsvorlage zur Beschlussfassung": PaperKind.RESOLUTION,
    r"Mitteilungsvorlage|Kenntnisgabevorlage|Mitteilung|Kenntnisgabe|Vorlage zur Kenntnisnahme": (
        PaperKind.INFORMATION
    ),
    r"Berichtsvorlage": PaperKind.REPORT,
    r"Informationsvorlage": PaperKind.NOTICE,
    r"Änderungsantrag": PaperKind.AMENDMENT,
    r"Dringlichkeitsantrag": PaperKind.URGENT_MOTION,
    r"Dringlichkeitsvorlage": PaperKind.URGENT,
    r"Tischvorlage": PaperKind.TABLED,
    r"Ergänzungsvorlage|Nachtragsvorlage|Ergänzung": PaperKind.SUPPLEMENT,
    r"Beantwortung(?: einer Anfrage)?|Antwort auf Anfrage": PaperKind.ANSWER,
    r"Antrag": PaperKind.MOTION,
    r"Anfrage": PaperKind.INQUIRY,
}
_WORD = re.compile(r"(?<![\w-])(?:" + "|".join(f"({words})" for words in _WORDS) + r")(?![\w-])")
_KINDS = tuple(_WORDS.values())
_NOT_PUBLIC = re.compile(r"(?<!\w)nicht[\s-]?öffentlich(?:e[rnms]?)?(?!\w)", re.IGNORECASE)
_PUBLIC = re.compile(r"(?<!\w)(?<!nicht )(?<!nicht-)öffentlich(?:e[rnms]?)?(?!\w)", re.IGNORECASE)
_MARK = re.compile(r"[ÖN]")


def kind_at_start(text: str) -> PaperKind | None:
    """The kind that a line begins with, if any; where boxes are printed, the ticked one."""
    if text.isupper():
        text = text.title()
    if has_boxes(text):
        kinds = [kind for label in ticked(text) for kind in _kinds_in(label)]
        return _only(kinds) or kind_at_start(before_boxes(text))
    found = _WORD.match(text.lstrip("-–•* "))
    return None if found is None else _only(_kinds_in(text))


def paper_word_in(text: str) -> PaperKind | None:
    """A kind named anywhere in a line by a word that ends in "vorlage", which prose hardly does."""
    words = text.title() if text.isupper() else text
    return _only([kind for kind in _kinds_in(words) if kind.endswith("vorlage")])


def is_public(text: str) -> bool | None:
    """Whether a line says that the paper is public; none where it says nothing or, its ticks lost, both."""
    if has_boxes(text):
        said = {answer for label in ticked(text) if (answer := _said(label)) is not None}
        return said.pop() if len(said) == 1 else None
    return _said(text)


def is_public_mark(text: str) -> bool | None:
    """The same for a value that stands behind a label, where "Ö", "N", "ja" and "nein" count too."""
    value = text.strip(" .-")
    if _MARK.fullmatch(value):
        return value == "Ö"
    return {"ja": True, "nein": False}.get(value.lower(), is_public(text))


def mentions_public(text: str) -> bool:
    """Whether a line speaks of being public at all, ticked or not."""
    return bool(_PUBLIC.search(text) or _NOT_PUBLIC.search(text))


def _kinds_in(text: str) -> list[PaperKind]:
    return [_KINDS[(found.lastindex or 1) - 1] for found in _WORD.finditer(text)]


def _only(kinds: list[PaperKind]) -> PaperKind | None:
    """The first kind, unless a line without ticks names two different ones of the same rank."""
    papers = {kind for kind in kinds if kind.endswith("vorlage")}
    return kinds[0] if kinds and len(papers) < 2 else None


def _said(text: str) -> bool | None:
    public, not_public = _PUBLIC.search(text), _NOT_PUBLIC.search(text)
    if bool(public) == bool(not_public):
        return None
    return bool(public)
