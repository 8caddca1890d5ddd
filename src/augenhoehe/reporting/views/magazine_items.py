# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The contributions of a magazine: add one, write it, move it, take it out."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.kit.forms import RevisionForm, attempt, form_status, once, seen_revision
from augenhoehe.reporting.actions.add_magazine_item import add_magazine_item
from augenhoehe.reporting.actions.edit_magazine_item import edit_magazine_item
from augenhoehe.reporting.actions.move_magazine_item import move_magazine_item
from augenhoehe.reporting.actions.remove_magazine_item import remove_magazine_item
from augenhoehe.reporting.enums import ItemKind
from augenhoehe.reporting.magazine_forms import AddItemForm, item_form
from augenhoehe.reporting.models import Magazine, MagazineItem
from augenhoehe.reporting.permissions import ReportingPermission
from augenhoehe.reporting.queries.magazines import frozen_reports, happenings
from augenhoehe.reporting.views.magazine_crumbs import to_magazine

WORDS = ("title", "teaser", "text", "quote", "speaker")


def item_of(request: TownRequest, pk: int) -> MagazineItem:
    """A contribution of this town."""
    rows = MagazineItem.objects.select_related("magazine__municipality")
    return fetch(request, rows, town="magazine__municipality", pk=pk)


def form_page(
    request: TownRequest, form: RevisionForm, magazine: Magazine, title: str, cancel: str, **more: str
) -> HttpResponse:
    """A page with one form below a magazine."""
    context = {
        "form": form,
        "title": title,
        "cancel": cancel,
        "crumbs": to_magazine(magazine, title),
        **more,
    }
    return render(request, "reporting/magazine_form.html", context, status=form_status(form))


@page(ReportingPermission.EDIT_MAGAZINES)
def add(request: TownRequest, pk: int) -> HttpResponse:
    """Add a contribution, then write it."""
    magazine = fetch(request, Magazine.objects.select_related("municipality"), pk=pk)
    form = AddItemForm(
        request.POST if request.method == "POST" else None, initial={"revision": magazine.revision}
    )
    if request.method == "POST" and form.is_valid():
        kind, title = ItemKind(form.cleaned_data["kind"]), form.cleaned_data["title"]
        revision = form.cleaned_data["revision"]
        made = attempt(
            form,
            lambda: once(
                request,
                lambda: add_magazine_item(
                    magazine=magazine, kind=kind, title=title, revision=revision, by=request.user
                ),
                done=_("The contribution has been added. Now write it."),
            ),
        )
        if made is not None:
            return redirect("reporting:magazine-item-edit", request.municipality.slug, made.pk)
    return form_page(request, form, magazine, _("Add a contribution"), magazine.get_absolute_url())


@page(ReportingPermission.EDIT_MAGAZINES)
def edit(request: TownRequest, pk: int) -> HttpResponse:
    """Write a contribution; two authors at once are told."""
    item = item_of(request, pk)
    kind = ItemKind(item.kind)
    initial = {
        **{name: getattr(item, name) for name in WORDS},
        **item.facts,
        "of_report": item.report_id,
        "revision": item.revision,
    }
    form = item_form(
        kind,
        request.POST if request.method == "POST" else None,
        initial,
        happened=happenings(item.magazine, request.user) if kind is ItemKind.TIMELINE else (),
        reports=frozen_reports(request.user, item.magazine),
    )
    if request.method == "POST" and form.is_valid():
        words = {name: form.cleaned_data[name] for name in (*WORDS, "revision")}
        saved = attempt(
            form,
            lambda: edit_magazine_item(
                item=item, facts=form.facts(), report=form.report(), by=request.user, **words
            ),
        )
        if saved is not None:
            messages.success(request, _("The contribution has been saved."))
            return redirect(saved)
    return form_page(request, form, item.magazine, item.title, item.get_absolute_url())


@require_POST
@page(ReportingPermission.EDIT_MAGAZINES)
def move(request: TownRequest, pk: int) -> HttpResponse:
    """Let a contribution change places with its neighbour: `earlier` is posted where it shall stand before it."""
    moved = move_magazine_item(
        item=item_of(request, pk),
        earlier=request.POST.get("earlier") == "1",
        revision=seen_revision(request),
        by=request.user,
    )
    return redirect(moved)


@page(ReportingPermission.EDIT_MAGAZINES)
def remove(request: TownRequest, pk: int) -> HttpResponse:
    """Take a contribution out of a draft, once that was confirmed."""
    item = item_of(request, pk)
    form = RevisionForm(
        request.POST if request.method == "POST" else None, initial={"revision": item.revision}
    )
    if request.method == "POST" and form.is_valid():
        revision = form.cleaned_data["revision"]
        left = attempt(form, lambda: remove_magazine_item(item=item, revision=revision, by=request.user))
        if left is not None:
            messages.success(request, _("The contribution has been taken out."))
            return redirect(left)
    return form_page(
        request,
        form,
        item.magazine,
        _("Take out “%(section)s”?") % {"section": item.title},
        item.get_absolute_url(),
        lead=_("Its words and pictures leave the magazine. The log of changes keeps the words."),
        submit=_("Take out the contribution"),
    )
