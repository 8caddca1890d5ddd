# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The bodies of a town by the names they carry and carried."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from augenhoehe.core.models import Municipality, Organization
from augenhoehe.core.queries import council_bodies


@dataclass(slots=True)
class BodyDirectory:
    """All council bodies of a town, findable by any name; two queries, however often one asks."""

    municipality: Municipality
    bodies: dict[int, Organization] = field(init=False)

    def __post_init__(self) -> None:
        found = council_bodies(self.municipality, active=None)
        self.bodies = {body.pk: body for body in found.prefetch_related("names")}

    def find(self, printed: str, day: datetime.date | None = None) -> Organization | None:
        """The body that carries a printed name: today's name, then one carried on that day, then any."""
        wanted = plain(printed)
        if not wanted:
            return None
        for body in self.bodies.values():
            if wanted in {
                plain(body.name),
                plain(body.short_name),
                plain(f"{body.name} {self.municipality.name}"),
            }:
                return body
        carried = [
            (body, name)
            for body in self.bodies.values()
            for name in body.names.all()
            if plain(name.name) == wanted
        ]
        for body, name in carried:
            if day and name.valid_from <= day and (name.valid_to is None or day <= name.valid_to):
                return body
        return carried[0][0] if carried else None


def plain(name: str) -> str:
    """A name without differences of case, white space and "der Stadt X" at its end."""
    words = name.casefold().replace("\N{SOFT HYPHEN}", "").split()
    if len(words) > 3 and words[-3:-1] == ["der", "stadt"]:
        words = words[:-3]
    return " ".join(words)
