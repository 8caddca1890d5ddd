# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Names sorted the German way by the database, alike on both: SQLite knows bytes only, PostgreSQL what it was set to.

PostgreSQL brings the collation along (ICU); SQLite is given it with every connection.
"""

from __future__ import annotations

from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.functions import Collate

from augenhoehe.kit.german_order import compare

GERMAN = "de-x-icu"


def in_german(name: str) -> Collate:
    """A text field to order by, in queries and in a model's `ordering`."""
    return Collate(name, GERMAN)


def teach(connection: BaseDatabaseWrapper, **_more: Any) -> None:
    """Let a new connection know the collation."""
    if connection.vendor == "sqlite":
        connection.connection.create_collation(GERMAN, compare)
