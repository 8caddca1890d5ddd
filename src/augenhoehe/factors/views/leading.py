# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The steps of whoever leads a check: open the answers, close it, release it to the public."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from augenhoehe.core.guard import TownRequest, page
from augenhoehe.factors.actions.close_check import close_check
from augenhoehe.factors.actions.open_check import open_check
from augenhoehe.factors.actions.release_check import release_check
from augenhoehe.factors.permissions import FactorsPermission
from augenhoehe.factors.views.lookup import check_of
from augenhoehe.kit.forms import seen_revision


@require_POST
@page(FactorsPermission.CHECK)
def open_answers(request: TownRequest, pk: int) -> HttpResponse:
    """Put the answers on the table before all have answered."""
    found = check_of(request, pk)
    open_check(check=found, revision=seen_revision(request), by=request.user)
    messages.success(request, _("The answers are on the table. Now see where you differ."))
    return redirect(found)


@require_POST
@page(FactorsPermission.CHECK)
def close(request: TownRequest, pk: int) -> HttpResponse:
    """Close a check; its profile is finished."""
    found = check_of(request, pk)
    close_check(check=found, revision=seen_revision(request), by=request.user)
    messages.success(request, _("The check is closed. Its profile stays as it was agreed."))
    return redirect(found)


@require_POST
@page(FactorsPermission.RELEASE)
def release(request: TownRequest, pk: int) -> HttpResponse:
    """Show a closed check to the public, or take it back."""
    found = check_of(request, pk)
    public = request.POST.get("oeffentlich") == "1"
    release_check(check=found, public=public, revision=seen_revision(request), by=request.user)
    said = _("The check is on the public page now.") if public else _("The check is not public any more.")
    messages.success(request, said)
    return redirect(found)
