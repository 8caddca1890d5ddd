# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Duties from resolutions as lists and the start page need them."""

from __future__ import annotations

from typing import Any

from django.db.models import F, QuerySet

from augenhoehe.core.models import Municipality
from augenhoehe.council.enums import FollowUpState
from augenhoehe.council.models import FollowUp
from augenhoehe.kit import policies


def duties_of(actor: Any, municipality: Municipality) -> QuerySet[FollowUp]:
    """The duties an actor may see in a town, the next due first, undated ones last, with resolution and paper."""
    found = policies.visible(actor, FollowUp.objects.filter(municipality=municipality))
    return found.select_related(
        "municipality", "responsible", "resolution__consultation__paper__municipality"
    ).order_by(F("due_on").asc(nulls_last=True), "pk")


def open_duties_of(actor: Any, municipality: Municipality) -> QuerySet[FollowUp]:
    """Those of them that are not done."""
    return duties_of(actor, municipality).exclude(state=FollowUpState.DONE)
