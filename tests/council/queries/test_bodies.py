# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.core.models import OrganizationName
from augenhoehe.council.queries.bodies import BodyDirectory, plain


@pytest.mark.parametrize(
    ("printed", "key"),
    [
        ("Rat der Stadt Bergkamen", "rat"),
        ("Rat", "rat"),
        ("HFA", "hfa"),
        ("haupt- und  finanzausschuss", "hfa"),
        ("Integrationsrat der Stadt Bergkamen", "integrationsrat"),
    ],
)
def test_bodies_by_the_names_people_print(cast: Cast, printed: str, key: str) -> None:
    assert BodyDirectory(cast.bergkamen).find(printed) == cast.bodies["bergkamen"][key]


@pytest.mark.parametrize("printed", ["", "  ", "Jugendamt", "Kulturausschuss"])
def test_departments_and_unknown_names_are_no_bodies(cast: Cast, printed: str) -> None:
    assert BodyDirectory(cast.bergkamen).find(printed) is None


def test_old_names_with_dates(cast: Cast) -> None:
    old, new = cast.bodies["bergkamen"]["aas"], cast.bodies["bergkamen"]["integrationsrat"]
    name = "Ausschuss für Zuwanderung"
    OrganizationName.objects.create(
        organization=old, name=name, valid_from=date(2000, 1, 1), valid_to=date(2009, 12, 31)
    )
    OrganizationName.objects.create(organization=new, name=name, valid_from=date(2010, 1, 1))
    directory = BodyDirectory(cast.bergkamen)
    assert directory.find(name, date(2005, 1, 1)) == old
    assert directory.find(name, date(2015, 1, 1)) == new
    assert directory.find(name, date(1999, 1, 1)) in (old, new)
    assert directory.find(name) in (old, new)


def test_two_queries_however_often_one_asks(cast: Cast, django_assert_num_queries: object) -> None:
    with django_assert_num_queries(2):  # type: ignore[operator]  # pytest-django's fixture
        directory = BodyDirectory(cast.bergkamen)
        for name in ("Rat", "HFA", "Nirgendwo"):
            directory.find(name)


def test_soft_hyphens_and_case_do_not_count() -> None:
    assert plain("Haupt\N{SOFT HYPHEN}ausschuss ") == "hauptausschuss"
    assert plain("Rat der Stadt Kamen") == "rat"
    assert plain("der Stadt Kamen") == "der stadt kamen"
