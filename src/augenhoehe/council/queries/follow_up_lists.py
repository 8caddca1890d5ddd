# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lists of duties: what stands in a new one, which comes next, and what has been made."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, Min, OuterRef, Prefetch, QuerySet, Subquery

from augenhoehe.core.enums import BodyClass, OrganizationKind
from augenhoehe.core.models import Municipality, Organization
from augenhoehe.council.enums import ConsultationRole, FollowUpState, ListPeriod, Recurrence
from augenhoehe.council.models import (
    FollowUp,
    FollowUpList,
    FollowUpListRule,
    FollowUpReport,
    Meeting,
    Paper,
)
from augenhoehe.council.queries.publicity import STREET, open_resolution
from augenhoehe.council.rules.duties import due_class
from augenhoehe.council.rules.facts import Step
from augenhoehe.council.rules.follow_up_lists import (
    DAYS_AFTER,
    ListRow,
    Span,
    compared,
    due_on,
    last_completed,
    place,
    stands_in,
)
from augenhoehe.kit import policies
from augenhoehe.kit.prepared import prepared_for_reader
from augenhoehe.kit.working_days import WorkingDays

SPANS_BACK = 4
"""How many periods one looks back for lists that were forgotten."""


@dataclass(frozen=True, slots=True)
class NextList:
    """The list that is to be made next: its period, by when, and whether it has been made."""

    span: Span
    due_on: datetime.date
    made: bool
    needed: bool
    """Whether the town had a resolution with a duty by the end of the period."""


def rule_on(municipality: Municipality, day: datetime.date) -> FollowUpListRule:
    """The rule that holds on a day; the usual one, unsaved, where the town has set none."""
    rules = FollowUpListRule.objects.filter(municipality=municipality, valid_from__lte=day)
    found = rules.select_related("organization").order_by("-valid_from").first()
    return found or FollowUpListRule(municipality=municipality, valid_from=day)


def next_list(municipality: Municipality, today: datetime.date, duties: Sequence[FollowUp] = ()) -> NextList:
    """The list of the latest period that is over; one query.

    None at all where `duties` are given that came by `with_list_facts`, with at least one resolved by then.
    """
    facts: Mapping[str, Any] = vars(duties[0]) if duties else {}
    first_adopted = min((duty.resolution.adopted_on for duty in duties), default=None)
    calendar = WorkingDays.of(municipality.ags)
    if not facts or first_adopted is None or not _next(facts, first_adopted, today, calendar).needed:
        adopted = FollowUp.objects.filter(municipality=OuterRef("pk")).order_by("resolution__adopted_on")
        first = Subquery(adopted.values("resolution__adopted_on")[:1])
        asked = Municipality.objects.annotate(first_adopted=first, **_list_facts(OuterRef("pk"), today))
        facts = asked.values("first_adopted", *LIST_FACTS).get(pk=municipality.pk)
        first_adopted = facts["first_adopted"]
    return _next(facts, first_adopted, today, calendar)


def with_list_facts(duties: QuerySet[FollowUp], today: datetime.date) -> QuerySet[FollowUp]:
    """Duties that bring along what `next_list` wants to know of their town, so that it need not ask."""
    return duties.annotate(**_list_facts(OuterRef("municipality"), today))


def going_duties(actor: Any, municipality: Municipality, today: datetime.date) -> list[FollowUp]:
    """The duties that are not done, with list facts and only what lines of lists tell; one query.

    `waiting_paper` is the number of the paper that answers one which comes back, until that is noted.
    """
    duties = _going_duties(actor, municipality.pk, today)
    for duty in duties:
        duty.municipality = municipality
    return duties


@prepared_for_reader
def _going_duties(actor: Any, town: int, today: datetime.date) -> QuerySet[FollowUp]:
    found = policies.visible_in(actor, FollowUp.objects.exclude(state=FollowUpState.DONE), town)
    told = found.select_related("resolution__consultation__paper")
    answered = FollowUpReport.objects.filter(follow_up=OuterRef("pk"), interim=True, paper__isnull=False)
    by_paper = answered.exclude(follow_up__recurrence=Recurrence.ONCE).order_by("-pk").values("paper")[:1]
    listed = with_list_facts(told.only(*DUTY_FIELDS), today).annotate(waiting_paper=Subquery(by_paper))
    return listed.order_by("due_on", "pk")


DUTY_FIELDS = (
    *("municipality_id", "text", "recurrence", "due_on", "state", "responsible_id", "resolution__adopted_on"),
    "resolution__consultation__paper__reference",
    "resolution__consultation__paper__name",
)
LIST_FACTS = ("list_period", "list_days_after", "list_told_until")


def _list_facts(town: OuterRef, today: datetime.date) -> dict[str, Subquery]:
    rules = FollowUpListRule.objects.filter(municipality=town, valid_from__lte=today).order_by("-valid_from")
    lists = FollowUpList.objects.filter(municipality=town, public=True).order_by("-end_date")
    found = (rules.values("period")[:1], rules.values("days_after")[:1], lists.values("end_date")[:1])
    return {name: Subquery(one) for name, one in zip(LIST_FACTS, found, strict=True)}


def _next(
    facts: Mapping[str, Any], first_adopted: datetime.date | None, today: datetime.date, calendar: WorkingDays
) -> NextList:
    period, days_after, told_until = (facts[name] for name in LIST_FACTS)
    span = last_completed(ListPeriod(period or ListPeriod.HALF_YEARLY), today)
    return NextList(
        span=span,
        due_on=due_on(span, DAYS_AFTER if days_after is None else days_after, calendar),
        made=told_until is not None and told_until >= span.end,
        needed=first_adopted is not None and first_adopted <= span.end,
    )


def open_spans(municipality: Municipality, today: datetime.date) -> list[Span]:
    """The latest four periods that are over and have no list yet, the newest first."""
    period = ListPeriod(rule_on(municipality, today).period)
    made = set(
        FollowUpList.objects.filter(municipality=municipality, public=True).values_list(
            "start_date", "end_date"
        )
    )
    spans, day = [], today
    for _number in range(SPANS_BACK):
        span = last_completed(period, day)
        day = span.start
        if (span.start, span.end) not in made:
            spans.append(span)
    return spans


def lists_of(actor: Any, municipality: Municipality) -> QuerySet[FollowUpList]:
    """The lists an actor may see in a town, the newest first, the public one of a period before the other."""
    found = policies.visible_in(actor, FollowUpList.objects.all(), municipality)
    return found.select_related("municipality", "paper__municipality").order_by("-end_date", "-public", "-pk")


def papers_telling_of(consultation: int) -> list[Paper]:
    """Public papers that took a list to the council in which duties from this step's resolution stand.

    A list stays as it was frozen, also when an item is taken back later: what was told was told, and the council
    must be able to look it up. So that it is not told on, the clerk hears which papers still tell it.
    """
    duties = set(FollowUp.objects.filter(resolution__consultation=consultation).values_list("pk", flat=True))
    carried = policies.visible(STREET, Paper.objects.filter(pk=OuterRef("paper")))
    lists = (
        FollowUpList.objects.filter(Exists(carried), public=True) if duties else FollowUpList.objects.none()
    )
    found = lists.select_related("paper__municipality").order_by("-end_date", "pk")
    return [item.paper for item in found if item.paper and any(row.duty in duties for row in rows_of(item))]


def rows_of(made: FollowUpList) -> list[ListRow]:
    """The frozen rows of a list, in their order."""
    return [ListRow.from_json(row) for row in made.rows]


def new_rows(municipality: Municipality, span: Span, *, public: bool, today: datetime.date) -> list[ListRow]:
    """What a list of this period tells today, in order, compared with the list before; three queries.

    Only duties from resolutions that everybody may see stand in a public list, and only the others in one that is
    not: also those of public papers decided behind closed doors or taken back from the public.
    """
    lists = FollowUpList.objects.filter(municipality=municipality, public=public, end_date__lt=span.end)
    before = lists.order_by("-end_date", "-pk").first()
    told = {row.duty: row for row in rows_of(before)} if before is not None else {}
    told_until = before.end_date if before is not None else None
    known_paper = policies.visible(STREET, Paper.objects.filter(pk=OuterRef("paper")))
    newest_first = FollowUpReport.objects.annotate(paper_is_open=Exists(known_paper)).select_related("paper")
    answers = Prefetch(
        "reports", newest_first.order_by("-answered_on", "-pk"), to_attr="answers_newest_first"
    )
    known = open_resolution("resolution")
    duties = (
        FollowUp.objects.filter(
            Exists(known) if public else ~Exists(known),
            municipality=municipality,
            resolution__adopted_on__lte=span.end,
        )
        .select_related("responsible", "resolution__consultation__paper")
        .prefetch_related(answers)
    )
    rows = [
        compared(_row(duty, vars(duty)["answers_newest_first"], today, public=public), told.get(duty.pk))
        for duty in duties
        if stands_in(span, duty.resolution.adopted_on, duty.closed_on, told_until)
    ]
    return sorted(rows, key=place)


def steps_for(rule: FollowUpListRule, today: datetime.date) -> list[Step]:
    """The Beratungsfolge of a list: the body of the rule, else the council, takes note on its next sitting."""
    body = rule.organization or _council(rule.municipality)
    if body is None:
        return []
    ahead = Meeting.objects.filter(organization=body, cancelled=False, date__gt=today)
    day = ahead.aggregate(day=Min("date"))["day"]
    return [Step(body_name=body.name, body=body.pk, role=ConsultationRole.INFORMATION, date=day)]


def _council(municipality: Municipality) -> Organization | None:
    bodies = Organization.objects.filter(
        municipality=municipality, kind=OrganizationKind.COUNCIL_BODY, body_class=BodyClass.COUNCIL
    )
    return bodies.filter(active=True).order_by("pk").first()


def _row(duty: FollowUp, answers: Sequence[FollowUpReport], today: datetime.date, *, public: bool) -> ListRow:
    step = duty.resolution.consultation
    answer = answers[0] if answers else None
    return ListRow(
        duty=duty.pk,
        text=duty.text,
        paper=step.paper.reference,
        subject=step.paper.name,
        body=step.body_name,
        adopted_on=duty.resolution.adopted_on,
        applicant=duty.applicant,
        office=duty.responsible.name if duty.responsible else "",
        recurrence=Recurrence(duty.recurrence),
        state=FollowUpState(duty.state),
        pressing=due_class(duty.facts, today),
        due_on=duty.due_on,
        delay_reason=duty.delay_reason or (answer.delay_reason if answer else ""),
        answer=_words(answer, public=public) if answer else "",
        answered_on=answer.answered_on if answer else None,
        # Who in the office wrote it is nobody's business in public.
        answered_by="" if public or not answer else answer.answered_by,
    )


def _words(answer: FollowUpReport, *, public: bool) -> str:
    """The text of an answer, else the paper that answers, where the list's readers may know of it."""
    paper = answer.paper
    if answer.text or paper is None or not paper.reference:
        return answer.text
    return paper.title if not public or vars(answer)["paper_is_open"] else ""
