# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Plain text as nodes, and days and periods in words."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from augenhoehe.kit import phrases
from augenhoehe.kit.documents.tree import ItemList, KeyFigure, Node, Paragraph

Data = dict[str, Any]
BULLETS = ("• ", "- ", "– ", "* ")


def prose(text: str) -> Iterator[Node]:
    """Plain text as paragraphs; lines that begin with a bullet become lists."""
    for part in text.replace("\r\n", "\n").split("\n\n"):
        lines = [line.strip() for line in part.splitlines() if line.strip()]
        listed = [line for line in lines if line.startswith(BULLETS)]
        words = [line for line in lines if not line.startswith(BULLETS)]
        if words:
            yield Paragraph("\n".join(words))
        if listed:
            yield ItemList([line[2:].strip() for line in listed])


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
    return f"{short(begins) if begins else ''} – {short(ends) if ends else _('open end')}"


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
    total = _("of %(all)d") % {"all": figures["all"]}
    sentences = (
        ngettext("measure is carried out.", "measures are carried out.", figures["done"]),
        ngettext("measure is running.", "measures are running.", figures["running"]),
        _delayed(figures),
        ngettext("partner works with the town.", "partners work with the town.", figures["partners"]),
    )
    done, running, delayed, partners = sentences
    return (
        KeyFigure(str(figures["done"]), total, done),
        KeyFigure(str(figures["running"]), total, running),
        KeyFigure(str(figures["delayed"]), "", delayed),
        KeyFigure(str(figures["partners"]), "", partners),
    )


def _delayed(figures: Data) -> str:
    """Said of all measures: beside those that are carried out and running, it would read like a third part."""
    if figures["all"] == 1:
        return ngettext("measure is delayed.", "measures are delayed.", figures["delayed"])
    return ngettext(
        "of the %(all)d measures is delayed.", "of the %(all)d measures are delayed.", figures["delayed"]
    ) % {"all": figures["all"]}
