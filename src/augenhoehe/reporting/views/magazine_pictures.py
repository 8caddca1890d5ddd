# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pictures of a magazine: shown, added, changed, taken out."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.core.handing_out import hand_out
from augenhoehe.kit.forms import RevisionForm, attempt, once
from augenhoehe.reporting.actions.add_magazine_picture import add_magazine_picture
from augenhoehe.reporting.actions.edit_magazine_picture import edit_magazine_picture
from augenhoehe.reporting.actions.remove_magazine_picture import remove_magazine_picture
from augenhoehe.reporting.magazine_forms import NewPictureForm, PictureForm
from augenhoehe.reporting.models import Magazine, MagazineItem, MagazinePicture
from augenhoehe.reporting.permissions import ReportingPermission
from augenhoehe.reporting.views.magazine_items import form_page, item_of

NAMES = ("alternative_text", "caption", "holder", "licence", "recognisable", "focus_x", "focus_y", "revision")


def _picture(request: TownRequest, pk: int) -> MagazinePicture:
    rows = MagazinePicture.objects.select_related("magazine__municipality", "item", "file")
    found = fetch(request, rows, town="magazine__municipality", pk=pk)
    if found.item is not None:
        found.item.magazine = found.magazine
    return found


@require_safe
@page(ReportingPermission.READ)
def picture(request: TownRequest, pk: int) -> HttpResponseBase:
    """The picture itself."""
    return hand_out(request, _picture(request, pk).file, kept_by_all=False)


@page(ReportingPermission.EDIT_MAGAZINES)
def add_cover(request: TownRequest, pk: int) -> HttpResponse:
    """Give the cover a picture; it takes the place of the one before."""
    magazine = fetch(request, Magazine.objects.select_related("municipality"), pk=pk)
    return _add(request, magazine, None)


@page(ReportingPermission.EDIT_MAGAZINES)
def add(request: TownRequest, pk: int) -> HttpResponse:
    """Add a picture to a contribution."""
    item = item_of(request, pk)
    return _add(request, item.magazine, item)


def _add(request: TownRequest, magazine: Magazine, item: MagazineItem | None) -> HttpResponse:
    form = NewPictureForm(
        request.POST if request.method == "POST" else None,
        request.FILES if request.method == "POST" else None,
        initial={"revision": magazine.revision},
    )
    if request.method == "POST" and form.is_valid():
        revision = form.cleaned_data["revision"]
        made = attempt(
            form,
            lambda: once(
                request,
                lambda: add_magazine_picture(
                    magazine=magazine, item=item, sent=form.sent(), revision=revision, by=request.user
                ),
                done=_("The picture has been added."),
            ),
        )
        if made is not None:
            return redirect(made)
    title = _("New picture: %(where)s") % {"where": item.title} if item else _("Picture of the cover")
    cancel = item.get_absolute_url() if item else magazine.get_absolute_url()
    return form_page(request, form, magazine, title, cancel)


@page(ReportingPermission.EDIT_MAGAZINES)
def edit(request: TownRequest, pk: int) -> HttpResponse:
    """Change a picture, its words or its rights."""
    found = _picture(request, pk)
    form = PictureForm(
        request.POST if request.method == "POST" else None,
        request.FILES if request.method == "POST" else None,
        initial={name: getattr(found, name) for name in NAMES},
    )
    if request.method == "POST" and form.is_valid():
        revision = form.cleaned_data["revision"]
        saved = attempt(
            form,
            lambda: edit_magazine_picture(
                picture=found, sent=form.sent(), revision=revision, by=request.user
            ),
        )
        if saved is not None:
            messages.success(request, _("The picture has been saved."))
            return redirect(found)
    return form_page(request, form, found.magazine, _("Change a picture"), found.get_absolute_url())


@page(ReportingPermission.EDIT_MAGAZINES)
def remove(request: TownRequest, pk: int) -> HttpResponse:
    """Take a picture out of a draft, once that was confirmed."""
    found = _picture(request, pk)
    form = RevisionForm(
        request.POST if request.method == "POST" else None, initial={"revision": found.revision}
    )
    if request.method == "POST" and form.is_valid():
        revision = form.cleaned_data["revision"]
        left = attempt(
            form, lambda: remove_magazine_picture(picture=found, revision=revision, by=request.user)
        )
        if left is not None:
            messages.success(request, _("The picture has been taken out."))
            return redirect(left)
    return form_page(
        request,
        form,
        found.magazine,
        _("Take out this picture?"),
        found.get_absolute_url(),
        lead=found.alternative_text or found.file.name,
        submit=_("Take out the picture"),
    )
