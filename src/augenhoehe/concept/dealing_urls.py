# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of dealing with proposals, part of the room's namespace."""

from django.urls import path

from augenhoehe.concept.views import conflicts, lists, merging_preview, requests, standings

urlpatterns = [
    path("<int:pk>/vorschlaege/stellungnahmen/", lists.opinions, name="opinions"),
    path("<int:pk>/vorschlaege/entscheidungen/", lists.decisions, name="decisions"),
    path("<int:pk>/vorschlaege/konflikt/", conflicts.alternatives, name="alternatives"),
    path("<int:pk>/vorschlaege/fachstellen/", requests.requests, name="requests"),
    path("<int:pk>/vorschlaege/fachstellen/fragen/", requests.ask, name="ask-departments"),
    path("fachstelle/<int:pk>/erinnern/", requests.remind, name="request-remind"),
    path("fachstelle/<int:pk>/zurueckziehen/", requests.revoke, name="request-revoke"),
    path("fassung/<int:pk>/umsetzen/vorschau/", merging_preview.preview, name="merging-preview"),
    path("fassung/<int:pk>/vorschlaege/", standings.standings, name="standings"),
    path("uebertrag/<int:pk>/", standings.confirm, name="standing-confirm"),
]
