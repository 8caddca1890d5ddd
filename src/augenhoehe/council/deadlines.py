# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What this room adds to the start page and to the year strip."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from augenhoehe.core.enums import BodyClass
from augenhoehe.core.models import Municipality
from augenhoehe.council import labels, list_deadlines, meeting_deadlines, sign_off_deadlines
from augenhoehe.council.enums import FollowUpState, PaperState
from augenhoehe.council.models import Consultation, FollowUp
from augenhoehe.council.permissions import CouncilPermission
from augenhoehe.council.queries.follow_up_lists import going_duties
from augenhoehe.council.queries.planning import dated_steps, drafts_before_sittings
from augenhoehe.council.rules import duties
from augenhoehe.kit import clock, phrases, policies
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.deadlines import CalendarDate, Deadline, Mark, remembered

MARKS = {BodyClass.COUNCIL: Mark.COUNCIL, BodyClass.INTEGRATION_BODY: Mark.HEARING}


def due(actor: Any, municipality: Municipality) -> Iterator[Deadline]:
    """Duties, results to be entered, and drafts to be submitted; for those who can do something about them."""
    yield from _duties(actor, municipality)
    yield from list_deadlines.due(actor, municipality, _going_duties(actor, municipality))
    yield from meeting_deadlines.due(actor, municipality)
    if policies.can(actor, CouncilPermission.RECORD_RESULTS, municipality):
        yield from _results(actor, municipality)
    if policies.can(actor, CouncilPermission.WRITE_PAPERS, municipality):
        yield from _drafts(actor, municipality)
    yield from sign_off_deadlines.due(actor, municipality)


def dates(actor: Any, municipality: Municipality) -> Iterator[CalendarDate]:
    """Meetings, consultations on days without a known meeting, and days on which duties are due."""
    seen = set()
    for meeting in meeting_deadlines.known_meetings(actor, municipality):
        seen.add((meeting.organization_id, meeting.date))
        mark = _mark(meeting.organization.body_class)
        yield CalendarDate(meeting.date, mark, meeting.organization.name, meeting.get_absolute_url())
    for step in _on_their_way(actor, municipality):
        if step.date is None or (step.organization_id, step.date) in seen:
            continue
        mark = _mark(step.organization.body_class if step.organization else "")
        yield CalendarDate(step.date, mark, f"{step.body_name}: {step.paper.title}", step.get_absolute_url())
    for duty in _going_duties(actor, municipality):
        if duty.due_on is not None:
            yield CalendarDate(duty.due_on, Mark.REPORT, duty.text, duty.get_absolute_url())


def _duties(actor: Any, municipality: Municipality) -> Iterator[Deadline]:
    plans = policies.can(actor, CouncilPermission.WRITE_DUTIES, municipality)
    own = () if plans else actor.organization_ids_in(municipality.pk)
    for duty in _going_duties(actor, municipality):
        if duty.due_on is None:
            if plans:
                yield from _without_day(duty)
        elif plans or duty.responsible_id in own:
            paper = getattr(duty, "waiting_paper", None)
            if paper is not None:
                yield Deadline(
                    date=duty.due_on,
                    title=duty.text,
                    why=_(
                        "Waits to be noted: the answer is on its way as a paper. Then the duty gets its next day."
                    ),
                    action=_("Open the paper"),
                    url=reverse("council:paper", args=[municipality.slug, paper]),
                )
                continue
            yield Deadline(
                date=duty.due_on,
                title=duty.text,
                why=_("Resolved on %(date)s, %(recurrence)s: %(paper)s")
                % {
                    "date": phrases.long_date(duty.resolution.adopted_on),
                    "recurrence": labels.RECURRENCE[duty.recurrence],
                    "paper": duty.resolution.consultation.paper.title,
                },
                action=_("Answer the duty"),
                url=duty.get_absolute_url(),
            )


def _without_day(duty: FollowUp) -> Iterator[Deadline]:
    plan_by = duties.plan_by(FollowUpState(duty.state), duty.due_on, duty.resolution.adopted_on)
    if plan_by is not None:
        yield Deadline(
            date=plan_by,
            title=duty.text,
            why=_("Resolved on %(date)s without a day: %(paper)s. Until when, or does it go on for good?")
            % {
                "date": phrases.long_date(duty.resolution.adopted_on),
                "paper": duty.resolution.consultation.paper.title,
            },
            action=_("Set its day"),
            url=reverse("council:follow-up-edit", args=[duty.municipality.slug, duty.pk]),
        )


def _results(actor: Any, municipality: Municipality) -> Iterator[Deadline]:
    for step in _on_their_way(actor, municipality):
        if step.date is None or step.date > clock.today() or step.outcome:
            continue
        yield Deadline(
            date=step.date,
            title=f"{step.body_name}: {step.paper.title}",
            why=_("The sitting was on %(date)s. Without its result, the paper does not get on.")
            % {"date": phrases.long_date(step.date)},
            action=_("Enter the result"),
            url=reverse("council:consultation-result", args=[municipality.slug, step.pk]),
        )


def _drafts(actor: Any, municipality: Municipality) -> Iterator[Deadline]:
    for draft in drafts_before_sittings(_dated_steps(actor, municipality)):
        yield Deadline(
            date=draft.hand_in_by,
            title=_("Submit the paper: %(name)s") % {"name": draft.paper.title},
            why=_("The first body deals with it on %(date)s, and it has not been handed in.")
            % {"date": phrases.long_date(draft.first_day)},
            action=_("Go on with the paper"),
            url=draft.paper.get_absolute_url(),
        )


def _going_duties(actor: Any, municipality: Municipality) -> list[FollowUp]:
    """Duties that are not done, with a day or still without."""
    return remembered(
        ("council.duties", actor.pk, municipality.pk),
        lambda: going_duties(actor, municipality, clock.today()),
    )


def _dated_steps(actor: Any, municipality: Municipality) -> list[Consultation]:
    """Consultations with a day, asked for once a page."""
    return remembered(("council.steps", actor.pk, municipality.pk), lambda: dated_steps(actor, municipality))


def _on_their_way(actor: Any, municipality: Municipality) -> list[Consultation]:
    """Those of papers that are no drafts any more."""
    return [step for step in _dated_steps(actor, municipality) if step.paper.state != PaperState.DRAFT]


def _mark(body_class: str) -> Mark:
    return MARKS.get(BodyClass(body_class), Mark.COMMITTEE) if body_class else Mark.COMMITTEE
