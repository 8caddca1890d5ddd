# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser

from augenhoehe.concept.actions.publish_version import publish_version
from augenhoehe.concept.models import Version
from augenhoehe.core.demo import Cast
from augenhoehe.kit import policies
from augenhoehe.kit.actions import RuleViolation
from augenhoehe.kit.models import AuditEvent
from tests.concept import builders


def test_a_frozen_version_is_shown_and_taken_down(cast: Cast) -> None:
    version = builders.frozen(cast)
    anyone = AnonymousUser()
    assert not policies.visible(anyone, Version.objects.all()).exists()
    publish_version(version=version, public=True, revision=None, by=cast.people["anna"])
    assert policies.visible(anyone, Version.objects.all()).get() == version
    publish_version(version=version, public=False, revision=None, by=cast.people["anna"])
    assert not policies.visible(anyone, Version.objects.all()).exists()
    verbs = list(AuditEvent.objects.order_by("-pk").values_list("verb", flat=True)[:2])
    assert verbs == ["concept.version_unpublished", "concept.version_published"]


def test_a_draft_is_not_public(cast: Cast) -> None:
    with pytest.raises(RuleViolation, match="Nur eine eingefrorene Fassung kann öffentlich"):
        publish_version(version=builders.draft(cast), public=True, revision=None, by=cast.people["anna"])
