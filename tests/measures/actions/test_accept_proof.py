# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.kit.violations import RuleViolation
from augenhoehe.measures.actions.accept_proof import accept_proof
from tests.measures import grant_builders as make

pytestmark = pytest.mark.django_db


def test_what_was_not_submitted_cannot_be_accepted(cast: Cast) -> None:
    proof = make.proof(cast, make.grant(cast))
    with pytest.raises(RuleViolation) as refused:
        accept_proof(proof=proof, accepted_on=make.END, revision=proof.revision, by=make.hand(cast))
    assert refused.value.field == "accepted_on"
