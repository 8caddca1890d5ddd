# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import dataclasses

import pytest

from augenhoehe.kit.jobs import kinds
from augenhoehe.kit.models import Job
from tests.kit.jobs.conftest import Bakery


def test_a_kind_is_known_by_its_name_once(bakery: Bakery) -> None:
    kind = kinds.kind_of(Job(kind="test.bread"))
    assert kind is kinds.kind_named("test.bread")
    with pytest.raises(ValueError, match=r"test\.bread"):
        kinds.register(dataclasses.replace(kind, label="Anderes Brot"))
    with pytest.raises(LookupError):
        kinds.kind_of(Job(kind="test.cake"))
