# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.html import escape
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from augenhoehe.core.enums import OpenDataLicence
from augenhoehe.core.guard import TownRequest, page
from augenhoehe.core.labels import LICENCE_ADDRESSES
from augenhoehe.kit.thread import Place
from augenhoehe.measures.queries import figures, overview
from augenhoehe.site import red_thread
from augenhoehe.site.permissions import SitePermission
from augenhoehe.site.public import READER, find
from augenhoehe.site.queries import measures as queries
from augenhoehe.site.queries.concepts import blocks_of
from augenhoehe.site.queries.measures import Field
from augenhoehe.site.views.show import show


@require_safe
@page(SitePermission.READ)
def measures(request: TownRequest) -> HttpResponse:
    """All public measures, by field of action; `?feld=` narrows them to one field."""
    rows = queries.rows_of(queries.measures_of(request.municipality))
    fields = queries.by_field(rows)
    chosen = next((field for field in fields if str(field.term.pk) == request.GET.get("feld")), None)
    return show(
        request,
        "site/measures.html",
        (_("Measures"), ""),
        fields=[chosen] if chosen else fields,
        tabs=_tabs(request.path, fields, chosen, len(rows)) if len(fields) > 1 else [],
        counts=overview.counts(rows),
        chart=overview.progress_chart(rows),
        licence_url=LICENCE_ADDRESSES[OpenDataLicence(request.municipality.open_data_licence)],
        frame=_frame(request),
    )


def _frame(request: TownRequest) -> str:
    """The lines that show the overview on another page; the title is what a screen reader says of the frame."""
    town = request.municipality
    address = request.build_absolute_uri(reverse("site:measures-embedded", args=[town.slug]))
    title = escape(_("Measures of %(town)s") % {"town": town.name})
    return (
        f'<iframe src="{escape(address)}" title="{title}" width="100%" height="640" loading="lazy"></iframe>'
    )


def _tabs(path: str, fields: list[Field], chosen: Field | None, total: int) -> list[dict[str, object]]:
    """A link for every field with the number of its measures, after one for all."""
    everything = {
        "label": _("all fields (%(number)d)") % {"number": total},
        "url": f"{path}#liste",
        "current": chosen is None,
    }
    return [
        everything,
        *(
            {
                "label": f"{field.term.label} ({len(field.rows)})",
                "url": f"{path}?feld={field.term.pk}#liste",
                "current": field is chosen,
            }
            for field in fields
        ),
    ]


@require_safe
@page(SitePermission.READ)
def measure(request: TownRequest, pk: int) -> HttpResponse:
    """One measure: what it is about, where it stands, and which resolution it carries out."""
    town = request.municipality
    found = find(queries.measures_of(town).prefetch_related("partners", "target_groups"), pk=pk)
    thread = red_thread.follow(town, measure=found)
    version, key = thread.version, found.concept_block_key
    passage = blocks_of(version).filter(key=key).first() if version and key else None
    return show(
        request,
        "site/measure.html",
        (_("Measures"), reverse("site:measures", args=[town.slug])),
        (found.title, ""),
        row=queries.rows_of([found])[0],
        measure=found,
        budget=queries.money_of(found),
        grants=queries.grants_of(found),
        figures=figures.of_measure(READER, found),
        resolution=thread.resolution,
        passage=passage,
        concept=version.concept_id if version else None,
        thread=list(thread.stations(Place.MEASURES)),
    )
