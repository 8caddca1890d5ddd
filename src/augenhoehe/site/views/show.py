# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import hashlib
from typing import Any

from django.http import HttpResponse, HttpResponseNotModified
from django.shortcuts import render
from django.utils.translation import gettext as _

from augenhoehe.core.guard import TownRequest
from augenhoehe.kit import front_doors
from augenhoehe.kit.addresses import reverse
from augenhoehe.site.public import READER

NAVIGATION = ("site:concept", "site:resolutions", "site:measures", "site:reports")


def show(
    request: TownRequest, template: str, *crumbs: tuple[str, str], status: int = 200, **context: Any
) -> HttpResponse:
    """A public page: the same bytes for everybody, so it may be kept as long as it is asked about again.

    `crumbs` are the steps below the town's first page. What the frame would know of a signed-in reader is laid
    over: name, roles, navigation, and messages that wait for an internal page.
    """
    town = request.municipality
    home = reverse("site:home", args=[town.slug])
    frame = {
        "user": READER,
        "messages": (),
        "towns": (),
        "role_names": (),
        "links": {**front_doors.links(town), "home": home},
        "navigation": _navigation(request),
        "crumbs": [(_("Public page"), home), *crumbs] if crumbs else [],
    }
    response = render(request, template, {**frame, **context}, status=status)
    etag = f'"{hashlib.sha256(response.content).hexdigest()[:32]}"'
    if etag in request.headers.get("If-None-Match", ""):
        return HttpResponseNotModified(headers={"ETag": etag, "Cache-Control": "no-cache"})
    response.headers["ETag"] = etag
    response.headers["Cache-Control"] = "no-cache"
    return response


def _navigation(request: TownRequest) -> list[dict[str, object]]:
    labels = (_("Concept"), _("Resolutions"), _("Measures"), _("Reports"))
    match = request.resolver_match
    here = match.view_name if match else ""
    return [
        {
            "label": label,
            "url": reverse(route, args=[request.municipality.slug]),
            "current": route in {here, f"{here}s"},
        }
        for route, label in zip(NAVIGATION, labels, strict=True)
    ]
