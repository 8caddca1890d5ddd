# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

"""The few words that writers add themselves, in the document's language.

Documents are content, not interface.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Labels:
    """Words for contents list, page numbers, changes and notes."""

    contents: str
    page: str
    of: str
    inserted: str
    deleted: str
    end_of_change: str
    info: str
    good: str
    warn: str
    bad: str
    figures: str
    same_figures: str
    thread: str
    here: str
    missing: str


GERMAN = Labels(
    contents="Inhalt",
    page="Seite",
    of="von",
    inserted="eingefügt",
    deleted="gestrichen",
    end_of_change="Ende der Änderung",
    info="Hinweis",
    good="Erreicht",
    warn="Achtung",
    bad="Problem",
    figures="Zahlen zur Grafik",
    same_figures="Dieselben Zahlen als Tabelle",
    thread="Der rote Faden",
    here="Hier stehen wir.",
    missing="fehlt",
)
ENGLISH = Labels(
    contents="Contents",
    page="Page",
    of="of",
    inserted="inserted",
    deleted="deleted",
    end_of_change="end of change",
    info="Note",
    good="Reached",
    warn="Attention",
    bad="Problem",
    figures="Figures of the chart",
    same_figures="The same figures as a table",
    thread="The red thread",
    here="We are here.",
    missing="missing",
)


def labels_for(language: str) -> Labels:
    """Return English words for English documents and German ones for all others."""
    return ENGLISH if language.lower().startswith("en") else GERMAN
