# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is due about rounds: the end is near and some of those invited have not answered."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from augenhoehe.concept import awaited
from augenhoehe.concept.permissions import ConceptPermission
from augenhoehe.kit import policies
from augenhoehe.kit.deadlines import Deadline


def due(actor: Any, municipality: Any) -> Iterator[Deadline]:
    """One line for each open round that ends soon while somebody invited has not answered."""
    if not policies.can(actor, ConceptPermission.INVITE, municipality):
        return
    for owed in awaited.owed_in(actor, municipality, awaited.Asked.INVITED):
        title = ngettext(
            "Participation on “%(concept)s” ends: %(count)d of those invited has not answered",
            "Participation on “%(concept)s” ends: %(count)d of those invited have not answered",
            owed.count,
        )
        yield Deadline(
            owed.day,
            title % {"concept": owed.name, "count": owed.count},
            _("Whoever forgot it can still be reminded; what comes later is late."),
            _("Remind"),
            f"{reverse('concept:round', args=[municipality.slug, owed.key])}#eingeladen",
        )
