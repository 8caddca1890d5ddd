# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who reads the public pages: nobody in particular, whoever is signed in.

Every read of this room goes through the eyes of the anonymous reader, so that a page never shows an employee
more than it may show the street, and may be kept and passed on.
"""

from __future__ import annotations

from typing import Any, TypeVar

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.shortcuts import get_object_or_404

from augenhoehe.kit import policies

M = TypeVar("M", bound=models.Model)

READER = AnonymousUser()


def seen(queryset: models.QuerySet[M]) -> models.QuerySet[M]:
    """What of a queryset is public."""
    return policies.visible(READER, queryset)


def find(queryset: models.QuerySet[M], **lookup: Any) -> M:
    """The one public row that matches; 404 for everything else. The queryset is narrowed to the town already."""
    return get_object_or_404(seen(queryset), **lookup)
