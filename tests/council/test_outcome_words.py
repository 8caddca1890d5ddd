# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.council.models import AgendaItem
from augenhoehe.council.outcome_words import result_in_words


def test_what_is_told_is_told() -> None:
    assert result_in_words(AgendaItem()) == ""
    assert result_in_words(AgendaItem(outcome="noted")) == "zur Kenntnis genommen"
    full = AgendaItem(
        outcome="adopted", majority="majority", votes_yes=30, votes_no=1, votes_abstain=0, votes_biased=2
    )
    assert result_in_words(full) == (
        "beschlossen, mehrheitlich, 30 Ja-Stimmen, 1 Nein-Stimme, 0 Enthaltungen, 2 befangene Mitglieder"
    )
