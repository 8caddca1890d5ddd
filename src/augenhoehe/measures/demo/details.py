# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""More about some measures, all invented: what forms of many towns ask for beyond title, period and department."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from augenhoehe.core.actions.add_terms import add_terms
from augenhoehe.core.demo import Cast
from augenhoehe.core.enums import VocabularyKey
from augenhoehe.core.models import Account, Term
from augenhoehe.measures.demo.plan import day
from augenhoehe.measures.enums import Emphasis, Novelty, Priority, Reach

LEVELS = {"bergkamen": ("Leitziel", "Handlungsziel"), "kamen": ("Leitziel", "Teilziel")}
KEYWORDS = {
    "bergkamen": ("Beteiligung", "Mehrsprachigkeit", "Ehrenamt", "Fortbildung"),
    "kamen": ("Begleitung", "Ehrenamt", "Wohnen"),
}
GOAL_TEXTS = {
    "bergkamen": {
        "1": "Wer hier lebt, soll mitbestimmen können, wie die Stadt sich entwickelt.",
        "3": "Ämter sind für alle da: verständlich, freundlich und ohne Umwege.",
    },
    "kamen": {"A": "Ein sicheres Zuhause und jemand, der den Weg kennt: Damit beginnt das Ankommen."},
}

DETAILS: dict[str, dict[str, dict[str, Any]]] = {
    "bergkamen": {
        "1.1.1": {
            "initial_situation": "Jugendliche wurden bisher vor allem über Schulen gefragt."
            " Viele fühlten sich nicht gemeint.",
            "activities": "Vorbereitung mit zehn Jugendlichen, ein Tag mit Arbeitsgruppen, Vorstellung im Ausschuss.",
            "method": "Offene Arbeitsgruppen, in denen Jugendliche selbst moderieren",
            "expected_effect": "Jugendliche erleben, dass aus ihren Vorschlägen etwas wird.",
            "social_space": "Gesamtes Stadtgebiet",
            "further_fields": (0, 2),
            "keywords": (0, 1),
            "emphasis": Emphasis.FOCUS,
            "novelty": Novelty.EXISTING,
            "priority": Priority.HIGH,
            "reaching": "Über Schulen, Jugendzentren, Vereine und die Kanäle der Jugendlichen selbst",
            "reach": Reach.GOOD,
            "carrier": "bergkamen_for_all",
            "contact_name": "Fatma Amt",
            "contact_email": "fatma@bergkamen.example",
            "migrant_participation": "In der Vorbereitungsgruppe haben sechs von zehn eine Einwanderungsgeschichte.",
            "steering_body": "aas",
            "started_on": day("2021-03-01"),
            "timetable": "Vorbereitung ab November, Konferenz im Mai, Ausschuss im Juni",
            "total_cost": Decimal("8400.00"),
            "follow_up_funding": "Ab 2024 aus dem Haushalt des Jugendamtes, wenn der Rat zustimmt",
            "subject_to_funding": True,
            "publicity": "Bericht im Blog „Jugend bloggt“ und in der Lokalpresse",
        },
        "2.1.2": {
            "activities": "Erzählstunden, Bastelangebote und ein Abschlussfest an jeder Schule",
            "novelty": Novelty.NEW,
            "priority": Priority.MEDIUM,
            "reach": Reach.MEDIUM,
            "keywords": (1, 2),
            "started_on": day("2022-03-14"),
            "next_report_on": day("2023-03-31"),
        },
        "3.1.1": {
            "method": "Sechs Module zu je einem Tag, dazwischen Übungen im eigenen Amt",
            "emphasis": Emphasis.FOCUS,
            "keywords": (3,),
            "further_fields": (3,),
            "reach": Reach.POOR,
            "reaching": "Beschäftigte über die Personalabteilung, Ehrenamtliche über die Vereine",
            "started_on": day("2021-01-11"),
            "ended_on": day("2022-11-18"),
            "recommendation": "Die Verwaltung empfiehlt, das Angebot alle zwei Jahre zu wiederholen.",
        },
    },
    "kamen": {
        "A 1": {
            "initial_situation": "Neu Angekommene wussten oft nicht, an wen sie sich wenden können.",
            "priority": Priority.HIGH,
            "keywords": (0, 1),
            "further_fields": (1,),
            "carrier": "wohlfahrt",
            "steering_body": "stgf",
            "reach": Reach.MEDIUM,
        },
        "B 2": {
            "emphasis": Emphasis.QUICK_WIN,
            "publicity": "Die Übersicht liegt in allen Ämtern und Bibliotheken aus.",
        },
    },
}


def name_things(cast: Cast, town: str, by: Account) -> list[Term]:
    """Enter the names of the levels of goals and the keywords of a town; returns the keywords."""
    municipality = cast.town(town)
    add_terms(municipality=municipality, key=VocabularyKey.GOAL_LEVEL, words=LEVELS[town], by=by)
    return add_terms(municipality=municipality, key=VocabularyKey.KEYWORD, words=KEYWORDS[town], by=by)


def details_of(cast: Cast, town: str, code: str, keywords: list[Term]) -> Mapping[str, Any]:
    """The further facts of a measure, its keys and positions replaced by the rows they stand for."""
    told = dict(DETAILS[town].get(code, {}))
    if "further_fields" in told:
        told["further_fields"] = [cast.fields_of_action[town][place] for place in told["further_fields"]]
    if "keywords" in told:
        told["keywords"] = [keywords[place] for place in told["keywords"]]
    for name in ("carrier", "steering_body"):
        if name in told:
            told[name] = cast.organization(town, told[name])
    return told
