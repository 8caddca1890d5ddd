# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Stored files, for those who may see them."""

from __future__ import annotations

from django.http import HttpResponseBase
from django.views.decorators.http import require_safe

from augenhoehe.core.guard import TownRequest, fetch, page
from augenhoehe.core.handing_out import hand_out
from augenhoehe.core.models import File
from augenhoehe.core.permissions import CorePermission


@require_safe
@page(CorePermission.READ_FILES)
def file(request: TownRequest, pk: int) -> HttpResponseBase:
    """The content of a file; what the reader may not see does not exist."""
    found = fetch(request, File.objects.all(), pk=pk)
    return hand_out(request, found, kept_by_all=found.public)
