# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.utils.translation import gettext as _

from augenhoehe.kit.addresses import reverse
from augenhoehe.reporting.models import Magazine
from augenhoehe.reporting.views.crumbs import crumbs


def to_magazines(town: object, *names: str) -> list[tuple[str, str]]:
    """The way to the magazines; the last name is where the reader stands."""
    slug = getattr(town, "slug", "")
    here = (_("Magazines"), reverse("reporting:magazines", args=[slug]) if names else "")
    return [*crumbs(town, "")[:-1], here, *((name, "") for name in names)]  # type: ignore[arg-type]


def to_magazine(magazine: Magazine, *names: str) -> list[tuple[str, str]]:
    """The way to a magazine and below it."""
    here = (magazine.title, magazine.get_absolute_url() if names else "")
    return [*to_magazines(magazine.municipality, "")[:-1], here, *((name, "") for name in names)]
