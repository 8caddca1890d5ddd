# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pages that say how these pages are made and who answers for them."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from augenhoehe.core.guard import TownRequest, page
from augenhoehe.site.permissions import SitePermission
from augenhoehe.site.views.show import show

NORTH_RHINE_WESTPHALIA = "05"
"""The first two digits of the official municipality key (AGS) name the Land."""


@require_safe
@page(SitePermission.READ)
def accessibility(request: TownRequest) -> HttpResponse:
    """The accessibility statement (§ 10 BGG NRW and its like; Directive (EU) 2016/2102)."""
    return _statement(request, "site/accessibility.html", _("Accessibility"))


@require_safe
@page(SitePermission.READ)
def privacy(request: TownRequest) -> HttpResponse:
    """What these pages learn of their readers (Art. 13 GDPR)."""
    return _statement(request, "site/privacy.html", _("Data protection"))


@require_safe
@page(SitePermission.READ)
def imprint(request: TownRequest) -> HttpResponse:
    """Who answers for these pages (§ 5 DDG)."""
    return _statement(request, "site/imprint.html", _("Imprint"))


@require_safe
@page(SitePermission.READ)
def information(request: TownRequest) -> HttpResponse:
    """Where to find what, and what the words mean."""
    return _statement(request, "site/help.html", _("Help"))


def _statement(request: TownRequest, template: str, title: str) -> HttpResponse:
    in_nrw = request.municipality.ags.startswith(NORTH_RHINE_WESTPHALIA)
    return show(request, template, (title, ""), in_nrw=in_nrw)
