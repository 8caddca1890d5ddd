# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is due with grants, on the start page and in the calendar of a person."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from decimal import Decimal

import pytest
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from augenhoehe.core.demo import Cast
from augenhoehe.kit import clock
from augenhoehe.kit.deadlines import Deadline
from augenhoehe.measures.actions.edit_grant import edit_grant
from augenhoehe.measures.actions.save_programme import save_programme
from augenhoehe.measures.deadlines.grants import deadlines
from augenhoehe.measures.models import Drawdown, Forwarding, Grant, GrantCondition, GrantExtension, Repayment
from tests.measures import grant_builders as make

pytestmark = pytest.mark.django_db
SOON = datetime.date(2022, 10, 14)


@pytest.fixture(autouse=True)
def _in_september() -> Iterator[None]:
    with clock.standing_on(datetime.date(2022, 9, 15)):
        yield


def due(cast: Cast, person: str = "anna") -> list[Deadline]:
    return sorted(deadlines(cast.people[person], cast.bergkamen))


def titles(cast: Cast) -> list[str]:
    return [line.title.split(":")[0] for line in due(cast)]


@pytest.fixture
def grant(cast: Cast) -> Grant:
    return make.grant(cast)


def test_money_left_asks_for_an_extension_in_time(cast: Cast, grant: Grant) -> None:
    extension, end = due(cast)
    assert extension.date == datetime.date(2022, 10, 2)
    assert "Verlängerung" in extension.title
    assert (end.date, end.url) == (make.END, grant.get_absolute_url())
    assert "100.000,00" in end.why
    make.part(cast, grant, GrantExtension, ends_on=datetime.date(2024, 1, 31))
    assert due(cast) == []


def test_a_grant_that_is_spent_only_ends(cast: Cast, grant: Grant) -> None:
    make.expense(cast, grant, "100000.00")
    (end,) = due(cast)
    assert "ausgegeben" in end.why


def test_a_settled_grant_has_no_days(cast: Cast, grant: Grant) -> None:
    make.part(cast, grant, GrantCondition, due_on=SOON)
    edit_grant(
        grant=grant, terms=make.terms(cast, closed_on=SOON), revision=grant.revision, by=cast.people["anna"]
    )
    assert due(cast) == []


def test_money_to_request_and_to_use(cast: Cast, grant: Grant) -> None:
    make.part(cast, grant, Drawdown, due_on=SOON, requested_on=None, received_on=None)
    assert "Geld abrufen" in titles(cast)
    make.part(cast, grant, Drawdown, use_by=SOON, amount=Decimal("100.00"))
    use = next(line for line in due(cast) if "verwenden" in line.title)
    assert "100,00" in use.why
    make.expense(cast, grant, "99.99")
    use = next(line for line in due(cast) if "verwenden" in line.title)
    assert "0,01" in use.why
    make.expense(cast, grant, "0.01")
    assert not any("verwenden" in line.title for line in due(cast))


@pytest.mark.parametrize(
    ("kind", "day", "done"),
    [
        (GrantCondition, "due_on", "met_on"),
        (Forwarding, "proof_due_on", "proof_received_on"),
        (Repayment, "due_on", "paid_on"),
    ],
)
def test_what_is_open_with_a_day(cast: Cast, grant: Grant, kind: type[Grant], day: str, done: str) -> None:
    make.part(cast, grant, kind, **{day: SOON})
    assert SOON in [line.date for line in due(cast)]
    kind.objects.update(**{done: SOON})
    assert SOON not in [line.date for line in due(cast)]


def test_a_proof_and_an_application(cast: Cast, grant: Grant) -> None:
    proof = make.proof(cast, grant, due_on=SOON)
    save_programme(
        municipality=cast.bergkamen, name="AMIF", giver="EU", apply_by=SOON, by=cast.people["anna"]
    )
    of_the_day = {line.url: line.title for line in due(cast) if line.date == SOON}
    assert "AMIF" in of_the_day[reverse("measures:grants", args=["bergkamen"])]
    assert proof.get_absolute_url() in of_the_day
    with clock.standing_on(SOON + datetime.timedelta(days=1)):
        assert "AMIF" not in " ".join(line.title for line in due(cast)), "missed, so nothing can be done"


def test_only_who_writes_money_is_told(cast: Cast, grant: Grant) -> None:
    assert due(cast)
    for person in ("emil", "fatma", "clara", "bilal"):
        assert due(cast, person) == []


def test_one_query_for_all(
    cast: Cast, grant: Grant, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for kind in make.PARTS:
        make.part(cast, grant, kind)
    make.proof(cast, grant, due_on=SOON)
    list(deadlines(cast.people["anna"], cast.bergkamen))
    with django_assert_num_queries(1):
        due(cast)
