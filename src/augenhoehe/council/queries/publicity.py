# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What everybody on the street may read: more than a mark on the paper, for doors close and items are taken back."""

from __future__ import annotations

from django.contrib.auth.models import AnonymousUser
from django.db.models import OuterRef, QuerySet

from augenhoehe.council.models import Resolution
from augenhoehe.kit import policies

STREET = AnonymousUser()


def open_resolution(path: str) -> QuerySet[Resolution]:
    """For `Exists`: the resolution at the end of `path`, where everybody may read it."""
    return policies.visible(STREET, Resolution.objects.filter(pk=OuterRef(path)))


def is_open(resolution: Resolution) -> bool:
    """Whether everybody may read a resolution; one query, none where it is marked as not public."""
    return (
        resolution.public and policies.visible(STREET, Resolution.objects.filter(pk=resolution.pk)).exists()
    )
