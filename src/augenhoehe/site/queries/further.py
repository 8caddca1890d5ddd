# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What there is to read besides concept and reports: the newest magazine and the handbooks."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import F, Value

from augenhoehe.core.models import Municipality
from augenhoehe.site.queries.handbooks import handbooks_of
from augenhoehe.site.queries.magazines import magazines_of

MAGAZINE, HANDBOOK = "magazine", "handbook"


@dataclass(frozen=True, slots=True)
class Further:
    """A publication to read on with. route: of its page; subtitle: empty where it has none."""

    kind: str
    number: int
    title: str
    subtitle: str

    @property
    def route(self) -> str:
        """The name of its page's route."""
        return f"site:{self.kind}"


def further(town: Municipality) -> list[Further]:
    """The magazine that was begun last, then every handbook by title. One query."""
    names = ("kind", "pk", "called", "below")
    magazines = magazines_of(town).annotate(kind=Value(MAGAZINE), called=F("title"), below=F("subtitle"))
    handbooks = handbooks_of(town).annotate(kind=Value(HANDBOOK), called=F("concept__title"), below=Value(""))
    rows = magazines.order_by().values_list(*names).union(handbooks.order_by().values_list(*names), all=True)
    found = sorted((Further(*row) for row in rows), key=lambda one: (one.kind, one.title))
    newest = max((one.number for one in found if one.kind == MAGAZINE), default=None)
    return [
        *(one for one in found if one.kind == MAGAZINE and one.number == newest),
        *(one for one in found if one.kind == HANDBOOK),
    ]
