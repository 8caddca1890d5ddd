# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The objects behind events of the log as one reader may see them today, with the addresses that reader can open."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, Q
from django.urls import reverse

from augenhoehe.core.models import Municipality
from augenhoehe.council import audit_verbs
from augenhoehe.council.models import (
    AgendaItem,
    Consultation,
    FollowUp,
    Meeting,
    Paper,
    PaperRelation,
    Resolution,
)
from augenhoehe.kit import audit, front_doors, policies, public_places
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.subjects import Mark

OF_HANDING_IN = frozenset(
    {audit_verbs.PAPER_REGISTERED, audit_verbs.PAPER_SUBMITTED, audit_verbs.PAPER_EDITED}
)
"""Events whose telling depends on when their paper was handed in."""


@dataclass(frozen=True, slots=True)
class SeenObjects:
    """What a reader may see of a town's objects, by number. Nothing else of them is ever told."""

    municipality: Municipality
    inside: bool
    front: str
    papers: dict[int, Paper]
    steps: dict[int, Consultation]
    steps_of_paper: dict[int, list[Consultation]]
    resolutions: dict[int, Resolution]
    resolution_of_paper: dict[int, Resolution]
    meetings: dict[int, Meeting]
    items: dict[int, AgendaItem]
    duties: dict[int, FollowUp]
    handed_in: dict[int, int]

    @classmethod
    def of(cls, actor: Any, municipality: Municipality, events: Iterable[AuditEvent]) -> SeenObjects:
        """Fetch everything that the events are about; a fixed number of queries."""
        numbers: dict[str, set[int]] = defaultdict(set)
        handed_in = set()
        for event in events:
            numbers[event.object_type].add(int(event.object_id))
            if event.verb in OF_HANDING_IN:
                handed_in.add(event.object_id)
        reader = _Reader(actor, municipality)
        meetings = reader.meetings(numbers["council.Meeting"])
        invited = {pk for pk, meeting in meetings.items() if meeting.invited and not meeting.cancelled}
        items = reader.items(numbers["council.AgendaItem"], invited)
        duties = reader.duties(numbers["council.FollowUp"])
        wanted = numbers["council.Paper"] | reader.papers_behind(numbers, items, duties)
        papers = reader.papers(wanted)
        steps = reader.steps(papers)
        resolutions = reader.resolutions(papers)
        of_paper: dict[int, list[Consultation]] = defaultdict(list)
        for step in steps.values():
            of_paper[step.paper_id].append(step)
        return cls(
            municipality=municipality,
            inside=actor.is_authenticated,
            front=front_doors.links(municipality).get("decisions", municipality.public_url),
            papers=papers,
            steps=steps,
            steps_of_paper=of_paper,
            resolutions=resolutions,
            resolution_of_paper={one.consultation.paper_id: one for one in resolutions.values()},
            meetings=meetings,
            items=items,
            duties=duties,
            handed_in=_handed_in(municipality, handed_in),
        )

    def items_of(self, meeting: Meeting) -> Iterator[AgendaItem]:
        """The items of a meeting in order."""
        found = (item for item in self.items.values() if item.meeting_id == meeting.pk)
        yield from sorted(found, key=lambda item: item.order)

    def paper_of(self, item: AgendaItem) -> Paper | None:
        """The paper an item brings before its body, where the reader may know it."""
        return self.papers.get(item.consultation.paper_id) if item.consultation is not None else None

    def marks(self, paper: Paper) -> set[Mark]:
        """The paper, its topics and its bodies."""
        bodies = {
            ("body", step.organization_id)
            for step in self.steps_of_paper.get(paper.pk, ())
            if step.organization_id
        }
        return {*self.topic_marks(paper), *bodies}

    def topic_marks(self, paper: Paper) -> set[Mark]:
        """The paper and its topics."""
        return {("paper", paper.pk), *(("topic", term.pk) for term in paper.topics.all())}

    def paper_url(self, paper: Paper) -> str:
        """The paper's page; outside, where the public reads of it: its own page, its resolution, or what comes next."""
        slug = self.municipality.slug
        if self.inside:
            return reverse("council:paper", args=[slug, paper.pk])
        own = public_places.address("council.Paper", slug, paper.pk)
        resolution = self.resolution_of_paper.get(paper.pk)
        if own or resolution is None:
            return own or self.front
        return self.resolution_url(resolution)

    def resolution_url(self, resolution: Resolution) -> str:
        """The resolution's page."""
        return self._url("council:resolution", "council.Resolution", resolution.pk)

    def duty_url(self, duty: FollowUp, resolution: Resolution) -> str:
        """The duty's page; outside the resolution's, which tells of it."""
        if self.inside:
            return reverse("council:follow-up", args=[self.municipality.slug, duty.pk])
        return self.resolution_url(resolution)

    def meeting_url(self, meeting: Meeting) -> str:
        """The meeting's page."""
        return self._url("council:meeting", "council.Meeting", meeting.pk)

    def item_url(self, item: AgendaItem) -> str:
        """The item on the page of its meeting."""
        return f"{self.meeting_url(item.meeting)}#top-{item.pk}"

    def _url(self, inner: str, model: str, number: int) -> str:
        if self.inside:
            return reverse(inner, args=[self.municipality.slug, number])
        return public_places.address(model, self.municipality.slug, number) or self.front


@dataclass(frozen=True, slots=True)
class _Reader:
    """Fetches by number what one actor may see in one town."""

    actor: Any
    municipality: Municipality

    def meetings(self, numbers: set[int]) -> dict[int, Meeting]:
        found = Meeting.objects.filter(municipality=self.municipality, pk__in=numbers)
        return self._seen(found.select_related("organization")) if numbers else {}

    def items(self, numbers: set[int], invited: set[int]) -> dict[int, AgendaItem]:
        found = AgendaItem.objects.filter(
            Q(pk__in=numbers) | Q(meeting__in=invited), meeting__municipality=self.municipality
        )
        if not numbers and not invited:
            return {}
        return self._seen(found.select_related("meeting__organization", "consultation"))

    def duties(self, numbers: set[int]) -> dict[int, FollowUp]:
        """Duties are seen by way of their resolutions, as its page tells of them."""
        found = FollowUp.objects.filter(municipality=self.municipality, pk__in=numbers)
        return {one.pk: one for one in found.select_related("resolution__consultation")} if numbers else {}

    def papers_behind(
        self, numbers: dict[str, set[int]], items: dict[int, AgendaItem], duties: dict[int, FollowUp]
    ) -> set[int]:
        """The papers of consultations, resolutions, items and duties."""
        steps = numbers["council.Consultation"]
        adopted = numbers["council.Resolution"]
        found = set()
        if steps or adopted:
            behind = Consultation.objects.filter(Q(pk__in=steps) | Q(resolution__in=adopted))
            found = set(behind.values_list("paper", flat=True))
        found |= {item.consultation.paper_id for item in items.values() if item.consultation is not None}
        return found | {duty.resolution.consultation.paper_id for duty in duties.values()}

    def papers(self, numbers: set[int]) -> dict[int, Paper]:
        """With their topics, and with relations to papers that the reader may know too."""
        found = Paper.objects.filter(municipality=self.municipality, pk__in=numbers)
        target = policies.visible(self.actor, Paper.objects.filter(pk=OuterRef("target")))
        relations = PaperRelation.objects.only("paper", "kind", "reference", "target").filter(
            Q(target=None) | Exists(target)
        )
        told = found.only("reference", "name", "paper_type", "state", "municipality")
        return (
            self._seen(told.prefetch_related("topics", Prefetch("relations", relations))) if numbers else {}
        )

    def steps(self, papers: dict[int, Paper]) -> dict[int, Consultation]:
        return self._seen(Consultation.objects.filter(paper__in=papers)) if papers else {}

    def resolutions(self, papers: dict[int, Paper]) -> dict[int, Resolution]:
        found = Resolution.objects.filter(consultation__paper__in=papers).select_related("consultation")
        return self._seen(found) if papers else {}

    def _seen(self, found: Any) -> dict[int, Any]:
        return {item.pk: item for item in policies.visible(self.actor, found)}


def _handed_in(municipality: Municipality, papers: set[str]) -> dict[int, int]:
    """With which event each paper was handed in: sent on its way, or read in as one that was on its way already."""
    if not papers:
        return {}
    events = AuditEvent.objects.filter(
        chain=audit.chain_of(municipality),
        verb__in=(audit_verbs.PAPER_REGISTERED, audit_verbs.PAPER_SUBMITTED),
        object_type="council.Paper",
        object_id__in=papers,
    )
    # Read in comes before sent on its way, and the later one stays in the table.
    return {int(pk): number for pk, number in events.order_by("number").values_list("object_id", "number")}
