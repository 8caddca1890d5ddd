# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import Account
from augenhoehe.measures.models import Indicator
from tests.measures import builders, figures

pytestmark = pytest.mark.django_db
ClientOf = Callable[[Account | None], Client]
FORM = {
    "code": "R1",
    "title": "Einbürgerungen",
    "definition": "Menschen, die eingebürgert wurden.",
    "source": "Standesamt",
    "direction": "higher",
    "suppress_below": "5",
    "months_between": "12",
}


def _url(name: str, *args: object) -> str:
    return reverse(f"measures:{name}", args=["bergkamen", *args])


def test_an_indicator_is_created_changed_and_shown(anna: Account, client_of: ClientOf) -> None:
    client = client_of(anna)
    answer = client.post(_url("indicator-create"), {**FORM, "counts_people": "on"}, follow=True)
    made = Indicator.objects.get()
    assert answer.redirect_chain[-1][0] == made.get_absolute_url()
    assert "Es ist noch kein Wert eingetragen" in answer.text
    answer = client.post(
        _url("indicator-edit", made.pk), {**FORM, "title": "Neu", "revision": "0"}, follow=True
    )
    assert "<h1>Neu</h1>" in answer.text
    late = client.post(_url("indicator-edit", made.pk), {**FORM, "title": "Spät", "revision": "0"})
    assert late.status_code == 409
    assert "Spät" in late.text


def test_a_share_of_itself_is_refused(cast: Cast, anna: Account, client_of: ClientOf) -> None:
    other = figures.indicator(cast, code="D1")
    answer = client_of(anna).post(_url("indicator-create"), {**FORM, "counts_people": "on", "base": other.pk})
    assert answer.status_code == 422
    assert Indicator.objects.count() == 1


def test_several_are_chosen_from_the_catalogue_at_once(anna: Account, client_of: ClientOf) -> None:
    client = client_of(anna)
    assert "Einbürgerungsquote" in client.get(_url("indicator-catalogue")).text
    client.post(_url("indicator-catalogue"), {"kuerzel": ["D2", "D1", "unbekannt"]})
    share = Indicator.objects.get(code="D2")
    assert share.base == Indicator.objects.get(code="D1")
    assert share.municipality.slug == "bergkamen"
    assert client.post(_url("indicator-catalogue"), {"kuerzel": ["D1"]}).status_code == 422
    assert Indicator.objects.count() == 2


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_asks_no_more_for_more(
    cast: Cast,
    emil: Account,
    client_of: ClientOf,
    django_assert_num_queries: DjangoAssertNumQueries,
    count: int,
) -> None:
    for number in range(count):
        made = figures.indicator(cast, code=f"X{number}", title=f"Kennzahl {number}")
        figures.enter(cast, made, (2021, "", 20), (2022, "", 30))
    client = client_of(emil)
    client.get(_url("indicators"))
    with django_assert_num_queries(5):
        answer = client.get(_url("indicators"))
    assert answer.text.count("ist gestiegen") == count


def test_small_numbers_are_for_those_who_enter_them(
    cast: Cast, anna: Account, emil: Account, client_of: ClientOf
) -> None:
    made = figures.indicator(cast)
    figures.enter(cast, made, (2022, "", 1000), (2022, "Frauen", 997), (2022, "Männer", 3))
    for person, sees in ((anna, True), (emil, False)):
        client = client_of(person)
        for address in (
            made.get_absolute_url(),
            _url("indicator-values-file", made.pk, "csv"),
            _url("indicator-values-file", made.pk, "json"),
            _url("indicator-file", "csv"),
        ):
            text = client.get(address).content.decode()
            assert ("997" in text) is sees, address
            assert "1000" in text.replace(".", "")
    assert "•" in client_of(emil).get(made.get_absolute_url()).text
    assert (
        "•" not in client_of(anna).get(made.get_absolute_url()).text.split("<table")[-1].split("</table>")[0]
    )


def test_figures_stand_on_the_page_of_their_measure(cast: Cast, anna: Account, client_of: ClientOf) -> None:
    measure = builders.measure(cast)
    client = client_of(anna)
    client.post(_url("figure-create", measure.pk), {**FORM, "code": "M 1.1"})
    made = Indicator.objects.get()
    assert made.measure == measure
    figures.enter(cast, made, (2021, "", 20), (2022, "", 30))
    client.post(_url("target-create", made.pk), {"value": "25", "due_on": "2022-12-31"})
    panel = client.get(_url("panel-figures", measure.pk), headers={"HX-Request": "true"}).text
    assert "20 (31.12.2021)" in panel
    assert "30 (31.12.2022)" in panel
    assert "erreicht" in panel
    assert "M 1 Jugendkonferenz" in client.get(_url("indicators")).text


def test_files_have_known_endings(cast: Cast, anna: Account, client_of: ClientOf) -> None:
    made = figures.indicator(cast)
    client = client_of(anna)
    assert client.get(_url("indicator-file", "xlsx")).content.startswith(b"PK")
    assert client.get(_url("indicator-file", "exe")).status_code == 404
    assert client.get(_url("indicator-values-file", made.pk, "xlsx")).content.startswith(b"PK")


def test_a_stranger_finds_nothing(cast: Cast, clara: Account, client_of: ClientOf) -> None:
    made = figures.indicator(cast, public=False)
    assert client_of(clara).get(made.get_absolute_url()).status_code == 403
    own = figures.indicator(cast, "kamen")
    assert client_of(clara).get(_url("indicator", own.pk)).status_code in (403, 404)
    assert client_of(cast.people["anna"]).get(_url("indicator", own.pk)).status_code == 404
