# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime
import functools
from collections.abc import Iterable
from dataclasses import dataclass

from augenhoehe.council import labels
from augenhoehe.council.models import FollowUp
from augenhoehe.council.models.paper import title_of
from augenhoehe.council.rules.duties import DueClass, due_class
from augenhoehe.kit import phrases
from augenhoehe.kit.addresses import reverse


@dataclass(frozen=True, slots=True)
class DutyRow:
    """One duty as a table shows it; everything is text already, since a list has hundreds of them."""

    url: str
    text: str
    paper: str
    public: bool
    kind: str
    word: str
    state: str
    delay_reason: str
    day: str
    day_short: str
    distance: str
    recurrence: str
    office: str


def duty_rows(slug: str, duties: Iterable[FollowUp], today: datetime.date) -> list[DutyRow]:
    """The rows of a table of duties of one town; the duties come by `for_table`."""
    address = reverse("council:follow-up", args=[slug, 0]).removesuffix("0/")
    words = {key: str(word) for key, word in labels.DUE_CLASS.items()}
    often = {key: str(word) for key, word in labels.RECURRENCE.items()}
    states = {key: str(word) for key, word in labels.FOLLOW_UP_STATE.items()}
    distance = functools.cache(lambda day: phrases.distance(day, today))
    rows = []
    for duty in duties:
        told = vars(duty)
        pressing = due_class(duty.facts, today)
        going = pressing not in {DueClass.NOT_NOTED, DueClass.DONE}
        rows.append(
            DutyRow(
                url=f"{address}{duty.pk}/",
                text=duty.text,
                paper=title_of(told["paper_reference"], told["paper_name"]),
                public=told["is_open"],
                kind=labels.DUE_CLASS_KIND[pressing],
                word=words[pressing],
                state=states[duty.state] if going else "",
                delay_reason=duty.delay_reason,
                day=duty.due_on.isoformat() if duty.due_on else "",
                day_short=phrases.short_date(duty.due_on) if duty.due_on else "",
                distance=distance(duty.due_on) if duty.due_on and going else "",
                recurrence=often[duty.recurrence],
                office=told["office"] or "",
            )
        )
    return rows
