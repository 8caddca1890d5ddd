# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What there is to tell of the council, from the town's log: the log says when, the objects as they are today say what.

Every object is fetched as its reader may see it now. What became non-public, was taken back or was deleted since
is not told, neither are drafts and what was done to them.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from typing import Any

from django.utils.translation import gettext as _

from augenhoehe.core.models import Municipality
from augenhoehe.council import audit_verbs, labels
from augenhoehe.council.enums import ON_ITS_WAY, PaperState, RelationKind
from augenhoehe.council.models import AgendaItem, Meeting
from augenhoehe.council.outcome_words import result_in_words
from augenhoehe.council.seen_objects import SeenObjects
from augenhoehe.kit import audit, phrases
from augenhoehe.kit.models import AuditEvent
from augenhoehe.kit.subjects import EVERYTHING, Entry, Mark

LOOKED_AT = 1_000
"""So many events are looked at, the newest; more is read on the pages."""

HANDED_ON = frozenset(
    {RelationKind.REPLACES, RelationKind.SUPPLEMENTS, RelationKind.AMENDS, RelationKind.ANSWERS}
)
"""A paper of such a relation is news of the paper it names."""

Told = Iterator[Entry]
Teller = Callable[[SeenObjects, AuditEvent], Told]


def entries(actor: Any, municipality: Municipality, after: int) -> list[Entry]:
    """Entries of events with a greater number than `after`; ten queries at most, however many there are."""
    events = AuditEvent.objects.filter(
        chain=audit.chain_of(municipality), verb__in=TELLERS, number__gt=after
    ).order_by("-number")
    listed = list(events.only("number", "at", "verb", "object_type", "object_id", "hash")[:LOOKED_AT])
    if not listed:
        return []
    seen = SeenObjects.of(actor, municipality, listed)
    return [entry for event in listed for entry in TELLERS[event.verb](seen, event)]


def _paper_handed_in(seen: SeenObjects, event: AuditEvent) -> Told:
    paper = seen.papers.get(int(event.object_id))
    on_its_way = paper is not None and paper.state in ON_ITS_WAY
    if paper is None or not on_its_way or event.number != seen.handed_in.get(paper.pk):
        return
    relations = [one for one in paper.relations.all() if one.kind in HANDED_ON]
    words = [
        _("New: %(kind)s is on its way through the council.") % {"kind": labels.PAPER_TYPE[paper.paper_type]}
    ]
    words += [f"{labels.RELATION[one.kind]}: {one.reference}." for one in relations]
    further: set[Mark] = {("paper", one.target_id) for one in relations if one.target_id}
    marks: set[Mark] = {*seen.marks(paper), *further, EVERYTHING}
    yield _entry(event, paper.title, " ".join(words), url=seen.paper_url(paper), about=marks)


def _paper_changed(seen: SeenObjects, event: AuditEvent) -> Told:
    """A change after the paper was handed in; what was done to the draft is nobody's news."""
    paper = seen.papers.get(int(event.object_id))
    if paper is None or event.number < seen.handed_in.get(paper.pk, event.number + 1):
        return
    yield _entry(
        event, paper.title, _("The paper was changed."), url=seen.paper_url(paper), about=seen.marks(paper)
    )


def _paper_withdrawn(seen: SeenObjects, event: AuditEvent) -> Told:
    paper = seen.papers.get(int(event.object_id))
    if paper is None or paper.state != PaperState.WITHDRAWN:
        return
    marks = {*seen.marks(paper), EVERYTHING}
    yield _entry(event, paper.title, _("The paper was withdrawn."), url=seen.paper_url(paper), about=marks)


def _result(seen: SeenObjects, event: AuditEvent) -> Told:
    """The result as it stands today; a correction tells the corrected one."""
    step = seen.steps.get(int(event.object_id))
    paper = seen.papers.get(step.paper_id) if step is not None else None
    if step is None or paper is None or not step.outcome:
        return
    told = _("Result: %(body)s, %(result)s") % {"body": step.body_name, "result": result_in_words(step)}
    marks: set[Mark] = {*seen.marks(paper), EVERYTHING}
    yield _entry(event, paper.title, f"{told}.", url=seen.paper_url(paper), about=marks)


def _resolution(seen: SeenObjects, event: AuditEvent) -> Told:
    resolution = seen.resolutions.get(int(event.object_id))
    paper = seen.papers.get(resolution.consultation.paper_id) if resolution is not None else None
    if resolution is None or paper is None:
        return
    told = _("Resolution of %(day)s: %(body)s") % {
        "day": phrases.long_date(resolution.adopted_on),
        "body": resolution.consultation.body_name,
    }
    marks: set[Mark] = {*seen.marks(paper), ("resolution", resolution.pk), EVERYTHING}
    yield _entry(event, paper.title, f"{told}.", url=seen.resolution_url(resolution), about=marks)


def _duty(seen: SeenObjects, event: AuditEvent) -> Told:
    """That a duty was answered, as the resolution's page tells it; not the answer itself."""
    duty = seen.duties.get(int(event.object_id))
    resolution = seen.resolutions.get(duty.resolution_id) if duty is not None else None
    paper = seen.papers.get(resolution.consultation.paper_id) if resolution is not None else None
    if duty is None or resolution is None or paper is None:
        return
    told = _("There is an answer to a duty from the resolution: %(duty)s") % {"duty": duty.text}
    marks: set[Mark] = {*seen.marks(paper), ("resolution", resolution.pk), EVERYTHING}
    yield _entry(event, paper.title, told, url=seen.duty_url(duty, resolution), about=marks)


def _invited(seen: SeenObjects, event: AuditEvent) -> Told:
    """The meeting for those who follow its body, and each public item for those who follow its paper."""
    meeting = seen.meetings.get(int(event.object_id))
    if meeting is None or meeting.cancelled or not meeting.invited:
        return
    told = _("The invitation is out; the agenda can be read.")
    yield _entry(
        event,
        _meeting_title(meeting),
        told,
        url=seen.meeting_url(meeting),
        about={_body(meeting), EVERYTHING},
    )
    for item in seen.items_of(meeting):
        if item.tabled_at is None:  # what came later is told on its own
            yield from _on_the_agenda(seen, event, item)


def _added(seen: SeenObjects, event: AuditEvent) -> Told:
    """Only what came when people were invited already; before, it is told with the invitation."""
    item = seen.items.get(int(event.object_id))
    if item is not None and item.tabled_at is not None:
        yield from _on_the_agenda(seen, event, item)


def _given_back(seen: SeenObjects, event: AuditEvent) -> Told:
    item = seen.items.get(int(event.object_id))
    if item is not None:
        yield from _on_the_agenda(seen, event, item)


def _on_the_agenda(seen: SeenObjects, event: AuditEvent, item: AgendaItem) -> Told:
    meeting = item.meeting
    paper = seen.paper_of(item)
    told = _("On the agenda: %(meeting)s, item %(number)s") % {
        "meeting": _meeting_title(meeting),
        "number": item.number,
    }
    marks: set[Mark] = {("agenda_item", item.pk), *(seen.topic_marks(paper) if paper else ())}
    if item.tabled_at is not None:
        marks.add(_body(meeting))
    title = paper.title if paper is not None else item.name
    yield _entry(event, title, f"{told}.", url=seen.item_url(item), about=marks, part=f"-{item.pk}")


def _item_result(seen: SeenObjects, event: AuditEvent) -> Told:
    item = seen.items.get(int(event.object_id))
    result = result_in_words(item.told_result) if item is not None else ""
    if item is None or not result or (item.consultation_id and seen.paper_of(item) is None):
        return
    told = _("Result: %(body)s, %(result)s") % {"body": item.meeting.organization.name, "result": result}
    marks: set[Mark] = {("agenda_item", item.pk), _body(item.meeting)}
    yield _entry(event, item.name, f"{told}.", url=seen.item_url(item), about=marks)


def _meeting(sentence: Callable[[Meeting], str]) -> Teller:
    """A teller of what happened to a meeting; `sentence` is empty where it is no longer so."""

    def tell(seen: SeenObjects, event: AuditEvent) -> Told:
        meeting = seen.meetings.get(int(event.object_id))
        words = sentence(meeting) if meeting is not None else ""
        if meeting is not None and words:
            url = seen.meeting_url(meeting)
            yield _entry(event, _meeting_title(meeting), words, url=url, about={_body(meeting)})

    return tell


def _scheduled(meeting: Meeting) -> str:
    return "" if meeting.cancelled else _("The body meets on this day.")


def _moved(meeting: Meeting) -> str:
    if meeting.cancelled or meeting.moved_from is None:
        return ""
    return _("The meeting was moved; it had been planned for %(day)s.") % {
        "day": phrases.long_date(meeting.moved_from)
    }


def _cancelled(meeting: Meeting) -> str:
    return _("The meeting does not take place.") if meeting.cancelled else ""


def _approved(meeting: Meeting) -> str:
    approved = meeting.minutes_approved_on is not None and not meeting.cancelled
    return _("The minutes are approved and can be read.") if approved else ""


def _meeting_title(meeting: Meeting) -> str:
    return _("%(body)s on %(day)s") % {
        "body": meeting.organization.name,
        "day": phrases.long_date(meeting.date),
    }


def _body(meeting: Meeting) -> Mark:
    return ("body", meeting.organization_id)


def _entry(
    event: AuditEvent, title: str, sentence: str, *, url: str, about: set[Mark], part: str = ""
) -> Entry:
    """An entry with the event's moment. Its key is made from the event's hash, so that no two towns share one."""
    key = str(uuid.uuid5(uuid.NAMESPACE_OID, f"{event.hash}{part}"))
    return Entry(event.number, key, event.at, title, sentence, url, frozenset(about))


TELLERS: dict[str, Teller] = {
    audit_verbs.PAPER_REGISTERED: _paper_handed_in,
    audit_verbs.PAPER_SUBMITTED: _paper_handed_in,
    audit_verbs.PAPER_EDITED: _paper_changed,
    audit_verbs.PAPER_WITHDRAWN: _paper_withdrawn,
    audit_verbs.RESULT_RECORDED: _result,
    audit_verbs.RESULT_CORRECTED: _result,
    audit_verbs.RESOLUTION_MADE: _resolution,
    audit_verbs.RESOLUTION_CORRECTED: _resolution,
    audit_verbs.DUTY_ANSWERED: _duty,
    audit_verbs.MEETING_SCHEDULED: _meeting(_scheduled),
    audit_verbs.MEETING_MOVED: _meeting(_moved),
    audit_verbs.MEETING_CANCELLED: _meeting(_cancelled),
    audit_verbs.MEETING_INVITED: _invited,
    audit_verbs.MINUTES_APPROVED: _meeting(_approved),
    audit_verbs.AGENDA_ITEM_ADDED: _added,
    audit_verbs.AGENDA_ITEM_REPUBLISHED: _given_back,
    audit_verbs.ITEM_RESULT_RECORDED: _item_result,
}
"""Which events are news of the council, and how each is told."""
