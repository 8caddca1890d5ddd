# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date
from decimal import Decimal

from augenhoehe.core.demo import Cast
from augenhoehe.council.models import Paper, SignOff
from augenhoehe.council.queries.finances import statement_of
from augenhoehe.council.queries.sign_offs import asked_of, is_required, policy_on, stations_of
from tests.council import signing

RULES_FROM = date(2023, 1, 1)


def test_signatures_are_usual_in_one_town_and_needed_in_the_other(told_demo: Cast) -> None:
    required, offices = {}, {}
    for town in (told_demo.bergkamen, told_demo.kamen):
        policy = policy_on(town, RULES_FROM)
        assert policy is not None
        assert policy_on(town, date(2022, 12, 31)) is None
        required[town.slug] = policy.required_types
        offices[town.slug] = [(one.stage, one.office.value) for one in stations_of(policy)]
    assert required == {"bergkamen": [], "kamen": ["resolution"]}
    assert offices == {
        "bergkamen": [(1, "treasurer"), (2, "head")],
        "kamen": [(1, "department"), (2, "treasurer"), (2, "legal"), (3, "head")],
    }


def test_one_paper_waits_in_each_town(told_demo: Cast) -> None:
    interpreters = Paper.objects.get(name__startswith="Pool für Sprachmittlung in")
    folder = Paper.objects.get(name__startswith="Willkommensmappe in Leichter Sprache")
    assert signing.states(interpreters) == {"treasurer": "signed_with_remark", "head": "asked"}
    assert signing.states(folder) == {
        "department": "asked",
        "treasurer": "waiting",
        "legal": "waiting",
        "head": "waiting",
    }
    assert (is_required(interpreters), is_required(folder)) == (False, True)
    head = signing.of(interpreters, signing.HEAD)
    assert list(asked_of(told_demo.people["rita"], told_demo.bergkamen)) == [head]
    treasurer = SignOff.objects.get(paper=interpreters, office="treasurer")
    assert (treasurer.signed_by, bool(treasurer.remark)) == (told_demo.people["hanna"], True)


def test_nothing_is_missing_of_what_the_paper_costs(told_demo: Cast) -> None:
    statement = statement_of(Paper.objects.get(name__startswith="Pool für Sprachmittlung in"))
    assert statement is not None
    assert statement.missing == ()
    sums = statement.sums
    assert [sums.once, sums.yearly, sums.over_years] == [Decimal(12_500), Decimal(6_000), Decimal(30_500)]
    assert sums.not_covered == 0
