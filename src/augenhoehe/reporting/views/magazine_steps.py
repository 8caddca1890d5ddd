# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The steps of a finished magazine: freeze it, open it again, make its files, publish it, take it back."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.kit.forms import attempt, seen_revision
from augenhoehe.kit.seen import SEEN
from augenhoehe.kit.violations import require
from augenhoehe.reporting import magazine_work
from augenhoehe.reporting.actions.freeze_magazine import freeze_magazine
from augenhoehe.reporting.actions.publish_magazine import publish_magazine
from augenhoehe.reporting.actions.reopen_magazine import reopen_magazine
from augenhoehe.reporting.actions.withdraw_magazine import withdraw_magazine
from augenhoehe.reporting.enums import MagazineState
from augenhoehe.reporting.magazine_forms import WithdrawForm
from augenhoehe.reporting.models import Magazine
from augenhoehe.reporting.permissions import ReportingPermission
from augenhoehe.reporting.rules import magazines as rules
from augenhoehe.reporting.views.magazine_items import form_page


def _magazine(request: TownRequest, pk: int) -> Magazine:
    return fetch(request, Magazine.objects.select_related("municipality"), pk=pk)


@require_POST
@page(ReportingPermission.PUBLISH_MAGAZINES)
def freeze(request: TownRequest, pk: int) -> HttpResponse:
    """Freeze a magazine."""
    found = freeze_magazine(
        magazine=_magazine(request, pk),
        revision=seen_revision(request),
        seen=request.POST.get(SEEN),
        by=request.user,
    )
    messages.success(request, _("The magazine is frozen. Now its files can be made."))
    return redirect(found)


@require_POST
@page(ReportingPermission.PUBLISH_MAGAZINES)
def reopen(request: TownRequest, pk: int) -> HttpResponse:
    """Work on a frozen magazine again."""
    found = reopen_magazine(magazine=_magazine(request, pk), revision=seen_revision(request), by=request.user)
    messages.success(request, _("The magazine can be worked on again."))
    return redirect(found)


@require_POST
@page(ReportingPermission.PUBLISH_MAGAZINES)
def make_files(request: TownRequest, pk: int) -> HttpResponse:
    """Begin to make the files, or go on with those that are missing; leads to the page that shows how far it is."""
    found = _magazine(request, pk)
    require(rules.check_make_files(MagazineState(found.state)))
    job = magazine_work.begin(found, by=request.user)
    return redirect("core:job", request.municipality.slug, job.pk)


@require_POST
@page(ReportingPermission.PUBLISH_MAGAZINES)
def publish(request: TownRequest, pk: int) -> HttpResponse:
    """Publish a frozen magazine."""
    found = publish_magazine(
        magazine=_magazine(request, pk), revision=seen_revision(request), by=request.user
    )
    messages.success(request, _("The magazine is published."))
    return redirect(found)


@page(ReportingPermission.PUBLISH_MAGAZINES)
def withdraw(request: TownRequest, pk: int) -> HttpResponse:
    """Ask why, then take a published magazine back."""
    found = _magazine(request, pk)
    require(rules.check_withdrawable(MagazineState(found.state)))
    back = found.get_absolute_url()
    form = WithdrawForm(
        request.POST if request.method == "POST" else None, initial={"revision": found.revision}
    )
    if request.method == "POST" and form.is_valid():
        saved = attempt(form, lambda: withdraw_magazine(magazine=found, by=request.user, **form.cleaned_data))
        if saved is not None:
            messages.success(request, _("The magazine is taken back. It can be opened again and changed."))
            return redirect(back)
    return form_page(
        request,
        form,
        found,
        _("Take “%(magazine)s” back?") % {"magazine": found.title},
        back,
        lead=_(
            "Its page and its files cannot be read from outside any more. What was printed or saved stays."
        ),
        submit=_("Take it back"),
    )
