# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.forms.rows import EMPTY_ROWS
from augenhoehe.council.models import SignOffPolicy
from tests.council.views import pages

RULE = {
    "valid_from": "2023-02-01",
    "required_types": ["resolution", "motion"],
    "on_change": "void_all",
    "days_to_sign": "5",
    "station-0-office": "head",
}


def sent(cast: Cast, address: str, **changed: Any) -> Any:
    browser = pages.client(cast, "gerda")
    person = {"station-0-account": cast.people["rita"].pk}
    return browser.post(address, {**pages.fields(browser.get(address)), **RULE, **person, **changed})


def test_a_rule_is_made_shown_and_changed(cast: Cast) -> None:
    gerda = pages.client(cast, "gerda")
    assert "Noch keine Regel" in pages.text(gerda.get(pages.url("sign-off-policies")))
    assert sent(cast, pages.url("sign-off-policy-new"), valid_from="2023-01-01").status_code == 302
    words = pages.text(gerda.get(pages.url("sign-off-policies")))
    for part in ("gilt heute", "Beschlussvorlage, Antrag", "Rita Rathaus", "5"):
        assert part in words
    rule = SignOffPolicy.objects.get()
    address = pages.url("sign-off-policy", rule.pk)
    assert sent(cast, address, days_to_sign="2").status_code == 302
    rule.refresh_from_db()
    assert (rule.days_to_sign, rule.revision) == (2, 1)
    assert sent(cast, address, revision="0").status_code == 409
    assert sent(cast, address, revision="").status_code == 409


def test_the_form_shows_what_is_filled_and_folds_the_rest(cast: Cast) -> None:
    sent(cast, pages.url("sign-off-policy-new"), valid_from="2023-01-01")
    shown = pages.client(cast, "gerda").get(pages.url("sign-off-policy-new")).content.decode()
    folded = shown.count("<details")
    assert folded == EMPTY_ROWS
    assert shown.index("<details") > shown.index("Mitzeichnung 1")
    assert "Mitzeichnung 2 hinzufügen" in shown


def test_a_new_rule_begins_with_what_holds_today(cast: Cast) -> None:
    sent(cast, pages.url("sign-off-policy-new"), valid_from="2023-01-01")
    form = pages.client(cast, "gerda").get(pages.url("sign-off-policy-new")).context["form"]
    assert form["days_to_sign"].value() == 5
    assert form["station-0-account"].value() == str(cast.people["rita"].pk)


@pytest.mark.parametrize(
    "changed",
    [
        {"valid_from": "1700-01-01"},
        {"valid_from": "morgen"},
        {"required_types": ["poem"]},
        {"on_change": "nothing"},
        {"days_to_sign": "0"},
        {"days_to_sign": "9" * 30},
        {"station-0-account": ""},
    ],
)
def test_rules_without_sense_come_back(cast: Cast, changed: dict[str, Any]) -> None:
    assert sent(cast, pages.url("sign-off-policy-new"), **changed).status_code == 422
    assert not SignOffPolicy.objects.exists()


@pytest.mark.parametrize("name", ["anna", "hanna", "bilal", "emil", "clara"])
def test_only_the_council_office_sets_rules(cast: Cast, name: str) -> None:
    assert pages.client(cast, name).get(pages.url("sign-off-policy-new")).status_code == 403


def test_the_rule_of_another_town_does_not_exist(cast: Cast) -> None:
    rule = SignOffPolicy.objects.create(municipality=cast.kamen, valid_from="2023-01-01")
    assert pages.client(cast, "gerda").get(pages.url("sign-off-policy", rule.pk)).status_code == 404
