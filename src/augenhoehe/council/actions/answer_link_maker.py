# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import F

from augenhoehe.core.models import Account, Municipality
from augenhoehe.council import audit_verbs
from augenhoehe.council.models import AnswerLink, FollowUp
from augenhoehe.council.rules.answer_links import VALID_DAYS, check_new_link
from augenhoehe.kit import audit, clock
from augenhoehe.kit.link_secrets import hash_of, new_secret
from augenhoehe.kit.violations import require


@dataclass(frozen=True, slots=True)
class MadeLink:
    """A link that was just made, with the secret of its address: it is told this once and stored nowhere."""

    link: AnswerLink
    secret: str


@dataclass(frozen=True, slots=True)
class AnswerLinkMaker:
    """Makes links for one recipient. A new link replaces the older ones of its duty that nobody has used."""

    municipality: Municipality
    recipient: str
    email: str
    by: Any
    days: int = VALID_DAYS

    def make(self, duties: Sequence[FollowUp]) -> list[MadeLink]:
        """One link for each duty; the duties are locked by the caller. Raises RuleViolation for a done one."""
        now = clock.now()
        for duty in duties:
            require(check_new_link(duty.facts, self.days, clock.today()))
        older = AnswerLink.objects.filter(follow_up__in=duties, used_at=None, revoked_at=None)
        older.update(revoked_at=now, revision=F("revision") + 1)
        made = [self._link(duty, now) for duty in duties]
        AnswerLink.objects.bulk_create(one.link for one in made)
        audit.record(
            audit_verbs.LINKS_MADE,
            by=self.by,
            of=duties[0] if len(duties) == 1 else self.municipality,
            municipality=self.municipality,
            after={"duties": [duty.pk for duty in duties], "for": self.recipient, "email": self.email},
        )
        return made

    def _link(self, duty: FollowUp, now: datetime.datetime) -> MadeLink:
        secret = new_secret()
        link = AnswerLink(
            follow_up=duty,
            secret_hash=hash_of(secret),
            recipient=self.recipient,
            email=self.email,
            made_by=self.by if isinstance(self.by, Account) else None,
            expires_at=now + datetime.timedelta(days=self.days),
        )
        return MadeLink(link, secret)
