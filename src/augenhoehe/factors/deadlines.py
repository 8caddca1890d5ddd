# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What this room adds to the start page: checks that wait for one's answers, and those that are due again.

For those who look after grants, the days come along in the query that asks for these.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

from django.db.models import BigIntegerField, Case, Exists, F, OuterRef, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce, Concat
from django.utils.translation import gettext as _

from augenhoehe.core.models import Municipality
from augenhoehe.factors.enums import CheckState, SubjectKind
from augenhoehe.factors.models import Check, Participant
from augenhoehe.kit import phrases, policies
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.deadlines import Deadline
from augenhoehe.kit.prepared import prepared_for_reader
from augenhoehe.measures.permissions import MeasuresPermission
from augenhoehe.measures.queries.grant_days import DayKind, day_columns, room_days

ANSWER_WITHIN = datetime.timedelta(days=14)
"""Where no day was said."""


def due(actor: Any, municipality: Municipality) -> Iterator[Deadline]:
    """For those who are invited to answer, and for those who lead checks. At most one query."""
    if policies.can(actor, MeasuresPermission.WRITE_MONEY, municipality):
        for one in room_days(actor, municipality):
            if one.kind is DayKind.FURTHER:
                yield _line(municipality, one.row, one.title, one.what, one.day, said=one.amount is None)
        return
    for _kind, row, _owner, title, state, day, unsaid in _rows(actor, municipality.pk):
        yield _line(municipality, row, title, state, day, said=unsaid is None)


def _line(
    town: Municipality, number: int, title: str, state: str, day: datetime.date, *, said: bool
) -> Deadline:
    if state == CheckState.ANSWERING:
        return Deadline(
            date=day if said else day + ANSWER_WITHIN,
            title=_("Answer the check “%(subject)s”") % {"subject": phrases.inside_quotes(title)},
            why=_("The group can compare its views when all have answered."),
            action=_("Answer the check"),
            url=reverse("factors:check-answer", args=[town.slug, number]),
        )
    return Deadline(
        date=day,
        title=_("Check “%(subject)s” again") % {"subject": phrases.inside_quotes(title)},
        why=_("Only the repetition shows what became of it."),
        action=_("Open the check"),
        url=reverse("factors:check", args=[town.slug, number]),
    )


def rows(actor: Any, town: int) -> QuerySet[Any, Any]:
    """The checks of a town (its number) that wait for `actor`, with the columns of `day_columns`.

    `what` is the state; the last column is empty where a day was said, else the day is that of the beginning.
    """
    number = actor.pk or 0
    owed = Participant.objects.filter(
        of_check=OuterRef("pk"), account=number, revoked_at=None, handed_in_at=None
    )
    repeated = Check.objects.filter(previous=OuterRef("pk"))
    wanted = Check.objects.filter(
        Q(Exists(owed), state=CheckState.ANSWERING)
        | Q(~Exists(repeated), leader=number, state=CheckState.CLOSED, repeat_on__isnull=False)
    )
    subject = Case(
        When(kind=SubjectKind.MEASURE, then=Concat("measure__code", Value(" "), "measure__title")),
        When(kind=SubjectKind.PAPER, then=F("paper__name")),
        When(kind=SubjectKind.PLAN, then=F("concept_version__concept__title")),
        default=F("idea_title"),
    )
    unsaid = Q(state=CheckState.ANSWERING, answer_by=None)
    return day_columns(
        policies.visible_in(actor, wanted, town).annotate(subject_words=subject),
        DayKind.FURTHER,
        grant="",
        title="subject_words",
        what=F("state"),
        day=Case(
            When(state=CheckState.CLOSED, then=F("repeat_on")), default=Coalesce("answer_by", "begun_on")
        ),
        cents=Case(When(unsaid, then=Value(1)), default=Value(None), output_field=BigIntegerField()),
    )


_rows = prepared_for_reader(rows)
