# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The main pages of this room, side by side above each of them."""

from __future__ import annotations

from enum import StrEnum

from django import template
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from augenhoehe.core.guard import TownRequest
from augenhoehe.kit import policies
from augenhoehe.kit.addresses import reverse
from augenhoehe.measures.permissions import MeasuresPermission

register = template.Library()

PAGES: tuple[tuple[str, str | Promise, StrEnum], ...] = (
    ("measures", _("Overview"), MeasuresPermission.READ),
    ("timeline", _("Timeline"), MeasuresPermission.READ),
    ("goals", pgettext_lazy("tab", "Goals"), MeasuresPermission.READ),
    ("matrix", _("Where it is anchored"), MeasuresPermission.READ),
    ("rounds", _("Update rounds"), MeasuresPermission.RUN_ROUNDS),
    ("indicators", _("Indicators"), MeasuresPermission.READ_FIGURES),
    ("budget", _("Budget"), MeasuresPermission.READ_MONEY),
    ("grants", _("Grants"), MeasuresPermission.READ_MONEY),
)


@register.filter
def measures_tabs(request: TownRequest, here: str) -> list[dict[str, object]]:
    """The pages that the reader may open, for the component of tabs; `here` is the name of the route shown."""
    town = request.municipality
    return [
        {"label": label, "url": reverse(f"measures:{name}", args=[town.slug]), "current": name == here}
        for name, label, permission in PAGES
        if policies.can(request.user, permission, town)
    ]
