# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.kit import fetching
from augenhoehe.kit.fetching import FetchError, Trouble
from augenhoehe.kit.violations import RuleViolation
from augenhoehe.measures.models import IndicatorSource
from augenhoehe.measures.queries import source_reading
from augenhoehe.measures.queries.source_mapping import SourceMapping
from tests.measures import figures

pytestmark = pytest.mark.django_db


def test_a_table_is_compared_with_what_is_stored(cast: Cast) -> None:
    figures.enter(cast, figures.indicator(cast), (2021, "", 20), (2022, "", 30))
    table = "Kürzel;Stand;Wert\nR1;2021;20\nR1;2022;31\nR1;2020;9\n".encode()
    found = source_reading.of_table(table, cast.bergkamen)
    assert found.counts == {"new": 1, "changed": 1, "same": 1, "refused": 0}


def test_why_nothing_is_read_is_a_sentence(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(RuleViolation, match="keine Tabelle"):
        source_reading.of_table(b"%PDF-1.4", cast.bergkamen)
    source = IndicatorSource(
        indicator=figures.indicator(cast),
        address="https://daten.example.org/",
        mapping=SourceMapping("Jahr", "Wert").as_stored(),
    )

    def fetch(_address: str, **_limits: object) -> bytes:
        raise FetchError(Trouble.TOO_LARGE)

    monkeypatch.setattr(fetching, "fetch", fetch)
    with pytest.raises(RuleViolation, match="zu groß"):
        source_reading.of_source(source)
