# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.measures.actions.grant_parts import ABOVE_ZERO, FIELDS, ONCE
from tests.measures.grant_builders import PARTS


def test_every_kind_knows_its_fields() -> None:
    assert set(FIELDS) == set(PARTS)
    assert set(ONCE) | ABOVE_ZERO <= set(FIELDS)
    for kind, fields in FIELDS.items():
        assert set(fields) == set(PARTS[kind])
        assert set(fields) <= {field.name for field in kind._meta.concrete_fields}
