# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

import pytest

from augenhoehe.core.demo import Cast
from augenhoehe.kit.violations import RuleViolation
from augenhoehe.measures.actions.accept_proof import accept_proof
from augenhoehe.measures.actions.submit_proof import submit_proof
from augenhoehe.measures.rules.proofs import digest
from tests.measures import grant_builders as make

pytestmark = pytest.mark.django_db


def test_the_checksum_is_that_of_what_is_kept_and_once_is_enough(cast: Cast) -> None:
    proof = make.proof(cast, make.grant(cast, conditions_text="Für Kurse."))
    values: dict[str, Any] = {"submitted_on": make.END, "by": make.hand(cast)}
    sent = submit_proof(proof=proof, revision=proof.revision, **values)
    assert sent.facts is not None
    assert sent.digest == digest(sent.facts)
    sent.refresh_from_db()
    assert sent.digest == digest(sent.facts)
    with pytest.raises(RuleViolation):
        submit_proof(proof=sent, revision=sent.revision, **values)
    accepted = accept_proof(proof=sent, accepted_on=make.END, revision=sent.revision, by=make.hand(cast))
    assert accepted.accepted_on == make.END
