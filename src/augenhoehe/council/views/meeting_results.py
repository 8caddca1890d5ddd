# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The results of a whole meeting on one page: saved one by one or all at once, and nothing typed is lost."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from augenhoehe.core.guard import TownRequest, page
from augenhoehe.council.actions.record_item_result import record_item_result
from augenhoehe.council.forms.results import ItemResultForm
from augenhoehe.council.models import AgendaItem
from augenhoehe.council.permissions import CouncilPermission
from augenhoehe.council.queries.meetings import groups_at, with_paper
from augenhoehe.council.views.meeting_page import meeting_of, meeting_trail
from augenhoehe.kit import policies
from augenhoehe.kit.forms import attempt, form_status

A_PAGE = 60
"""With more items, their fields would be more than one request may carry, and the request would be refused whole."""


@page(CouncilPermission.RECORD_RESULTS)
def results(request: TownRequest, pk: int) -> HttpResponse:
    """Enter what became of every item. Items that somebody touched are saved; the others stay as they are."""
    meeting = meeting_of(request, pk)
    found = policies.visible(request.user, AgendaItem.objects.filter(meeting=meeting))
    sheet = Paginator(with_paper(found).order_by("order"), A_PAGE).get_page(request.GET.get("page"))
    items = list(sheet.object_list)
    forms = [ItemResultForm(item=item) for item in items]
    saved = 0
    if request.method == "POST":
        forms, saved = _save(request, items)
        if saved:
            messages.success(
                request,
                ngettext("%(n)d item has been saved.", "%(n)d items have been saved.", saved) % {"n": saved},
            )
        if not any(form.is_bound for form in forms):
            if not saved:
                messages.info(request, _("Nothing has been changed."))
            return redirect(request.get_full_path())
    statuses = [form_status(form) for form in forms if form.asked]
    context = {
        "meeting": meeting,
        "forms": forms,
        "page_obj": sheet,
        "groups": groups_at(meeting),
        "faulty": [form for form in forms if form.asked and form_status(form) != 200],
        "waiting": [form for form in forms if form.is_bound and not form.asked],
        "proposing": [form for form in forms if form.proposal],
        "cancel": meeting.get_absolute_url(),
        "crumbs": meeting_trail(request, meeting, (_("Results"), "")),
    }
    return render(
        request,
        "council/meeting_results.html",
        context,
        status=max(statuses, key=(200, 422, 409).index, default=200),
    )


def _save(request: TownRequest, items: Sequence[AgendaItem]) -> tuple[list[ItemResultForm], int]:
    """Save what is asked for, each item on its own. Bound forms in the answer are those not saved.

    `save` names one item or all. What was typed for the others of the page stays in their fields.
    """
    asked = request.POST.get("save", "")
    forms, saved = [], 0
    for item in items:
        form = ItemResultForm(request.POST, item=item)
        if form.add_prefix("revision") not in request.POST or not form.touched:
            forms.append(ItemResultForm(item=item))
            continue
        wanted = asked in {"all", str(item.pk)}
        if (wanted or asked == "read") and form.waits_for_reading and form.read():
            forms.append(form)  # a proposal is looked at before it is saved
            continue
        form.asked = wanted
        if wanted and form.is_valid() and attempt(form, _saving(request, form)) is not None:
            saved += 1
            fresh = with_paper(AgendaItem.objects.all()).get(pk=item.pk)
            forms.append(ItemResultForm(item=fresh))
            continue
        forms.append(form)
    return forms, saved


def _saving(request: TownRequest, form: ItemResultForm) -> Any:
    typed = form.cleaned_data
    return lambda: record_item_result(
        item=form.item,
        result=form.result_on(form.item.meeting.date),
        notes=typed["notes"],
        biased_names=typed["biased_names"],
        revision=typed["revision"],
        by=request.user,
    )
