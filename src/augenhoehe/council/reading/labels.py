# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The labels that papers print before their parts, and where a line is divided by them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from .lines import Line
from .numbers import NUMBER_LABEL


class Part(StrEnum):
    """What follows a label. The first group is one value, the second a text of several lines."""

    NUMBER = "number"
    DATE = "date"
    KIND = "kind"
    PUBLIC = "public"
    DEPARTMENT = "department"
    AUTHOR = "author"
    IGNORED = "ignored"

    SUBJECT = "subject"
    CONSULTATIONS = "consultations"
    COMPONENTS = "components"
    RESOLUTION = "resolution"
    REASONS = "reasons"
    FINANCIAL = "financial"
    DECISION = "decision"
    OTHER = "other"


VALUES = frozenset(
    {Part.NUMBER, Part.DATE, Part.KIND, Part.PUBLIC, Part.DEPARTMENT, Part.AUTHOR, Part.IGNORED}
)
TEXTS = frozenset({Part.RESOLUTION, Part.DECISION, Part.REASONS, Part.FINANCIAL, Part.OTHER})

# Endings of words for people: Verfasserin, Verfasser/in, Verfasser:in, Verfasser*innen, Verfasser(in).
_PERSON = r"(?:[/:*_(-]{0,2}in(?:nen)?\)?)?"
_OFFICE = (
    r"(?:Amt/Eigenbetrieb|Fachbereich|Fachdienst|Fachamt|Amt|Dienststelle|Organisationseinheit|Abteilung|Bereich"
    r"|Geschäftsbereich|Referat)"
)
_REASON = (
    r"(?:Sachverhalt(?:sdarstellung)?|Sachdarstellung|Begründung|Erläuterung(?:en)?|Sach- und Rechtslage|Rechtslage"
    r"|Problembeschreibung|Ausgangslage|Sachstand(?:sbericht)?|Mitteilung(?:stext)?|Inhalt der Mitteilung"
    r"|Bericht|Sachbericht|Stellungnahme der Verwaltung|Antwort(?: der Verwaltung)?|Anfragetext|Inhalt)"
)
_MONEY = (
    r"(?:[Ff]inanzielle|[Hh]aushaltsmäßige|[Hh]aushaltsrechtliche|[Hh]aushaltswirtschaftliche|[Pp]ersonelle)"
)
_CLAIM = r"(?:Beschlu(?:ss|ß)(?:vorschlag|entwurf|empfehlung|antrag|text)|Antragstext|Wortlaut des Antrags)"

_PATTERNS: tuple[tuple[Part, str], ...] = (
    (Part.NUMBER, rf"{NUMBER_LABEL}|\w{{0,20}}[Vv]orlagennummer|Drucksachennummer"),
    (
        Part.DATE,
        r"vom|(?:Vorlagen|Erstell(?:ungs)?)?[Dd]atum(?: der (?:Vorlage|Erstellung))?|Erstellt am|Stand|Ausgabedatum",
    ),
    (Part.KIND, r"Art(?: der Vorlage)?|Vorlagen?art|Vorlagentyp|Dokumentart|Drucksachenart|Typ"),
    (Part.PUBLIC, r"Öffentlich(?:keit(?:sstatus)?)?|Status|Sitzungsart|Behandlung|Beratungsart"),
    (
        Part.SUBJECT,
        (
            r"Betreff|Betrifft|Betr\.|Bezeichnung(?: des (?:TOP|Tagesordnungspunkt(?:e?s)?))?"
            r"|(?:Beratungsg|G)egenstand"
            r"(?: der (?:Vorlage|Beratung))?|Titel|Thema|Tagesordnungspunkt|Überschrift"
        ),
    ),
    (
        Part.DEPARTMENT,
        (
            rf"(?:[Ff]ederführend(?:e[rs]?)?|[Zz]uständige[rs]?|[Vv]erantwortliche[rs]?) ?{_OFFICE}?"
            rf"|Federführung|{_OFFICE}"
        ),
    ),
    (
        Part.AUTHOR,
        (
            rf"(?:Verfasser|(?:Sachb|B)earbeiter|Berichterstatter|Ansprechpartner|Antragsteller"
            rf"|Einreicher|Fragesteller"
            rf"|Autor){_PERSON}|Ansprechperson|(?:Sachb|B)earbeitung|Auskunft erteilt|Erstellt von|Eingereicht von"
        ),
    ),
    (
        Part.IGNORED,
        (
            r"Aktenzeichen|Az\.|Telefon|Tel\.|Telefax|Fax|E-Mail|Zimmer|Dezernat|Wahlperiode|Produkt"
            r"|Beteiligt|Beteiligte (?:Ämter|Fachbereiche|Stellen)|Beteiligung|Mitzeichnung(?:en)?"
        ),
    ),
    (
        Part.CONSULTATIONS,
        (
            r"(?:TOP-Nr\. )?(?:(?:Vorgesehene|Geplante|Weitere) )?(?:Beratungs|Gremien|Sitzungs)(?:reihen)?folge"
            r"|Beratungs(?:gang|weg|lauf)|Gremium|Gremien|Beratungen"
        ),
    ),
    (Part.DECISION, r"Beschlu(?:ss|ß)"),
    (Part.COMPONENTS, r"Bestandteile(?: (?:dieser|der) Vorlage)?(?: sind)?"),
    (Part.RESOLUTION, rf"{_CLAIM}(?: (?:der|des|für|an) [^:]{{1,60}})?|Vorschlag zur Beschlussfassung"),
    (
        Part.FINANCIAL,
        (
            rf"(?:Darstellung der )?{_MONEY}n?(?: und (?:[a-zäöü]+e))? (?:Auswirkung(?:en)?|Folgen)(?: .{{1,60}})?"
            r"|Finanzierung|Kosten(?: ?(?:und|/) ?(?:Finanzierung|Folgekosten))?|Auswirkungen auf den Haushalt"
            r"|Deckungsvorschlag|Haushaltsmittel"
        ),
    ),
    (Part.REASONS, rf"{_REASON}(?: ?(?:und|/|,|mit) ?{_REASON}){{0,3}}(?: ?\([^()]{{0,120}}\))?"),
    (
        Part.OTHER,
        (
            r"Anlagen?(?: zur Vorlage)?|Anlage\(n\)|Anlagenverzeichnis|Klima(?:relevanz|auswirkungen|check)"
            r"|Auswirkungen auf (?:das Klima|den Klimaschutz)|Verteiler|Unterschrift(?:en)?|Gezeichnet|gez\."
            r"|Beratungsergebnis|Abstimmungsergebnis|Sichtvermerke?|Gesehen|Alternativen?|Kurzfassung"
        ),
    ),
)
_LABELS = tuple((part, re.compile(pattern)) for part, pattern in _PATTERNS)
# One look at all of them first: hardly any text is a label.
_ANY_LABEL = re.compile("|".join(f"(?:{pattern})" for _, pattern in _PATTERNS))
_NUMBERING = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})?[.)]?|[IVX]{1,4}\.|[A-Z][.)])\s(?=[^\W\d])")
_NUMBERING_ALONE = re.compile(r"\d{1,2}(?:\.\d{1,2})?[.)]?|[IVX]{1,4}\.|[A-Z][.)]")
_OFFICE_LINE = re.compile(r"(?:Fachbereich|Fachdienst|Amt|Referat|Stabsstelle)\s(?=[A-ZÄÖÜ\d]|für\s).{2,80}")
_HEADLESS_DATE = re.compile(r"vom\s(?=\d)")
_MOTION_OPENING = re.compile(
    r"(?:Der|Die) .{3,90}?(?:möge|mögen|wolle) (?:(?:wie folgt|Folgendes|folgendes|bitte) )?(?:beschließen|beraten)\b"
)
_MOTION_TEXT = re.compile(r"Antrag:\s?(?!(?:Nr\.?\s?)?[\w/ -]{0,12}\d)")
# Without its colon the word is a role in the Beratungsfolge.
_ACKNOWLEDGEMENT = re.compile(r"Kenntnisnahme ?:\s?")
_CLOSING = re.compile(
    r"(?:[Gg]ez\.|[Gg]ezeichnet)\s.{1,80}|I\. ?[VA]\.(?: .{1,60})?|In Vertretung.{0,60}"
    r"|Mit freundlichen Grüßen.{0,60}"
)
_WEAK = re.compile(
    r"(?<!\S)(?:(?:TOP-Nr\. )?Beratungsfolge|Bezeichnung des TOP|Fachbereich(?= [A-ZÄÖÜ]))(?= )"
)
_ARTICLES = frozenset(
    "der die das den dem des ein eine einen einem eines einer diese dieser dieses diesem diesen folgende folgender "
    "folgenden folgendem nachstehender nachstehenden im zum zur beim".split()
)
_LONGEST_LABEL = 130
_MOST_WORDS = 12
_MOST_COLUMNS = 12
# A line this long holds a whole text in one run, so that labels are looked for inside it.
RUN = 300
_TABLE_RUN = 100
_TABLE_HEADS = frozenset({Part.CONSULTATIONS, Part.COMPONENTS})


@dataclass(frozen=True)
class Piece:
    """A stretch of one line: a label's part and the value behind it, or plain text."""

    line: Line
    part: Part | None
    text: str
    cells: tuple[str, ...] = ()


def label_part(text: str) -> Part | None:
    """The part that this text is the label of, if it is nothing but a label."""
    label = text.strip(" :")
    if len(label) > _LONGEST_LABEL or not _ANY_LABEL.fullmatch(label):
        return None
    return next(part for part, pattern in _LABELS if pattern.fullmatch(label))


def head_pieces(line: Line) -> Iterator[Piece]:
    """Divide a line of a paper's head, where several labels with values may stand in one line."""
    whole = _whole_label(line, numbered=True)
    if whole:
        yield whole
        return
    heads = [label_part(cell) for cell in line.cells[: _MOST_COLUMNS + 1]]
    if 1 < len(heads) <= _MOST_COLUMNS and all(part in VALUES for part in heads):
        yield from (Piece(line, part, "") for part in heads)
        return
    cuts = list(_colon_labels(line.text))
    if len(line.text) > _TABLE_RUN:
        cuts += [
            (weak.start(), weak.end(), part)
            for weak in _WEAK.finditer(line.text)
            if (part := label_part(weak.group())) and not any(s <= weak.start() < e for s, e, _ in cuts)
        ]
        cuts.sort()
    yield from _divide(line, cuts)


def text_pieces(line: Line, *, contents: bool) -> Iterator[Piece]:
    """Divide a line inside a longer text, where only a heading of its own ends the text.

    :param contents: the text is a list of contents, where "2. Begründung" is an entry, and values may follow.
    """
    whole = _whole_label(line, numbered=not contents)
    if whole:
        yield whole
        return
    run = len(line.text) > RUN
    numbering = None if contents else _NUMBERING.match(line.text)
    begins = {0, numbering.end() if numbering else 0}
    cuts = [
        (start, end, part)
        for start, end, part in _colon_labels(line.text)
        if (contents or part not in VALUES) and (run or start in begins)
    ]
    yield from _divide(line, cuts)


def _whole_label(line: Line, *, numbered: bool) -> Piece | None:
    """A line or first cell that is a label, with or without a colon; or an opening that works as one."""
    text = line.text
    numbering = _NUMBERING.match(text)
    if numbering and numbered and (part := label_part(text[numbering.end() :])) and part not in VALUES:
        return Piece(line, part, "")
    if part := label_part(text):
        return Piece(line, part, "")
    if len(line.cells) > 1 and (part := label_part(line.cells[0])) and not label_part(line.cells[1]):
        rest = " ".join(line.cells[1:])
        if ":" not in rest or part not in VALUES:
            return Piece(line, part, rest, line.cells[1:])
    return _opening(line) or _bare_label(line)


def _opening(line: Line) -> Piece | None:
    """Openings of a motion, of what is to be noted, and closings of a letter: labels and text in one."""
    text = line.text
    if _MOTION_OPENING.match(text):
        return Piece(line, Part.RESOLUTION, text)
    motion = _MOTION_TEXT.match(text)
    if motion:
        return Piece(line, Part.RESOLUTION, text[motion.end() :])
    acknowledgement = _ACKNOWLEDGEMENT.match(text)
    if acknowledgement:
        return Piece(line, Part.RESOLUTION, text[acknowledgement.end() :])
    return Piece(line, Part.OTHER, text) if _CLOSING.fullmatch(text) else None


def _bare_label(line: Line) -> Piece | None:
    """Labels that some towns print without a colon before their value."""
    text = line.text
    first, _, rest = text.partition(" ")
    for table_head in _TABLE_HEADS:
        if ":" not in text and label_part(first) is table_head and len(text) <= _TABLE_RUN:
            return Piece(line, table_head, rest)
    if text.startswith("TOP-Nr. Beratungsfolge") and len(text) <= _TABLE_RUN:
        return Piece(line, Part.CONSULTATIONS, text.removeprefix("TOP-Nr. Beratungsfolge").strip())
    if text.startswith("Bezeichnung des TOP ") and len(text) <= RUN:
        return Piece(line, Part.SUBJECT, text.removeprefix("Bezeichnung des TOP "))
    return None


def _colon_labels(text: str) -> Iterator[tuple[int, int, Part]]:
    """Every label that ends in a colon: where it begins, where its value begins, and its part."""
    after_last = 0
    colon = text.find(":")
    while colon >= 0:
        found = _label_before(text, max(after_last, colon - _LONGEST_LABEL), colon)
        if found:
            yield found[0], colon + 1, found[1]
        after_last = colon + 1
        colon = text.find(":", after_last)


def _label_before(text: str, floor: int, colon: int) -> tuple[int, Part] | None:
    """The longest label that ends at this colon and does not stand in prose behind an article."""
    starts = [found.start() for found in re.finditer(r"(?<!\S)\S", text[floor:colon])][-_MOST_WORDS:]
    for start in starts:
        part = label_part(text[floor + start : colon])
        if part:
            before = text[max(0, floor + start - 30) : floor + start].split()
            in_prose = bool(before) and (before[-1].lower() in _ARTICLES or before[-1].endswith(","))
            return None if in_prose else (floor + start, part)
    return None


def _divide(line: Line, cuts: list[tuple[int, int, Part]]) -> Iterator[Piece]:
    if not cuts:
        yield _unlabelled(line, line.text)
        return
    before = line.text[: cuts[0][0]].strip()
    if before and not _NUMBERING_ALONE.fullmatch(before):
        yield _unlabelled(line, before)
    ends = [start for start, _, _ in cuts[1:]] + [len(line.text)]
    for (_, start, part), end in zip(cuts, ends, strict=True):
        yield Piece(line, part, line.text[start:end].strip())


def _unlabelled(line: Line, text: str) -> Piece:
    """Text before the first label; an office's line or "vom" with a date is a value without a colon."""
    if _OFFICE_LINE.fullmatch(text):
        return Piece(line, Part.DEPARTMENT, text)
    if _HEADLESS_DATE.match(text):
        return Piece(line, Part.DATE, text.removeprefix("vom").strip())
    return Piece(line, None, text, line.cells if text == line.text else ())
