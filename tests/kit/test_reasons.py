# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.kit.reasons import Reason, Verdict, _, says_something


def test_a_reason_reads_in_english_where_nobody_translates() -> None:
    assert str(Reason("No body is named.")) == "No body is named."
    assert str(Reason("%(count)d are missing.", {"count": 2})) == "2 are missing."


def test_marking_changes_nothing() -> None:
    assert _("text") == "text"


@pytest.mark.parametrize(
    "text", ["", " \n\t", "\u200b\ufeff\u2060", "\u00ad\u00a0\u3164", "\u0301\u202e", "\u2800"]
)
def test_what_nobody_can_read_says_nothing(text: str) -> None:
    assert not says_something(text)


@pytest.mark.parametrize("text", ["Nein.", "\u200b1", "👍🏽", "نعم", "§", "–"])
def test_whatever_can_be_read_says_something(text: str) -> None:
    assert says_something(text)


def test_a_verdict_is_yes_without_reasons() -> None:
    assert Verdict()
    assert Verdict().ok
    assert not Verdict((Reason("No."),))
