# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lines of tables of duties as HTML.

A list has hundreds of them: a template that is run for each takes several times as long. Hence plain formatting;
end tags of cells are left out, as HTML allows.
"""

from __future__ import annotations

import datetime
import functools
from collections.abc import Iterable

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from augenhoehe.council import labels
from augenhoehe.council.rules.follow_up_lists import ListRow
from augenhoehe.council.views.duty_rows import DutyRow
from augenhoehe.kit import phrases
from augenhoehe.kit.filled import escaped, filled

MUTED = "<br><span class=ah-muted>{}</span>"
DUTY = (
    "<tr role=row><th role=rowheader scope=row><a href={url}>{text}</a>{hidden}{paper}"
    "<td role=cell data-h='{state_head}'><span class='ah-status ah-status--{kind}'>{word}</span>{state}{reason}"
    "<td role=cell data-h='{due_head}'>{due}<td role=cell data-h='{often_head}'>{often}"
    "<td role=cell data-h='{office_head}'>{office}</tr>\n"
)
LISTED = (
    "<tr role=row><th role=rowheader scope=row>{text}<br><span class=ah-muted>{body}, {adopted}, {paper}{motion}</span>"
    "<td role=cell data-h='{state_head}'><span class='ah-status ah-status--{kind}'>{word}</span>"
    "<br><span class=ah-muted>{state}{due}</span>{reason}"
    "<td role=cell data-h='{answer_head}'>{answer}<td role=cell data-h='{since_head}'>{since}</tr>\n"
)
NOTHING = "–"


def duty_lines(rows: Iterable[DutyRow], *, with_paper: bool) -> list[SafeString]:
    """The lines of a table of duties, with the paper below each where asked for."""
    heads = {
        "state_head": _("State"),
        "due_head": _("Due on"),
        "often_head": _("How often"),
        "office_head": _("Responsible department"),
    }
    heads = {name: escaped(words) for name, words in heads.items()}
    once = functools.cache(escaped)
    hidden = filled(" <span class='ah-muted ah-small'>({})</span>", _("not public"))
    not_stated = str(phrases.NOT_STATED)

    def muted(words: str) -> SafeString | str:
        return filled(MUTED, words) if words else ""

    def day(row: DutyRow) -> SafeString | str:
        if not row.day:
            return NOTHING
        distance = filled(" <span class=ah-muted>{}</span>", row.distance) if row.distance else ""
        return filled("<time datetime={}>{}</time>{}", row.day, row.day_short, distance)

    return [
        filled(
            DUTY,
            **heads,
            url=row.url,
            text=row.text,
            hidden="" if row.public else hidden,
            paper=muted(row.paper) if with_paper else "",
            kind=row.kind,
            word=once(row.word),
            state=muted(row.state),
            reason=muted(row.delay_reason),
            due=day(row),
            often=once(row.recurrence),
            office=once(row.office or not_stated),
        )
        for row in rows
    ]


def list_lines(rows: Iterable[ListRow]) -> list[SafeString]:
    """The lines of a frozen list: the duty, where it stands, what became of it, and what changed."""
    heads = {
        "state_head": _("State"),
        "answer_head": _("What became of it"),
        "since_head": _("Since the last list"),
    }
    heads = {name: escaped(words) for name, words in heads.items()}
    words = {key: str(word) for key, word in labels.DUE_CLASS.items()}
    states = {key: str(word) for key, word in labels.FOLLOW_UP_STATE.items()}
    changes = {key: str(word) for key, word in labels.CHANGE.items()}
    motion, delay, before = _("On whose motion"), _("Reason for the delay"), _("before:")

    @functools.cache
    def time(day: datetime.date) -> SafeString:
        return filled("<time datetime={}>{}</time>", day.isoformat(), phrases.short_date(day))

    def answer(row: ListRow) -> SafeString | str:
        if row.answered_on is None:
            return NOTHING
        by = f", {row.answered_by}" if row.answered_by else ""
        day = phrases.short_date(row.answered_on)
        return filled("{} <span class=ah-muted>({}{})</span>", _lines(row.answer), day, by)

    def since(row: ListRow) -> SafeString | str:
        changed = ", ".join(changes[change] for change in row.changes)
        parts = [filled("<b>{}</b>", changed)] if changed else []
        if row.before:
            parts.append(filled("<span class=ah-muted>{}</span> {}", before, _lines(row.before)))
        return mark_safe("<br>".join(parts)) if parts else NOTHING  # noqa: S308 - the parts are escaped above

    return [
        filled(
            LISTED,
            **heads,
            text=row.text,
            body=row.body,
            adopted=time(row.adopted_on),
            paper=row.paper or row.subject,
            motion=filled("<br>{}: {}", motion, row.applicant) if row.applicant else "",
            kind=labels.DUE_CLASS_KIND[row.pressing],
            word=words[row.pressing],
            state=states[row.state],
            due=filled(", {}", time(row.due_on)) if row.due_on else "",
            reason=filled("<br>{}: {}", delay, row.delay_reason) if row.delay_reason else "",
            answer=answer(row),
            since=since(row),
        )
        for row in rows
    ]


def _lines(text: str) -> SafeString:
    """A text with its line breaks, escaped."""
    return mark_safe("<br>".join(escaped(text).splitlines()))  # noqa: S308 - escaped before it is cut
