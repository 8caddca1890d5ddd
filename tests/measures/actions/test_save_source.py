# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.kit.violations import Conflict
from augenhoehe.measures.actions.note_fetch import note_fetch
from augenhoehe.measures.actions.save_source import save_source
from augenhoehe.measures.models import IndicatorSource
from augenhoehe.measures.queries.source_mapping import SourceMapping
from tests.measures import figures

pytestmark = pytest.mark.django_db
MAPPING = SourceMapping("Jahr", "Wert", "Gruppe", (("Gemeinde", "Bergkamen"),), ".", ",", "utf-8")


def _save(cast: Cast, source: IndicatorSource | None = None, revision: int | None = None) -> IndicatorSource:
    return save_source(
        indicator=source.indicator if source else figures.indicator(cast),
        title="Amt",
        address="https://daten.example.org/x.csv",
        licence="",
        mapping=MAPPING,
        source=source,
        revision=revision,
        by=cast.people["anna"],
    )


def test_a_mapping_is_kept_as_it_was_said(cast: Cast) -> None:
    source = _save(cast)
    source.refresh_from_db()
    assert SourceMapping.of(source) == MAPPING
    with pytest.raises(Conflict):
        _save(cast, source, 5)


def test_a_change_forgets_the_failure(cast: Cast) -> None:
    source = note_fetch(source=_save(cast), failure="x" * 2_000, by=cast.people["anna"])
    assert (len(source.failure), source.fetched_at) == (1_000, None)
    assert _save(cast, source, 1).failure == ""
