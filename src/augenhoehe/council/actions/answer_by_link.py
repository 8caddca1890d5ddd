# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

from django.utils.translation import gettext as _

from augenhoehe.core.hand import Hand
from augenhoehe.council.actions.answer_follow_up import answer_follow_up
from augenhoehe.council.enums import FollowUpState
from augenhoehe.council.models import AnswerLink, FollowUp, FollowUpReport
from augenhoehe.council.rules.answer_links import check_link
from augenhoehe.kit import clock
from augenhoehe.kit.actions import action, claim
from augenhoehe.kit.violations import require


@action
def answer_by_link(
    *,
    link: AnswerLink,
    state: FollowUpState,
    text: str,
    delay_reason: str,
    new_day: datetime.date | None,
    revision: int | None,
    by: Hand | None = None,
) -> FollowUpReport:
    """Answer a duty with its link, which is used up by it; of two answers at once the second one is refused.

    `by` None: the hand is the link's recipient. Raises RuleViolation where the link opens nothing any more or
    the answer is not possible, Conflict where the duty was changed after the page was opened. Then the link stays.
    """
    # The duty first, as those do who make links: two hands never wait for each other.
    duty = FollowUp.objects.select_for_update(of=("self",)).get(pk=link.follow_up_id)
    current = claim(AnswerLink.objects.all(), pk=link.pk, revision=None)
    require(check_link(current.facts, clock.now()))
    current.used_at = clock.now()
    current.save()
    report = answer_follow_up(
        follow_up=duty,
        text=text,
        state=state,
        delay_reason=delay_reason,
        new_day=new_day,
        answered_by=current.recipient,
        revision=revision,
        by=by or Hand(_("%(recipient)s, by link") % {"recipient": current.recipient}),
    )
    current.report = report
    current.save(update_fields=["report"])
    return report
