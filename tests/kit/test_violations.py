# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from collections.abc import Iterator
from decimal import Decimal
from types import SimpleNamespace

import pytest
from django.utils.translation import gettext_lazy, override

from augenhoehe.kit.reasons import Reason, Verdict
from augenhoehe.kit.violations import Conflict, RuleViolation, require, told


@pytest.fixture(autouse=True)
def _german() -> Iterator[None]:
    with override("de"):
        yield


def test_a_reason_is_told_in_the_readers_language() -> None:
    assert told("Ein Satz.") == "Ein Satz."
    assert told(gettext_lazy("Save")) == "Speichern"
    assert told(Reason("Save")) == "Speichern"


def test_decimals_in_reasons_are_amounts() -> None:
    reason = Reason("Noch %(left)s.", {"left": Decimal(12300)})
    assert told(reason) == "Noch 12.300,00\N{NO-BREAK SPACE}€."


def test_dates_in_reasons_are_long() -> None:
    reason = Reason("Stichtag: %(day)s, %(count)d offen.", {"day": datetime.date(2022, 12, 8), "count": 3})
    assert told(reason) == "Stichtag: Donnerstag, 8.\N{NO-BREAK SPACE}Dezember 2022, 3 offen."


def test_a_violation_carries_one_reason_or_several() -> None:
    assert RuleViolation("Eins.").reasons == ("Eins.",)
    assert RuleViolation(Reason("Save")).reasons == ("Speichern",)
    assert RuleViolation(gettext_lazy("Save")).reasons == ("Speichern",)
    several = RuleViolation(["Eins.", Reason("Zwei.")])
    assert several.reasons == ("Eins.", "Zwei.")
    assert str(several) == "Eins. Zwei."


def test_a_verdict_is_required() -> None:
    require(Verdict())
    with pytest.raises(RuleViolation) as refusal:
        require(Verdict((Reason("Eins."), Reason("Zwei."))))
    assert refusal.value.reasons == ("Eins.", "Zwei.")


def test_a_conflict_knows_what_is_stored() -> None:
    current = SimpleNamespace(pk=7)
    conflict = Conflict(current)
    assert conflict.current is current
    assert "7" in str(conflict)
