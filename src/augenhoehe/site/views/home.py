# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from augenhoehe.core.guard import TownRequest, page
from augenhoehe.measures.queries import overview
from augenhoehe.site.permissions import SitePermission
from augenhoehe.site.queries import (
    concepts,
    further,
    measures,
    participation,
    reports,
    resolutions,
)
from augenhoehe.site.views.show import show


@require_safe
@page(SitePermission.READ)
def home(request: TownRequest) -> HttpResponse:
    """What a town shows at its front: what was decided, what became of it, and where to read on."""
    town = request.municipality
    rows = measures.counted(town)
    return show(
        request,
        "site/home.html",
        languages=_languages(bool(town.easy_introduction)),
        resolutions=resolutions.told(resolutions.newest(town)),
        rounds=participation.open_now(town),
        concepts=concepts.shown_versions(town),
        counts=overview.counts(rows),
        chart=overview.progress_chart(rows),
        reports=reports.published(reports.newest(town)),
        further=further.further(town),
        steps=resolutions.next_steps(town),
        meetings=resolutions.next_meetings(town),
    )


def _languages(easy: bool) -> list[dict[str, object]]:
    """The languages that the page has; nothing where there is only one."""
    if not easy:
        return []
    return [
        {"label": "Deutsch", "url": "#inhalt", "code": "de", "current": True},
        {"label": _("Easy-to-read language"), "url": "#leicht", "code": "de"},
    ]
