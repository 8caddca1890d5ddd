# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What to do next with a paper: one thing, told by its state."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.utils.translation import gettext as _

from augenhoehe.council.enums import PaperState
from augenhoehe.council.models import Consultation, Paper
from augenhoehe.council.rules.submission import (
    PaperFacts,
    check_content,
    check_order_of_bodies,
    check_submission,
)
from augenhoehe.council.views.sign_off_panel import SignOffPanel
from augenhoehe.kit import phrases
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.violations import told


@dataclass(frozen=True, slots=True)
class NextStep:
    """A sentence, what is missing, and the one action: a link, or a button that sends a form.

    `for_reader` says that the action is for this very reader, whoever else may write papers.
    """

    text: str
    missing: tuple[str, ...] = ()
    label: str = ""
    url: str = ""
    sends: bool = False
    for_reader: bool = False


def next_step(
    paper: Paper,
    facts: PaperFacts,
    today: datetime.date,
    signatures: SignOffPanel | None = None,
    *,
    must_be_signed: bool = False,
    draws: bool = False,
) -> NextStep:
    """The next step of a paper whose parts are loaded; no queries. `draws`: its number comes by itself."""
    if paper.state in {PaperState.DRAFT, PaperState.RELEASED}:
        refused = signatures is not None and signatures.refusal is not None
        return _draft(paper, facts, must_be_signed=must_be_signed, refused=refused, draws=draws)
    if paper.state == PaperState.IN_SIGN_OFF:
        return _signing(paper, signatures)
    if paper.state == PaperState.WITHDRAWN:
        return NextStep(_("This paper was withdrawn. Nothing more happens with it."))
    return _on_its_way(paper, today)


def _on_its_way(paper: Paper, today: datetime.date) -> NextStep:
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
    if paper.state == PaperState.NOTED:
        return NextStep(_("All bodies have taken note of the paper. Nothing more is to be done."))
    waiting = next((step for step in steps if not step.outcome), None)
    if waiting is None:
        return NextStep(
            _("All bodies have dealt with the paper, but none has decided."), *_to_sequence(paper)
        )
    return _consultation(paper, waiting, today)


def _draft(paper: Paper, facts: PaperFacts, *, must_be_signed: bool, refused: bool, draws: bool) -> NextStep:
    if (must_be_signed or refused) and paper.state == PaperState.DRAFT and check_content(facts):
        return NextStep(
            _("Change what the refusal is about, then send the paper round again.")
            if refused
            else _("The draft is complete. Papers of this kind must be signed before they are submitted."),
            label=_("Start the sign-off"),
            url=reverse("council:sign-off-start", args=[paper.municipality.slug, paper.pk]),
        )
    verdict = check_submission(facts, draws=draws)
    if verdict and paper.state == PaperState.RELEASED:
        return NextStep(
            _("All have signed, and the paper is released. It can be submitted to the council office."),
            label=_("Submit the paper"),
            url=reverse("council:paper-submit", args=[paper.municipality.slug, paper.pk]),
            sends=True,
        )
    if verdict:
        return NextStep(
            _("The draft is complete. It can be submitted to the council office."),
            label=_("Submit the paper"),
            url=reverse("council:paper-submit", args=[paper.municipality.slug, paper.pk]),
            sends=True,
        )
    missing = tuple(told(reason) for reason in verdict.reasons)
    of_bodies = check_order_of_bodies(facts).reasons
    if all(reason in of_bodies for reason in verdict.reasons):
        _none, label, url = _to_sequence(paper)
        return NextStep(_("The draft is not complete yet:"), missing, label, url)
    return NextStep(
        _("The draft is not complete yet:"),
        missing=missing,
        label=_("Edit the text"),
        url=reverse("council:paper-edit", args=[paper.municipality.slug, paper.pk]),
    )


def _signing(paper: Paper, signatures: SignOffPanel | None) -> NextStep:
    """What to do with a paper that is being signed: sign it, release it, or wait."""
    to_signatures = reverse("council:paper-sign-offs", args=[paper.municipality.slug, paper.pk])
    if signatures is None:
        return NextStep(_("The paper is being signed."))
    if signatures.mine is not None:
        return NextStep(
            _("You are asked for a signature."),
            label=_("Read and sign"),
            url=signatures.mine.get_absolute_url(),
            for_reader=True,
        )
    if not signatures.complete:
        text = _("The paper is being signed: %(given)d of %(wanted)d have signed.")
        counts = {"given": signatures.signed, "wanted": len(signatures.lines)}
        return NextStep(text % counts, label=_("To the signatures"), url=to_signatures)
    if signatures.release_refusals:
        return NextStep(_("All have signed. The paper can be released."), missing=signatures.release_refusals)
    return NextStep(
        _("All have signed. The paper can be released."),
        label=_("Release the paper"),
        url=reverse("council:paper-release", args=[paper.municipality.slug, paper.pk]),
        sends=True,
        for_reader=True,
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
