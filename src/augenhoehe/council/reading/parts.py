# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The parts of a paper and the words that towns print over them or before them."""

import re
from enum import StrEnum
from functools import lru_cache

from .numbers import NUMBER_LABEL


class Part(StrEnum):
    """What follows a label. The first group is one value, the second a text of several lines."""

    NUMBER = "number"
    DATE = "date"
    KIND = "kind"
    PUBLIC = "public"
    DEPARTMENT = "department"
    DIVISION = "division"
    AUTHOR = "author"
    SPONSOR = "sponsor"
    MUNICIPALITY = "municipality"
    AGENDA_ITEM = "agenda item"
    CREATED = "created"
    PRINTED = "printed"
    IGNORED = "ignored"

    SUBJECT = "subject"
    CONSULTATIONS = "consultations"
    RELATED = "related"
    COMPONENTS = "components"
    RESOLUTION = "resolution"
    REASONS = "reasons"
    FINANCIAL = "financial"
    DECISION = "decision"
    OTHER = "other"


VALUES = frozenset(
    {
        *(Part.NUMBER, Part.DATE, Part.KIND, Part.PUBLIC, Part.DEPARTMENT, Part.DIVISION, Part.AUTHOR),
        *(Part.SPONSOR, Part.MUNICIPALITY, Part.AGENDA_ITEM, Part.CREATED, Part.PRINTED, Part.IGNORED),
    }
)
TEXTS = frozenset({Part.RESOLUTION, Part.DECISION, Part.REASONS, Part.FINANCIAL, Part.OTHER})

# Endings of words for people: Verfasserin, Verfasser/in, Verfasser:in, Verfasser*innen, Verfasser(in).
_PERSON = r"(?:[/:*_(-]{0,2}[iI]n(?:nen)?\)?)?"
_OFFICE = (
    r"(?:Amt/Eigenbetrieb|Amt/Abteilung|Fachbereich|Fachdienst|Fachamt|Fachgebiet|Sachgebiet|Amt|Dienststelle"
    r"|Organisationseinheit|Abteilung|Bereich|Geschäftsbereich|Referat|Stabsstelle|Stelle|Dezernat|Einheit"
    r"|Fachabteilung|Verwaltungseinheit)"
)
_REASON = (
    r"(?:Sachverhalt(?:s?darstellung)?|Darstellung des Sachverhalts?|Sachdarstellung|Sachlage|Sachvortrag"
    r"|Sitzungsvortrag|Begründung(?:en)?(?: (?:de[rs] (?:Antrag(?:e?s)?|Vorlage|Verwaltung)))?|Erläuterung(?:en)?"
    r"|(?:Darstellung der )?Sach- und Rechtslage|Rechtslage|Rechtsgrundlagen?|Rechtliche Grundlagen?"
    r"|Kurzfassung|Zusammenfassung"
    r"|Vorbemerkung(?:en)?|Problem(?:beschreibung|stellung|darstellung)?|Lösung(?:svorschlag)?|Ausgangslage"
    r"|Ausgangssituation|Sachstand(?:sbericht)?|Mitteilung(?:stext)?|Inhalt der (?:Mitteilung|Anfrage)"
    r"|Bericht|Sachbericht|Stellungnahme(?: der Verwaltung)?|Antwort(?: der Verwaltung)?|Anfragetext"
    r"|Vortrag(?: de[rs] Referent(?:en|in))?|Situationsbericht|Text der Anfrage|Frage(?:n|stellung)?)"
)
_MONEY = (
    r"(?:[Ff]inanz- und haushaltswirtschaftliche|[Ff]inanzielle(?:/[Bb]ilanzielle)?|[Hh]aushaltsmäßige"
    r"|[Hh]aushaltsrechtliche|[Hh]aushaltswirtschaftliche|[Hh]aushalterische|[Bb]udgetäre"
    r"|[Pp]ersonelle|[Ff]iskalische)"
)
_CLAIM = (
    r"(?:Beschlu(?:ss|ß)(?:vorschlag|vorschläge|entwurf|empfehlung|antrag|anträge|text|formulierung)"
    r"|Antragstext|Antragsinhalt|Wortlaut des (?:Antrags|Beschlusses)|Verwaltungsvorschlag|Entscheidungsvorschlag"
    r"|Vorschlag der Verwaltung|Empfehlung der Verwaltung|Antrag der Verwaltung|Petitum(?:/Beschlu(?:ss|ß))?)"
)

_PATTERNS: tuple[tuple[Part, str], ...] = (
    (Part.NUMBER, rf"{NUMBER_LABEL}|\w{{0,20}}[Vv]orlagen-?\s?[Nn]ummer|Drucksachennummer|Vorlagen-ID"),
    (
        Part.DATE,
        (
            r"vom|[Dd]atum(?: der (?:Vorlage|Drucksache|Erstellung))?|(?:Vorlagen|Erstell(?:ungs)?|Antrags)datum"
            r"|Ausgabedatum|Vorlagedatum"
        ),
    ),
    (
        Part.KIND,
        r"Art(?: der (?:Vorlage|Drucksache))?|(?:Vorlagen?|Drucksachen?|Dokument(?:en)?)-?[Aa]rt|Vorlagentyp|Typ",
    ),
    (Part.PUBLIC, r"Öffentlich(?:keit(?:sstatus)?)?|Status|Sitzungsart|Behandlung|Beratungsart"),
    (
        Part.SUBJECT,
        (
            r"Betreff|Betrifft|Betr\.|Kurztitel|(?:Kurzb|B)ezeichnung(?: (?:des (?:TOP"
            r"|Tagesordnungspunkt(?:e?s)?)|der Vorlage))?"
            r"|(?:Beratungsg|Verhandlungsg|Antragsg|G)egenstand(?: der (?:Vorlage|Beratung))?"
            r"(?: \(Bezeichnung des Tagesordnungspunktes\))?"
            r"|(?:Vorlagent|T)itel(?: der (?:Vorlage|Drucksache))?|Thema|Tagesordnungspunkt|Überschrift"
        ),
    ),
    (
        Part.DEPARTMENT,
        (
            rf"(?:[Ff]ederführend(?:e[rs]?)?|[Zz]uständige[rs]?|[Vv]erantwortliche[rs]?"
            rf"|[Vv]orlegende[rs]?) ?{_OFFICE}"
            rf"|[Ff]ederführend(?:e[rs]?)?|Federführung|(?!Dezernat|Stelle|Einheit){_OFFICE}"
        ),
    ),
    (Part.DIVISION, r"Dezernat|Zuständigkeitsbereich|Dezernent(?:[/:*(]?in\)?)?"),
    (
        Part.AUTHOR,
        (
            rf"(?:Verfasser|(?:Sachb|B)earbeiter|Berichterstatter|Ansprechpartner|Antragsteller"
            rf"|Einreicher|Fragesteller|Einbringer|Vorlagenersteller"
            rf"|Autor){_PERSON}|Ansprechperson|(?:Sachb|B)earbeitung|Auskunft erteilt|(?:Erstellt"
            rf"|Eingereicht) (?:von|durch)"
            r"|Antragstellende Fraktion(?:en)?"
        ),
    ),
    (
        Part.SPONSOR,
        rf"Initiator{_PERSON}|Verantwortlich(?:e[rn]?)?|Veranlasser{_PERSON}(?: / Antragsteller{_PERSON})?",
    ),
    (Part.MUNICIPALITY, r"Kommune|Körperschaft|Gebietskörperschaft"),
    (Part.AGENDA_ITEM, r"TOP(?:-Nr\.)?"),
    # Days of printing or typing are not the day of the paper, but what was created and never printed has no other.
    (Part.CREATED, r"Erstellt am"),
    (Part.PRINTED, r"Druckdatum|(?:Ausdruck|Gedruckt|Ausgedruckt)(?: (?:am|vom))?"),
    (
        Part.IGNORED,
        (
            r"Aktenzeichen|A[zZ]\.?|G[zZ]\.?|Geschäftszeichen|Telefon|Tel\.|Telefax|Fax|E-Mail"
            r"|Zimmer|Wahlperiode|Produkt"
            r"|Beteiligt|Beteiligte (?:Ämter|Fachbereiche|Bereiche|Stellen|Dienststellen)"
            r"|Beteiligung|Mitzeichnung(?:en)?"
            r"|Stand|Erstellt|(?:Aktualisiert|Freigegeben|Geändert)(?: (?:am|vom))?"
            r"|Änderungsdatum|Beschlussart|Uhrzeit|Zeit|Anlass|Raum|Ort|Größe|Dateiname|Ausgearbeitet|Mitgezeichnet"
            r"|Namenszeichen|Beschluss[- ]?Nr\.|Teilhaushalt|Ertrag/Aufwand|Anzahl der Anlagen|Zu TOP|Verhandlung"
        ),
    ),
    (
        Part.CONSULTATIONS,
        (
            r"(?:TOP-Nr\. )?(?:(?:Vorgesehene|Geplante|Weitere) )?(?:Beratungs|Gremien|Sitzungs)(?:reihen)?folge"
            r"(?: \([^()]{1,40}\)| und Sitzungstermine?)?"
            r"|Beratung ?(?:/|und) ?Beschlu(?:ss|ß)fassung"
            r"|Beratungs(?:gang|weg|lauf|verlauf)|Gremium|Gremien|Beratungen|Vorlage (?:an"
            r"|für)(?: den| die)?|Sitzung"
        ),
    ),
    (
        Part.RELATED,
        (
            r"Bezüglich|Bezug|Vorgang|[Vv]erwandte (?:Drucksachen|Vorlagen|Dokumente)"
            r"|Bezugsvorlagen?|Ursprungsvorlage"
            r"|(?:Ggf\. )?[Ff]rühere Behandlung des Beratungsgegenstandes(?: \([^()]{1,60}\))?"
            r"|[Bb]ereits gefasste Beschlüsse|Beschlusslage|Vorangegangene Beschlüsse|Vorherige Vorlagen?"
        ),
    ),
    (Part.DECISION, r"Beschlu(?:ss|ß)"),
    (Part.COMPONENTS, r"Bestandteile(?: (?:dieser|der) Vorlage)?(?: sind)?"),
    (
        Part.RESOLUTION,
        (
            rf"{_CLAIM}(?: (?:der|des|für|an) [^:]{{1,60}})?|Vorschlag zur Beschlussfassung|Antrag zu beschließen"
            r"|Beschlu(?:ss|ß)vorschlag [^\W\d]\w{2,40}"
        ),
    ),
    (
        Part.FINANCIAL,
        (
            rf"(?:Darstellung der )?{_MONEY}n?(?: und (?:[a-zäöü]+e))? (?:Auswirkung(?:en)?|Folgen)(?:[ /].{{1,60}})?"
            r"|Finanzierung|Kosten(?: ?(?:und|/) ?(?:Finanzierung|Folgekosten))?|Deckungsvorschlag|Haushaltsmittel"
            r"|Auswirkungen auf (?:den Haushalt|(?:den )?Ergebnisplan|die Finanzen)(?:, [^\W\d]{3,20}(?:plan)?)?"
            r"|Kostentabelle|Finanzierungsübersicht|Deckung|Haushaltsauswirkungen?|Finanzbedarf"
            r"|Mittelbedarf|Folgekosten"
        ),
    ),
    (Part.REASONS, rf"{_REASON}(?: ?(?:und|/|,|mit) ?{_REASON}){{0,3}}(?: ?\([^()]{{0,120}}\))?"),
    (
        Part.OTHER,
        (
            r"Anlagen?(?: zur Vorlage)?|Anlage(?:\(n\)|/n)|Anlagenverzeichnis|Klima(?:relevanz|auswirkungen|check)"
            r"|Auswirkungen auf (?:das Klima|den Klimaschutz)|Verteiler|Unterschrift(?:en)?|Gezeichnet|gez\."
            r"|Beratungsergebnis|Abstimmungsergebnis|Abstimmung|Sichtvermerke?|Gesehen|Alternativen?"
            r"|Leitbild|Berücksichtigung von Gender-Aspekten|Übereinstimmung mit strategischen Zielen"
            r"|Prüfung der Übereinstimmung mit den strategischen Zielen|Beschlussvorschriften|Wortprotokoll"
            r"|Nachrichtlich|Betroffene Produktgruppe|Beteiligung und Abstimmung|Gender-?Prüfung"
            r"|Beteiligung/Abstimmung"
            r"|Öffentlichkeitsarbeit(?: und Veröffentlichung nach dem Informationsfreiheitsgesetz)?"
            r"|Räumlicher Bezug|Bearbeitungsvermerk|Beschlu(?:ss|ß)ausführung"
        ),
    ),
)
_LABELS = tuple((part, re.compile(pattern)) for part, pattern in _PATTERNS)
# One look at all of them first: hardly any text is a label.
_ANY_LABEL = re.compile("|".join(f"(?:{pattern})" for _, pattern in _PATTERNS))
LONGEST_LABEL = 130


@lru_cache(maxsize=4096)
def label_part(text: str) -> Part | None:
    """The part that this text is the label of, if it is nothing but a label."""
    label = text.strip(" :").removesuffix("*")
    if len(label) > LONGEST_LABEL or not _ANY_LABEL.fullmatch(label):
        return None
    return next(part for part, pattern in _LABELS if pattern.fullmatch(label))
