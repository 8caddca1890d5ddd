# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from augenhoehe.council.enums import ChangeAfterSignature, PaperType
from augenhoehe.council.forms.sign_off import AnswerForm, PolicyForm, StartForm, TakeBackForm
from augenhoehe.council.rules.sign_off import MOST_DAYS, Station
from tests.council.signing import HEAD

PEOPLE = {12: "Rita Rathaus"}
RULE = {
    "revision": "3",
    "valid_from": "2023-02-01",
    "required_types": ["resolution", "motion"],
    "on_change": "void_all",
    "days_to_sign": "5",
    "stations": "1",
    "station-0-office": "head",
    "station-0-account": "12",
}


def policy_form(**changed: Any) -> PolicyForm:
    return PolicyForm(RULE | changed, stored={}, stations=[], people=PEOPLE, departments={})


def test_a_rule_arrives_as_the_action_takes_it() -> None:
    form = policy_form()
    assert form.is_valid(), form.errors
    assert form.facts() == {
        "valid_from": date(2023, 2, 1),
        "required_types": [PaperType.RESOLUTION, PaperType.MOTION],
        "on_change": ChangeAfterSignature.VOID_ALL,
        "days_to_sign": 5,
        "stations": [Station(stage=1, office=HEAD, account=12)],
        "revision": 3,
    }


def test_a_rule_may_ask_for_no_signature_at_all() -> None:
    form = policy_form(required_types=[], **{"station-0-remove": "on"})
    assert form.is_valid(), form.errors
    assert (form.facts()["required_types"], form.facts()["stations"]) == ([], [])


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("valid_from", "morgen"),
        ("required_types", ["poem"]),
        ("on_change", "nothing"),
        ("days_to_sign", "0"),
        ("days_to_sign", str(MOST_DAYS + 1)),
        ("station-0-account", "13"),
    ],
)
def test_a_rule_without_sense_is_an_error_of_its_field(name: str, typed: Any) -> None:
    assert set(policy_form(**{name: typed}).errors) == {name}


def test_a_rule_starts_with_what_is_stored() -> None:
    stored = {"revision": 2, "days_to_sign": 7}
    form = PolicyForm(stored=stored, stations=[], people=PEOPLE, departments={})
    assert (form["days_to_sign"].value(), form["revision"].value()) == (7, 2)
    assert form["on_change"].value() == "ask_touched"


def test_the_start_proposes_the_stations() -> None:
    planned = Station(stage=1, office=HEAD, account=12)
    form = StartForm(revision=4, stations=[planned], people=PEOPLE, departments={})
    assert form["revision"].value() == 4
    assert form.station_rows()[0].account.value() == "12"


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ({"answer": "sign"}, set()),
        ({"answer": "refuse", "remark": "Zu teuer."}, set()),
        ({}, {"answer"}),
        ({"answer": "perhaps"}, {"answer"}),
        ({"answer": "sign", "seen": "f" * 65}, {"seen"}),
        ({"answer": "sign", "remark": "x" * 2_001}, {"remark"}),
    ],
)
def test_an_answer_is_one_of_three(typed: dict[str, str], wrong: set[str]) -> None:
    assert set(AnswerForm({"revision": "0", **typed}).errors) == wrong


@pytest.mark.parametrize(("reason", "fine"), [("Ein Fehler.", True), (" ", False), ("", False)])
def test_taking_back_needs_a_reason(reason: str, fine: bool) -> None:
    assert TakeBackForm({"revision": "0", "reason": reason}).is_valid() is fine
