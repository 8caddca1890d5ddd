# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Words to begin with, to choose from and never forced: met in the concepts of many towns.

Fields of action and target groups are put together from published concepts and reports (sizes met: 4 to 14 fields);
the levels of goals are those of Rheine's and Münster's concepts.
"""

from __future__ import annotations

from augenhoehe.core.enums import VocabularyKey

SUGGESTED: dict[VocabularyKey, tuple[str, ...]] = {
    VocabularyKey.FIELD_OF_ACTION: (
        "Sprache",
        "Kita, Schule und Bildung",
        "Ausbildung, Arbeit und Wirtschaft",
        "Wohnen und Unterbringung",
        "Gesundheit, Prävention und Älterwerden",
        "Engagement und Partizipation",
        "Kultur, Begegnung und Sport",
        "Interreligiöser Dialog",
        "Interkulturelle Öffnung der Verwaltung",
        "Antidiskriminierung",
        "Rechtliche Integration",
        "Finanzen und Steuerung",
    ),
    VocabularyKey.TARGET_GROUP: (
        "Neuzugewanderte",
        "Geflüchtete",
        "Geduldete",
        "Zugewanderte aus der EU",
        "Frauen",
        "Kinder",
        "Jugendliche",
        "Eltern",
        "Seniorinnen und Senioren",
        "Auszubildende und Arbeitsuchende",
        "Migrantenorganisationen",
        "Ehrenamtliche",
        "Fachkräfte",
        "Verwaltung",
        "Gesamte Bevölkerung",
    ),
    VocabularyKey.KEYWORD: (
        "Ehrenamt",
        "Mehrsprachigkeit",
        "Beratung",
        "Begleitung",
        "Digitales",
        "Sozialraum",
        "Netzwerk",
        "Fortbildung",
    ),
    VocabularyKey.GOAL_LEVEL: ("Leitziel", "Teilziel", "Handlungsziel"),
}
