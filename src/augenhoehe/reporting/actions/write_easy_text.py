# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.core.models import Account
from augenhoehe.kit import audit
from augenhoehe.kit.actions import Conflict, action, claim
from augenhoehe.kit.violations import require
from augenhoehe.reporting import audit_verbs, rules
from augenhoehe.reporting.enums import EasyTextState
from augenhoehe.reporting.models import EasyText, Report
from augenhoehe.reporting.queries.authors import authors_of
from augenhoehe.reporting.queries.easy_texts import easy_publication_of, easy_text_of

NAMES = ("title", "text", "state", "responsible_id", "checked_by", "checked_on")


@action
def write_easy_text(
    *,
    report: Report,
    title: str,
    text: str,
    by: Any,
    revision: int | None = None,
    finished: bool = False,
    responsible: Account | None = None,
) -> EasyText:
    """Write a report's text in Leichte Sprache, or begin it (revision 0); `finished` marks it as written.

    What is changed after its check is checked again; published words that change leave the public page until then.
    Raises RuleViolation where nothing is written yet, Conflict as usual.
    """
    town = report.municipality
    if responsible is not None and not authors_of(town).filter(pk=responsible.pk).exists():
        raise ValueError("This account does not write reports in this town.")
    require(rules.check_easy_finished(finished=finished, text=text))
    current = _claimed(report, title, revision)
    old = {name: getattr(current, name) for name in NAMES}
    current.title, current.text = title, text.replace("\r\n", "\n").strip()
    current.responsible = responsible
    changed = (current.title, current.text) != (old["title"], old["text"])
    current.state = rules.state_after_easy_writing(
        finished=finished, changed=changed, before=EasyTextState(current.state)
    )
    if current.state != EasyTextState.CHECKED:
        current.checked_by, current.checked_on = "", None
        _take_back(report)
    current.save()
    before, after = audit.changes(old, {name: getattr(current, name) for name in NAMES})
    audit.record(
        audit_verbs.EASY_TEXT_WRITTEN, by=by, of=current, municipality=town, before=before, after=after
    )
    return current


def _claimed(report: Report, title: str, revision: int | None) -> EasyText:
    there = easy_text_of(report)
    if there is not None:
        return claim(EasyText.objects.select_related("report__municipality"), pk=there.pk, revision=revision)
    begun = EasyText.objects.create(report=report, title=title, revision=1)
    if revision not in (None, 0):
        raise Conflict(begun)
    return begun


def _take_back(report: Report) -> None:
    """What was published with other words is not public any more."""
    published = easy_publication_of(report)
    if published is not None:
        published.file.public = False
        published.file.save()
        published.delete()
