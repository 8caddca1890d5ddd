# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from typing import Any

from django.utils.translation import gettext as _

from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import RuleViolation, require
from augenhoehe.reporting import audit_verbs
from augenhoehe.reporting.enums import MagazineState
from augenhoehe.reporting.models import Magazine
from augenhoehe.reporting.rules import magazines as rules

NAMES = ("title", "subtitle", "period_from", "period_to", "layout", "publisher", "imprint", "public")


@action
def edit_magazine(
    *,
    magazine: Magazine,
    title: str,
    subtitle: str,
    period_from: datetime.date,
    period_to: datetime.date,
    layout: str,
    publisher: str,
    imprint: str,
    public: bool,
    revision: int | None,
    by: Any,
) -> Magazine:
    """Change a draft's title, period, layout, publisher and imprint. Raises RuleViolation, Conflict as usual."""
    current = claim(Magazine.objects.select_related("municipality"), pk=magazine.pk, revision=revision)
    require(rules.check_draft(MagazineState(current.state)))
    require(rules.check_dates(period_from, period_to))
    others = Magazine.objects.filter(municipality=current.municipality, title=title).exclude(pk=current.pk)
    if others.exists():
        raise RuleViolation(_("There is a magazine with this title already. Please choose another one."))
    old = {name: getattr(current, name) for name in NAMES}
    current.title, current.subtitle, current.layout = title, subtitle, layout
    current.period_from, current.period_to, current.public = period_from, period_to, public
    current.publisher, current.imprint = publisher, imprint.replace("\r\n", "\n").strip()
    current.save()
    before, after = audit.changes(old, {name: getattr(current, name) for name in NAMES})
    audit.record(
        audit_verbs.MAGAZINE_EDITED,
        by=by,
        of=current,
        municipality=current.municipality,
        before=before,
        after=after,
    )
    return current
