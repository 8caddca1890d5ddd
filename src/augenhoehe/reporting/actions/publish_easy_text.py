# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.core.actions.store_file import store_file
from augenhoehe.kit import audit
from augenhoehe.kit.actions import Conflict, action, claim
from augenhoehe.kit.violations import require
from augenhoehe.reporting import audit_verbs, rules
from augenhoehe.reporting.enums import PublicationFormat, PublicationText
from augenhoehe.reporting.files import OF_EASY_TEXT, name_of, stem_of
from augenhoehe.reporting.models import EasyText, Publication
from augenhoehe.reporting.queries.easy_texts import easy_facts


@action
def publish_easy_text(*, text: EasyText, content: bytes, by: Any) -> Publication:
    """Keep the PDF made of a checked text (see `files.write_easy_text`); a public report's is public from now on.

    Raises RuleViolation before its check or its report's freezing, Conflict where it was changed since it was set.
    """
    current = claim(EasyText.objects.select_related("report__municipality"), pk=text.pk, revision=None)
    if (current.title, current.text, current.checked_on) != (text.title, text.text, text.checked_on):
        raise Conflict(current)
    require(rules.check_easy_publish(easy_facts(current)))
    report = current.report
    file = store_file(
        municipality=report.municipality,
        name=name_of(stem_of(report.snapshot), OF_EASY_TEXT),
        content=content,
        public=report.public,
        made_here=True,
        by=by,
    )
    published = Publication.objects.create(
        report=report, text=PublicationText.EASY, format=PublicationFormat.PDF, file=file
    )
    audit.record(
        audit_verbs.EASY_TEXT_PUBLISHED,
        by=by,
        of=report,
        municipality=report.municipality,
        after={"text": current.pk, "sha512": file.sha512},
    )
    return published
