# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.measures.actions.note_fetch import note_fetch
from augenhoehe.measures.actions.save_source import save_source
from augenhoehe.measures.queries.source_mapping import SourceMapping
from tests.measures import figures

pytestmark = pytest.mark.django_db


def test_a_failure_leaves_the_last_good_day(cast: Cast) -> None:
    anna = cast.people["anna"]
    source = save_source(
        indicator=figures.indicator(cast),
        title="Amt",
        address="https://daten.example.org/x.csv",
        licence="",
        mapping=SourceMapping("Jahr", "Wert"),
        by=anna,
    )
    good = note_fetch(source=source, failure="", by=anna)
    failed = note_fetch(source=source, failure="nicht erreicht", by=anna)
    assert failed.fetched_at == good.fetched_at is not None
    assert failed.failure == "nicht erreicht"
