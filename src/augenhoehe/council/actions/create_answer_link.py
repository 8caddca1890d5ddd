# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

from augenhoehe.council.actions.answer_link_maker import AnswerLinkMaker, MadeLink
from augenhoehe.council.models import FollowUp
from augenhoehe.council.rules.answer_links import VALID_DAYS
from augenhoehe.kit.actions import action


@action
def create_answer_link(
    *, follow_up: FollowUp, recipient: str, by: Any, email: str = "", days: int = VALID_DAYS
) -> MadeLink:
    """Make a link with which somebody answers a duty without an account, valid once and for some days.

    The caller shows the secret once and sends the mail after the transaction. Raises RuleViolation for a done
    duty or a time that is too long.
    """
    duty = (
        FollowUp.objects.select_for_update(of=("self",)).select_related("municipality").get(pk=follow_up.pk)
    )
    maker = AnswerLinkMaker(duty.municipality, recipient.strip(), email.strip(), by, days)
    return maker.make([duty])[0]
