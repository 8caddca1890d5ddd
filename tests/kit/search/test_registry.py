# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

import pytest

from augenhoehe.kit.models import SearchEntry
from augenhoehe.kit.search import registry
from augenhoehe.kit.search.document import Document
from augenhoehe.kit.search.registry import Kind


@pytest.fixture(autouse=True)
def _empty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "_kinds", {})


def kind(name: str, number: int) -> Kind:
    def document(item: Any) -> Document:
        return Document(scope=item.pk, title="")

    return Kind(name, number, SearchEntry, document, SearchEntry.objects.all)


def test_kinds_by_name_and_number() -> None:
    one, two = kind("one", 1), kind("two", 2)
    registry.add(one)
    registry.add(two)
    assert registry.kinds() == [one, two]
    assert registry.kinds(["two", "unknown"]) == [two]
    assert registry.kind_of_number(2) is two
    with pytest.raises(KeyError):
        registry.kind_of_number(3)


@pytest.mark.parametrize("number", [0, 1, 16])
def test_a_number_stands_for_one_kind(number: int) -> None:
    registry.add(kind("one", 1))
    with pytest.raises(ValueError, match="other"):
        registry.add(kind("other", number))
    registry.add(kind("one", 1))
