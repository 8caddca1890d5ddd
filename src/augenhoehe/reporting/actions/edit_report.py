# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from typing import Any

from django.utils.translation import gettext as _

from augenhoehe.council.models import FollowUp
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import RuleViolation, require
from augenhoehe.reporting import audit_verbs, rules
from augenhoehe.reporting.models import Report
from augenhoehe.reporting.queries.reports import facts_of

NAMES = ("title", "year", "period_from", "period_to", "as_of", "follow_up_id", "public")


@action
def edit_report(
    *,
    report: Report,
    title: str,
    year: int,
    as_of: datetime.date,
    follow_up: FollowUp | None,
    public: bool,
    revision: int | None,
    by: Any,
    period_from: datetime.date | None = None,
    period_to: datetime.date | None = None,
) -> Report:
    """Change a draft's own facts; the period stays where none is given.

    Raises RuleViolation once it is frozen, where the title is taken, for a period or year that cannot be, and for a new
    edition: it corrects what was reported of the same period and day.
    """
    current = claim(Report.objects.select_related("municipality"), pk=report.pk, revision=revision)
    require(rules.check_editable(facts_of(current)))
    if current.corrects_id is not None:
        raise RuleViolation(
            _("A new edition keeps title, period and day. Please change its reason or its sections.")
        )
    require(rules.check_year(year, clock.today()))
    begins, ends = period_from or current.period_from, period_to or current.period_to
    require(rules.check_period(begins, ends, as_of))
    if follow_up is not None and follow_up.municipality_id != current.municipality_id:
        raise ValueError("The duty belongs to another town.")
    others = Report.objects.filter(municipality=current.municipality, title=title).exclude(pk=current.pk)
    if others.exists():
        raise RuleViolation(_("There is a report with this title already. Please choose another one."))
    old = {name: getattr(current, name) for name in NAMES}
    current.title, current.year, current.as_of = title, year, as_of
    current.period_from, current.period_to = begins, ends
    current.follow_up, current.public = follow_up, public
    current.save()
    before, after = audit.changes(old, {name: getattr(current, name) for name in NAMES})
    audit.record(
        audit_verbs.REPORT_EDITED,
        by=by,
        of=current,
        municipality=current.municipality,
        before=before,
        after=after,
    )
    return current
