# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the columns of a table were is proposed for the next one; kept with what was read in, never alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from augenhoehe.core.models import Municipality
from augenhoehe.measures.models import CatalogueMapping


@dataclass(frozen=True, slots=True)
class Learned:
    """kind: of the table; columns: folded names to what they were, nothing where a column was left out."""

    kind: str
    columns: Mapping[str, str]

    def keep(self, municipality: Municipality) -> None:
        """Write it down; the caller holds the transaction."""
        CatalogueMapping.objects.get_or_create(municipality=municipality)
        mapping = CatalogueMapping.objects.select_for_update().get(municipality=municipality)
        before = dict(mapping.other_tables.get(self.kind, {}))
        mapping.other_tables[self.kind] = {**before, **self.columns}
        mapping.save()
