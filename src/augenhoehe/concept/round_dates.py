# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What rounds of participation add to the plan of a year: when they open, and their last day."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from augenhoehe.concept.models import ParticipationRound
from augenhoehe.concept.permissions import ConceptPermission
from augenhoehe.core.models import Municipality
from augenhoehe.kit import policies
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.deadlines import CalendarDate, Mark
from augenhoehe.kit.prepared import prepared_for_reader


def plan(actor: Any, municipality: Municipality, year: int) -> Iterator[CalendarDate]:
    """Begin and end of every round in a year that the reader may see. One query."""
    if not policies.can(actor, ConceptPermission.READ, municipality):
        return
    first, last = datetime.date(year, 1, 1), datetime.date(year, 12, 31)
    for one in _rounds(actor, municipality.pk, first, last):
        concept = one.version.concept.title
        url = reverse("concept:round", args=[municipality.slug, one.pk])
        yield CalendarDate(
            one.opens_on,
            Mark.PARTICIPATION,
            _("Participation on “%(concept)s” begins") % {"concept": concept},
            url,
        )
        ends_on = one.closed_on or one.closes_on
        if ends_on is not None:
            label = _("Participation on “%(concept)s” ends") % {"concept": concept}
            yield CalendarDate(ends_on, Mark.PARTICIPATION, label, url)


@prepared_for_reader
def _rounds(actor: Any, town: int, first: datetime.date, last: datetime.date) -> QuerySet[ParticipationRound]:
    inside = Q(opens_on__range=(first, last)) | Q(closes_on__range=(first, last))
    rows = ParticipationRound.objects.filter(inside | Q(closed_on__range=(first, last)))
    found = policies.visible_in(actor, rows, town, town="version__concept__municipality")
    return found.select_related("version__concept").only(
        "opens_on", "closes_on", "closed_on", "version__concept__title"
    )
