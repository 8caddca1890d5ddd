# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.set_number_scheme import set_number_scheme
from augenhoehe.council.models import NumberCounter, NumberScheme
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.violations import Conflict, RuleViolation
from tests.council import builders


def test_a_scheme_is_told_in_the_log_with_what_counts_along(cast: Cast) -> None:
    builders.paper(cast, reference="039/2022")
    made = set_number_scheme(
        municipality=cast.bergkamen,
        pattern=" {nr:03}/{jahr} ",
        suffix_pattern="/{n} ",
        valid_from=date(2023, 1, 1),
        by=cast.people["dora"],
    )
    assert (made.pattern, made.suffix_pattern) == ("{nr:03}/{jahr}", "/{n}")
    assert NumberCounter.objects.get().last == 39
    event = AuditEvent.objects.get(verb="council.number_scheme_set")
    assert (event.before, event.after["counters"]) == ({}, {"#/2022": [0, 39]})


def test_changing_needs_the_seen_revision(cast: Cast) -> None:
    dora = cast.people["dora"]
    made = set_number_scheme(
        municipality=cast.bergkamen, pattern="{nr}", valid_from=date(2023, 1, 1), by=dora
    )
    with pytest.raises(Conflict):
        set_number_scheme(
            municipality=cast.bergkamen,
            pattern="{nr:02}",
            valid_from=date(2023, 1, 1),
            scheme=made,
            revision=9,
            by=dora,
        )
    with pytest.raises(RuleViolation):
        set_number_scheme(municipality=cast.bergkamen, pattern="x", valid_from=date(2024, 1, 1), by=dora)
    assert NumberScheme.objects.get().pattern == "{nr}"
