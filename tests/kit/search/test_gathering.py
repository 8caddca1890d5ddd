# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import contextlib

import pytest

from augenhoehe.kit.search import gathering
from augenhoehe.kit.search.gathering import Touched, gathered, touch


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[Touched]:
    calls: list[Touched] = []
    monkeypatch.setattr(gathering, "_writers", [calls.append])
    return calls


def test_outside_an_action_it_is_written_at_once(written: list[Touched]) -> None:
    touch("paper", 1)
    touch("paper", 1)
    assert written == [{("paper", 1)}, {("paper", 1)}]


def test_an_action_writes_once_at_its_end(written: list[Touched]) -> None:
    with gathered():
        touch("paper", 1)
        with gathered():
            touch("paper", 1)
            touch("resolution", 2)
        assert written == []
    assert written == [{("paper", 1), ("resolution", 2)}]


def test_an_action_that_fails_writes_nothing(written: list[Touched]) -> None:
    with contextlib.suppress(ValueError), gathered():
        touch("paper", 1)
        raise ValueError
    touch("paper", 2)
    assert written == [{("paper", 2)}]


def test_a_writer_is_registered_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gathering, "_writers", [])
    calls: list[Touched] = []
    writer = calls.append
    gathering.write_with(writer)
    gathering.write_with(writer)
    touch("paper", 1)
    assert len(calls) == 1
