# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""This room's part of the red thread: the paper that carries a text through the council, and what was resolved."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from augenhoehe.core.models import Municipality
from augenhoehe.council import labels
from augenhoehe.council.enums import ConsultationRole, PaperState
from augenhoehe.council.models import Consultation, FollowUp, FollowUpReport, Paper, Resolution
from augenhoehe.council.queries.papers import long_texts
from augenhoehe.kit import phrases, policies
from augenhoehe.kit.prepared import prepared_for_reader
from augenhoehe.kit.thread import Known, Place, Station


def follow(actor: Any, municipality: Municipality, known: Known) -> None:
    """From papers, consultations and duties to the resolutions, and from these to papers and duties.

    A paper whose consultations are known, and a resolution whose consultation is known, have been followed.
    """
    _to_answered_duties(actor, municipality, known)
    steps = {step.pk: step for step in known.of(Consultation)}
    papers = {paper.pk for paper in known.of(Paper)} - {step.paper_id for step in steps.values()}
    resolutions = {item.pk: item for item in known.of(Resolution)}
    lonely = {pk for pk, item in resolutions.items() if item.consultation_id not in steps}
    wanted = lonely | ({duty.resolution_id for duty in known.of(FollowUp)} - resolutions.keys())
    if not papers and not wanted:
        return
    for resolution in _resolutions(actor, municipality.pk, sorted(wanted), sorted(papers)):
        known.add_of_town(municipality, [resolution, resolution.consultation.paper])
        known.add(resolution.consultation)
    new = [item.pk for item in known.of(Resolution) if item.pk in lonely or item.pk not in resolutions]
    if new:
        known.add_of_town(municipality, _duties(actor, municipality.pk, new))


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
    ended = {
        PaperState.WITHDRAWN: _("missing: The paper was withdrawn."),
        PaperState.NOTED: _("none: The paper was for information, and all bodies have taken note of it."),
    }.get(PaperState(papers[0].state))
    if ended is not None:
        return ended
    step = _deciding_step(actor, papers[0], known)
    if step is None:
        return _("missing: It is not settled which body decides.")
    if step.outcome:
        return _("missing: %(body)s: %(result)s.") % {
            "body": step.body_name,
            "result": labels.OUTCOME[step.outcome],
        }
    if step.date is None:
        return _("still to come: %(body)s decides; the day is not known yet.") % {"body": step.body_name}
    day = phrases.long_date(step.date)
    return _("still to come: %(body)s decides on %(date)s.") % {"body": step.body_name, "date": day}


def _deciding_step(actor: Any, paper: Paper, known: Known) -> Consultation | None:
    """The consultation that decides, known already or asked for."""
    steps = [step for step in known.of(Consultation) if step.paper_id == paper.pk]
    if steps:
        deciding = [step for step in steps if step.authoritative]
        return max(deciding, key=lambda step: step.position, default=None)
    asked = policies.visible_in(
        actor,
        Consultation.objects.filter(paper=paper, role=ConsultationRole.DECISION),
        paper.municipality_id,
        town="paper__municipality",
    )
    return asked.order_by("-position").first()


@prepared_for_reader
def _resolutions(actor: Any, town: int, wanted: Sequence[int], papers: Sequence[int]) -> QuerySet[Resolution]:
    found = policies.visible_in(actor, Resolution.objects.all(), town)
    found = found.filter(Q(pk__in=wanted) | Q(consultation__paper__in=papers))
    return found.select_related("consultation__paper").defer(*long_texts("consultation__paper"))


@prepared_for_reader
def _duties(actor: Any, town: int, resolutions: Sequence[int]) -> QuerySet[FollowUp]:
    return policies.visible_in(actor, FollowUp.objects.filter(resolution__in=resolutions), town)


def _to_answered_duties(actor: Any, municipality: Municipality, known: Known) -> None:
    """A paper that answers a duty belongs to the thread of that duty; a decided paper goes its own way."""
    papers = [paper.pk for paper in known.of(Paper) if paper.state != PaperState.DECIDED]
    if not papers or known.of(Resolution) or known.of(FollowUp):
        return
    answers = _answers(actor, municipality.pk, papers)
    known.add_of_town(municipality, [answer.follow_up for answer in answers])


@prepared_for_reader
def _answers(actor: Any, town: int, papers: Sequence[int]) -> QuerySet[FollowUpReport]:
    answers = FollowUpReport.objects.filter(paper__in=papers)
    seen = policies.visible_in(actor, answers, town, town="follow_up__municipality")
    return seen.select_related("follow_up")
