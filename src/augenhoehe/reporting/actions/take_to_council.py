# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from augenhoehe.core import storage
from augenhoehe.council.actions.answer_follow_up import answer_follow_up
from augenhoehe.council.actions.attach_file import attach_file
from augenhoehe.council.actions.create_draft import create_draft
from augenhoehe.council.enums import FollowUpState, PaperType, Recurrence
from augenhoehe.council.models import Paper
from augenhoehe.kit import audit, clock, phrases
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require
from augenhoehe.reporting import audit_verbs, rules
from augenhoehe.reporting.composition import lead
from augenhoehe.reporting.enums import PublicationFormat, PublicationText
from augenhoehe.reporting.models import Report
from augenhoehe.reporting.queries.collection import mandate
from augenhoehe.reporting.queries.council_way import proposed_steps
from augenhoehe.reporting.queries.reports import facts_of


@action
def take_to_council(*, report: Report, by: Any, revision: int | None = None) -> Paper:
    """Make the frozen report a draft paper for information, with a Beratungsfolge, that answers its duty.

    Its PDF goes along as an attachment. The bodies are those that dealt with the resolution, on their next sittings,
    the body that must be heard first. A duty that comes back stays due until the paper is noted; then it gets its
    next date. Raises RuleViolation for a draft, or where a paper exists.
    """
    current = claim(
        Report.objects.select_related("municipality", "follow_up__resolution__consultation__paper"),
        pk=report.pk,
        revision=revision,
    )
    require(rules.check_paper(facts_of(current)))
    town = current.municipality
    paper = create_draft(
        municipality=town,
        paper_type=PaperType.INFORMATION,
        name=current.title,
        resolution_text=_("The council of the town takes note of the report “%(title)s”.")
        % {"title": current.title},
        reasons=_reasons(current),
        financial_impact="",
        consultations=proposed_steps(town, current.follow_up, clock.today()),
        components=[
            _("Cover sheet"),
            _("Facts"),
            _("Annex: %(title)s (PDF)") % {"title": current.title},
        ],
        public=current.public,
        department=_department(current),
        by=by,
    )
    if current.follow_up is not None and not _answered_before(current):
        duty = current.follow_up
        # one that comes back is fulfilled once the paper is noted; council sees to it with the result
        returns = duty.recurrence != Recurrence.ONCE
        answer_follow_up(
            follow_up=duty,
            paper=paper,
            state=FollowUpState.IN_PROGRESS if returns else None,
            revision=duty.revision,
            by=by,
        )
    _attach(current, paper, by)
    current.paper = paper
    current.save()
    audit.record(
        audit_verbs.REPORT_TAKEN_TO_COUNCIL, by=by, of=current, municipality=town, after={"paper": paper.pk}
    )
    return paper


def _answered_before(report: Report) -> bool:
    """Whether an earlier edition has answered the duty: what comes back would be taken for next year's."""
    earlier = report.corrects
    while earlier is not None:
        if earlier.is_carried:
            return True
        earlier = earlier.corrects
    return False


def _attach(report: Report, paper: Paper, by: Any) -> None:
    """The paper takes the report along, as the very file that was made when it was published."""
    made = report.publications.select_related("file").get(
        text=PublicationText.FULL, format=PublicationFormat.PDF
    )
    attach_file(
        paper=paper,
        name=report.title,
        file_name=made.file.name,
        content=storage.get(made.file.sha512),
        public=report.public,
        revision=None,
        by=by,
    )
    paper.refresh_from_db()


def _department(report: Report) -> str:
    """The department whose duty it is, else the one that led the paper of the resolution."""
    duty = report.follow_up
    if duty is None:
        return ""
    return duty.responsible.name if duty.responsible else duty.resolution.consultation.paper.department


def _reasons(report: Report) -> str:
    parts = []
    # the readers of a public paper hear of no resolution they may not see
    if report.follow_up is not None and mandate(report) is not None:
        resolution = report.follow_up.resolution
        parts.append(
            _("On %(day)s, %(body)s resolved (paper %(number)s): %(duty)s")
            % {
                "day": phrases.long_date(resolution.adopted_on),
                "body": resolution.consultation.body_name,
                "number": resolution.consultation.paper.reference or _("without number"),
                "duty": report.follow_up.text,
            }
        )
    parts.append(
        _("The report is attached. It speaks as of %(day)s: %(lead)s")
        % {"day": phrases.long_date(report.as_of), "lead": lead(report.snapshot.data)}
    )
    return "\n\n".join(parts)
