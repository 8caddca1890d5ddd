# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""What became of the proposals of a round: the whole table, for everybody."""

from __future__ import annotations

from itertools import groupby

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from augenhoehe.concept.models import ParticipationRound
from augenhoehe.concept.outcomes import public_outcome
from augenhoehe.concept.printing.proposal_table import PrintedProposal, PrintedTable, table_document
from augenhoehe.core.guard import TownRequest, page
from augenhoehe.kit.documents.pdf import write_pdf
from augenhoehe.kit.documents.tree import Change as DocumentChange
from augenhoehe.kit.documents.tree import Text, runs_of
from augenhoehe.kit.downloads import Ending, file_response
from augenhoehe.kit.marked_text import segments
from augenhoehe.kit.text import Change, Segment
from augenhoehe.site.permissions import SitePermission
from augenhoehe.site.public import find
from augenhoehe.site.views.show import show

CHANGE = {
    None: Change.EQUAL,
    DocumentChange.INSERTED: Change.INSERTED,
    DocumentChange.DELETED: Change.DELETED,
}


@require_safe
@page(SitePermission.READ)
def outcome(request: TownRequest, pk: int) -> HttpResponse:
    """Every proposal of a round with what the administration said to it and what was decided."""
    found, table = _published(request, pk)
    slug = request.municipality.slug
    chapters = [
        (chapter, [_shown(row) for row in rows])
        for chapter, rows in groupby(table.rows, key=lambda row: row.chapter)
    ]
    return show(
        request,
        "site/outcome.html",
        (_("Have your say"), reverse("site:participation", args=[slug])),
        (found.version.concept.title, _text_of(slug, found)),
        (_("Outcome"), ""),
        round=found,
        table=table,
        chapters=chapters,
    )


@require_safe
@page(SitePermission.READ)
def outcome_file(request: TownRequest, pk: int) -> HttpResponse:
    """The same as PDF."""
    found, table = _published(request, pk)
    content = write_pdf(table_document(table))
    name = "ergebnis der beteiligung", found.version.concept.title, request.municipality.slug
    return file_response(content, Ending.PDF, *name, kept=False)


def _text_of(slug: str, participation: ParticipationRound) -> str:
    """Where its text can be read: on the round's own page, which there is only where everybody was asked."""
    if participation.public:
        return reverse("site:participation-round", args=[slug, participation.pk])
    return reverse("site:concept", args=[slug, participation.version.concept_id])


def _published(request: TownRequest, pk: int) -> tuple[ParticipationRound, PrintedTable]:
    """The round and its table; 404 where the round is not for everybody or its outcome is not shown."""
    rounds = ParticipationRound.objects.select_related("version__concept")
    found = find(rounds.filter(version__concept__municipality=request.municipality), pk=pk)
    found.version.concept.municipality = request.municipality
    table = public_outcome(found)
    if table is None:
        raise Http404
    return found, table


def _shown(row: PrintedProposal) -> dict[str, object]:
    return {
        "row": row,
        "before": _html(row.before),
        "wish": _html(row.wish),
        "after": _html(row.after),
        "place": row.place.rpartition(", Fassung")[0] or row.place,
    }


def _html(text: Text) -> SafeString:
    return segments(Segment(CHANGE[run.change], run.text, ()) for run in runs_of(text))
