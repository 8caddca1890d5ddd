# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the readers of a report may see, and where they read it."""

from __future__ import annotations

import datetime
from typing import Any, Protocol, TypeVar

from django.contrib.auth.models import AnonymousUser
from django.db.models import Model, QuerySet

from augenhoehe.kit import policies, public_places
from augenhoehe.reporting.models import Report

Data = dict[str, Any]
M = TypeVar("M", bound=Model)


class Placed(Protocol):
    """A row that has a page."""

    pk: int

    def get_absolute_url(self) -> str:
        """The address of its page inside."""


def told(rows: QuerySet[M], report: Report) -> QuerySet[M]:
    """What the report may tell: all of the town's rows, or those that an anonymous reader may see."""
    return policies.visible(AnonymousUser(), rows) if report.public else rows


def place(row: Placed, report: Report) -> Data:
    """Where a row is read: its page inside, and the street's where the report is public and there is one."""
    label = type(row)._meta.label  # type: ignore[attr-defined]  # every row with a page is a model
    slug = report.municipality.slug
    return {
        "address": row.get_absolute_url(),
        "public_address": public_places.address(label, slug, row.pk) if report.public else "",
    }


def iso(day: datetime.date | None) -> str | None:
    """A day as it is stored."""
    return day.isoformat() if day is not None else None
