# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The breadcrumbs of this room: start, concepts, concept, version, and where one stands."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from augenhoehe.concept.enums import ConceptKind
from augenhoehe.concept.models import Concept, ParticipationRound, Version
from augenhoehe.concept.shelves import shelf_of
from augenhoehe.core.guard import TownRequest

Crumbs = list[tuple[str, str]]


def to_list(request: TownRequest, here: str = "", *, kind: str = ConceptKind.CONCEPT) -> Crumbs:
    """Up to the list of concepts, or of texts of another kind, or one step further to `here`."""
    slug, shelf = request.municipality.slug, shelf_of(kind)
    crumbs = [
        (_("Start"), reverse("core:start", args=[slug])),
        (str(shelf.label), reverse(shelf.route, args=[slug])),
    ]
    return _end(crumbs, here)


def to_concept(request: TownRequest, concept: Concept, here: str = "") -> Crumbs:
    """Up to a concept."""
    crumbs = [
        *to_list(request, kind=concept.kind),
        (concept.title, reverse("concept:concept", args=[request.municipality.slug, concept.pk])),
    ]
    return _end(crumbs, here)


def to_version(request: TownRequest, version: Version, here: str = "") -> Crumbs:
    """Up to a version."""
    words = _("Version %(number)d") % {"number": version.number}
    url = reverse("concept:version", args=[request.municipality.slug, version.pk])
    return _end([*to_concept(request, version.concept), (words, url)], here)


def to_round(request: TownRequest, participation: ParticipationRound, here: str = "") -> Crumbs:
    """Up to a round."""
    step = (_("Participation"), participation.get_absolute_url())
    return _end([*to_version(request, participation.version), step], here)


def _end(crumbs: Crumbs, here: str) -> Crumbs:
    return [*crumbs, (here, "")] if here else crumbs
