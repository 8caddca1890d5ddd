# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Organization, Term, Vocabulary
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.spreadsheets.cells import ReadSheet, Spreadsheet, Value
from augenhoehe.kit.violations import RuleViolation
from augenhoehe.measures.actions.import_measures import Imported, import_measures
from augenhoehe.measures.models import CatalogueMapping, Goal, Measure
from augenhoehe.measures.queries.measure_import import Choices, first_choices, question_of
from augenhoehe.measures.queries.measure_table import stored_measures, vocabulary_of
from augenhoehe.measures.rules.measure_import import fingerprint, plan
from tests.measures import builders

pytestmark = pytest.mark.django_db
HEAD: tuple[Value, ...] = (
    *(
        "Nr",
        "Maßnahme",
        "Ziel",
        "Handlungsfeld",
        "Zuständig",
        "Beteiligte",
        "Steuerung",
        "Stichworte",
        "Kosten",
    ),
)


def sheet(*rows: tuple[Value, ...]) -> Spreadsheet:
    return Spreadsheet("csv", (ReadSheet("", (HEAD, *rows)),))


def run(cast: Cast, read: Spreadsheet, choices: Choices | None = None) -> Imported:
    anna, town = cast.people["anna"], cast.bergkamen
    chosen = choices or first_choices(read, town)
    planned = plan(question_of(read, chosen, vocabulary_of(anna, town), stored_measures(anna, town)))
    return import_measures(municipality=town, read=read, choices=chosen, seen=fingerprint(planned), by=anna)


def all_new(cast: Cast, read: Spreadsheet) -> Choices:
    words = {
        "goal": {"7 3 teilhabe": "new", "ohne nummer": "new"},
        "field_of_action": {"sport": "new"},
        "organization": {"amt 99": "new", "neuer verein": "new", "runder tisch": "new"},
        "keyword": {"ehrenamt": "new"},
    }
    return replace(first_choices(read, cast.bergkamen), words=words)


def test_words_are_made_with_the_measures(cast: Cast) -> None:
    read = sheet(
        *(
            (
                "A 1",
                "Eins",
                "7.3 Teilhabe",
                "Sport",
                "Amt 99",
                "Neuer Verein",
                "Runder Tisch",
                "Ehrenamt",
                None,
            ),
        ),
        *(("A 2", "Zwei", "Ohne Nummer", "Sport", "Amt 99", None, None, "Ehrenamt", Decimal(5)),),
    )
    assert run(cast, read, all_new(cast, read)) == Imported(2, 0, 0)
    kinds = dict(Organization.objects.filter(municipality=cast.bergkamen).values_list("name", "kind"))
    assert (kinds["Amt 99"], kinds["Neuer Verein"], kinds["Runder Tisch"]) == (
        *("department", "association", "group"),
    )
    assert Goal.objects.get(title="Teilhabe").code == "7.3"
    assert Goal.objects.get(title="Ohne Nummer").code.startswith("Z ")
    first = Measure.objects.get(code="A 1")
    assert first.field_of_action == Term.objects.get(label="Sport")
    assert [term.label for term in first.keywords.all()] == ["Ehrenamt"]
    assert Vocabulary.objects.get(municipality=cast.bergkamen, key="keyword").terms.count() == 1
    assert AuditEvent.objects.filter(verb="measures.measure_read_in").count() == 2
    assert "ehrenamt" not in CatalogueMapping.objects.get().words.get("keyword", {})
    assert run(cast, read) == Imported(0, 0, 2)


def test_what_was_mapped_is_remembered(cast: Cast) -> None:
    measure = builders.measure(cast, code="A 1")
    field = cast.fields_of_action["bergkamen"][1]
    read = sheet(("A 1", measure.title, None, "Spracherwerb", None, None, None, None, None))
    chosen = first_choices(read, cast.bergkamen)
    words = {"field_of_action": {"spracherwerb": str(field.pk)}}
    assert run(cast, read, replace(chosen, words=words)) == Imported(0, 1, 0)
    assert Measure.objects.get().field_of_action == field
    assert run(cast, read) == Imported(0, 0, 1)


def test_keys_of_another_town_are_not_known(cast: Cast) -> None:
    builders.measure(cast, code="A 1")
    read = sheet(("A 1", "Titel", None, "Spracherwerb", None, None, None, None, None))
    foreign = str(cast.fields_of_action["kamen"][0].pk)
    chosen = replace(
        first_choices(read, cast.bergkamen), words={"field_of_action": {"spracherwerb": foreign}}
    )
    with pytest.raises(RuleViolation, match="Zeile 2"):
        run(cast, read, chosen)


@pytest.mark.parametrize("seen", ["", "other"])
def test_only_what_was_looked_through_is_written(cast: Cast, seen: str) -> None:
    read: Any = sheet(("A 1", "Titel", *(None,) * 7))
    with pytest.raises(RuleViolation, match="inzwischen"):
        import_measures(
            municipality=cast.bergkamen,
            read=read,
            choices=first_choices(read, cast.bergkamen),
            seen=seen,
            by=cast.people["anna"],
        )
    assert not Measure.objects.exists()
