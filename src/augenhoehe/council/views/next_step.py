# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What to do next with a paper: one thing, told by its state."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from augenhoehe.council.enums import PaperState
from augenhoehe.council.models import Consultation, Paper
from augenhoehe.council.queries.papers import facts_of
from augenhoehe.council.rules.submission import check_submission
from augenhoehe.kit import phrases
from augenhoehe.kit.violations import told


@dataclass(frozen=True, slots=True)
class NextStep:
    """A sentence, what is missing, and the one action: a link, or a button that sends a form."""

    text: str
    missing: tuple[str, ...] = ()
    label: str = ""
    url: str = ""
    sends: bool = False


def next_step(paper: Paper, today: datetime.date) -> NextStep:
    """The next step of a paper whose parts are loaded; no queries."""
    if paper.state == PaperState.DRAFT:
        return _draft(paper)
    if paper.state == PaperState.WITHDRAWN:
        return NextStep(_("This paper was withdrawn. Nothing more happens with it."))
    steps = list(paper.consultations.all())
    resolution = next((step.resolution for step in steps if hasattr(step, "resolution")), None)
    if resolution is not None:
        return NextStep(
            _("The paper has become a resolution."),
            label=_("To the resolution"),
            url=resolution.get_absolute_url(),
        )
    if paper.state == PaperState.DECIDED:
        return NextStep(_("The paper was rejected. There is no resolution."))
    waiting = next((step for step in steps if not step.outcome), None)
    if waiting is None:
        return NextStep(
            _("All bodies have dealt with the paper, but none has decided."), *_to_sequence(paper)
        )
    return _consultation(paper, waiting, today)


def _draft(paper: Paper) -> NextStep:
    verdict = check_submission(facts_of(paper))
    if verdict:
        return NextStep(
            _("The draft is complete. It can be submitted to the council office."),
            label=_("Submit the paper"),
            url=reverse("council:paper-submit", args=[paper.municipality.slug, paper.pk]),
            sends=True,
        )
    return NextStep(
        _("The draft is not complete yet:"),
        missing=tuple(told(reason) for reason in verdict.reasons),
        label=_("Edit the text"),
        url=reverse("council:paper-edit", args=[paper.municipality.slug, paper.pk]),
    )


def _consultation(paper: Paper, step: Consultation, today: datetime.date) -> NextStep:
    names = {"body": step.body_name, "date": phrases.long_date(step.date) if step.date else ""}
    if not step.role:
        return NextStep(_("It is not settled yet what each body does with the paper."), *_to_sequence(paper))
    if step.date is not None and step.date > today:
        return NextStep(_("%(body)s deals with it on %(date)s.") % names)
    text = (
        _("%(body)s has dealt with it on %(date)s.")
        if step.date
        else _("%(body)s is next; the day is not known.")
    )
    return NextStep(
        text % names,
        label=_("Enter the result"),
        url=reverse("council:consultation-result", args=[paper.municipality.slug, step.pk]),
    )


def _to_sequence(paper: Paper) -> tuple[tuple[str, ...], str, str]:
    url = reverse("council:paper-consultations", args=[paper.municipality.slug, paper.pk])
    return (), _("Edit the order of consultations"), url
