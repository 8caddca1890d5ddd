# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Towns named on the command line."""

from __future__ import annotations

from django.core.management.base import CommandError
from django.utils.translation import gettext as _

from augenhoehe.core.models import Municipality


def town_of(address: str) -> Municipality:
    """The town with this address. Raises CommandError, which names those there are."""
    town = Municipality.objects.filter(slug=address).first()
    if town is None:
        known = ", ".join(Municipality.objects.values_list("slug", flat=True)) or _("no towns yet")
        raise CommandError(
            _("There is no town with the address %(slug)s. Known: %(known)s")
            % {"slug": address, "known": known}
        )
    return town
