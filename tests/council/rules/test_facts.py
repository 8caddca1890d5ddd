# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

from augenhoehe.council.rules.facts import Step


def test_known_bodies_are_told_apart_by_their_number() -> None:
    assert Step("Rat", body=1).same_body_as == Step("Rat der Stadt", body=1).same_body_as
    assert Step("Rat", body=1).same_body_as != Step("Rat", body=2).same_body_as


def test_unknown_bodies_are_told_apart_by_their_name() -> None:
    assert Step("Beirat  für Kultur").same_body_as == Step("beirat für kultur").same_body_as
    assert Step("Beirat", date=datetime.date(2023, 1, 1)).same_body_as != Step("Rat").same_body_as
