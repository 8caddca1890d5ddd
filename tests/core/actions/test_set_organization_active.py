# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.actions.set_organization_active import set_organization_active
from augenhoehe.core.demo import Cast
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.violations import Conflict


def test_closed_and_opened_again(cast: Cast) -> None:
    body, dora = cast.bodies["bergkamen"]["aas"], cast.people["dora"]
    closed = set_organization_active(organization=body, active=False, revision=body.revision, by=dora)
    assert not closed.active
    with pytest.raises(Conflict):
        set_organization_active(organization=body, active=True, revision=body.revision, by=dora)
    opened = set_organization_active(organization=body, active=True, revision=closed.revision, by=dora)
    assert opened.active
    verbs = AuditEvent.objects.filter(verb__startswith="core.organization_").values_list("verb", flat=True)
    assert [verb for verb in verbs if verb.endswith(("closed", "opened"))] == [
        "core.organization_closed",
        "core.organization_opened",
    ]
