# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.core.actions.store_file import store_file
from augenhoehe.kit import audit
from augenhoehe.kit.actions import action
from augenhoehe.kit.violations import require
from augenhoehe.reporting import audit_verbs, rules
from augenhoehe.reporting.files import RenderedReport, name_of
from augenhoehe.reporting.models import Publication, Report
from augenhoehe.reporting.queries.reports import facts_of


@action
def publish_report(*, report: Report, rendered: RenderedReport, by: Any) -> list[Publication]:
    """Keep files made from the snapshot (see `files.render`, which is slow and runs outside the transaction).

    Files that are kept already stay; calling it again after a break completes what is missing.
    """
    require(rules.check_publish(facts_of(report)))
    if rendered.sha256 != report.snapshot.sha256:
        raise ValueError("These files were made from other data.")
    kept, made = [], {}
    for (text, kind), content in rendered.content.items():
        publication = Publication.objects.filter(report=report, text=text, format=kind).first()
        if publication is None:
            file = store_file(
                municipality=report.municipality,
                name=name_of(rendered.stem, (text, kind)),
                content=content,
                public=report.public,
                made_here=True,
                by=by,
            )
            publication = Publication.objects.create(report=report, text=text, format=kind, file=file)
            made[f"{text} {kind}"] = file.sha512
        kept.append(publication)
    if made:
        audit.record(
            audit_verbs.REPORT_PUBLISHED, by=by, of=report, municipality=report.municipality, after=made
        )
    return kept
