# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept.actions.publish_version import publish_version
from augenhoehe.core.demo import Cast
from augenhoehe.site.queries.handbooks import handbooks_of, shown_of, templates_of
from tests.factors import builders

pytestmark = pytest.mark.django_db


def test_a_handbook_is_public_with_its_text(cast: Cast) -> None:
    handbook = builders.handbook(cast)
    version = builders.frozen_text(cast, handbook)
    assert (handbooks_of(cast.bergkamen).count(), templates_of(handbook).count()) == (0, 0)
    publish_version(version=version, public=True, revision=None, by=cast.people["anna"])
    found = handbooks_of(cast.bergkamen).get()
    assert shown_of(found).version == version
    assert [one.title for one in templates_of(found)] == ["Brief"]
    assert not handbooks_of(cast.kamen).exists()
