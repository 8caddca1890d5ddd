# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.measures.models import IndicatorValue
from tests.measures import figures

pytestmark = pytest.mark.django_db
ClientOf = Callable[[Account | None], Client]
TABLE = "Kürzel;Stand;Vergleichsgruppe;Wert\nR1;2021;;1.240\nR1;31.12.2022;Frauen;37,5\n"


def _address(town: str = "bergkamen") -> str:
    return reverse("measures:indicator-import", args=[town])


def _confirmation(page: str) -> dict[str, str]:
    """What the form of a preview would send."""
    text = re.search(r"<textarea[^>]*>(.*?)</textarea>", page, re.DOTALL)
    seen = re.search(r'name="gesehen" value="([^"]*)"', page)
    assert text is not None
    assert seen is not None
    return {"text": unescape(text[1]), "gesehen": seen[1], "bestaetigt": "1"}


def test_a_table_is_looked_through_and_kept(cast: Cast, anna: Account, client_of: ClientOf) -> None:
    made = figures.indicator(cast)
    client = client_of(anna)
    preview = client.post(_address(), {"text": TABLE})
    assert preview.status_code == 200
    assert not IndicatorValue.objects.exists()
    sent = _confirmation(preview.text)
    assert client.post(_address(), sent).status_code == 302
    rows = {(row.as_of.year, row.group): row.value for row in made.values.all()}
    assert rows == {(2021, ""): Decimal(1240), (2022, "Frauen"): Decimal("37.5")}
    again = client.post(_address(), {"text": TABLE})
    assert "bestaetigt" not in again.text
    late = client.post(_address(), {**sent, "text": TABLE.replace("1.240", "1.250")})
    assert late.status_code == 409
    assert IndicatorValue.objects.filter(value=1240).exists()


def test_what_is_downloaded_is_read_in_again_without_a_change(
    cast: Cast, anna: Account, client_of: ClientOf
) -> None:
    made = figures.indicator(cast)
    figures.enter(cast, made, (2020, "", 3), (2021, "", "Umstellung"), (2022, "Alter: ab 18", 12.25))
    figures.enter(cast, made, (2022, "", 12), break_in_series=True, break_reason="=1+1", provisional=True)
    client = client_of(anna)
    for ending in ("csv", "xlsx"):
        file = client.get(reverse("measures:indicator-file", args=["bergkamen", ending])).content
        answer = client.post(_address(), {"file": SimpleUploadedFile(f"werte.{ending}", file)})
        assert answer.status_code == 200
        assert "unverändert: 4" in answer.text


def test_rows_that_do_not_hold_are_named_and_nothing_is_kept(
    cast: Cast, anna: Account, client_of: ClientOf
) -> None:
    figures.indicator(cast)
    text = TABLE + "R9;2022;;1\nR1;gestern;;1\nR1;2020;;viele\nR1;2021;;7\nR1;2031;;7\n"
    answer = client_of(anna).post(_address(), {"text": text})
    assert answer.status_code == 422
    for row in range(4, 9):
        assert f'<th scope="row">{row}</th>' in answer.text
    assert "bestaetigt" not in answer.text
    forced = client_of(anna).post(_address(), {"text": text, "gesehen": "", "bestaetigt": "1"})
    assert forced.status_code == 422
    assert not IndicatorValue.objects.exists()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "Datei"),
        ("Kürzel;Stand;Wert\nR1;2021;1.240\nR1;2022;1.250", "deutsch"),
    ],
)
def test_tables_that_cannot_be_read_say_why(
    cast: Cast, anna: Account, client_of: ClientOf, text: str, told: str
) -> None:
    figures.indicator(cast)
    answer = client_of(anna).post(_address(), {"text": text})
    assert answer.status_code == 422
    assert told.casefold() in answer.text.casefold()


def test_hostile_files_are_refused(cast: Cast, anna: Account, client_of: ClientOf) -> None:
    figures.indicator(cast)
    for content in (b"%PDF-1.7", b"PK\x03\x04kaputt", b"\x00" * 50):
        answer = client_of(anna).post(_address(), {"file": SimpleUploadedFile("w.xlsx", content)})
        assert answer.status_code == 422
    assert client_of(anna).post(_address(), {"text": "%PDF", "bestaetigt": "1"}).status_code == 302


def test_the_code_may_be_chosen_instead_of_a_column(cast: Cast, anna: Account, client_of: ClientOf) -> None:
    made = figures.indicator(cast)
    sent = {"text": "Jahr\tWert\n2022\t1,240.5", "indicator": made.pk, "mark": "."}
    preview = client_of(anna).post(_address(), sent)
    assert "1.240,5" in preview.text
    client_of(anna).post(_address(), _confirmation(preview.text))
    assert IndicatorValue.objects.get().value == Decimal("1240.5")


def test_other_towns_indicators_are_unknown(cast: Cast, clara: Account, client_of: ClientOf) -> None:
    made = figures.indicator(cast)
    answer = client_of(clara).post(_address("kamen"), {"text": TABLE})
    assert answer.status_code == 422
    forged = {"text": TABLE, "gesehen": f"{made.pk}:0", "bestaetigt": "1"}
    assert client_of(clara).post(_address("kamen"), forged).status_code == 422
    assert not IndicatorValue.objects.exists()


FOREIGN = (
    "Auswertung 2022\nIndikator;Berichtsende;Messgröße;Quote %\nR1;3/31/2022;;1,240.5\nR1;12/31/2022;;3.5\n"
)


def test_columns_with_other_names_are_asked_for_and_known_the_next_time(
    cast: Cast, anna: Account, client_of: ClientOf
) -> None:
    figures.indicator(cast)
    client = client_of(anna)
    asked = client.post(_address(), {"text": FOREIGN})
    assert asked.status_code == 302
    page = client.get(asked.headers["Location"])
    assert "R1" in page.text  # each column shows what stands in it
    said = {"spalte-0": "code", "spalte-1": "as_of", "spalte-2": "", "spalte-3": "value"}
    twice = client.post(asked.headers["Location"], {**said, "spalte-2": "value"})
    assert (twice.status_code, "schon" in twice.text) == (422, True)
    without = client.post(asked.headers["Location"], {**said, "spalte-1": ""})
    assert "Stand" in str(without.context["form"].non_field_errors())
    preview = client.get(client.post(asked.headers["Location"], said).headers["Location"])
    assert "1.240,5" in preview.text
    assert "31.03.2022" in preview.text
    sent = _confirmation(preview.text) | {"tabelle": asked.headers["Location"].rstrip("/").split("/")[-2]}
    assert client.post(_address(), sent).status_code == 302
    assert IndicatorValue.objects.count() == 2
    assert client.get(asked.headers["Location"]).status_code == 302  # it waits no longer
    assert "unverändert: 2" in client.post(_address(), {"text": FOREIGN}).text


def test_a_table_of_another_kind_or_person_is_gone(
    cast: Cast, anna: Account, clara: Account, client_of: ClientOf
) -> None:
    asked = client_of(anna).post(_address(), {"text": FOREIGN}).headers["Location"]
    token = asked.rstrip("/").split("/")[-2]
    assert client_of(clara).get(asked.replace("bergkamen", "kamen")).headers["Location"] == _address("kamen")
    other = reverse("measures:import-columns", args=["bergkamen", token])
    assert client_of(anna).get(other).headers["Location"] == reverse("measures:import", args=["bergkamen"])


def test_days_that_can_be_read_in_two_ways_are_asked_about(
    cast: Cast, anna: Account, client_of: ClientOf
) -> None:
    figures.indicator(cast)
    client = client_of(anna)
    asked = client.post(_address(), {"text": "Kürzel;Stand;Wert\nR1;3/4/2022;12\n"})
    columns = asked["Location"]
    assert columns.endswith("/spalten/")
    assert "3/4/2022 ist der 4. März" in client.get(columns).text
    check = columns.removesuffix("spalten/")
    assert client.get(check)["Location"] == columns
    chosen = {"spalte-0": "code", "spalte-1": "as_of", "spalte-2": "value", "mark": ""}
    assert client.post(columns, chosen | {"order": "month_first"})["Location"] == check
    assert "04.03.2022" in client.get(check).text
