# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""When the outcome of a round is shown to the public."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from augenhoehe.concept.enums import ReplyState, RoundState
from augenhoehe.concept.rules.rounds import RoundFacts, round_state
from augenhoehe.kit.reasons import Reason, Verdict, _

ANSWERED = frozenset({ReplyState.TOLD, ReplyState.NOTHING})


def may_publish_outcome(
    facts: RoundFacts, states: Iterable[ReplyState], today: datetime.date, *, version_public: bool
) -> Verdict:
    """After the round, once everybody who took part has been answered: they hear it before the public does."""
    found = []
    waiting = [state for state in states if state not in ANSWERED]
    if round_state(facts, today) is not RoundState.ENDED:
        found.append(Reason(_("The round has not ended yet.")))
    if waiting:
        message = _(
            "Submissions without a final answer: %(number)d. Whoever took part hears it before the public."
        )
        found.append(Reason(message, {"number": len(waiting)}))
    if not version_public:
        found.append(Reason(_("The version is not shown on the public page. Please show it there first.")))
    return Verdict(tuple(found))
