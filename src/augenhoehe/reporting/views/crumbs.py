# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.utils.translation import gettext as _

from augenhoehe.core.models import Municipality
from augenhoehe.kit.addresses import reverse


def crumbs(town: Municipality, *names: str) -> list[tuple[str, str]]:
    """The way from the start page to a page of this room; the last name is where the reader stands."""
    rooms = [
        (_("Start"), reverse("core:start", args=[town.slug])),
        (_("Reports"), reverse("reporting:reports", args=[town.slug]) if names else ""),
    ]
    return [*rooms, *((name, "") for name in names)]
