# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect

from augenhoehe.core.guard import TownRequest, page
from augenhoehe.core.permissions import CorePermission
from augenhoehe.kit import policies


@page(CorePermission.OPEN_START)
def lead_to(request: TownRequest, kind: str, pk: int) -> HttpResponse:
    """Lead on to the page of an object, told by the label of its model, such as "council.Paper", and its number.

    Lists of changes name objects of all rooms; so they need not fetch each of them for its address.
    """
    model = policies.shown_model(kind)
    if model is None or not hasattr(model, "get_absolute_url"):
        raise Http404
    found: Any = get_object_or_404(policies.visible(request.user, model._default_manager.all()), pk=pk)
    if policies.municipality_id_of(found) != request.municipality.pk:
        raise Http404
    return redirect(found.get_absolute_url())
