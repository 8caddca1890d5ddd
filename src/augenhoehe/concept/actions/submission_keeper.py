# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Max

from augenhoehe.concept.enums import Channel
from augenhoehe.concept.models import Concept, ParticipationRound, Submission
from augenhoehe.concept.rules.rounds import is_late
from augenhoehe.core.models import Account, Organization
from augenhoehe.kit import clock


@dataclass(frozen=True, slots=True)
class SubmissionKeeper:
    """Numbers submissions through a concept, and finds the one a voice has begun in a round."""

    participation: ParticipationRound

    def next_number(self) -> int:
        """The number of the next submission; the concept stays locked until the transaction ends."""
        concept = Concept.objects.select_for_update().get(pk=self.participation.version.concept_id)
        newest: int | None = concept.submissions.aggregate(newest=Max("number"))["newest"]
        return (newest or 0) + 1

    def with_account(self, organization: Organization | None, account: Account) -> Submission:
        """The submission of an account, for itself or for an organisation; made with its first point."""
        number = self.next_number()
        made = self.participation.submissions.filter(
            channel=Channel.ACCOUNT, account=account, organization=organization
        )
        return self.running(made) or self.begin(
            number,
            channel=Channel.ACCOUNT,
            account=account,
            organization=organization,
            may_be_named=organization is not None,
        )

    def running(self, made: Iterable[Submission]) -> Submission | None:
        """The one among these to which a point of today belongs: what comes late is a submission of its own."""
        facts = self.participation.facts
        late = is_late(facts, clock.today())
        return next((one for one in made if is_late(facts, one.received_on) == late), None)

    def begin(self, number: int, **sender: Any) -> Submission:
        """A submission that counts from now on."""
        return Submission.objects.create(
            concept_id=self.participation.version.concept_id,
            round=self.participation,
            number=number,
            received_on=clock.today(),
            submitted_at=clock.now(),
            confirmed_at=clock.now(),
            **sender,
        )
