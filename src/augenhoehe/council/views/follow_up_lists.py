# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lists of duties for the council: make them, read them, take them along, and say how often they are due."""

from __future__ import annotations

from itertools import groupby

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.council import labels
from augenhoehe.council.actions.discard_follow_up_list import discard_follow_up_list
from augenhoehe.council.actions.make_follow_up_lists import make_follow_up_lists
from augenhoehe.council.actions.set_list_rule import set_list_rule
from augenhoehe.council.actions.take_list_to_council import take_list_to_council
from augenhoehe.council.enums import PaperState
from augenhoehe.council.forms.follow_up_lists import ListRuleForm, NewListForm
from augenhoehe.council.models import FollowUpList, FollowUpListRule
from augenhoehe.council.permissions import CouncilPermission
from augenhoehe.council.printed_list import printed_list
from augenhoehe.council.printing.follow_up_list import list_document, list_sheet
from augenhoehe.council.queries.follow_up_lists import lists_of, next_list, open_spans, rows_of
from augenhoehe.council.rules.duties import DueClass
from augenhoehe.council.rules.follow_up_lists import ListRow, Span
from augenhoehe.council.views.duty_lines import list_lines
from augenhoehe.council.views.trail import Crumbs, trail
from augenhoehe.kit import clock, policies
from augenhoehe.kit.documents.pdf import write_pdf
from augenhoehe.kit.documents.xlsx import write_xlsx
from augenhoehe.kit.downloads import Ending, file_response
from augenhoehe.kit.forms import RevisionForm, attempt, form_status, seen_revision


@page(CouncilPermission.READ_LISTS)
def follow_up_lists(request: TownRequest) -> HttpResponse:
    """All lists that were made, and the one that is due next."""
    town = request.municipality
    upcoming = next_list(town, clock.today())
    context = {
        "lists": [(item, _name(item)) for item in lists_of(request.user, town)],
        "upcoming": upcoming,
        "upcoming_name": labels.span_name(upcoming.span),
        "may_write": policies.can(request.user, CouncilPermission.WRITE_DUTIES, town).ok,
        "may_set": policies.can(request.user, CouncilPermission.SET_RULES, town).ok,
        "crumbs": _list_trail(request),
    }
    return render(request, "council/follow_up_lists.html", context)


@page(CouncilPermission.WRITE_DUTIES)
def make(request: TownRequest) -> HttpResponse:
    """Freeze the lists of a quarter or half-year."""
    town = request.municipality
    spans = open_spans(town, clock.today())
    form = NewListForm(request.POST if request.method == "POST" else None, spans=spans)
    if request.method == "POST" and form.is_valid():
        made = attempt(
            form, lambda: make_follow_up_lists(municipality=town, span=form.chosen(), by=request.user)
        )
        if made is not None:
            messages.success(request, _("The list has been made."))
            return redirect("council:follow-up-list", town.slug, made[0].pk)
    context = {
        "form": form,
        "spans": spans,
        "cancel": reverse("council:follow-up-lists", args=[town.slug]),
        "crumbs": _list_trail(request, (_("Make a list"), "")),
    }
    return render(request, "council/follow_up_list_new.html", context, status=form_status(form))


@page(CouncilPermission.READ_LISTS)
def follow_up_list(request: TownRequest, pk: int) -> HttpResponse:
    """One list as it was frozen, by office, what is overdue in front."""
    made = fetch(request, _with_parts(), pk=pk)
    rows = rows_of(made)
    carried = made.paper is not None and made.paper.state != PaperState.WITHDRAWN
    context = {
        "list": made,
        "name": _name(made),
        "offices": _by_office(rows),
        "counts": _counts(rows),
        "carried": carried,
        "sibling": _sibling(request, made),
        "may_write": policies.can(request.user, CouncilPermission.WRITE_DUTIES, made).ok,
        "crumbs": _list_trail(request, (_name(made), "")),
    }
    return render(request, "council/follow_up_list.html", context)


@page(CouncilPermission.READ_LISTS)
def pdf(request: TownRequest, pk: int) -> HttpResponse:
    """The list as PDF, shown in the browser."""
    made = fetch(request, _with_parts(), pk=pk)
    printed = printed_list(made)
    content = write_pdf(list_document(printed))
    return file_response(content, Ending.PDF, printed.title, made.municipality.slug)


@page(CouncilPermission.READ_LISTS)
def xlsx(request: TownRequest, pk: int) -> HttpResponse:
    """The list as a workbook that can be filtered."""
    made = fetch(request, _with_parts(), pk=pk)
    printed = printed_list(made)
    content = write_xlsx(
        [list_sheet(printed)], title=printed.title, day=printed.as_of, author=printed.town_name
    )
    return file_response(content, Ending.XLSX, printed.title, made.municipality.slug)


@require_POST
@page(CouncilPermission.WRITE_DUTIES)
def take(request: TownRequest, pk: int) -> HttpResponse:
    """Make the list a draft paper with its Beratungsfolge."""
    made = fetch(request, _with_parts(), pk=pk)
    paper = take_list_to_council(follow_up_list=made, revision=seen_revision(request), by=request.user)
    messages.success(request, _("The list is a draft paper now. Check it and submit it."))
    return redirect(paper)


@page(CouncilPermission.WRITE_DUTIES)
def discard(request: TownRequest, pk: int) -> HttpResponse:
    """Throw the lists of a period away, so that they can be made anew; a page asks before."""
    made = fetch(request, _with_parts(), pk=pk)
    form = RevisionForm(
        request.POST if request.method == "POST" else None, initial={"revision": made.revision}
    )
    if request.method == "POST" and form.is_valid():
        seen = form.cleaned_data["revision"]
        if attempt(form, lambda: discard_follow_up_list(follow_up_list=made, revision=seen, by=request.user)):
            messages.success(request, _("The list has been thrown away. You can make it anew."))
            return redirect("council:follow-up-lists", request.municipality.slug)
    address = reverse("council:follow-up-list", args=[request.municipality.slug, made.pk])
    context = {
        "form": form,
        "list": made,
        "name": _name(made),
        "sibling": _sibling(request, made),
        "cancel": address,
        "crumbs": _list_trail(request, (_name(made), address), (_("Throw the list away"), "")),
    }
    return render(request, "council/follow_up_list_discard.html", context, status=form_status(form))


@page(CouncilPermission.SET_RULES)
def rules(request: TownRequest) -> HttpResponse:
    """How often the council is told; a new rule holds from its day on."""
    town = request.municipality
    form = ListRuleForm(request.POST if request.method == "POST" else None, municipality=town)
    if request.method == "POST" and form.is_valid():
        made = attempt(form, lambda: set_list_rule(municipality=town, by=request.user, **form.facts()))
        if made is not None:
            messages.success(request, _("The rule has been saved."))
            return redirect("council:follow-up-list-rules", town.slug)
    found = policies.visible_in(request.user, FollowUpListRule.objects.all(), town)
    context = {
        "form": form,
        "rules": found.select_related("organization"),
        "cancel": reverse("council:follow-up-lists", args=[town.slug]),
        "crumbs": _list_trail(request, (_("How often lists are made"), "")),
    }
    return render(request, "council/follow_up_list_rules.html", context, status=form_status(form))


def _with_parts() -> QuerySet[FollowUpList]:
    return FollowUpList.objects.select_related("municipality", "paper__municipality")


def _sibling(request: TownRequest, made: FollowUpList) -> FollowUpList | None:
    """The other list of the same period, if there is one."""
    found = lists_of(request.user, request.municipality).exclude(pk=made.pk)
    return found.filter(start_date=made.start_date, end_date=made.end_date).first()


def _name(made: FollowUpList) -> str:
    name = labels.span_name(Span(made.start_date, made.end_date))
    return name if made.public else _("%(name)s, not public") % {"name": name}


def _by_office(rows: list[ListRow]) -> list[tuple[str, list[SafeString]]]:
    return [(office, list_lines(group)) for office, group in groupby(rows, key=lambda row: row.office)]


def _counts(rows: list[ListRow]) -> list[tuple[int, str, object]]:
    """How many duties there are of each class, with shape and word; classes without any are left out."""
    counted = [(sum(row.pressing is one for row in rows), one) for one in DueClass]
    return [(number, labels.DUE_CLASS_KIND[one], labels.DUE_CLASS[one]) for number, one in counted if number]


def _list_trail(request: TownRequest, *more: tuple[str, str]) -> Crumbs:
    slug = request.municipality.slug
    duties = (_("Duties from resolutions"), reverse("council:follow-ups", args=[slug]))
    listing = (_("Lists for the council"), reverse("council:follow-up-lists", args=[slug]) if more else "")
    return trail(request, duties, listing, *more)
