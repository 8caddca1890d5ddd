# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from typing import Any

from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require
from augenhoehe.reporting import audit_verbs, rules
from augenhoehe.reporting.enums import EasyTextState
from augenhoehe.reporting.models import EasyText
from augenhoehe.reporting.queries.easy_texts import easy_facts


@action
def check_easy_text(
    *, text: EasyText, checked_by: str, checked_on: datetime.date, by: Any, revision: int | None = None
) -> EasyText:
    """Note that people of the group a text is written for have checked it, and when.

    Raises RuleViolation for a text that is still being written, without a name, or for a day to come.
    """
    current = claim(EasyText.objects.select_related("report__municipality"), pk=text.pk, revision=revision)
    require(rules.check_easy_check(easy_facts(current), checked_by, checked_on, clock.today()))
    before = {"state": current.state}
    current.state = EasyTextState.CHECKED
    current.checked_by, current.checked_on = " ".join(checked_by.split()), checked_on
    current.save()
    audit.record(
        audit_verbs.EASY_TEXT_CHECKED,
        by=by,
        of=current,
        municipality=current.report.municipality,
        before=before,
        after={"state": current.state, "checked_by": current.checked_by, "checked_on": checked_on},
    )
    return current
