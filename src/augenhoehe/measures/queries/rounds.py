# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Update rounds: who is asked, how far the answers are, whom to remind."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from augenhoehe.core.models import Message, Municipality, Organization
from augenhoehe.measures import round_mails
from augenhoehe.measures.enums import EntryState, MeasureStatus, RoundState
from augenhoehe.measures.models import Measure, ProgressUpdate, RoundEntry, RoundOffice, UpdateRound
from augenhoehe.measures.round_links import link_facts
from augenhoehe.measures.rules.rounds import ANSWERABLE, ASKED, ReminderFacts, due_reminder

HANDED_IN = (EntryState.SUBMITTED, EntryState.APPROVED)
CAN_ANSWER = tuple(state for state in EntryState if state in ANSWERABLE)


@dataclass(frozen=True, slots=True)
class Candidate:
    """An office that could be asked, with its running measures and where its mail goes.

    The address is the last round's; before the first one it is that of the responsible person, where all measures
    that name one name the same.
    """

    organization: Organization
    measures: tuple[Measure, ...]
    email: str
    fallback_email: str


def candidates(town: Municipality) -> list[Candidate]:
    """The offices responsible for measures that still run, in order of their names; two queries."""
    running = [str(status) for status in MeasureStatus if status in ASKED]
    measures = (
        Measure.objects.filter(municipality=town, status__in=running)
        .select_related("responsible")
        .order_by("code")
    )
    grouped: dict[Organization, list[Measure]] = {}
    for measure in measures:
        grouped.setdefault(measure.responsible, []).append(measure)
    known = {
        office.organization_id: office
        for office in RoundOffice.objects.filter(round__municipality=town).order_by("pk")
    }
    found = []
    for organization, own in grouped.items():
        last = known.get(organization.pk)
        email, fallback = (last.email, last.fallback_email) if last else (_contact_of(own), "")
        found.append(Candidate(organization, tuple(own), email, fallback))
    return sorted(found, key=lambda one: one.organization.name.casefold())


def _contact_of(measures: Iterable[Measure]) -> str:
    named = {measure.contact_email for measure in measures if measure.contact_email}
    return named.pop() if len(named) == 1 else ""


@dataclass(frozen=True, slots=True)
class OfficeProgress:
    """How far an office is: its measures by state, and what became of its mail."""

    office: RoundOffice
    entries: tuple[RoundEntry, ...]
    asked_at: datetime.datetime | None
    mail_waits: bool
    reminded_at: datetime.datetime | None
    given_up: bool = False

    @property
    def counted(self) -> dict[str, int]:
        """Measures by state of their answer."""
        return dict(Counter(entry.state for entry in self.entries))

    @property
    def handed_in(self) -> int:
        """Measures whose answer is there."""
        return sum(entry.state in HANDED_IN for entry in self.entries)

    @property
    def begun(self) -> bool:
        """Whether anything was answered, if only in part."""
        return any(entry.state != EntryState.OPEN for entry in self.entries)

    @property
    def complete(self) -> bool:
        """Whether nothing is owed."""
        return self.handed_in == len(self.entries)


def progress(update_round: UpdateRound) -> list[OfficeProgress]:
    """Every office of a round with its answers and its mails, in order of names; three queries."""
    entries: dict[int, list[RoundEntry]] = {}
    for entry in (
        RoundEntry.objects.filter(office__round=update_round)
        .select_related("measure", "taken_down_by")
        .order_by("measure__code")
    ):
        entries.setdefault(entry.office_id, []).append(entry)
    offices = list(RoundOffice.objects.filter(round=update_round).select_related("organization"))
    keys = {round_mails.asked_key(office) for office in offices}
    keys |= {round_mails.reminder_key(office, office.reminders) for office in offices if office.reminders}
    asked_back = {
        office.pk: [
            round_mails.question_key(entry, office)
            for entry in entries.get(office.pk, ())
            if entry.state == EntryState.ASKED_BACK
        ]
        for office in offices
    }
    keys.update(*asked_back.values())
    rows = Message.objects.filter(key__in=keys).only("key", "sent_at", "given_up_at")
    mails = {message.key: message for message in rows}
    found = []
    for office in sorted(offices, key=lambda one: one.organization.name.casefold()):
        office.round = update_round
        asked = mails.get(round_mails.asked_key(office))
        reminded = mails.get(round_mails.reminder_key(office, office.reminders))
        known = [asked, reminded, *map(mails.get, asked_back[office.pk])]
        found.append(
            OfficeProgress(
                office=office,
                entries=tuple(entries.get(office.pk, ())),
                asked_at=asked.sent_at if asked else None,
                mail_waits=asked is not None and asked.sent_at is None and asked.given_up_at is None,
                reminded_at=reminded.sent_at if reminded else None,
                given_up=any(mail is not None and mail.given_up_at is not None for mail in known),
            )
        )
    return found


def entries_of(office: RoundOffice) -> list[RoundEntry]:
    """What an office is asked, in order of the measures' codes; one query."""
    entries = list(
        RoundEntry.objects.filter(office=office)
        .select_related("measure__municipality", "taken_down_by")
        .order_by("measure__code")
    )
    for entry in entries:
        entry.office = office
    return entries


def entries_for(update_round: UpdateRound, organizations: Collection[int]) -> list[RoundEntry]:
    """What these offices are asked in a round, in order of the measures' codes; one query."""
    rows = RoundEntry.objects.filter(office__round=update_round, office__organization__in=organizations)
    return list(
        rows.select_related("office__organization", "measure__municipality", "taken_down_by").order_by(
            "measure__code"
        )
    )


def previous_of(entry: RoundEntry) -> ProgressUpdate | None:
    """What was last reported on the measure; one query."""
    updates = ProgressUpdate.objects.filter(measure=entry.measure_id).exclude(round_entry=entry)
    return updates.order_by("-reported_on", "-pk").first()


@dataclass(frozen=True, slots=True)
class Reviewed:
    """An answer that was handed in, beside what was reported before."""

    entry: RoundEntry
    previous: ProgressUpdate | None


def to_review(update_round: UpdateRound) -> list[Reviewed]:
    """The answers of a round that wait for approval, in order of the measures' codes; two queries."""
    entries = list(
        RoundEntry.objects.filter(office__round=update_round, state=EntryState.SUBMITTED)
        .select_related("measure__municipality", "office__organization", "taken_down_by")
        .order_by("measure__code")
    )
    newest: dict[int, ProgressUpdate] = {}
    for update in ProgressUpdate.objects.filter(measure__in=[entry.measure_id for entry in entries]).order_by(
        "reported_on", "pk"
    ):
        newest[update.measure_id] = update
    return [Reviewed(entry, newest.get(entry.measure_id)) for entry in entries]


def listed(rounds: QuerySet[UpdateRound]) -> QuerySet[UpdateRound]:
    """Rounds annotated with `measures` asked about, `there` (answers handed in) and `approved`."""
    return rounds.annotate(
        measures=Count("offices__entries"),
        there=Count("offices__entries", filter=Q(offices__entries__state__in=HANDED_IN)),
        approved=Count("offices__entries", filter=Q(offices__entries__state=EntryState.APPROVED)),
    )


def reminders_due(
    update_round: UpdateRound, today: datetime.date, now: datetime.datetime
) -> list[tuple[RoundOffice, int]]:
    """The offices to remind today with the number of the reminder; one query.

    A reminder whose mail was given up counts as not sent.
    """
    owed = Count("entries", filter=~Q(entries__state__in=HANDED_IN))
    rows = RoundOffice.objects.filter(round=update_round).select_related("organization").annotate(owed=owed)
    offices = round_mails.with_given_up(rows)
    due: list[tuple[RoundOffice, int]] = []
    for office in offices:
        office.round = update_round
        facts = ReminderFacts(
            opened_on=update_round.opened_on,
            answer_by=update_round.answer_by,
            reminders=office.reminders - vars(office)["given_up"],
            owes=vars(office)["owed"] > 0,
            has_address=bool(office.email),
            link=link_facts(office),
            has_fallback=bool(office.fallback_email or update_round.fallback_email),
        )
        number = due_reminder(facts, today, now)
        if number is not None:
            due.append((office, number))
    return due


def open_rounds(town: Municipality) -> QuerySet[UpdateRound]:
    """The rounds of a town that are open."""
    return UpdateRound.objects.filter(municipality=town, state=RoundState.OPEN)
