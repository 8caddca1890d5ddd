# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from tests.architecture.house import ROOT

EXAMPLE = ROOT / "examples" / "bergkamen-12-0801.txt"
KEYS = (
    "municipality number date kind public subject department author consultations resolution_text reasons "
    "financial_impact references duties evidence"
).split()


def run(*arguments: str) -> str:
    out = StringIO()
    call_command("read_paper", *arguments, stdout=out)
    return out.getvalue()


def test_json_has_exactly_the_agreed_keys_and_needs_no_database() -> None:
    found = json.loads(run(str(EXAMPLE), "--json"))
    assert list(found) == KEYS
    assert found["number"] == "12/0801"
    assert {"body", "date", "role"} == set(found["consultations"][0])
    assert {"text", "recurrence"} == set(found["duties"][0])


def test_in_words() -> None:
    text = run(str(EXAMPLE))
    assert "Nummer: 12/0801 [Zeile" in text
    assert "  1. Ausschuss für Arbeit und Soziales" in text
    assert "  • Die Verwaltung wird beauftragt" in text
    assert "(jährlich)" in text


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("Guten Tag")
    text = run(str(tmp_path / "x.txt"))
    assert text.count("Im Text nicht gefunden") == 15


@pytest.mark.parametrize("line", ["Beratungsfolge\nRat der Stadt Bergkamen\n\nBetreff:\nSchule\n"])
def test_steps_without_day_and_task(tmp_path: Path, line: str) -> None:
    (tmp_path / "x.txt").write_text(line)
    text = run(str(tmp_path / "x.txt"))
    assert "1. Rat der Stadt Bergkamen, Tag nicht bekannt, Zuständigkeit nicht festgelegt" in text
