# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.council.actions.add_duty import add_duty
from augenhoehe.council.enums import Recurrence
from augenhoehe.council.forms.duties import NewDutyForm
from augenhoehe.council.models import Resolution
from augenhoehe.council.permissions import CouncilPermission
from augenhoehe.council.queries.duties import duties_of, for_table
from augenhoehe.council.queries.publicity import is_open
from augenhoehe.council.views.duty_lines import duty_lines
from augenhoehe.council.views.duty_rows import duty_rows
from augenhoehe.council.views.trail import paper_trail
from augenhoehe.kit import clock, policies, thread
from augenhoehe.kit.forms import attempt, form_status, once
from augenhoehe.kit.thread import Place

PARTS = ("municipality", "consultation__paper__municipality")


@page(CouncilPermission.READ_PAPERS)
def resolution(request: TownRequest, pk: int) -> HttpResponse:
    """What was resolved, how the vote went, and which duties came of it."""
    item = fetch(request, Resolution.objects.select_related(*PARTS), pk=pk)
    found = duties_of(request.user, request.municipality).filter(resolution=item)
    duties = duty_rows(request.municipality.slug, for_table(found), clock.today())
    paper = item.consultation.paper
    context = {
        "resolution": item,
        "is_open": is_open(item),
        "step": item.consultation,
        "paper": paper,
        "thread": thread.lead(request.user, request.municipality, item, here=Place.RESOLUTION),
        "duties": duties,
        "lines": duty_lines(duties, with_paper=False),
        "may_write": policies.can(request.user, CouncilPermission.WRITE_DUTIES, item).ok,
        "may_record": policies.can(request.user, CouncilPermission.RECORD_RESULTS, item).ok,
        "crumbs": paper_trail(request, paper, (_("Resolution"), "")),
    }
    return render(request, "council/resolution.html", context)


@page(CouncilPermission.WRITE_DUTIES)
def new_duty(request: TownRequest, pk: int) -> HttpResponse:
    """Add a duty that the text of the paper did not name."""
    item = fetch(request, Resolution.objects.select_related(*PARTS), pk=pk)
    form = NewDutyForm(request.POST if request.method == "POST" else None, municipality=request.municipality)
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        made = attempt(
            form,
            lambda: once(
                request,
                lambda: add_duty(
                    resolution=item,
                    text=typed["text"],
                    recurrence=Recurrence(typed["recurrence"]),
                    due_on=typed["due_on"],
                    responsible=typed["responsible"],
                    by=request.user,
                ),
                done=_("The duty has been added."),
            ),
        )
        if made is not None:
            return redirect(item)
    context = {
        "form": form,
        "resolution": item,
        "cancel": item.get_absolute_url(),
        "crumbs": paper_trail(request, item.consultation.paper, (_("Add a duty"), "")),
    }
    return render(request, "council/duty_new.html", context, status=form_status(form))
