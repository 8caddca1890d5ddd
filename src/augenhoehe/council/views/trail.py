# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.utils.translation import gettext as _

from augenhoehe.core.guard import TownRequest
from augenhoehe.council.models import Paper
from augenhoehe.kit.addresses import reverse

Crumbs = list[tuple[str, str]]


def trail(request: TownRequest, *more: tuple[str, str]) -> Crumbs:
    """The way from the start page to this one; the last entry has no address."""
    slug = request.municipality.slug
    return [
        (_("Start"), reverse("core:start", args=[slug])),
        (_("Council papers"), reverse("council:papers", args=[slug])),
        *more,
    ]


def paper_trail(request: TownRequest, paper: Paper, *more: tuple[str, str]) -> Crumbs:
    """The way to a page of one paper."""
    name = paper.reference or _("Draft")
    return trail(request, (name, paper.get_absolute_url() if more else ""), *more)
