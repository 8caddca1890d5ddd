# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Kinds of papers as they are printed, and whether a paper is public."""

import re
from collections.abc import Iterable
from enum import StrEnum

from augenhoehe.council.enums import PaperType

from .ticks import before_boxes, has_boxes, ticked


class PaperKind(StrEnum):
    """The kind of a paper in the German word of the field; ``paper_type`` is the product's own class of it.

    The first kind of each class is the word that the product prints itself.
    """

    RESOLUTION = "Beschlussvorlage"
    INFORMATION = "Mitteilungsvorlage"
    REPORT = "Berichtsvorlage"
    NOTICE = "Informationsvorlage"
    MOTION = "Antrag"
    INQUIRY = "Anfrage"
    ANSWER = "Beantwortung"
    OPINION = "Stellungnahme der Verwaltung"
    AMENDMENT = "Änderungsantrag"
    URGENT_MOTION = "Dringlichkeitsantrag"
    URGENT = "Dringlichkeitsvorlage"
    TABLED = "Tischvorlage"
    SUPPLEMENT = "Ergänzungsvorlage"
    ADDENDUM = "Nachtragsvorlage"
    REVISION = "Neufassung"
    ADMINISTRATIVE = "Verwaltungsvorlage"

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
    PaperKind.OPINION: PaperType.ANSWER,
    PaperKind.AMENDMENT: PaperType.AMENDMENT,
    PaperKind.URGENT_MOTION: PaperType.URGENT_MOTION,
    PaperKind.URGENT: PaperType.RESOLUTION,
    PaperKind.TABLED: PaperType.TABLED,
    PaperKind.SUPPLEMENT: PaperType.SUPPLEMENT,
    PaperKind.ADDENDUM: PaperType.ADDENDUM,
    PaperKind.REVISION: PaperType.REVISION,
    # Brought in by the administration for a resolution; whether it asks for one, the person who confirms sees.
    PaperKind.ADMINISTRATIVE: PaperType.RESOLUTION,
}

_WORDS = {
    (
        r"Beschlu(?:ss|ß)(?:vorlage|drucksache)|Entscheidungsvorlage"
        r"|(?:\w{0,10}[Vv]orlage|Drucksache) zu[rm] (?:Beschlu(?:ss|ß)fassung|Beschlu(?:ss|ß)|Entscheidung)"
        r"|Sitzungsvorlage \(Beschlu(?:ss|ß)\)|Vorlage zur Abstimmung"
    ): PaperKind.RESOLUTION,
    (
        r"Mitteilungs(?:vorlage|drucksache)|Kenntnisgabevorlage|Kenntnisnahmevorlage|Mitteilung|Kenntnisgabe"
        r"|(?:\w{0,10}[Vv]orlage|Drucksache) zu[rm] (?:Kenntnis(?:nahme|gabe)?)|Bekanntgabe"
    ): PaperKind.INFORMATION,
    r"Berichts(?:vorlage|drucksache)|Bericht der Verwaltung|Sachstandsbericht|Verwaltungsbericht": PaperKind.REPORT,
    r"Informations(?:vorlage|drucksache)|(?:\w{0,10}[Vv]orlage) zur Information|Infovorlage": PaperKind.NOTICE,
    r"Änderungsantrag|Ergänzungsantrag|Änderungs- und Ergänzungsantrag|Zusatzantrag": PaperKind.AMENDMENT,
    r"Dringlichkeitsantrag|Dringlicher Antrag|Eilantrag": PaperKind.URGENT_MOTION,
    r"Dringlichkeitsvorlage|Eilvorlage|Dringliche Vorlage": PaperKind.URGENT,
    r"Tischvorlage": PaperKind.TABLED,
    (
        r"Ergänzungs(?:vorlage|drucksache)|\d{1,2}\. Ergänzung|Ergänzung(?= (?:zu|zur|der|Nr)|$)"
    ): PaperKind.SUPPLEMENT,
    r"Nachtrags(?:vorlage|drucksache)|\d{1,2}\. Nachtrag|Nachtrag(?= (?:zu|zur|Nr)|$)": PaperKind.ADDENDUM,
    r"Neufassung(?= (?:der (?:Vorlage|Drucksache)|zu|vom|Nr)|$)|Ersatzvorlage": PaperKind.REVISION,
    (
        r"Beantwortung(?: (?:einer|der) \w{0,12}[Aa]nfrage)?|Antwort (?:auf|zu|zur)(?: (?:die|der|eine[r]?))? "
        r"\w{0,12}[Aa]nfrage|Anfragenbeantwortung|Antwort der Verwaltung|Antwort(?=$| \(| -)"
    ): PaperKind.ANSWER,
    r"Stellungnahme der Verwaltung|Verwaltungsstandpunkt|Stellungnahme(?=$| \(| -)": PaperKind.OPINION,
    (
        r"(?:Prüf|Sach|Bürger|Haushalts|Fraktions|Beschluss|Grundsatz|Berichts|Interfraktioneller |Gemeinsamer )?"
        r"[Aa]ntrag"
    ): PaperKind.MOTION,
    r"(?:(?:Kleine|Große|Schriftliche|Mündliche|Einzel|Rats|Bürger) ?)?[Aa]nfrage|Auskunftsersuchen": (
        PaperKind.INQUIRY
    ),
}
# Two words may come out of a form without the space between them ("AntragBeschluss").
_WORD = re.compile(
    r"(?:(?<![\w-])|(?<=[a-zäöüß])(?=[A-ZÄÖÜ]))(?:[Öö]ffentliche |[Nn]ichtöffentliche |[Nn]icht öffentliche )?(?:"
    + "|".join(f"({words})" for words in _WORDS)
    + r")(?![a-zäöüß\d_]|-(?!Nr\b))"
)
_KINDS = tuple(_WORDS.values())
# Only behind a label such as "Art": elsewhere the words name any paper.
_LABELLED_ONLY = re.compile(r"Verwaltungsvorlage(?!\w)")
_NOT_PUBLIC = re.compile(r"(?<!\w)nicht[\s-]?öffentlich(?:e[rnms]?)?(?!\w)", re.IGNORECASE)
_PUBLIC = re.compile(
    r"(?<!\w)(?<!nicht )(?<!nicht-)öffentlich(?:e[rnms]?)?(?!\w)(?! (?:Ordnung|Sicherheit|Hand|Mittel|Einricht"
    r"|Verkehr|Raum|Räume|Fläche|Gebäude|Straße|Personen|Ausschreib|Ausleg|Bekannt|Grün|Beteilig|Leben|Dienst|Förder))"
    r"|\(ö\)",
    re.IGNORECASE,
)
_MARK = re.compile(r"[ÖN]")
# Fixed words of a form: "Zur Beratung in öffentlicher Sitzung".
_IN_PUBLIC = re.compile(r"in (?P<not>nicht[ -]?)?öffentlicher Sitzung")
# "33. öffentliche Sitzung des Ausschusses" names a sitting and says nothing of the paper.
_SITTING = re.compile(r"(?:nicht ?)?öffentliche \w{0,15}[Ss]itzung (?:des|der)")


def kind_at_start(text: str) -> PaperKind | None:
    """The kind that a line begins with, if any; where boxes are printed, the ticked one."""
    if text.isupper():
        text = text.title()
    if has_boxes(text):
        kinds = [kind for label in ticked(text) for kind in _kinds_in(label)]
        return _only(kinds) or kind_at_start(before_boxes(text))
    found = _WORD.match(text.lstrip("-–•* "))
    return None if found is None else _only(_kinds_in(text))


def kind_alone(text: str) -> PaperKind | None:
    """The kind of paper that a line is, with nothing else in it."""
    found = _WORD.fullmatch(text)
    kind = _KINDS[(found.lastindex or 1) - 1] if found else None
    return kind if kind and kind.endswith("vorlage") else None


def paper_word_in(text: str) -> PaperKind | None:
    """A kind named anywhere in a line by a word that ends in "vorlage", which prose hardly does."""
    words = text.title() if text.isupper() else text
    return _only([kind for kind in _kinds_in(words) if kind.endswith("vorlage")])


def labelled_kind(text: str) -> PaperKind | None:
    """The kind behind a label, where a word counts that elsewhere names any paper."""
    return kind_at_start(text) or (PaperKind.ADMINISTRATIVE if _LABELLED_ONLY.match(text) else None)


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
    return bool(_PUBLIC.search(text) or _NOT_PUBLIC.search(text)) and not _SITTING.search(text)


def all_public(texts: Iterable[str], count: int) -> bool | None:
    """What a table says of ``count`` sittings, if it says the same of each of them."""
    public = not_public = 0
    lines = list(texts)
    phrases = {not phrase["not"] for text in lines for phrase in _IN_PUBLIC.finditer(text)}
    if len(phrases) == 1:
        return phrases.pop()
    for text in lines:
        if _SITTING.search(text):
            return None
        public += len(_PUBLIC.findall(text))
        not_public += len(_NOT_PUBLIC.findall(text))
    if bool(public) == bool(not_public) or public + not_public != count:
        return None
    return bool(public)


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
