# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from types import SimpleNamespace

import pytest

from bench import __main__ as command
from bench.__main__ import Figure


@pytest.mark.parametrize(
    ("seconds", "words"), [(0.00042, "0.4 ms"), (0.05, "50 ms"), (1.5, "1.50 s"), (60, "60.00 s")]
)
def test_times_have_a_fitting_unit(seconds: float, words: str) -> None:
    assert command.in_words(seconds) == words


def test_a_figure_is_kept_up_to_its_budget() -> None:
    assert Figure("x", 0.1, 0.1, "y", 0.2).kept
    missed = Figure("x", 0.2, 0.1, "y", 0.1)
    assert missed.cells == ("x", "200 ms", "100 ms", "MISSED", "y", "100 ms", "2.00")


def measuring(seconds: float) -> SimpleNamespace:
    figure = {
        "name": "compare",
        "seconds": seconds,
        "budget": 0.1,
        "reference_name": "difflib",
        "reference_seconds": 0.4,
    }
    return SimpleNamespace(__name__="bench.text", measure=lambda: [figure])


@pytest.mark.parametrize(("seconds", "code"), [(0.05, 0), (0.5, 1)])
def test_the_table_is_printed_and_a_missed_budget_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], seconds: float, code: int
) -> None:
    monkeypatch.setattr(command, "modules", lambda names: [measuring(seconds)])
    assert command.main([]) == code
    head, rule, row = capsys.readouterr().out.splitlines()
    assert head.startswith("work ")
    assert set(rule) == {"-", " "}
    assert row.startswith("compare")


def test_nothing_to_measure_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "modules", lambda names: [])
    assert command.main(["nonsense"]) == 2
