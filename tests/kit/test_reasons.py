# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.kit.reasons import Reason, Verdict, _


def test_a_reason_reads_in_english_where_nobody_translates() -> None:
    assert str(Reason("No body is named.")) == "No body is named."
    assert str(Reason("%(count)d are missing.", {"count": 2})) == "2 are missing."


def test_marking_changes_nothing() -> None:
    assert _("text") == "text"


def test_a_verdict_is_yes_without_reasons() -> None:
    assert Verdict()
    assert Verdict().ok
    assert not Verdict((Reason("No."),))
