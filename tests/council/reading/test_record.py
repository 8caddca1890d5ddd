# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from datetime import date

from augenhoehe.council.enums import ConsultationRole, Recurrence
from augenhoehe.council.reading import (
    PaperKind,
    ReadConsultation,
    ReadDuty,
    Reading,
    ReadReference,
    as_json,
)

KEYS = [
    "municipality",
    "number",
    "date",
    "kind",
    "public",
    "subject",
    "department",
    "author",
    "consultations",
    "resolution_text",
    "reasons",
    "financial_impact",
    "references",
    "duties",
    "evidence",
]


def test_an_empty_reading_has_every_key_and_no_value() -> None:
    exchange = as_json(Reading())
    assert list(exchange) == KEYS
    assert {key: value for key, value in exchange.items() if value not in (None, [], {})} == {}


def test_dates_kinds_and_roles_become_plain_words() -> None:
    reading = Reading(
        date=date(2022, 4, 29),
        kind=PaperKind.RESOLUTION,
        public=False,
        consultations=(
            ReadConsultation("Rat", date(2022, 5, 1), ConsultationRole.DECISION),
            ReadConsultation("A"),
        ),
        references=(ReadReference("11/1473", "Drucksache 11/1473"),),
        duties=(ReadDuty("Die Verwaltung berichtet.", Recurrence.YEARLY), ReadDuty("Sie plant.")),
        evidence={"date": (3, 4)},
    )
    exchange = as_json(reading)
    assert exchange["date"] == "2022-04-29"
    assert type(exchange["kind"]) is str
    assert exchange["kind"] == "Beschlussvorlage"
    assert exchange["public"] is False
    assert exchange["consultations"] == [
        {"body": "Rat", "date": "2022-05-01", "role": "decision"},
        {"body": "A", "date": None, "role": None},
    ]
    assert exchange["references"] == ["11/1473"]
    assert exchange["duties"] == [
        {"text": "Die Verwaltung berichtet.", "recurrence": "yearly"},
        {"text": "Sie plant.", "recurrence": None},
    ]
    assert exchange["evidence"] == {"date": [3, 4]}


def test_components_are_not_exchanged() -> None:
    exchange = as_json(Reading(components=("Deckblatt",), evidence={"components": (3,), "number": (1,)}))
    assert list(exchange) == KEYS
    assert exchange["evidence"] == {"number": [1]}
