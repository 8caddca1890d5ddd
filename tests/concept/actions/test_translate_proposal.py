# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from augenhoehe.concept.actions.record_submission import Voice
from augenhoehe.concept.actions.translate_proposal import translate_proposal
from augenhoehe.concept.enums import ProposalKind
from augenhoehe.concept.points import Point
from augenhoehe.core.demo import Cast
from augenhoehe.kit.actions import RuleViolation
from tests.concept import builders
from tests.concept.actions.test_record_submission import PERSON, record

ARABIC = Point(ProposalKind.REMARK, original_text="المزيد من الدورات")


def test_the_binding_german_is_added_once(cast: Cast) -> None:
    [made] = record(cast, builders.opened(cast), Voice(PERSON, [ARABIC]))
    point, anna = made.proposals.get(), cast.people["anna"]
    kept = translate_proposal(proposal=point, text=" Mehr Kurse. ", by=anna)
    assert (kept.text, kept.account) == ("Mehr Kurse.", anna)
    point.refresh_from_db()
    assert point.original_text == "المزيد من الدورات"
    with pytest.raises(RuleViolation):
        translate_proposal(proposal=point, text="Anders.", by=anna)


def test_what_is_german_is_not_translated(cast: Cast) -> None:
    point = builders.proposal(cast, builders.opened(cast))
    with pytest.raises(RuleViolation):
        translate_proposal(proposal=point, text="Anders.", by=cast.people["anna"])
