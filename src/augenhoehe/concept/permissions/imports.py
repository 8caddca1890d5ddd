# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who sees which texts were read into a version."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from augenhoehe.concept.models import ImportedText
from augenhoehe.core.enums import INSIDE
from augenhoehe.core.permissions import towns_where
from augenhoehe.kit import policies


@policies.visibility(ImportedText, whole=INSIDE)
def visible_imports(actor: Any, imports: QuerySet[ImportedText]) -> QuerySet[ImportedText]:
    """The administration alone: files hold comments and names that no version shows."""
    return imports.filter(version__concept__municipality__in=towns_where(actor, INSIDE))
