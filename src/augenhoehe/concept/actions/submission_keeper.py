# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Max

from augenhoehe.concept.enums import Channel
from augenhoehe.concept.models import Concept, ParticipationRound, Submission
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
        found = self.participation.submissions.filter(
            channel=Channel.ACCOUNT, account=account, organization=organization
        ).first()
        return found or Submission.objects.create(
            concept_id=self.participation.version.concept_id,
            round=self.participation,
            number=number,
            channel=Channel.ACCOUNT,
            account=account,
            organization=organization,
            may_be_named=organization is not None,
            received_on=clock.today(),
            submitted_at=clock.now(),
            confirmed_at=clock.now(),
        )
