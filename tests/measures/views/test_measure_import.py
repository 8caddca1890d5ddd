# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A catalogue of measures on its way from a spreadsheet into the town and out again."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from augenhoehe.core import intake
from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Organization, Term
from augenhoehe.kit.models import AuditEvent
from augenhoehe.measures.models import CatalogueMapping, Goal, Measure
from augenhoehe.measures.rules.columns import MOST_MEASURES
from tests.measures import builders

pytestmark = pytest.mark.django_db
IMPORT = "/bergkamen/intern/massnahmen/einlesen/"
TABLE = """Maßnahmenkatalog der Stadt;;;;;;;
;;;;;;;
Nr.;Maßnahme;Ziel;Handlungsfeld;Zuständig;Beginn;Kosten;Stand
Sprache;;;;;;;
A 1;Sprachcafé;1 Ziel 1;{field};{department};1. März 2023;1.200,50;wird gerade gemacht
A 2;Lotsen;2.1 Ankommen;Gesundheit;Amt für Neues;01.04.2023;;geplant
"""


def table(cast: Cast) -> str:
    field = cast.fields_of_action["bergkamen"][0].label
    department = next(iter(cast.departments["bergkamen"].values())).name
    return TABLE.format(field=field, department=department)


def uploaded(client: Client, text: str | bytes, name: str = "katalog.csv") -> str:
    content = text.encode("cp1252") if isinstance(text, str) else text
    answer = client.post(IMPORT, {"file": SimpleUploadedFile(name, content)})
    assert answer.status_code == 302, re.findall(r"ah-errors.*?</div>", answer.content.decode(), re.DOTALL)
    return answer["Location"].split("/")[-3]


def columns_of(client: Client, token: str, **changed: str) -> dict[str, str]:
    """The form of the columns as it is proposed."""
    form = client.get(f"{IMPORT}{token}/spalten/").context["form"]
    return {name: str(form[name].value() or "") for name in form.fields if name != "clear"} | changed


def test_a_catalogue_is_read_in_and_read_in_again(cast: Cast, client_of: Any) -> None:
    builders.goal(cast)
    anna: Client = client_of(cast.people["anna"])
    token = uploaded(anna, table(cast))
    sent = columns_of(anna, token)
    assert [sent[f"spalte-{place}"] for place in range(8)] == [
        *("code", "title", "goal", "field_of_action", "responsible", "starts_on", "total_cost", "status"),
    ]
    assert anna.post(f"{IMPORT}{token}/spalten/", sent)["Location"] == f"{IMPORT}{token}/"
    assert anna.get(f"{IMPORT}{token}/")["Location"] == f"{IMPORT}{token}/woerter/"
    questions = anna.get(f"{IMPORT}{token}/woerter/").context["form"]
    labels = {str(field.label): field.name for field in questions}
    answers = dict.fromkeys(labels.values(), "new")
    answers[next(name for label, name in labels.items() if "wird gerade gemacht" in label)] = "in_progress"
    assert anna.post(f"{IMPORT}{token}/woerter/", answers).status_code == 302
    page = anna.get(f"{IMPORT}{token}/")
    assert page.context["counts"] == {"new": 2, "changed": 0, "same": 0, "refused": 0}
    assert page.context["headings"] == (4,)
    assert not Measure.objects.exists()

    done = anna.post(f"{IMPORT}{token}/", {"gesehen": page.context["seen"]}, follow=True)
    assert "2 neue Maßnahmen" in done.content.decode()
    first, second = Measure.objects.order_by("code")
    assert (first.title, first.status, str(first.total_cost)) == ("Sprachcafé", "in_progress", "1200.50")
    assert f"{first.starts_on:%d.%m.%Y}" == "01.03.2023"
    assert (second.responsible.name, second.responsible.kind) == ("Amt für Neues", "department")
    assert (second.goal.code, second.goal.title) == ("2.1", "Ankommen")
    assert second.field_of_action.label == "Gesundheit"
    assert AuditEvent.objects.filter(verb="measures.measure_read_in").count() == 2
    assert CatalogueMapping.objects.get().columns["massnahme"] == "title"

    again = uploaded(anna, table(cast).replace("Lotsen", "Lotsinnen und Lotsen"))
    anna.post(f"{IMPORT}{again}/spalten/", columns_of(anna, again))
    page = anna.get(f"{IMPORT}{again}/")
    assert page.context["counts"] == {"new": 0, "changed": 1, "same": 1, "refused": 0}
    anna.post(f"{IMPORT}{again}/", {"gesehen": page.context["seen"]})
    second.refresh_from_db()
    assert (second.title, second.revision) == ("Lotsinnen und Lotsen", 1)
    assert Measure.objects.count() == 2


def test_a_wrong_row_is_told_and_nothing_is_kept(cast: Cast, client_of: Any) -> None:
    builders.goal(cast)
    anna: Client = client_of(cast.people["anna"])
    wrong = table(cast).replace("1. März 2023", "Ende März").replace("A 2;", "A 1;")
    token = uploaded(anna, wrong)
    anna.post(f"{IMPORT}{token}/spalten/", columns_of(anna, token))
    names = [field.name for field in anna.get(f"{IMPORT}{token}/woerter/").context["form"]]
    anna.post(f"{IMPORT}{token}/woerter/", dict.fromkeys(names, "skip"))
    page = anna.get(f"{IMPORT}{token}/")
    text = page.content.decode()
    assert page.context["counts"]["refused"] == 2
    assert "„Ende März“ ist kein Datum" in text
    assert "steht schon in Zeile 5" in text
    refused = anna.post(f"{IMPORT}{token}/", {"gesehen": page.context["seen"]})
    assert refused.status_code == 422
    assert not Measure.objects.exists()


def test_what_changed_since_the_preview_is_not_overwritten(cast: Cast, client_of: Any) -> None:
    measure = builders.measure(cast, code="A 1")
    anna: Client = client_of(cast.people["anna"])
    token = uploaded(anna, "Nr;Maßnahme\nA 1;Neuer Titel\n")
    anna.post(f"{IMPORT}{token}/spalten/", columns_of(anna, token))
    page = anna.get(f"{IMPORT}{token}/")
    measure.title = "Von Clara geändert"
    measure.save()
    answer = anna.post(f"{IMPORT}{token}/", {"gesehen": page.context["seen"]})
    assert answer.status_code == 422
    assert "inzwischen" in answer.content.decode()
    measure.refresh_from_db()
    assert measure.title == "Von Clara geändert"
    assert anna.post(f"{IMPORT}{token}/", {"gesehen": answer.context["seen"]}).status_code == 302


def test_what_goes_out_comes_in_unchanged(cast: Cast, client_of: Any) -> None:
    town = cast.town("bergkamen")
    partners = list(Organization.objects.filter(municipality=town, kind="association"))[:2]
    goal = builders.goal(cast)
    builders.measure(
        cast,
        code="=A 1",
        title='Mit "Quotes"; und Semikolon',
        goal=goal,
        description="Zwei\r\nZeilen\n",
        target_groups=cast.target_groups["bergkamen"][:2],
        partners=partners,
        public=True,
    )
    builders.measure(cast, code="A 2", goal=goal)
    anna: Client = client_of(cast.people["anna"])
    for ending in ("xlsx", "ods", "csv"):
        file = anna.get(f"/bergkamen/intern/massnahmen/massnahmen.{ending}")
        assert file.status_code == 200
        token = uploaded(anna, file.content, f"massnahmen.{ending}")
        anna.post(f"{IMPORT}{token}/spalten/", columns_of(anna, token, clear="on"))
        page = anna.get(f"{IMPORT}{token}/")
        assert page.context["counts"] == {"new": 0, "changed": 0, "same": 2, "refused": 0}, ending
        assert "Der Katalog sagt schon genau dasselbe" in page.content.decode()


def test_a_file_that_is_no_table_is_told_at_its_field(cast: Cast, client_of: Any) -> None:
    anna: Client = client_of(cast.people["anna"])
    answer = anna.post(IMPORT, {"file": SimpleUploadedFile("x.xlsx", b"PK\x03\x04")})
    assert answer.status_code == 422
    assert "beschädigt" in answer.content.decode()


def test_too_many_rows_are_told(cast: Cast, client_of: Any) -> None:
    anna: Client = client_of(cast.people["anna"])
    rows = "".join(f"A {n};Titel\n" for n in range(MOST_MEASURES + 1))
    token = uploaded(anna, f"Nr;Maßnahme\n{rows}")
    page = anna.get(f"{IMPORT}{token}/spalten/")
    assert f"Höchstens {MOST_MEASURES}" in page.content.decode()
    assert anna.get(f"{IMPORT}{token}/")["Location"] == f"{IMPORT}{token}/spalten/"


def test_columns_are_chosen_once_and_the_code_is_needed(cast: Cast, client_of: Any) -> None:
    anna: Client = client_of(cast.people["anna"])
    token = uploaded(anna, "Nr;Maßnahme\nA;B\n")
    sent = columns_of(anna, token, **{"spalte-0": "title"})
    answer = anna.post(f"{IMPORT}{token}/spalten/", sent)
    assert answer.status_code == 422
    text = answer.content.decode()
    assert "Eine andere Spalte ist schon „Titel“" in text
    assert "„Kürzel“" in text


def test_an_answer_stays_with_its_word_when_somebody_enters_another(cast: Cast, client_of: Any) -> None:
    builders.measure(cast, code="A 1")
    anna: Client = client_of(cast.people["anna"])
    token = uploaded(anna, "Nr;Maßnahme;Schlagwort\nA 1;Titel;Sport\nA 1b;Titel;Kunst\n")
    anna.post(f"{IMPORT}{token}/spalten/", columns_of(anna, token, **{"spalte-2": "further_fields"}))
    questions = anna.get(f"{IMPORT}{token}/woerter/").context["form"]
    names = {
        word: field.name for field in questions for word in ("Sport", "Kunst") if word in str(field.label)
    }
    assert "Sport" in names
    field = cast.fields_of_action["bergkamen"][0]
    Term.objects.create(vocabulary=field.vocabulary, label="Sport")
    anna.post(f"{IMPORT}{token}/woerter/", {names["Sport"]: "skip", names["Kunst"]: "new"})
    page = anna.get(f"{IMPORT}{token}/")
    assert page.context["created"] == ["Kunst"]


@pytest.mark.parametrize("asked", ["0009", "1", "-1", "²", "9" * 5_000])
def test_a_sheet_that_is_not_there_is_not_shown(cast: Cast, client_of: Any, asked: str) -> None:
    anna: Client = client_of(cast.people["anna"])
    token = uploaded(anna, "Nr;Maßnahme\nA;B\n")
    assert anna.get(f"{IMPORT}{token}/spalten/", {"blatt": asked}).status_code == 200


def test_an_upload_is_ones_own_and_can_be_discarded(cast: Cast, client_of: Any) -> None:
    anna: Client = client_of(cast.people["anna"])
    token = uploaded(anna, "Nr;Maßnahme\nA;B\n")
    town = cast.town("bergkamen")
    assert intake.notes_of(token, by=cast.people["clara"], municipality=town) is None
    assert anna.post(f"{IMPORT}{token}/verwerfen/").status_code == 302
    assert anna.get(f"{IMPORT}{token}/spalten/")["Location"] == IMPORT
    assert intake.get(token, by=cast.people["anna"], municipality=town) is None


def test_a_large_table_costs_as_many_queries_as_a_small_one(
    cast: Cast, client_of: Any, django_assert_max_num_queries: Any
) -> None:
    goal = builders.goal(cast)
    field = cast.fields_of_action["bergkamen"][0].label
    department = next(iter(cast.departments["bergkamen"].values())).name
    anna: Client = client_of(cast.people["anna"])
    rows = "".join(f"A {n};Titel {n};{goal};{field};{department}\n" for n in range(300))
    token = uploaded(anna, f"Nr;Maßnahme;Ziel;Handlungsfeld;Zuständig\n{rows}")
    anna.post(f"{IMPORT}{token}/spalten/", columns_of(anna, token))
    with django_assert_max_num_queries(15):
        page = anna.get(f"{IMPORT}{token}/")
    with django_assert_max_num_queries(60):
        assert anna.post(f"{IMPORT}{token}/", {"gesehen": page.context["seen"]}).status_code == 302
    assert Measure.objects.count() == 300
    assert Goal.objects.count() == 1
