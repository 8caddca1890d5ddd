# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The section on participation: rounds, and what became of what was proposed."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from augenhoehe.kit.charts import Arrangement, BarChart, Fill, Series
from augenhoehe.kit.documents.tree import Align, Column, Paragraph, ParagraphStyle, Table
from augenhoehe.reporting.composition.council import proposals_counted
from augenhoehe.reporting.composition.exhibits import Origin, Part, Source, chart, table
from augenhoehe.reporting.composition.words import Data, period, readers_rule


def participation(data: Data) -> Iterator[Part]:
    """A table of the rounds and a chart of what became of their proposals."""
    rounds = data["participation"]
    if not rounds:
        yield Paragraph(_("There was no participation in this period: not stated."), ParagraphStyle.SMALL)
        return
    sources = tuple(
        Source.of(one, _name(one), _("%(submissions)s, %(proposals)s") % _counts(one)) for one in rounds
    )
    counted = ngettext("%(count)d round", "%(count)d rounds", len(rounds)) % {"count": len(rounds)}
    yield table(
        "beteiligung",
        Table(
            caption=_("Rounds of participation"),
            columns=(
                Column(_("About"), weight=3),
                Column(_("Period"), weight=2.5),
                Column(_("Submissions"), Align.RIGHT),
                Column(_("Proposals"), Align.RIGHT),
            ),
            rows=[
                (
                    one["title"],
                    period(one["opens_on"], one["closes_on"]),
                    str(one["submissions"]),
                    str(one["proposals"]),
                )
                for one in rounds
            ],
            row_header=True,
        ),
        Origin(
            counted,
            " ".join(
                (
                    _(
                        "Listed is every round that was open in the period; submissions count once they are confirmed."
                    ),
                    readers_rule(data),
                )
            ),
            sources,
        ),
    )
    if not any(one["proposals"] for one in rounds):
        yield Paragraph(_("Nobody proposed a change in these rounds."), ParagraphStyle.SMALL)
        return
    yield chart(
        "ergebnis-der-beteiligung",
        BarChart(
            title=_("What became of the proposals"),
            categories=[_name(one) for one in rounds],
            series=[
                Series(words, [one["became"][name] for one in rounds], fill)
                for name, words, fill in (
                    ("accepted", _("accepted"), Fill.SOLID),
                    ("rejected", _("not accepted"), Fill.HATCH),
                    ("open", _("not decided yet"), Fill.OUTLINE),
                    ("withdrawn", _("withdrawn by the sender"), Fill.DOTS),
                )
                if name == "accepted" or any(one["became"][name] for one in rounds)
            ],
            category_label=_("Round"),
            arrangement=Arrangement.STACKED,
            totals=True,
        ),
        Origin(
            proposals_counted(sum(one["proposals"] for one in rounds)),
            _(
                "Every proposal of these rounds counts once, by where it stood on the day. "
                "What is carried out counts as accepted."
            ),
            sources,
        ),
    )


def _name(one: Data) -> str:
    return _("%(concept)s, %(period)s") % {
        "concept": one["title"],
        "period": period(one["opens_on"], one["closes_on"]),
    }


def _counts(one: Data) -> dict[str, str]:
    return {
        "submissions": ngettext("%(count)d submission", "%(count)d submissions", one["submissions"])
        % {"count": one["submissions"]},
        "proposals": proposals_counted(one["proposals"]),
    }
