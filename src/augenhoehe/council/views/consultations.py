# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.council.actions.record_result import record_result
from augenhoehe.council.actions.set_consultations import set_consultations
from augenhoehe.council.enums import ConsultationRole
from augenhoehe.council.forms.consultations import ResultForm, SequenceForm
from augenhoehe.council.models import Consultation, Paper
from augenhoehe.council.permissions import CouncilPermission
from augenhoehe.council.queries.bodies import BodyDirectory
from augenhoehe.council.queries.hearing import hearing_of
from augenhoehe.council.queries.papers import with_parts
from augenhoehe.council.rules.facts import Step
from augenhoehe.council.views.trail import paper_trail
from augenhoehe.council.views.voiding import Voiding
from augenhoehe.kit import clock
from augenhoehe.kit.forms import attempt, form_status
from augenhoehe.kit.violations import told


@page(CouncilPermission.WRITE_PAPERS)
def sequence(request: TownRequest, pk: int) -> HttpResponse:
    """Change the Beratungsfolge. With `?hoeren=1` the missing hearing is taken in already."""
    paper = fetch(request, with_parts(Paper.objects.all(), request.user), pk=pk)
    finding = hearing_of(paper, clock.today())
    proposed = None
    if request.GET.get("hoeren") and not finding.ok and finding.possible_on is not None:
        proposed = Step(body_name=finding.body_name, role=ConsultationRole.HEARING, date=finding.possible_on)
    bodies = [body.name for body in BodyDirectory(request.municipality).bodies.values()]
    form = SequenceForm(
        request.POST if request.method == "POST" else None, paper=paper, bodies=bodies, proposed=proposed
    )
    voiding = Voiding(paper)
    voiding.ask(form)
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        saved = attempt(
            form,
            lambda: set_consultations(
                paper=paper,
                steps=form.steps(),
                hearing_note=typed["hearing_note"],
                revision=typed["revision"],
                voiding=voiding.meant(form),
                by=request.user,
            ),
        )
        if saved is not None:
            messages.success(request, _("The order of consultations has been saved."))
            voiding.tell(request)
            return redirect(saved)
    context = {
        "form": form,
        "paper": paper,
        "rows": form.step_rows(),
        "proposed": proposed,
        "voiding": voiding,
        "hearing": [told(reason) for reason in finding.reasons],
        "cancel": paper.get_absolute_url(),
        "crumbs": paper_trail(request, paper, (_("Order of consultations"), "")),
    }
    return render(request, "council/sequence.html", context, status=form_status(form))


@page(CouncilPermission.RECORD_RESULTS)
def result(request: TownRequest, pk: int) -> HttpResponse:
    """Enter or correct what a body has done with a paper."""
    item = fetch(
        request, Consultation.objects.select_related("paper__municipality"), town="paper__municipality", pk=pk
    )
    form = ResultForm(request.POST if request.method == "POST" else None, consultation=item)
    reading = form.is_bound and form.waits_for_reading and form.read()
    if request.method == "POST" and not reading and form.is_valid():
        saved = attempt(
            form,
            lambda: record_result(
                consultation=item,
                result=form.result(),
                revision=form.cleaned_data["revision"],
                by=request.user,
            ),
        )
        if saved is not None:
            messages.success(request, _("The result has been entered."))
            return redirect(item.paper)
    context = {
        "form": form,
        "step": item,
        "paper": item.paper,
        "decides": item.authoritative,
        "duties": list(item.paper.proposed_duties.all()) if item.authoritative else [],
        "cancel": item.paper.get_absolute_url(),
        "crumbs": paper_trail(request, item.paper, (_("Result"), "")),
    }
    status = 422 if reading else form_status(form)
    return render(request, "council/result.html", context, status=status)
