# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""This room's part of the red thread: the paper that carries a text through the council, and what was resolved."""

from __future__ import annotations

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _

from augenhoehe.core.models import Municipality
from augenhoehe.council import labels
from augenhoehe.council.enums import ConsultationRole, PaperState
from augenhoehe.council.models import Consultation, FollowUp, FollowUpReport, Paper, Resolution
from augenhoehe.kit import phrases, policies
from augenhoehe.kit.thread import Known, Place, Station


def follow(actor: Any, municipality: Municipality, known: Known) -> None:
    """From papers, consultations and duties to the resolutions, and from these to papers and duties."""
    _to_answered_duties(actor, municipality, known)
    papers, steps, duties = known.of(Paper), known.of(Consultation), known.of(FollowUp)
    resolutions = known.of(Resolution)
    wanted = {duty.resolution_id for duty in duties} | {resolution.pk for resolution in resolutions}
    if not (papers or steps or wanted):
        return
    # In the second round, what the first round found need not be asked for again.
    if papers and {step.paper_id for step in steps} >= {paper.pk for paper in papers} and resolutions:
        return
    found = policies.visible(actor, Resolution.objects.filter(municipality=municipality)).filter(
        Q(pk__in=wanted) | Q(consultation__paper__in=papers) | Q(consultation__in=steps)
    )
    for resolution in found.select_related("municipality", "consultation__paper__municipality"):
        known.add(resolution, resolution.consultation, resolution.consultation.paper)
    if known.of(Resolution):
        open_duties = FollowUp.objects.filter(resolution__in=known.of(Resolution))
        known.add(*policies.visible(actor, open_duties).select_related("municipality"))


def paper_station(actor: Any, municipality: Municipality, known: Known) -> Station:
    """The first known paper with where it stands."""
    papers = known.of(Paper)
    if not papers:
        return Station(
            Place.PAPER,
            _("Council paper"),
            _("missing: No paper carries this to the council yet."),
            missing=True,
        )
    paper = papers[0]
    title = _("Paper %(number)s") % {"number": paper.reference} if paper.reference else _("Draft of a paper")
    return Station(Place.PAPER, title, str(labels.PAPER_STATE[paper.state]), paper.get_absolute_url())


def resolution_station(actor: Any, municipality: Municipality, known: Known) -> Station:
    """The first known resolution with its day, or who decides when."""
    resolutions = known.of(Resolution)
    if resolutions:
        day = phrases.long_date(resolutions[0].adopted_on)
        text = _("adopted on %(date)s") % {"date": day}
        return Station(Place.RESOLUTION, _("Resolution"), text, resolutions[0].get_absolute_url())
    return Station(Place.RESOLUTION, _("Resolution"), _missing_resolution(actor, known), missing=True)


def _missing_resolution(actor: Any, known: Known) -> str:
    papers = known.of(Paper)
    if not papers:
        return _("missing: It comes from a council paper.")
    if papers[0].state == PaperState.WITHDRAWN:
        return _("missing: The paper was withdrawn.")
    steps = policies.visible(
        actor, Consultation.objects.filter(paper=papers[0], role=ConsultationRole.DECISION)
    )
    step = steps.order_by("-position").first()
    if step is None:
        return _("missing: It is not settled which body decides.")
    if step.outcome:
        return _("missing: %(body)s: %(result)s.") % {
            "body": step.body_name,
            "result": labels.OUTCOME[step.outcome],
        }
    if step.date is None:
        return _("missing: %(body)s decides; the day is not known yet.") % {"body": step.body_name}
    day = phrases.long_date(step.date)
    return _("missing: %(body)s decides on %(date)s.") % {"body": step.body_name, "date": day}


def _to_answered_duties(actor: Any, municipality: Municipality, known: Known) -> None:
    """A paper that answers a duty belongs to the thread of that duty; a paper with a resolution goes its own way."""
    papers = known.of(Paper)
    if not papers or known.of(Resolution) or known.of(FollowUp):
        return
    answers = policies.visible(actor, FollowUpReport.objects.filter(paper__in=papers))
    for answer in answers.select_related("follow_up__municipality"):
        known.add(answer.follow_up)
