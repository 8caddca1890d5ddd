# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from decimal import Decimal
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from augenhoehe.core.demo import Cast
from augenhoehe.kit import fetching
from augenhoehe.measures.actions.note_fetch import note_fetch
from augenhoehe.measures.actions.save_source import save_source
from augenhoehe.measures.models import IndicatorSource, IndicatorValue
from augenhoehe.measures.queries.source_mapping import SourceMapping
from tests.measures import figures

pytestmark = pytest.mark.django_db


def _source(cast: Cast, *, looked_through: bool = True) -> IndicatorSource:
    anna = cast.people["anna"]
    source = save_source(
        indicator=figures.indicator(cast),
        title="Landesdatenbank",
        address="https://daten.example.org/x.csv",
        licence="",
        mapping=SourceMapping("Jahr", "Wert"),
        by=anna,
    )
    return note_fetch(source=source, failure="", by=anna) if looked_through else source


def _answer(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(fetching, "fetch", lambda _address, **_limits: text.encode())


def test_what_was_looked_through_once_is_repeated(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    source = _source(cast)
    _answer(monkeypatch, "Jahr;Wert\n2022;12\n")
    out = StringIO()
    for _run in range(2):
        call_command("fetch_indicators", municipality="bergkamen", stdout=out)
    assert IndicatorValue.objects.get().value == Decimal(12)
    assert source.title in out.getvalue()


def test_a_wrong_row_writes_nothing_and_is_told(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    source = _source(cast)
    _answer(monkeypatch, "Jahr;Wert\n2022;12\n2021;viele\n")
    with pytest.raises(CommandError):
        call_command("fetch_indicators", stdout=StringIO())
    source.refresh_from_db()
    assert "3" in source.failure
    assert not IndicatorValue.objects.exists()


def test_nobody_has_looked_through_a_new_source(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    _source(cast, looked_through=False)
    _answer(monkeypatch, "Jahr;Wert\n2022;12\n")
    call_command("fetch_indicators", stdout=StringIO())
    assert not IndicatorValue.objects.exists()
