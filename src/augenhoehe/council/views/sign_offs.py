# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The way of a paper through the signatures: start, look, remind, take back, release."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.council.actions.release_paper import release_paper
from augenhoehe.council.actions.remind_signatory import remind_signatory
from augenhoehe.council.actions.start_sign_off import start_sign_off
from augenhoehe.council.actions.take_back_sign_off import take_back_sign_off
from augenhoehe.council.enums import PaperState
from augenhoehe.council.forms.sign_off import StartForm, TakeBackForm
from augenhoehe.council.models import Paper, SignOff
from augenhoehe.council.permissions import CouncilPermission
from augenhoehe.council.queries.papers import facts_of, with_parts
from augenhoehe.council.queries.sign_offs import (
    asked_of,
    departments_of,
    planned_stations,
    possible_signatories,
    running_in,
)
from augenhoehe.council.reminders import send_reminder
from augenhoehe.council.rules.submission import check_content
from augenhoehe.council.views.sign_off_panel import panel_of
from augenhoehe.council.views.trail import paper_trail, trail
from augenhoehe.kit import clock, policies
from augenhoehe.kit.forms import attempt, form_status, seen_revision
from augenhoehe.kit.violations import told

A_PAGE = 25
WITH_PAPER = ("paper__municipality", "account", "organization", "deputy")


@page(CouncilPermission.SIGN_PAPERS)
def sign_offs(request: TownRequest) -> HttpResponse:
    """What the reader is asked to sign, and all papers of the town that are being signed."""
    town = request.municipality
    running = running_in(request.user, town)
    context = {
        "asked": list(asked_of(request.user, town).select_related(*WITH_PAPER).order_by("due_on", "pk")),
        "page_obj": Paginator(running, A_PAGE).get_page(request.GET.get("page")),
        "today": clock.today(),
        "may_set_rules": policies.can(request.user, CouncilPermission.SET_RULES, town).ok,
        "crumbs": trail(request, (_("Sign-offs"), "")),
    }
    return render(request, "council/sign_offs.html", context)


@page(CouncilPermission.SIGN_PAPERS)
def paper_sign_offs(request: TownRequest, pk: int) -> HttpResponse:
    """All signatures of one paper, given, asked for and void, with what can be done now."""
    paper = fetch(request, Paper.objects.select_related("municipality", "under_direction_of"), pk=pk)
    context = {
        "paper": paper,
        "panel": panel_of(request, paper),
        "may_write": policies.can(request.user, CouncilPermission.WRITE_PAPERS, paper).ok,
        "may_release": policies.can(request.user, CouncilPermission.RELEASE_PAPERS, paper).ok,
        "is_running": paper.state == PaperState.IN_SIGN_OFF,
        "can_take_back": paper.state in {PaperState.IN_SIGN_OFF, PaperState.RELEASED},
        "today": clock.today(),
        "crumbs": paper_trail(request, paper, (_("Sign-offs"), "")),
    }
    return render(request, "council/paper_sign_offs.html", context)


@page(CouncilPermission.WRITE_PAPERS)
def start(request: TownRequest, pk: int) -> HttpResponse:
    """Send a paper round; the offices that the town's rule of today proposes are entered already."""
    paper = fetch(request, with_parts(Paper.objects.all(), request.user), pk=pk)
    content = check_content(facts_of(paper))
    form = StartForm(
        request.POST if request.method == "POST" else None,
        revision=paper.revision,
        stations=planned_stations(paper),
        people=possible_signatories(request.municipality),
        departments=departments_of(request.municipality),
    )
    if request.method == "POST" and form.is_valid():
        saved = attempt(
            form,
            lambda: start_sign_off(
                paper=paper,
                stations=form.stations(),
                revision=form.cleaned_data["revision"],
                by=request.user,
            ),
        )
        if saved is not None:
            messages.success(request, _("The paper has been sent round for signatures."))
            return redirect("council:paper-sign-offs", request.municipality.slug, paper.pk)
    context = {
        "form": form,
        "paper": paper,
        "rows": form.station_rows(),
        "missing": [told(reason) for reason in content.reasons],
        "is_draft": paper.state == PaperState.DRAFT,
        "cancel": paper.get_absolute_url(),
        "crumbs": paper_trail(request, paper, (_("Start the sign-off"), "")),
    }
    return render(request, "council/sign_off_start.html", context, status=form_status(form))


@page(CouncilPermission.WRITE_PAPERS)
def take_back(request: TownRequest, pk: int) -> HttpResponse:
    """Make the paper a draft again, with a reason."""
    paper = fetch(request, Paper.objects.select_related("municipality"), pk=pk)
    form = TakeBackForm(
        request.POST if request.method == "POST" else None, initial={"revision": paper.revision}
    )
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        saved = attempt(
            form,
            lambda: take_back_sign_off(
                paper=paper, reason=typed["reason"], revision=typed["revision"], by=request.user
            ),
        )
        if saved is not None:
            messages.success(request, _("The paper is a draft again."))
            return redirect(saved)
    context = {
        "form": form,
        "paper": paper,
        "cancel": reverse("council:paper-sign-offs", args=[request.municipality.slug, paper.pk]),
        "crumbs": paper_trail(request, paper, (_("Take back from signing"), "")),
    }
    return render(request, "council/sign_off_take_back.html", context, status=form_status(form))


@require_POST
@page(CouncilPermission.RELEASE_PAPERS)
def release(request: TownRequest, pk: int) -> HttpResponse:
    """Release a paper that all have signed."""
    paper = fetch(request, Paper.objects.all(), pk=pk)
    saved = release_paper(paper=paper, revision=seen_revision(request), by=request.user)
    messages.success(request, _("The paper has been released. The council office can submit it now."))
    return redirect(saved)


@require_POST
@page(CouncilPermission.WRITE_PAPERS)
def remind(request: TownRequest, pk: int) -> HttpResponse:
    """Write to whoever is asked for a signature, at most once a day."""
    item = fetch(
        request,
        SignOff.objects.select_related(*WITH_PAPER),
        town="paper__municipality",
        pk=pk,
    )
    remind_signatory(sign_off=item, by=request.user)
    address = request.build_absolute_uri(item.get_absolute_url())
    try:
        names = send_reminder(item, address)
    except OSError:
        messages.warning(
            request,
            _("The reminder could not be sent by mail. Please speak to %(name)s.") % {"name": item.who},
        )
    else:
        messages.success(request, _("Reminded: %(names)s.") % {"names": ", ".join(names) or item.who})
    return redirect("council:paper-sign-offs", request.municipality.slug, item.paper_id)
