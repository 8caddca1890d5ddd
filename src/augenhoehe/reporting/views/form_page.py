# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from augenhoehe.core.guard import TownRequest
from augenhoehe.kit.forms import HouseForm, form_status
from augenhoehe.reporting.views.crumbs import crumbs


def form_page(
    request: TownRequest,
    form: HouseForm,
    *,
    title: str,
    cancel: str,
    above: Sequence[tuple[str, str]],
    lead: str = "",
    submit: str = "",
    **more: Any,
) -> HttpResponse:
    """A page with one form. `above`: the pages between the list of reports and this one."""
    context = {
        "form": form,
        "title": title,
        "lead": lead,
        "submit": submit,
        "cancel": cancel,
        "crumbs": [*crumbs(request.municipality, "")[:-1], *above, (title, "")],
        **more,
    }
    return render(request, "reporting/form.html", context, status=form_status(form))
