# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require
from augenhoehe.reporting import audit_verbs
from augenhoehe.reporting.enums import MagazineState
from augenhoehe.reporting.models import MagazineItem, Report
from augenhoehe.reporting.queries.magazines import frozen_reports
from augenhoehe.reporting.rules import magazines as rules

NAMES = ("title", "teaser", "text", "quote", "speaker", "facts", "report_id")


@action
def edit_magazine_item(
    *,
    item: MagazineItem,
    title: str,
    revision: int | None,
    by: Any,
    teaser: str = "",
    text: str = "",
    quote: str = "",
    speaker: str = "",
    facts: Mapping[str, Any] | None = None,
    report: Report | None = None,
) -> MagazineItem:
    """Write a contribution. Raises RuleViolation once the magazine is frozen, and naming each line it cannot read."""
    rows = MagazineItem.objects.select_related("magazine__municipality")
    current = claim(rows, pk=item.pk, revision=revision)
    magazine = current.magazine
    require(rules.check_draft(MagazineState(magazine.state)))
    if report is not None and not frozen_reports(by, magazine).filter(pk=report.pk).exists():
        raise ValueError("This report's numbers cannot stand in this magazine.")
    typed = dict(facts or {})
    require(rules.check_lines(rules.figure_lines(typed.get("figures", ""))[1]))
    require(rules.check_lines(rules.day_lines(typed.get("days", ""))[1]))
    old = {name: getattr(current, name) for name in NAMES}
    current.title, current.teaser, current.text = title, teaser, text.replace("\r\n", "\n").strip()
    current.quote, current.speaker = quote, speaker if quote else ""
    current.facts, current.report = typed, report
    current.save()
    before, after = audit.changes(old, {name: getattr(current, name) for name in NAMES})
    audit.record(
        audit_verbs.MAGAZINE_ITEM_EDITED,
        by=by,
        of=current,
        municipality=magazine.municipality,
        before=before,
        after=after,
    )
    return current
