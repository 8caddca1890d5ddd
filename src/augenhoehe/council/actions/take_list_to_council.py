# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from augenhoehe.council import audit_verbs
from augenhoehe.council.actions.attach_file import attach_file
from augenhoehe.council.actions.create_draft import create_draft
from augenhoehe.council.enums import PaperState, PaperType
from augenhoehe.council.models import FollowUpList, Paper
from augenhoehe.council.printed_list import printed_list
from augenhoehe.council.printing.follow_up_list import PRESSING, PrintedList, german, list_document, summary
from augenhoehe.council.queries.follow_up_lists import rule_on, steps_for
from augenhoehe.council.rules.duties import DueClass
from augenhoehe.council.rules.follow_up_lists import check_paper
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.documents.pdf import write_pdf
from augenhoehe.kit.violations import require


@action
def take_list_to_council(*, follow_up_list: FollowUpList, revision: int | None, by: Any) -> Paper:
    """Make a list a draft paper for information, with a Beratungsfolge and the list as PDF attached.

    As public as the list is. Raises RuleViolation where a paper that was not withdrawn carries it already,
    Conflict where somebody else was first.
    """
    current = claim(
        FollowUpList.objects.select_related("municipality", "paper"), pk=follow_up_list.pk, revision=revision
    )
    carried = current.paper is not None and current.paper.state != PaperState.WITHDRAWN
    require(check_paper(has_paper=carried))
    town = current.municipality
    rule = rule_on(town, clock.today())
    steps = steps_for(rule, clock.today())
    printed = printed_list(current)
    body = steps[0].body_name if steps else town.name
    paper = create_draft(
        municipality=town,
        paper_type=PaperType.INFORMATION,
        name=printed.title,
        resolution_text=_("%(body)s takes note of what became of the resolutions (%(title)s).")
        % {"body": body, "title": printed.title},
        reasons=_reasons(printed),
        financial_impact="",
        consultations=steps,
        components=[
            _("Cover sheet"),
            _("Facts"),
            _("Annex: %(title)s (PDF)") % {"title": printed.title},
        ],
        public=current.public,
        by=by,
    )
    attach_file(
        paper=paper,
        name=printed.title,
        file_name=f"{printed.title.replace(':', '')}.pdf",
        content=write_pdf(list_document(printed)),
        public=current.public,
        revision=paper.revision,
        by=by,
    )
    paper.refresh_from_db()
    current.paper = paper
    current.save()
    audit.record(
        audit_verbs.LIST_TAKEN_TO_COUNCIL, by=by, of=current, municipality=town, after={"paper": paper.pk}
    )
    return paper


def _reasons(printed: PrintedList) -> str:
    """The figures, what is overdue with its reasons, and where the rest stands."""
    late = [row for row in printed.rows if row.pressing is DueClass.OVERDUE]
    parts = [summary(printed.rows)]
    if late:
        nobody = _("no office")
        points = [
            f"• {row.text} ({row.office or nobody}, {german(row.due_on)}): "
            + (row.delay_reason or _("no reason was given"))
            for row in late
        ]
        parts.append("\n".join([f"{PRESSING[DueClass.OVERDUE][2:].capitalize()}:", *points]))
    parts.append(_("The whole list is attached, as of %(day)s.") % {"day": german(printed.as_of)})
    return "\n\n".join(parts)
