# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""All routes. Public addresses are German, since they are printed in papers; route names are English."""

from django.urls import include, path

urlpatterns = [
    path("konto/", include("augenhoehe.core.account_urls")),
    path("werkstatt/", include("augenhoehe.kit.urls")),
    path("stellungnahme/", include("augenhoehe.concept.statement_urls")),
    path("antwort/", include("augenhoehe.council.answer_urls")),
    path("abfrage/", include("augenhoehe.measures.round_urls")),
    path("pruefung/", include("augenhoehe.factors.answer_urls")),
    path("beteiligung/", include("augenhoehe.concept.participation_urls")),
    path("", include("augenhoehe.core.urls")),
    path("<slug:slug>/intern/vorlagen/", include("augenhoehe.council.urls")),
    path("<slug:slug>/intern/konzept/", include("augenhoehe.concept.urls")),
    path("<slug:slug>/intern/massnahmen/", include("augenhoehe.measures.urls")),
    path("<slug:slug>/intern/faktoren/", include("augenhoehe.factors.urls")),
    path("<slug:slug>/intern/berichte/", include("augenhoehe.reporting.urls")),
    path("<slug:slug>/", include("augenhoehe.site.urls")),
]

handler400 = "augenhoehe.kit.views.errors.bad_request"
handler403 = "augenhoehe.kit.views.errors.permission_denied"
handler404 = "augenhoehe.kit.views.errors.not_found"
handler500 = "augenhoehe.kit.views.errors.server_error"
