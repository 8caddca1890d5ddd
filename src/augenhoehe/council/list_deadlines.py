# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""When the council is to be told next what became of its resolutions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from django.utils.translation import gettext as _

from augenhoehe.core.models import Municipality
from augenhoehe.council import labels
from augenhoehe.council.models import FollowUp
from augenhoehe.council.permissions import CouncilPermission
from augenhoehe.council.queries.follow_up_lists import next_list
from augenhoehe.kit import clock, policies
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.deadlines import Deadline


def due(actor: Any, municipality: Municipality, duties: Sequence[FollowUp]) -> Iterator[Deadline]:
    """The list of the period that is over, until it is made; for those who make it.

    `duties` are the open ones of the town with `with_list_facts`; without any, one query.
    """
    if not policies.can(actor, CouncilPermission.WRITE_DUTIES, municipality):
        return
    upcoming = next_list(municipality, clock.today(), duties)
    if upcoming.made or not upcoming.needed:
        return
    yield Deadline(
        date=upcoming.due_on,
        title=_("List for the council: %(period)s") % {"period": labels.span_name(upcoming.span)},
        why=_("The council waits to learn what became of its resolutions. Ask the offices in time."),
        action=_("Make the list"),
        url=reverse("council:follow-up-lists", args=[municipality.slug]),
    )
