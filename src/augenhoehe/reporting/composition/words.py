# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Plain text as nodes, and days and periods in words."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from augenhoehe.kit import phrases
from augenhoehe.kit.charts.numbers import german
from augenhoehe.kit.documents.tree import ItemList, KeyFigure, Node, Paragraph

Data = dict[str, Any]
BULLETS = ("• ", "- ", "– ", "* ")


def prose(text: str) -> Iterator[Node]:
    """Plain text as paragraphs; lines that begin with a bullet become lists."""
    for part in text.replace("\r\n", "\n").split("\n\n"):
        lines = [line.strip() for line in part.splitlines() if line.strip()]
        for is_listed, run in groupby(lines, lambda line: line.startswith(BULLETS)):
            if is_listed:
                yield ItemList([line[2:].strip() for line in run])
            else:
                yield Paragraph("\n".join(run))


def day(text: str) -> datetime.date:
    """A stored day."""
    return datetime.date.fromisoformat(text)


def long(text: str) -> str:
    """A stored day in words."""
    return phrases.long_date(day(text))


def short(text: str | None) -> str:
    """A stored day in figures; "not stated" where there is none."""
    return phrases.short_date(day(text)) if text else str(phrases.NOT_STATED)


def money(amount: str) -> str:
    """A stored amount."""
    return phrases.money(Decimal(amount))


def period(begins: str | None, ends: str | None) -> str:
    """From–to; "not stated" where neither is known."""
    if not begins and not ends:
        return str(phrases.NOT_STATED)
    until = short(ends) if ends else _("open end")
    return f"{short(begins)} – {until}" if begins else f"– {until}"


def measures_counted(number: int, data: Data) -> str:
    """Such as "16 measures, as of 31.12.2022"."""
    counted = ngettext("%(count)d measure", "%(count)d measures", number) % {"count": number}
    return _("%(counted)s, as of %(day)s") % {"counted": counted, "day": short(data["report"]["as_of"])}


def readers_rule(data: Data) -> str:
    """What is left out for the sake of the report's readers."""
    if data["report"]["public"]:
        return _("The report is public: only what everybody may see was counted.")
    return _("The report is not public: everything the town keeps was counted.")


def year_in_figures(figures: Data) -> tuple[KeyFigure, KeyFigure, KeyFigure, KeyFigure]:
    """How many measures are carried out, are running and are delayed, and how many partners there are."""
    every = figures["all"]
    total = _("of %(all)s") % {"all": german(every)}
    done = some_of(
        figures["done"],
        every,
        _("measure is carried out."),
        _("measures is carried out."),
        _("measures are carried out."),
    )
    running = some_of(
        figures["running"],
        every,
        _("measure is running."),
        _("measures is running."),
        _("measures are running."),
    )
    partners = ngettext("partner works with the town.", "partners work with the town.", figures["partners"])
    return (
        KeyFigure(german(figures["done"]), total, done),
        KeyFigure(german(figures["running"]), total, running),
        KeyFigure(german(figures["delayed"]), "", _delayed(figures)),
        KeyFigure(german(figures["partners"]), "", partners),
    )


def some_of(number: int, every: int, alone: str, one: str, several: str) -> str:
    """The sentence that fits: “1 of 1 measure is”, “1 of 9 measures is”, “2 of 9 measures are”."""
    if every == 1:
        return alone
    return one if number == 1 else several


def done_and_running(done: int, running: int, every: int) -> str:
    """Such as "1 of 9 measures is carried out, 6 are running", without a full stop."""
    first = some_of(
        done,
        every,
        _("%(done)s of %(all)s measure is carried out"),
        _("%(done)s of %(all)s measures is carried out"),
        _("%(done)s of %(all)s measures are carried out"),
    ) % {"done": german(done), "all": german(every)}
    going = ngettext("%(number)s is running", "%(number)s are running", running) % {"number": german(running)}
    return f"{first}, {going}"


def _delayed(figures: Data) -> str:
    """Said of all measures: beside those that are carried out and running, it would read like a third part."""
    if figures["all"] == 1:
        return ngettext("measure is delayed.", "measures are delayed.", figures["delayed"])
    return ngettext(
        "of the %(all)d measures is delayed.", "of the %(all)d measures are delayed.", figures["delayed"]
    ) % {"all": figures["all"]}
