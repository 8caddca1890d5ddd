# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""A stored list of duties as the words that go on paper."""

from __future__ import annotations

from django.utils import timezone

from augenhoehe.council.models import FollowUpList
from augenhoehe.council.printing.follow_up_list import PrintedList
from augenhoehe.council.queries.follow_up_lists import rows_of
from augenhoehe.council.rules.follow_up_lists import Span


def printed_list(made: FollowUpList) -> PrintedList:
    """The words of a list."""
    return PrintedList(
        town_name=made.municipality.name,
        span=Span(made.start_date, made.end_date),
        public=made.public,
        as_of=timezone.localtime(made.frozen_at).date(),
        rows=rows_of(made),
    )
