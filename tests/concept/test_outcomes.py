# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from augenhoehe.concept.actions.record_submission import Voice
from augenhoehe.concept.enums import Verdict, Votum
from augenhoehe.concept.models import ParticipationRound, Proposal
from augenhoehe.concept.outcomes import public_outcome
from augenhoehe.concept.senders import Sender
from augenhoehe.core.demo import Cast
from tests.concept import builders, taking_part
from tests.concept.actions.test_record_submission import record, remark


def shown(participation: ParticipationRound) -> list[int]:
    """The numbers in the table, as if its outcome were public since today."""
    participation.outcome_public_on = builders.TODAY
    table = public_outcome(participation)
    assert table is not None
    assert table.as_of == builders.TODAY
    return [row.number for row in table.rows]


def reject(cast: Cast, made: Proposal) -> None:
    builders.opinion(cast, made, Votum.NOT_ADOPTED, "Nein.")
    builders.decision(cast, made, Verdict.REJECTED)


def test_a_round_whose_outcome_is_not_public_has_no_table(cast: Cast) -> None:
    assert public_outcome(builders.opened(cast).rounds.get()) is None


def test_only_what_is_decided_and_confirmed_stands_there(cast: Cast) -> None:
    asked = taking_part.a_round(cast)
    decided = builders.proposal(cast, asked.version)
    builders.proposal(cast, asked.version, new="Noch offen.")
    reject(cast, decided)
    taking_part.sent(asked)
    assert shown(asked) == [decided.number]
    Proposal.objects.update(withdrawn_at=decided.submitted_at)
    assert shown(asked) == [1, 2]


def test_another_rounds_proposals_stand_elsewhere(cast: Cast) -> None:
    own, other = builders.opened(cast), builders.opened(cast, title="Anderes Konzept")
    for version in (own, other):
        reject(cast, builders.proposal(cast, version))
    neighbour = builders.opened(cast, "kamen")
    assert [len(shown(version.rounds.get())) for version in (own, other, neighbour)] == [1, 1, 0]


def test_whoever_did_not_say_so_is_not_named(cast: Cast) -> None:
    version = builders.opened(cast)
    record(
        cast,
        version,
        Voice(Sender(name="Elif Aydin"), [remark("Ich, Elif Aydin, nicht.")]),
        Voice(Sender(name="Jonas Weber", may_be_named=True), [remark("Ich, Jonas Weber, gern.")]),
    )
    for made in Proposal.objects.all():
        reject(cast, made)
    asked = version.rounds.get()
    asked.outcome_public_on = builders.TODAY
    table = public_outcome(asked)
    assert table is not None
    assert [row.reason for row in table.rows] == ["Ich, [Name], nicht.", "Ich, Jonas Weber, gern."]
    assert "Jonas Weber" in table.rows[1].sender
    assert "Elif" not in str(table)
