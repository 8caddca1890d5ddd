# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""When the office may record what somebody sent in otherwise than on the pages."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from augenhoehe.concept.enums import Channel, RoundState
from augenhoehe.concept.rules.rounds import RoundFacts, round_state
from augenhoehe.kit.reasons import Reason, Verdict, _

BY_OFFICE = (Channel.EMAIL, Channel.LETTER, Channel.TELEPHONE, Channel.MEETING)
"""How something comes in that the office records; everything else was typed by its sender."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What came in how and when; `same_file`: the number of the submission made of the same file before, if any."""

    channel: Channel
    received_on: datetime.date
    named: bool = True
    same_file: int | None = None


def may_record(facts: RoundFacts, receipt: Receipt, today: datetime.date) -> Verdict:
    """Something came to the office on a day that has been, from somebody, about a round that has begun, once."""
    found = []
    if receipt.channel not in BY_OFFICE:
        found.append(
            Reason(_("Please say how it came in: by e-mail, by letter, by telephone or in a meeting."))
        )
    if receipt.received_on > today:
        message = _("%(day)s has not come yet. Please check when it was received.")
        found.append(Reason(message, {"day": receipt.received_on}))
    if round_state(facts, today) is RoundState.PLANNED:
        message = _("Proposals for this version are possible from %(day)s.")
        found.append(Reason(message, {"day": facts.opens_on}))
    if not receipt.named:
        found.append(Reason(_("Please say who sent it. Where nobody knows, write “unknown”.")))
    if receipt.same_file is not None:
        message = _(
            "This file has been read in already, as submission %(number)d. Nothing was recorded twice."
        )
        found.append(Reason(message, {"number": receipt.same_file}))
    return Verdict(tuple(found))


def may_add_points(channel: Channel) -> Verdict:
    """The office writes points into what it recorded itself, never into what somebody typed on the pages."""
    if channel in BY_OFFICE:
        return Verdict()
    return Verdict((Reason(_("The sender typed this submission. Nobody else adds points to it.")),))
