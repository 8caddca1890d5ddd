# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The columns of a catalogue of measures: one registry for reading tables in, writing them and comparing both.

Headers are German, as everything that stands in a file which towns hand around.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from augenhoehe.kit.spreadsheets.header import folded

LONGEST_TEXT = 10_000
"""Characters of a text, as in the form."""
MOST_MEASURES = 2_000
"""Rows that are read in at once; no town has a catalogue of this length."""


class Kind(StrEnum):
    """What a cell of a column holds."""

    TEXT = "text"
    DAY = "day"
    MONEY = "money"
    YES_NO = "yes_no"
    ONE = "one"
    SEVERAL = "several"


class Source(StrEnum):
    """Where the words of a cell come from."""

    NOTHING = ""
    GOAL = "goal"
    FIELD_OF_ACTION = "field_of_action"
    KEYWORD = "keyword"
    TARGET_GROUP = "target_group"
    ORGANIZATION = "organization"
    RESOLUTION = "resolution"
    VERSION = "version"
    STATUS = "status"
    TIMELINESS = "timeliness"
    EMPHASIS = "emphasis"
    NOVELTY = "novelty"
    PRIORITY = "priority"
    REACH = "reach"


FIXED = frozenset(
    {Source.STATUS, Source.TIMELINESS, Source.EMPHASIS, Source.NOVELTY, Source.PRIORITY, Source.REACH}
)
"""Words that the house fixes."""
CREATABLE: Mapping[Source, int] = {
    Source.GOAL: 300,
    Source.FIELD_OF_ACTION: 160,
    Source.KEYWORD: 160,
    Source.TARGET_GROUP: 160,
    Source.ORGANIZATION: 200,
}
"""Words that a town may add to while it reads a table in, and how many characters each may have at most."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column. name: the measure's field; width: in characters; most: characters of a text.

    required: a measure cannot be without it. words: other headers under which real catalogues hold it.
    """

    name: str
    header: str
    kind: Kind = Kind.TEXT
    source: Source = Source.NOTHING
    width: int = 30
    most: int = LONGEST_TEXT
    required: bool = False
    words: tuple[str, ...] = ()


def _day(name: str, header: str, *words: str) -> Column:
    return Column(name, header, Kind.DAY, width=12, words=words)


def _one(name: str, header: str, source: Source, *words: str, required: bool = False) -> Column:
    return Column(name, header, Kind.ONE, source, 24, required=required, words=words)


def _several(name: str, header: str, source: Source, *words: str) -> Column:
    return Column(name, header, Kind.SEVERAL, source, 30, words=words)


COLUMNS: tuple[Column, ...] = (
    Column(
        "code",
        "Kürzel",
        width=10,
        most=20,
        required=True,
        words=("Nr", "Nummer", "Code", "Kennung", "lfd Nr"),
    ),
    Column(
        "title",
        "Titel",
        width=44,
        most=300,
        required=True,
        words=("Maßnahme", "Bezeichnung", "Name", "Projekt", "Maßnahmentitel", "Titel der Maßnahme"),
    ),
    _one("goal", "Ziel", Source.GOAL, "Teilziel", "Handlungsziel", "Leitziel", "Ziele", required=True),
    _one(
        "field_of_action",
        "Handlungsfeld",
        Source.FIELD_OF_ACTION,
        "Themenfeld",
        "Bereich",
        "Feld",
        required=True,
    ),
    _several("further_fields", "Weitere Handlungsfelder", Source.FIELD_OF_ACTION, "Querschnitt"),
    _one(
        "responsible",
        "Zuständig",
        Source.ORGANIZATION,
        "Fachbereich",
        "Amt",
        "Verantwortlich",
        "Zuständigkeit",
        "Federführung",
        "Zuständiger Fachbereich",
        "Verantwortung",
        required=True,
    ),
    _several(
        "partners",
        "Beteiligte",
        Source.ORGANIZATION,
        "Partner",
        "Kooperationspartner",
        "Akteure",
        "Mitwirkende",
    ),
    _one("carrier", "Träger", Source.ORGANIZATION, "Projektträger"),
    Column("contact_name", "Ansprechperson", width=24, most=200, words=("Ansprechpartner", "Kontakt")),
    Column("contact_email", "E-Mail", width=24, most=254, words=("Mail", "E-Mail-Adresse")),
    _one("steering_body", "Steuerung", Source.ORGANIZATION, "Gremium", "Steuerungsgremium"),
    _several("target_groups", "Zielgruppen", Source.TARGET_GROUP, "Zielgruppe", "Adressaten"),
    Column("reaching", "Zugang zur Zielgruppe", words=("Erreichung der Zielgruppe",)),
    _one("reach", "Erreichbarkeit", Source.REACH),
    Column("description", "Kurzbeschreibung", width=50, words=("Beschreibung", "Inhalt", "Erläuterung")),
    Column("initial_situation", "Ausgangslage", width=40, words=("Bedarf", "Situation")),
    Column("activities", "Aktivitäten", width=40, words=("Umsetzungsschritte", "Schritte", "Umsetzung")),
    Column("method", "Methode", words=("Vorgehen",)),
    Column("expected_effect", "Erwartete Wirkung", width=40, words=("Wirkung", "Ergebnis", "Zielzustand")),
    Column("official_title", "Beschlossener Wortlaut", width=40, words=("Wortlaut",)),
    Column("social_space", "Sozialraum", width=20, most=200, words=("Stadtteil", "Quartier", "Ort")),
    _several("keywords", "Schlagwörter", Source.KEYWORD, "Schlagworte", "Stichworte", "Stichwörter"),
    _one("emphasis", "Schwerpunkt", Source.EMPHASIS),
    _one("novelty", "Neu oder vorhanden", Source.NOVELTY, "neu bestehend", "Art"),
    _one("priority", "Priorität", Source.PRIORITY, "Prio"),
    Column(
        "migrant_participation",
        "Beteiligung von Menschen mit Einwanderungsgeschichte",
        words=("Beteiligung",),
    ),
    _one("status", "Stand", Source.STATUS, "Status", "Umsetzungsstand", "Phase"),
    _one("timeliness", "Zeitplan", Source.TIMELINESS, "Im Zeitplan", "Ampel"),
    Column("delay_reason", "Grund der Verzögerung", most=2_000, words=("Verzögerung", "Verzögert weil")),
    _day("starts_on", "Beginn geplant", "Beginn", "Start", "von", "Startdatum"),
    _day("ends_on", "Ende geplant", "Ende", "bis", "Enddatum", "Frist", "Laufzeitende"),
    _day("started_on", "Beginn tatsächlich", "begonnen am"),
    _day("ended_on", "Ende tatsächlich", "beendet am", "abgeschlossen am"),
    Column("timetable", "Zeitlicher Ablauf", words=("Zeitrahmen", "Laufzeit", "Zeitraum")),
    _day("next_report_on", "Nächster Bericht bis", "Berichtstermin", "Wiedervorlage"),
    Column(
        "total_cost",
        "Gesamtkosten",
        Kind.MONEY,
        width=14,
        words=("Kosten", "Kosten in Euro", "Kosten EUR", "Budget"),
    ),
    Column(
        "subject_to_funding", "Nur mit Förderung", Kind.YES_NO, width=10, words=("Finanzierungsvorbehalt",)
    ),
    Column("follow_up_funding", "Finanzierung danach", words=("Anschlussfinanzierung", "Nachhaltigkeit")),
    Column("recommendation", "Empfehlung der Verwaltung", words=("Empfehlung",)),
    Column("publicity", "Öffentlichkeitsarbeit"),
    _one("resolution", "Beschluss", Source.RESOLUTION, "Ratsbeschluss"),
    _one("concept_version", "Konzeptfassung", Source.VERSION, "Konzept"),
    Column("public", "Öffentlich", Kind.YES_NO, width=10, words=("veröffentlicht",)),
    Column("money_public", "Mittel öffentlich", Kind.YES_NO, width=10),
)
BY_NAME = {column.name: column for column in COLUMNS}


def _known() -> dict[str, str]:
    known: dict[str, str] = {}
    for column in COLUMNS:
        known[folded(column.header)] = column.name
    for column in COLUMNS:
        for word in column.words:
            known.setdefault(folded(word), column.name)
    return known


KNOWN_HEADERS = _known()
"""Every header, folded, to the name of its column."""


def proposed(headers: list[str], remembered: dict[str, str]) -> list[str]:
    """For each header of a file the name of its column, empty where none is known; no column twice.

    `remembered`: folded headers as the town read them in the last time; they come before the house's own words.
    """
    taken: set[str] = set()
    found = []
    for header in headers:
        plain = folded(header)
        name = remembered.get(plain, KNOWN_HEADERS.get(plain, ""))
        name = name if name in BY_NAME and name not in taken else ""
        taken.add(name)
        found.append(name)
    return found


def joined(words: list[str]) -> str:
    """Several words in one cell, parted by semicolons; a word with a semicolon or quotes stands in quotes."""
    return "; ".join(
        f'"{word.replace(chr(34), chr(34) * 2)}"' if {";", '"', "\n"} & set(word) else word for word in words
    )


def divided(text: str) -> list[str]:
    """The reverse of `joined`; line ends part words, too. A quote that is never closed is a letter."""
    words: list[str] = []
    rest = text.strip()
    while rest:
        end = _closing(rest) if rest.startswith('"') else -1
        if end > 0:
            words.append(rest[1:end].replace('""', '"'))
            rest = rest[end + 1 :].lstrip(" ;\n")
            continue
        cut = min((place for place in (rest.find(";"), rest.find("\n")) if place >= 0), default=len(rest))
        words.append(rest[:cut].strip())
        rest = rest[cut + 1 :].strip()
    return list(dict.fromkeys(word for word in words if word))


def _closing(text: str) -> int:
    """The place of the quote that closes the one at the beginning, where a word ends there; else -1."""
    place = 1
    while (place := text.find('"', place)) >= 0:
        if text[place : place + 2] == '""':
            place += 2
            continue
        return place if text[place + 1 :].lstrip(" ")[:1] in ("", ";", "\n") else -1
    return -1
