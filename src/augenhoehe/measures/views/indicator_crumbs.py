# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.utils.translation import gettext as _

from augenhoehe.core.models import Municipality
from augenhoehe.kit.addresses import reverse


def crumbs(town: Municipality, *below: tuple[str, str]) -> list[tuple[str, str]]:
    """The way to a page of indicators; without `below`, to their list."""
    listed = reverse("measures:indicators", [town.slug]) if below else ""
    return [
        (_("Start"), reverse("core:start", [town.slug])),
        (_("Measures"), reverse("measures:measures", [town.slug])),
        (_("Indicators"), listed),
        *below,
    ]
