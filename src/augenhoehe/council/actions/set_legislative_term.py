# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from typing import Any

from augenhoehe.core.models import Municipality
from augenhoehe.council import audit_verbs
from augenhoehe.council.models import LegislativeTerm
from augenhoehe.council.queries.numbers import last_drawn_on
from augenhoehe.council.rules.number_schemes import Span, check_term
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require

FIELDS = ("name", "start_date", "end_date")


@action
def set_legislative_term(
    *,
    municipality: Municipality,
    name: str,
    start_date: datetime.date,
    end_date: datetime.date | None,
    by: Any,
    term: LegislativeTerm | None = None,
    revision: int | None = None,
) -> LegislativeTerm:
    """Enter a term of the council, or change one.

    Raises RuleViolation where terms would overlap or numbers were counted in it, Conflict where somebody else
    saved first.
    """
    if term is None:
        current, old = LegislativeTerm(municipality=municipality), None
    else:
        current = claim(LegislativeTerm.objects.all(), pk=term.pk, revision=revision)
        if current.municipality_id != municipality.pk:
            raise ValueError("The term belongs to another town.")
        old = Span(current.name, current.start_date, current.end_date)
    Municipality.objects.select_for_update().get(pk=municipality.pk)  # two who set at once do not overlap
    others = LegislativeTerm.objects.filter(municipality=municipality).exclude(pk=current.pk)
    require(
        check_term(
            Span(name.strip(), start_date, end_date),
            [Span(other.name, other.start_date, other.end_date) for other in others],
            old=old,
            last_drawn=last_drawn_on(municipality),
        )
    )
    before = {field: getattr(current, field) for field in FIELDS} if old else {}
    current.name, current.start_date, current.end_date = name.strip(), start_date, end_date
    current.save()
    audit.record(
        audit_verbs.LEGISLATIVE_TERM_SET,
        by=by,
        of=current,
        municipality=municipality,
        before=before,
        after={field: getattr(current, field) for field in FIELDS},
    )
    return current
