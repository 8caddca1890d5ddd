# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.core.models import Account
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require
from augenhoehe.reporting import audit_verbs, rules
from augenhoehe.reporting.enums import SectionState
from augenhoehe.reporting.models import ReportSection
from augenhoehe.reporting.queries.authors import section_authors_of
from augenhoehe.reporting.queries.reports import facts_of

NAMES = ("title", "text", "state", "carried", "responsible_id")


@action
def edit_section(
    *,
    section: ReportSection,
    title: str,
    text: str,
    revision: int | None,
    by: Any,
    finished: bool = False,
    responsible: Account | None = None,
) -> ReportSection:
    """Write a section's own words; `finished` marks it as written, `responsible` names who writes it, or nobody.

    Whoever saves it has touched it: last year's words are its own from then on, and what was asked is done once it
    is marked as written. Raises RuleViolation once the report is frozen, Conflict as usual.
    """
    current = claim(
        ReportSection.objects.select_related("report__municipality"), pk=section.pk, revision=revision
    )
    town = current.report.municipality
    require(rules.check_editable(facts_of(current.report)))
    if responsible is not None and not section_authors_of(town).filter(pk=responsible.pk).exists():
        raise ValueError("This account cannot be asked for a section in this town.")
    old = {name: getattr(current, name) for name in NAMES}
    current.title, current.text = title, text.replace("\r\n", "\n").strip()
    changed = (current.title, current.text) != (old["title"], old["text"])
    current.carried = current.carried and not changed and not finished
    current.state = rules.state_after_writing(
        finished=finished, changed=changed, before=SectionState(current.state)
    )
    current.responsible = responsible
    if finished:
        current.remark = ""
    current.save()
    before, after = audit.changes(old, {name: getattr(current, name) for name in NAMES})
    audit.record(audit_verbs.SECTION_EDITED, by=by, of=current, municipality=town, before=before, after=after)
    return current
