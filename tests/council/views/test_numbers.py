# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.draw_number import draw_number
from augenhoehe.council.actions.set_legislative_term import set_legislative_term
from augenhoehe.council.actions.set_number_scheme import set_number_scheme
from augenhoehe.council.models import LegislativeTerm, NumberCounter, NumberScheme
from tests.council import builders
from tests.council.views.pages import EVIL, client, fields, text, url

SCHEME = {"pattern": "{nr:03}/{jahr}", "suffix_pattern": "/{n}", "valid_from": "2023-01-01"}


def scheme(cast: Cast, pattern: str = "{nr:03}/{jahr}", town: str = "bergkamen") -> NumberScheme:
    return set_number_scheme(
        municipality=cast.town(town),
        pattern=pattern,
        suffix_pattern="/{n}",
        valid_from=date(2023, 1, 1),
        by=cast.people["dora"],
    )


def term(cast: Cast, town: str = "bergkamen") -> LegislativeTerm:
    return set_legislative_term(
        municipality=cast.town(town),
        name="12",
        start_date=date(2020, 11, 1),
        end_date=None,
        by=cast.people["dora"],
    )


def test_without_a_scheme_the_page_says_how_it_is(cast: Cast) -> None:
    shown = text(client(cast).get(url("number-schemes")))
    assert "Nummern werden eingetippt" in shown
    assert "Schema festlegen" in shown


def test_setting_a_scheme_shows_what_comes_next(cast: Cast) -> None:
    builders.paper(cast, reference="041/2023")
    preview = client(cast).post(url("number-scheme-new"), {**SCHEME, "preview": "1"})
    assert "001/2023 · 002/2023 · 003/2023 · 001/2023/1" in text(preview)
    assert not NumberScheme.objects.exists()
    saved = client(cast).post(url("number-scheme-new"), SCHEME, follow=True)
    assert "042/2023 · 043/2023 · 044/2023" in text(saved)


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"pattern": "{nr:999999999}"}, "{nr:999999999}"),
        ({"pattern": "{jahr}"}, "{nr}"),
        ({"pattern": "x" * 10_000}, "80 Zeichen"),
        ({"pattern": EVIL}, "{nr}"),
        ({"pattern": ""}, "Muster"),
        ({"suffix_pattern": "1{n}"}, "keine Ziffer"),
        ({"suffix_pattern": "/" * 10_000}, "40 Zeichen"),
        ({"valid_from": "gestern"}, "Gültig ab"),
        ({"valid_from": "0001-01-01"}, "Jahr"),
    ],
)
def test_patterns_that_cannot_work_are_told(cast: Cast, changed: dict[str, str], words: str) -> None:
    response = client(cast).post(url("number-scheme-new"), {**SCHEME, **changed})
    assert response.status_code == 422
    assert words in text(response)
    assert "<script>alert" not in response.content.decode()
    assert not NumberScheme.objects.exists()


def test_a_scheme_with_numbers_stays(cast: Cast) -> None:
    stored = scheme(cast)
    sent = fields(client(cast).get(url("number-scheme", stored.pk)))
    item = builders.paper(cast, reference="")
    draw_number(paper=item, revision=item.revision, by=cast.people["dora"])
    refused = client(cast).post(url("number-scheme", stored.pk), sent | {"pattern": "{jj}-{nr}"})
    assert refused.status_code == 422
    assert "gezogen" in text(refused)
    removal = client(cast).post(url("number-scheme-remove", stored.pk), {"revision": stored.revision})
    assert removal.status_code == 422
    assert "es bleibt" in text(client(cast).get(url("number-schemes")))
    assert NumberScheme.objects.get().pattern == "{nr:03}/{jahr}"


def test_a_planned_scheme_is_changed_and_taken_away(cast: Cast) -> None:
    stored = scheme(cast)
    sent = fields(client(cast).get(url("number-scheme", stored.pk)))
    client(cast).post(url("number-scheme", stored.pk), sent | {"pattern": "{jj}-{nr}"})
    assert client(cast).post(url("number-scheme", stored.pk), sent).status_code == 409
    assert client(cast).post(url("number-scheme-remove", stored.pk), {"revision": "0"}).status_code == 409
    stored.refresh_from_db()
    client(cast).post(url("number-scheme-remove", stored.pk), {"revision": stored.revision})
    assert not NumberScheme.objects.exists()


def test_terms(cast: Cast) -> None:
    sent = {"name": "12", "start_date": "2020-11-01", "end_date": ""}
    assert client(cast).post(url("legislative-term-new"), sent).status_code == 302
    overlapping = client(cast).post(
        url("legislative-term-new"), {**sent, "name": "13", "start_date": "2021-01-01"}
    )
    assert overlapping.status_code == 422
    assert "überschneidet" in text(overlapping)
    stored = LegislativeTerm.objects.get()
    again = fields(client(cast).get(url("legislative-term", stored.pk))) | {"end_date": "2025-10-31"}
    assert client(cast).post(url("legislative-term", stored.pk), again).status_code == 302
    assert client(cast).post(url("legislative-term", stored.pk), again).status_code == 409
    hostile = client(cast).post(
        url("legislative-term-new"), {**sent, "name": "1/2", "start_date": "2030-01-01"}
    )
    assert hostile.status_code == 422


def test_the_page_asks_for_what_the_pattern_needs(cast: Cast) -> None:
    scheme(cast, "{amt}/{nr:04}/WP{wp}")
    shown = text(client(cast).get(url("number-schemes")))
    assert "keine Wahlperiode" in shown
    assert "Jugendamt: noch keine" in shown
    term(cast)
    assert "51/0001/WP12" in text(client(cast).get(url("number-schemes")))


def test_codes_of_departments(cast: Cast) -> None:
    office = cast.departments["bergkamen"]["jugendamt"]
    sent = fields(client(cast).get(url("department-code", office.pk)))
    client(cast).post(url("department-code", office.pk), sent | {"code": " FB  51 "})
    office.refresh_from_db()
    assert office.code == "FB 51"
    assert client(cast).post(url("department-code", office.pk), sent | {"code": "x"}).status_code == 409
    for code in ("51/1", "{nr}", "x" * 21):
        fresh = fields(client(cast).get(url("department-code", office.pk)))
        assert client(cast).post(url("department-code", office.pk), fresh | {"code": code}).status_code == 422


def test_numbers_are_looked_at_before_they_are_taken_over(cast: Cast) -> None:
    scheme(cast)
    listed = SimpleUploadedFile("liste.csv", "Nummer;Betreff\n039/2023;Prüfung\n7/2023;x".encode("cp1252"))
    preview = client(cast).post(url("number-import"), {"file": listed})
    assert "039/2023" in text(preview)
    assert not NumberCounter.objects.exists()
    confirmed = fields(preview) | {"confirm": "1"}
    done = client(cast).post(url("number-import"), confirmed, follow=True)
    assert "040/2023" in text(done)


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ({"numbers": "039/2023\nabc", "confirm": "1"}, "Zeile 2, „abc“"),
        ({"numbers": "Nummer"}, "keine Nummer"),
        ({"numbers": " "}, "Datei"),
        ({"numbers": "12/0767 x\n" * 60, "confirm": "1"}, "10 weitere Zeilen"),
        ({"numbers": f"{EVIL}1", "confirm": "1"}, "Zeile 1"),
        ({"file": SimpleUploadedFile("x.csv", b"1/2023\x00")}, "Textdatei"),
        ({"file": SimpleUploadedFile("x.csv", b"1/2023\n" * 200_000)}, "zu groß"),
    ],
)
def test_lists_that_cannot_be_read_change_nothing(cast: Cast, sent: dict[str, Any], words: str) -> None:
    scheme(cast)
    response = client(cast).post(url("number-import"), sent)
    assert response.status_code == 422
    assert words in text(response)
    assert "<script>alert" not in response.content.decode()
    assert not NumberCounter.objects.exists()


def test_without_a_scheme_nothing_is_taken_over(cast: Cast) -> None:
    assert "noch kein Nummernschema" in text(client(cast).get(url("number-import")))
    assert client(cast).post(url("number-import"), {"numbers": "1/2023"}).status_code == 422


def test_the_other_town_keeps_its_rules(cast: Cast) -> None:
    foreign, foreign_term = scheme(cast, town="kamen"), term(cast, "kamen")
    office = cast.departments["kamen"]["buergerdienste"]
    for name, pk in (
        ("number-scheme", foreign.pk),
        ("number-scheme-remove", foreign.pk),
        ("legislative-term", foreign_term.pk),
        ("department-code", office.pk),
    ):
        assert client(cast).post(url(name, pk), {"revision": "0"}).status_code == 404
    with pytest.raises(ValueError, match="another town"):
        set_number_scheme(
            municipality=cast.bergkamen,
            pattern="{nr}",
            valid_from=date(2024, 1, 1),
            scheme=foreign,
            by=cast.people["dora"],
        )
    with pytest.raises(ValueError, match="another town"):
        set_legislative_term(
            municipality=cast.bergkamen,
            name="1",
            start_date=date(2024, 1, 1),
            end_date=None,
            term=foreign_term,
            by=cast.people["dora"],
        )


def test_the_page_costs_the_same_with_one_and_three(cast: Cast, django_assert_num_queries: Any) -> None:
    counts, reader = [], client(cast)
    for year in (2024, 2025, 2026):
        set_number_scheme(
            municipality=cast.bergkamen,
            pattern="{nr}/{jahr}",
            valid_from=date(year, 1, 1),
            by=cast.people["dora"],
        )
        with django_assert_num_queries(15, exact=False) as found:
            reader.get(url("number-schemes"))
        counts.append(len(found))
    assert counts[0] == counts[2]
