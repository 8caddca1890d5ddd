# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is on its way to the bodies, and what stands behind closed doors or was taken back from the public."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Q

from augenhoehe.council.models import AgendaItem


def taken_back(paper: str) -> Exists:
    """Whether an agenda item of the paper was taken back from the public. `paper`: the path to it, with its end."""
    back = AgendaItem.objects.filter(consultation__paper=OuterRef(paper), depublished_at__isnull=False)
    return Exists(back)


def behind_closed_doors(consultation: str) -> Exists:
    """Whether a consultation takes place in a non-public part of an agenda, or its item was taken back."""
    items = AgendaItem.objects.filter(consultation=OuterRef(consultation))
    return Exists(items.filter(Q(public=False) | Q(depublished_at__isnull=False)))
