# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from augenhoehe.concept import audit_verbs, invitation_mails
from augenhoehe.concept.drafts import town_of
from augenhoehe.concept.invitations import facts_of, with_answers
from augenhoehe.concept.models import Invitation, ParticipationRound
from augenhoehe.concept.personal_links import invitation_secret
from augenhoehe.concept.rules.invitations import may_remind
from augenhoehe.kit import audit, clock
from augenhoehe.kit.actions import action
from augenhoehe.kit.link_secrets import hash_of
from augenhoehe.kit.violations import require


@action
def remind_invited(
    *, participation: ParticipationRound, root: str, by: Any, only: Iterable[int] | None = None
) -> list[Invitation]:
    """Remind those of a round who have not answered, by mails in the outbox; returns whom.

    `only`: these invitations by primary key. Of a single one it is told why it cannot be reminded: RuleViolation; of
    several, those for whom there is nothing to remind of are left out. `root` is where the house is found.
    """
    rounds = ParticipationRound.objects.select_related("version__concept__municipality")
    current = rounds.get(pk=participation.pk)
    chosen = current.invitations.select_for_update(of=("self",))
    if only is not None:
        numbers = list(only)
        chosen = chosen.filter(pk__in=numbers)
    found = list(with_answers(chosen))
    verdicts = {one.pk: may_remind(facts_of(one), current.facts, clock.today()) for one in found}
    if only is not None and len(found) == 1:
        require(verdicts[found[0].pk])
    reminded = [one for one in found if verdicts[one.pk]]
    for invitation in reminded:
        _remind(invitation, current, root)
    if reminded:
        audit.record(
            audit_verbs.PEOPLE_REMINDED,
            by=by,
            of=current,
            municipality=town_of(current.version),
            after={"invitations": [one.pk for one in reminded]},
        )
    return reminded


def _remind(invitation: Invitation, participation: ParticipationRound, root: str) -> None:
    invitation.round = participation
    invitation_mails.reminder_of(invitation, root)
    invitation.reminded_at = clock.now()
    # The house may have been given a new key since: then the link of the reminder is the one that counts.
    invitation.secret_hash = hash_of(invitation_secret(invitation))
    invitation.revision += 1
    invitation.save()
