# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

from augenhoehe.measures.rules.bulk_change import Outcome, Wanted, check_wanted, outcome
from augenhoehe.measures.rules.measure_import import Stored
from tests.measures.rules.test_measure_import import FACTS, KINDS, STORED, TODAY


def of(wanted: Wanted, stored: Stored = STORED) -> Outcome:
    return outcome(stored, wanted, KINDS, TODAY)


def test_something_shall_change() -> None:
    assert not check_wanted(Wanted()).ok
    assert not check_wanted(Wanted(add={"keywords": frozenset()})).ok
    assert check_wanted(Wanted({"status": "done"})).ok
    assert check_wanted(Wanted(add={"keywords": frozenset({"5"})})).ok
    assert check_wanted(Wanted(remove={"keywords": frozenset({"5"})})).ok


def test_only_what_differs_is_changed() -> None:
    found = of(Wanted({"status": "done", "title": "Sprachcafé"}))
    assert (found.facts, found.before, found.reasons) == ({"status": "done"}, {"status": "planned"}, ())
    assert of(Wanted({"status": "planned"})).facts == {}


def test_words_are_added_and_taken_away() -> None:
    wanted = Wanted(add={"further_fields": frozenset({"12"})}, remove={"further_fields": frozenset({"11"})})
    assert of(wanted).facts == {"further_fields": frozenset({"12"})}
    assert of(Wanted(add={"keywords": frozenset({"5"})})).facts == {"keywords": frozenset({"5"})}
    assert of(Wanted(remove={"keywords": frozenset({"5"})})).facts == {}


def test_the_first_field_is_no_further_one() -> None:
    assert of(Wanted({"field_of_action": "11"})).facts == {
        "field_of_action": "11",
        "further_fields": frozenset(),
    }


def test_what_does_not_fit_a_measure_is_told() -> None:
    found = of(Wanted({"ends_on": datetime.date(2022, 1, 1)}))
    assert "before it begins" in str(found.reasons[0])
    late = Stored(1, "X", {**FACTS, "timeliness": "delayed"})
    assert of(Wanted({"status": "planned"}), late).reasons == ()


def test_nobody_is_replaced_by_a_word() -> None:
    assert "goes into another" in str(of(Wanted({"status": "replaced"})).reasons[0])


def test_a_delay_has_its_reason_and_takes_it_along_when_it_ends() -> None:
    assert of(Wanted({"timeliness": "delayed"})).reasons
    delayed = Wanted({"timeliness": "delayed", "delay_reason": "Stelle unbesetzt"})
    assert of(delayed).reasons == ()
    late = Stored(1, "X", {**FACTS, "timeliness": "delayed", "delay_reason": "Stelle unbesetzt"})
    assert of(Wanted({"timeliness": "delayed"}), late).facts == {}
    assert of(Wanted({"timeliness": "on_time"}), late).facts == {
        "timeliness": "on_time",
        "delay_reason": None,
    }
    assert of(Wanted({"timeliness": "on_time"})).facts == {"timeliness": "on_time"}


def test_what_really_happened_lies_behind_us() -> None:
    assert of(Wanted({"ended_on": TODAY + datetime.timedelta(1)})).reasons
    assert of(Wanted({"started_on": TODAY})).reasons == ()
