# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from augenhoehe.core.demo import Cast
from augenhoehe.council.models import PaperEdition, SignOffPolicy
from tests.council import signing
from tests.council.signing import DEPARTMENT, HEAD, TREASURER


def test_a_signature_names_the_person_or_the_department(cast: Cast) -> None:
    paper = signing.sent_round(cast)
    assert signing.of(paper, DEPARTMENT).who == "Fatma Amt"
    assert signing.of(paper, TREASURER).who == "Kämmerei"
    one = signing.of(paper, TREASURER)
    one.organization = None
    assert one.who == ""


@pytest.mark.parametrize(("name", "answer"), [("dora", True), ("rita", False)])
def test_whether_the_deputy_has_signed(cast: Cast, name: str, answer: bool) -> None:
    paper = signing.sent_round(cast, stations=signing.usual_stations(cast)[2:])
    assert signing.of(paper, HEAD).by_deputy is False
    assert signing.sign(paper, HEAD, cast.people[name]).by_deputy is answer


def test_without_a_deputy_nobody_has_stood_in(cast: Cast) -> None:
    paper = signing.sent_round(cast)
    assert signing.of(paper, DEPARTMENT).by_deputy is False
    assert signing.sign(paper, DEPARTMENT, cast.people["fatma"]).by_deputy is False


def test_a_signature_belongs_to_the_town_of_its_paper(cast: Cast) -> None:
    paper = signing.sent_round(cast)
    one = signing.of(paper, HEAD)
    assert (one.municipality_id, paper.editions.get().municipality_id) == (
        cast.bergkamen.pk,
        cast.bergkamen.pk,
    )
    assert one.get_absolute_url() == f"/bergkamen/intern/vorlagen/mitzeichnungen/{one.pk}/"
    assert str(one).endswith(f": {paper}")
    assert str(paper.editions.get()) == f"{paper} (1)"


def test_a_number_of_an_edition_and_a_day_of_a_rule_stand_once(cast: Cast) -> None:
    edition = signing.sent_round(cast).editions.get()
    again = PaperEdition(
        paper=edition.paper, number=edition.number, content={}, created_at=edition.created_at
    )
    with pytest.raises(IntegrityError), transaction.atomic():
        again.save()
    day = date(2023, 2, 1)
    rule = SignOffPolicy.objects.create(municipality=cast.bergkamen, valid_from=day)
    SignOffPolicy.objects.create(municipality=cast.kamen, valid_from=day)
    assert str(rule) == "01.02.2023"
    with pytest.raises(IntegrityError), transaction.atomic():
        SignOffPolicy.objects.create(municipality=cast.bergkamen, valid_from=day)
