# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from typing import Any

from augenhoehe.core.models import Municipality
from augenhoehe.council import audit_verbs
from augenhoehe.council.actions.number_counting import Counting
from augenhoehe.council.models import NumberScheme, Paper
from augenhoehe.council.queries.numbers import last_drawn_on
from augenhoehe.council.rules.number_import import plan
from augenhoehe.council.rules.number_patterns import Pattern
from augenhoehe.council.rules.number_schemes import check_scheme_start
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require

FIELDS = ("pattern", "suffix_pattern", "valid_from")


@action
def set_number_scheme(
    *,
    municipality: Municipality,
    pattern: str,
    valid_from: datetime.date,
    by: Any,
    suffix_pattern: str = "",
    scheme: NumberScheme | None = None,
    revision: int | None = None,
) -> NumberScheme:
    """Say how the town counts its papers from a day on; papers that stand in the house count along.

    Raises RuleViolation where the pattern cannot work or numbers were drawn with the old one already, Conflict
    where somebody else saved first.
    """
    wanted = Pattern(" ".join(pattern.split()), suffix_pattern.rstrip())
    require(wanted.check())
    if scheme is None:
        current = NumberScheme(municipality=municipality)
    else:
        current = claim(NumberScheme.objects.all(), pk=scheme.pk, revision=revision)
        if current.municipality_id != municipality.pk:
            raise ValueError("The scheme belongs to another town.")
    Municipality.objects.select_for_update().get(pk=municipality.pk)  # two who set at once do not overlap
    others = NumberScheme.objects.filter(municipality=municipality).exclude(pk=current.pk)
    require(
        check_scheme_start(
            valid_from,
            old=current.valid_from,
            last_drawn=last_drawn_on(municipality),
            others=others.values_list("valid_from", flat=True),
        )
    )
    before = {name: getattr(current, name) for name in FIELDS} if current.pk else {}
    current.pattern, current.suffix_pattern, current.valid_from = wanted.text, wanted.suffix, valid_from
    current.save()
    existing = Paper.objects.filter(municipality=municipality).exclude(reference="")
    highest = plan(existing.values_list("reference", flat=True).iterator(), [wanted], most=None).highest
    counters = Counting(municipality).push(highest)
    audit.record(
        audit_verbs.NUMBER_SCHEME_SET,
        by=by,
        of=current,
        municipality=municipality,
        before=before,
        after={**{name: getattr(current, name) for name in FIELDS}, "counters": counters},
    )
    return current
