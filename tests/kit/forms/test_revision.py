# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from django.test import RequestFactory

from augenhoehe.kit.forms.revision import UNSEEN, as_revision, seen_revision


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        ("0", 0),
        ("12", 12),
        ("", UNSEEN),
        ("x", UNSEEN),
        ("-1", UNSEEN),
        ("²", UNSEEN),
        ("٣", UNSEEN),
        ("1" * 10, UNSEEN),
    ],
)
def test_only_a_plain_number_is_a_revision(sent: str, expected: int) -> None:
    assert as_revision(sent) == expected
    assert seen_revision(RequestFactory().post("/", {"revision": sent})) == expected


def test_none_sent_is_none_seen() -> None:
    assert seen_revision(RequestFactory().post("/")) == UNSEEN
