# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.council import audit_verbs
from augenhoehe.council.actions.agenda_writer import AgendaWriter, claim_agenda
from augenhoehe.council.enums import MeetingState, PaperType
from augenhoehe.council.models import AgendaItem, Consultation, Meeting
from augenhoehe.council.queries.meetings import new_item
from augenhoehe.council.rules.agenda import Line, check_new, tabled_moment
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action
from augenhoehe.kit.violations import require

LONGEST_NAME = 500


@action
def add_agenda_item(
    *,
    meeting: Meeting,
    revision: int | None,
    by: Any,
    name: str = "",
    public: bool = True,
    level: int = 0,
    consultation: Consultation | None = None,
) -> AgendaItem:
    """Put an item at the end of its part. With a consultation it brings that paper, under the paper's subject.

    After the invitation, and for papers handed out in the sitting, the moment is kept. Raises RuleViolation with
    reasons, Conflict where somebody else changed the agenda first.
    """
    current = claim_agenda(meeting, revision)
    if consultation is not None:
        consultation = Consultation.objects.select_related("paper").get(
            pk=consultation.pk, paper__municipality=current.municipality
        )
        name = name.strip() or consultation.paper.name
    writer = AgendaWriter(current)
    lines = writer.lines()
    require(check_new(new_item(current, name, public=public, consultation=consultation), len(lines)))
    tabled = consultation is not None and consultation.paper.paper_type == PaperType.TABLED
    item = AgendaItem.objects.create(
        meeting=current,
        order=writer.free_place(),
        name=" ".join(name.split())[:LONGEST_NAME],
        public=public,
        consultation=consultation,
        tabled_at=tabled_moment(MeetingState(current.state), clock.now(), tabled_paper=tabled),
    )
    if consultation is not None:
        Consultation.objects.filter(pk=consultation.pk).update(meeting=current)
    writer.write([*lines, Line(item.pk, public, level)])
    current.save()
    item = AgendaItem.objects.select_related("meeting__municipality", "consultation").get(pk=item.pk)
    audit.record(
        audit_verbs.AGENDA_ITEM_ADDED,
        by=by,
        of=item,
        municipality=current.municipality,
        after={
            "name": item.name,
            "number": item.number,
            "public": public,
            "consultation": item.consultation_id,
            "tabled_at": item.tabled_at,
        },
    )
    return item
