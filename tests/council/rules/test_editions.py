# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.council.enums import PaperState
from augenhoehe.council.rules.editions import changed, fingerprint
from augenhoehe.council.rules.sign_off import Section

TEXT: dict[str, dict[str, Any]] = {"resolution": {"text": "Der Rat beschließt."}, "order": {"steps": []}}


def test_only_what_differs_has_changed() -> None:
    after: dict[str, dict[str, Any]] = {
        **TEXT,
        "order": {"steps": [["Rat", "decision", ""]]},
        "money": {"text": "1 €"},
    }
    assert changed(TEXT, TEXT, PaperState.IN_SIGN_OFF) == set()
    assert changed(TEXT, after, PaperState.IN_SIGN_OFF) == {Section.ORDER, Section.MONEY}


def test_the_order_of_consultations_is_the_council_s_own_once_the_paper_is_there() -> None:
    after: dict[str, dict[str, Any]] = {**TEXT, "order": {"steps": [["Rat", "decision", ""]]}}
    assert changed(TEXT, after, PaperState.SUBMITTED) == set()


def test_fingerprints_are_equal_for_equal_texts_only() -> None:
    turned: dict[str, dict[str, Any]] = {
        "order": {"steps": []},
        "resolution": {"text": "Der Rat beschließt."},
    }
    assert fingerprint(TEXT) == fingerprint(turned)
    assert fingerprint(TEXT) != fingerprint({**TEXT, "order": {"steps": [1]}})
    assert len(fingerprint({})) == 64
