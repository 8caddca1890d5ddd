# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Invitation, minutes and extracts of a meeting as neutral documents.

They tell what the agenda that is handed over tells: whoever makes one decides whose eyes it is for. `full` adds what
is for the administration and the council alone: who was biased, when somebody came and went.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from django.utils import timezone
from django.utils.translation import gettext as _

from augenhoehe.council.enums import AttendanceState, Outcome, PaperType
from augenhoehe.council.models import AgendaItem, Attendance, Meeting
from augenhoehe.council.outcome_words import result_in_words
from augenhoehe.council.queries.meetings import Agenda
from augenhoehe.council.rules.attendance import quorum
from augenhoehe.council.rules.outcomes import IN_FAVOUR
from augenhoehe.kit import phrases
from augenhoehe.kit.documents.tree import (
    Align,
    Column,
    DescriptionList,
    Document,
    Heading,
    Node,
    Paragraph,
    ParagraphStyle,
    Run,
    Table,
    Text,
)

STRONG = frozenset({"strong"})
VOTED_ON = IN_FAVOUR | {Outcome.REJECTED}


def invitation(meeting: Meeting, agenda: Agenda) -> Document:
    """Place, time and agenda. Of items that the reader does not see, the numbers alone are printed."""
    nodes: list[Node] = [
        *_letterhead(meeting),
        DescriptionList(_when_and_where(meeting)),
        Heading(1, _("Agenda")),
        *_agenda_tables(agenda),
    ]
    if meeting.invited_at is not None:
        day = phrases.long_date(timezone.localtime(meeting.invited_at).date())
        nodes.append(Paragraph(_("Invited on %(day)s.") % {"day": day}, ParagraphStyle.SMALL))
    return _document(meeting, _("Invitation"), nodes)


def minutes(meeting: Meeting, agenda: Agenda, people: Sequence[Attendance], *, full: bool) -> Document:
    """What was discussed and resolved, by whom. The public version is made from a public agenda."""
    nodes: list[Node] = [*_letterhead(meeting), DescriptionList(_facts(meeting))]
    if not meeting.minutes_approved_on:
        nodes.append(Paragraph(_("Draft: these minutes have not been approved yet."), ParagraphStyle.SMALL))
    if meeting.minutes_text:
        nodes += list(_prose(meeting.minutes_text))
    nodes += list(_attendance(people, full=full))
    nodes += [Heading(1, _("Agenda")), *_agenda_tables(agenda)]
    for title, items in ((_("Public part"), agenda.public), (_("Non-public part"), agenda.closed)):
        if items:
            nodes.append(Heading(1, title))
            for item in items:
                nodes += list(_told(item, full=full))
    nodes += list(_signatures(meeting))
    return _document(meeting, _("Minutes") if full else _("Public minutes"), nodes)


def extract(item: AgendaItem, *, full: bool) -> Document:
    """One item with its result, for the department that carries it out (Beschlussausfertigung)."""
    meeting = item.meeting
    facts: list[tuple[Text, Text]] = [
        (_("Agenda item"), f"{item.part} {item.number}"),
    ]
    paper = item.consultation.paper if item.consultation is not None else None
    if paper is not None:
        facts.append((_("Paper"), paper.reference or str(phrases.NOT_STATED)))
    if paper is not None and paper.department:
        facts.append((_("Lead department"), paper.department))
    nodes: list[Node] = [*_letterhead(meeting), DescriptionList(facts), *_told(item, full=full)]
    if not meeting.minutes_approved_on:
        nodes.append(
            Paragraph(_("The minutes of this meeting have not been approved yet."), ParagraphStyle.SMALL)
        )
    nodes += list(_signatures(meeting))
    return _document(meeting, _("Extract from the minutes: item %(number)s") % {"number": item.number}, nodes)


def _document(meeting: Meeting, title: str, nodes: Sequence[Node]) -> Document:
    town = meeting.municipality
    return Document(
        title=title,
        nodes=nodes,
        date=meeting.date,
        author=town.name,
        subject=f"{meeting.organization.name}, {phrases.long_date(meeting.date)}",
        running_head=f"{town.name} · {town.head_title}",
    )


def _letterhead(meeting: Meeting) -> Iterator[Node]:
    town = meeting.municipality
    words = {"body": meeting.organization.name, "day": phrases.long_date(meeting.date)}
    yield Paragraph(_("%(body)s, %(day)s") % words, ParagraphStyle.LEAD)
    yield Paragraph([Run(town.name, STRONG), f"\n{town.head_title}"])


def _when_and_where(meeting: Meeting) -> list[tuple[Text, Text]]:
    facts: list[tuple[Text, Text]] = [
        (_("Begin"), _time(meeting.start)),
        (_("Place of the meeting"), meeting.location or str(phrases.NOT_STATED)),
    ]
    if meeting.moved_from:
        facts.append((_("Moved from"), phrases.long_date(meeting.moved_from)))
    if meeting.chair:
        facts.append((_("Chair"), meeting.chair))
    return facts


def _facts(meeting: Meeting) -> list[tuple[Text, Text]]:
    facts = _when_and_where(meeting)
    facts.insert(1, (_("End"), _time(meeting.end)))
    if meeting.minute_taker:
        facts.append((_("Minute taker"), meeting.minute_taker))
    if meeting.minutes_approved_on:
        facts.append((_("Minutes approved on"), phrases.long_date(meeting.minutes_approved_on)))
    return facts


def _agenda_tables(agenda: Agenda) -> Iterator[Node]:
    yield Heading(2, _("Public part"))
    if agenda.public:
        yield _agenda_table(_("Items of the public part"), agenda.public)
    else:
        yield Paragraph(_("There are no public items."))
    if not agenda.closed and not agenda.hides:
        return
    yield Heading(2, _("Non-public part"))
    if agenda.closed:
        yield _agenda_table(_("Items of the non-public part"), agenda.closed)
    else:
        numbers = ", ".join(f"N {number}" for number in agenda.closed_numbers)
        yield Paragraph(_("Items that are not public: %(numbers)s") % {"numbers": numbers})


def _agenda_table(caption: str, items: Sequence[AgendaItem]) -> Table:
    return Table(
        caption=caption,
        columns=(Column(_("Item")), Column(_("Subject"), weight=6), Column(_("Paper"), weight=1.6)),
        rows=[
            (
                f"{item.part} {item.number}",
                "\n".join(filter(None, (item.name, tabled_words(item)))),
                (item.consultation.paper.reference if item.consultation is not None else "") or "–",
            )
            for item in items
        ],
        row_header=True,
    )


def tabled_words(item: AgendaItem) -> str:
    """When an item came late, in words; empty for one that was on the agenda from the beginning."""
    if item.tabled_at is None:
        return ""
    moment = timezone.localtime(item.tabled_at)
    values = {"day": phrases.short_date(moment.date()), "time": f"{moment:%H:%M}"}
    if item.consultation is not None and item.consultation.paper.paper_type == PaperType.TABLED:
        return _("Tabled paper, %(day)s, %(time)s") % values
    return _("Added after the invitation, %(day)s, %(time)s") % values


def _attendance(people: Sequence[Attendance], *, full: bool) -> Iterator[Node]:
    if not people:
        return
    yield Heading(1, _("Attendance"))
    columns = [
        Column(_("Name"), weight=3),
        Column(_("Group"), weight=2),
        Column(_("Takes part as"), weight=2.6),
    ]
    if full:
        columns.append(Column(_("Time"), weight=1.6))
    for state, caption in (
        (AttendanceState.PRESENT, _("Present")),
        (AttendanceState.EXCUSED, _("Excused")),
        (AttendanceState.ABSENT, _("Absent")),
    ):
        rows = [one for one in people if one.state == state]
        if rows:
            yield Table(
                caption=caption,
                columns=columns,
                rows=[_attendance_row(one, full=full) for one in rows],
                row_header=True,
            )
    found = quorum(one.participant for one in people)
    words = (
        _("%(present)s of %(members)s voting members are present; the body has a quorum (§ 49 GO NRW).")
        if found.reached
        else _("%(present)s of %(members)s voting members are present; the body has no quorum (§ 49 GO NRW).")
    )
    yield Paragraph(words % {"present": found.present, "members": found.members})


def _attendance_row(one: Attendance, *, full: bool) -> list[Text]:
    row: list[Text] = [one.name, one.group or "–", str(one.get_role_display())]
    if full:
        came = _("from %(time)s") % {"time": _time(one.arrived)} if one.arrived else ""
        went = _("until %(time)s") % {"time": _time(one.left)} if one.left else ""
        row.append(" ".join(filter(None, (came, went))) or "–")
    return row


def _told(item: AgendaItem, *, full: bool) -> Iterator[Node]:
    """One item: what was said, what was resolved, how the vote went."""
    told = item.told_result
    yield Heading(2, f"{item.part} {item.number}  {item.name}".strip())
    paper = item.consultation.paper if item.consultation is not None else None
    small = (
        [_("Paper %(number)s") % {"number": paper.reference}] if paper is not None and paper.reference else []
    )
    small += filter(None, [tabled_words(item)])
    if small:
        yield Paragraph(" · ".join(small), ParagraphStyle.SMALL)
    if item.notes:
        yield from _prose(item.notes)
    text = told.adopted_text or (
        paper.resolution_text if paper is not None and told.outcome in VOTED_ON else ""
    )
    for paragraph in text.split("\n\n"):
        if paragraph.strip():
            yield Paragraph(paragraph.strip(), ParagraphStyle.MOTION)
    words = result_in_words(told)
    if words:
        yield Paragraph([Run(_("Result") + ": ", STRONG), words])
    if told.outcome_text:
        yield Paragraph(_("In the words of the minutes: “%(words)s”") % {"words": told.outcome_text})
    if told.group_votes:
        yield _group_table(item)
    if full and item.biased_names:
        yield Paragraph([Run(_("Biased") + ": ", STRONG), item.biased_names])


def _group_table(item: AgendaItem) -> Table:
    names = ("yes", "no", "abstain", "biased")
    headers = (_("Yes"), _("No"), _("Abstentions"), _("Biased"))
    return Table(
        caption=_("Votes of the groups, item %(number)s") % {"number": item.number},
        columns=[Column(_("Group"), weight=3), *(Column(header, align=Align.RIGHT) for header in headers)],
        rows=[
            [str(row["group"]), *("–" if row.get(name) is None else str(row[name]) for name in names)]
            for row in item.told_result.group_votes
        ],
        row_header=True,
    )


def _signatures(meeting: Meeting) -> Iterator[Node]:
    """Minutes are signed by the chair and the minute taker (§ 52 GO NRW)."""
    signed = [
        (title, name)
        for title, name in ((_("Chair"), meeting.chair), (_("Minute taker"), meeting.minute_taker))
        if name
    ]
    if signed:
        yield Heading(1, _("Signatures"))
        yield DescriptionList(signed)


def _prose(text: str) -> Iterator[Node]:
    for paragraph in text.split("\n\n"):
        if paragraph.strip():
            yield Paragraph(paragraph.strip())


def _time(value: datetime.time | None) -> str:
    return _("%(time)s h") % {"time": f"{value:%H:%M}"} if value is not None else str(phrases.NOT_STATED)


def file_name(kind: str, meeting: Meeting) -> tuple[str, str, str, str]:
    """The words of names such as “niederschrift-rat-2022-12-08-bergkamen”."""
    body = meeting.organization.short_name or meeting.organization.name
    return kind, body, f"{meeting.date:%Y-%m-%d}", meeting.municipality.slug
