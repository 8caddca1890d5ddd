# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept.actions.mark_realised import mark_realised
from augenhoehe.core.demo import Cast
from augenhoehe.kit.actions import RuleViolation
from augenhoehe.kit.models import AuditEvent
from tests.concept import builders


def test_a_change_made_by_hand_is_noted(cast: Cast) -> None:
    version = builders.opened(cast)
    made = builders.accepted(cast, version)
    draft = builders.next_version(cast, version.concept)
    assert mark_realised(proposal=made, version=draft, by=cast.people["anna"]).version == draft
    assert AuditEvent.objects.latest("pk").after == {"version": 2, "by_hand": True}
    with pytest.raises(RuleViolation, match="wartet keine angenommene Änderung"):
        mark_realised(proposal=made, version=draft, by=cast.people["anna"])


def test_a_version_of_another_concept_is_an_error(cast: Cast) -> None:
    made = builders.accepted(cast, builders.opened(cast))
    other = builders.draft(cast, title="Zweites Konzept")
    with pytest.raises(ValueError, match="different concepts"):
        mark_realised(proposal=made, version=other, by=cast.people["anna"])


def test_an_open_proposal_stands_in_no_text(cast: Cast) -> None:
    version = builders.opened(cast)
    made = builders.proposal(cast, version)
    draft = builders.next_version(cast, version.concept)
    with pytest.raises(RuleViolation):
        mark_realised(proposal=made, version=draft, by=cast.people["anna"])
