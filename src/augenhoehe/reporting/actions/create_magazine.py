# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from typing import Any

from django.utils.translation import gettext as _

from augenhoehe.core.models import Municipality
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action
from augenhoehe.kit.violations import RuleViolation, require
from augenhoehe.reporting import audit_verbs
from augenhoehe.reporting.models import Magazine
from augenhoehe.reporting.rules import magazines as rules


@action
def create_magazine(
    *,
    municipality: Municipality,
    title: str,
    period_from: datetime.date,
    period_to: datetime.date,
    layout: str,
    by: Any,
    subtitle: str = "",
    publisher: str = "",
    imprint: str = "",
    public: bool = True,
) -> Magazine:
    """Begin a magazine. Raises RuleViolation for a period or title that cannot be."""
    require(rules.check_dates(period_from, period_to))
    if Magazine.objects.filter(municipality=municipality, title=title).exists():
        raise RuleViolation(_("There is a magazine with this title already. Please choose another one."))
    magazine = Magazine.objects.create(
        municipality=municipality,
        title=title,
        subtitle=subtitle,
        period_from=period_from,
        period_to=period_to,
        layout=layout,
        publisher=publisher,
        imprint=imprint,
        public=public,
    )
    audit.record(
        audit_verbs.MAGAZINE_CREATED,
        by=by,
        of=magazine,
        municipality=municipality,
        after={"title": title, "period_from": period_from, "period_to": period_to, "layout": layout},
    )
    return magazine
