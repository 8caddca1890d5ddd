# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept.actions.create_concept import create_concept
from augenhoehe.concept.enums import VersionState
from augenhoehe.core.demo import Cast
from augenhoehe.kit.actions import RuleViolation
from augenhoehe.kit.models import AuditEvent


def test_a_concept_begins_with_an_empty_first_version(cast: Cast) -> None:
    concept = create_concept(municipality=cast.bergkamen, title="  Unser   Konzept ", by=cast.people["anna"])
    assert concept.title == "Unser Konzept"
    version = concept.versions.get()
    assert (version.number, version.state, version.blocks.count()) == (1, VersionState.DRAFT, 0)
    event = AuditEvent.objects.latest("pk")
    assert (event.verb, event.actor_label) == ("concept.created", "Anna Beispiel")


def test_a_title_is_used_once_in_a_town(cast: Cast) -> None:
    create_concept(municipality=cast.bergkamen, title="Konzept", by=cast.people["anna"])
    create_concept(municipality=cast.kamen, title="Konzept", by=cast.people["clara"])
    with pytest.raises(RuleViolation, match="gibt es schon"):
        create_concept(municipality=cast.bergkamen, title=" Konzept", by=cast.people["anna"])
