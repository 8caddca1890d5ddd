# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date

from augenhoehe.core.demo import Cast
from augenhoehe.council.actions.set_legislative_term import set_legislative_term
from augenhoehe.kit.models import AuditEvent


def test_a_term_is_entered_and_ended(cast: Cast) -> None:
    dora = cast.people["dora"]
    made = set_legislative_term(
        municipality=cast.bergkamen, name=" 12 ", start_date=date(2020, 11, 1), end_date=None, by=dora
    )
    assert made.name == "12"
    ended = set_legislative_term(
        municipality=cast.bergkamen,
        name="12",
        start_date=date(2020, 11, 1),
        end_date=date(2025, 10, 31),
        term=made,
        revision=made.revision,
        by=dora,
    )
    assert (ended.pk, ended.revision) == (made.pk, made.revision + 1)
    first, second = AuditEvent.objects.filter(verb="council.legislative_term_set").order_by("number")
    assert (first.before, second.before["end_date"], second.after["end_date"]) == ({}, None, "2025-10-31")
