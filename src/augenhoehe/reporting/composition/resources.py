# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The section on staff and money: the budget by field of action, posts, grants."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from augenhoehe.kit import phrases
from augenhoehe.kit.charts import german
from augenhoehe.kit.documents.tree import Align, Column, Paragraph, ParagraphStyle, Table
from augenhoehe.reporting.composition.exhibits import Origin, Part, Source, table
from augenhoehe.reporting.composition.words import Data, money, period, readers_rule


def resources(data: Data) -> Iterator[Part]:
    """Two tables; what nobody stated is said to be so and never shown as zero."""
    found = data["resources"]
    withheld = found.get("withheld", 0)  # reports frozen before it was told do not have it
    if found["fields"]:
        yield _budget(found, data)
    elif not withheld:
        yield Paragraph(_("What was planned and spent is not stated."), ParagraphStyle.SMALL)
    if withheld:
        yield Paragraph(
            ngettext(
                "What %(count)d measure costs is not public and does not stand in this report.",
                "What %(count)d measures cost is not public and does not stand in this report.",
                withheld,
            )
            % {"count": withheld},
            ParagraphStyle.SMALL,
        )
    if found["posts"] or not withheld:
        posts = _posts(found["posts"]) if found["posts"] else str(phrases.NOT_STATED)
        yield Paragraph(_("Staff (full-time posts): %(posts)s") % {"posts": posts})
    if found["grants"]:
        yield _grants(found["grants"], data)
    else:
        yield Paragraph(_("Grants: not stated."), ParagraphStyle.SMALL)


def _posts(number: str) -> str:
    return german(Decimal(number))


def _budget(found: Data, data: Data) -> Part:
    fields = found["fields"]
    lines = [line for field in fields for line in field["lines"]]
    names = ("planned", "committed", "actual")
    sums = {name: str(sum(Decimal(field[name]) for field in fields)) for name in names}
    years = " – ".join(dict.fromkeys((str(found["years"][0]), str(found["years"][-1]))))
    return table(
        "haushalt",
        Table(
            caption=_("Money by field of action, %(years)s") % {"years": years},
            columns=(
                Column(_("Field of action"), weight=3),
                Column(_("Planned"), Align.RIGHT, weight=1.6),
                Column(_("Committed"), Align.RIGHT, weight=1.6),
                Column(_("Spent"), Align.RIGHT, weight=1.6),
                Column(_("Posts"), Align.RIGHT),
            ),
            rows=[
                (
                    field["field"],
                    *(money(field[name]) for name in names),
                    _posts(field["posts"]) if Decimal(field["posts"]) else str(phrases.NOT_STATED),
                )
                for field in fields
            ],
            footer=[
                (
                    _("total"),
                    *(money(sums[name]) for name in names),
                    _posts(found["posts"]) if found["posts"] else str(phrases.NOT_STATED),
                )
            ],
            row_header=True,
        ),
        Origin(
            ngettext("%(count)d budget line", "%(count)d budget lines", len(lines)) % {"count": len(lines)},
            " ".join(
                (
                    _(
                        "Added up are the budget lines of the measures for the years of the period. "
                        "Each counts in the field of its measure."
                    ),
                    _(
                        "Posts are those of the last year for which any are entered: they are not added up over years."
                    ),
                    _(
                        "The amounts are those entered when the report was written: what a year cost is often booked "
                        "only after its end."
                    ),
                    readers_rule(data),
                )
            ),
            tuple(Source.of(line, line["label"], line["value"]) for line in lines),
        ),
    )


def _grants(grants: list[Data], data: Data) -> Part:
    return table(
        "zuwendungen",
        Table(
            caption=_("Grants"),
            columns=(
                Column(_("Grant"), weight=3),
                Column(_("From whom"), weight=2.5),
                Column(_("Period"), weight=2.4),
                Column(_("Amount"), Align.RIGHT, weight=1.7),
                Column(_("State"), weight=2),
            ),
            rows=[
                (
                    grant["title"],
                    grant["authority"],
                    period(grant["starts_on"], grant["ends_on"]),
                    money(grant["amount"]),
                    grant["state"],
                )
                for grant in grants
            ],
            row_header=True,
        ),
        Origin(
            ngettext("%(count)d grant", "%(count)d grants", len(grants)) % {"count": len(grants)},
            " ".join(
                (
                    _(
                        "Listed is every grant whose notice had come by the day and whose period touches the report's. "
                        "The amount is that of the notice."
                    ),
                    readers_rule(data),
                )
            ),
            tuple(Source.of(grant, grant["title"], money(grant["amount"])) for grant in grants),
        ),
    )
