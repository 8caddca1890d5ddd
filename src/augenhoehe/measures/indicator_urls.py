# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from augenhoehe.measures.views import (
    indicator_files,
    indicator_import,
    indicator_sources,
    indicator_targets,
    indicator_values,
    indicators,
)

urlpatterns = [
    path("", indicators.indicators, name="indicators"),
    path("neu/", indicators.create, name="indicator-create"),
    path("zur-massnahme/<int:pk>/", indicators.panel_of_measure, name="panel-figures"),
    path("zur-massnahme/<int:pk>/neu/", indicators.create_of_measure, name="figure-create"),
    path("katalog/", indicators.catalogue, name="indicator-catalogue"),
    path("einlesen/", indicator_import.read_in, name="indicator-import"),
    path("einlesen/<slug:token>/", indicator_import.check, name="indicator-import-check"),
    path("einlesen/<slug:token>/spalten/", indicator_import.columns, name="indicator-import-columns"),
    path("werte.<slug:ending>", indicator_files.all_values, name="indicator-file"),
    path("<int:pk>/", indicators.indicator, name="indicator"),
    path("<int:pk>/bearbeiten/", indicators.edit, name="indicator-edit"),
    path("<int:pk>/werte/", indicator_values.values, name="indicator-values"),
    path("<int:pk>/werte.<slug:ending>", indicator_files.values, name="indicator-values-file"),
    path("<int:pk>/ziele/neu/", indicator_targets.create, name="target-create"),
    path("ziele/<int:pk>/", indicator_targets.edit, name="target-edit"),
    path("ziele/<int:pk>/entfernen/", indicator_targets.remove, name="target-remove"),
    path("<int:pk>/quellen/neu/", indicator_sources.create, name="source-create"),
    path("quellen/<int:pk>/", indicator_sources.edit, name="source-edit"),
    path("quellen/<int:pk>/abrufen/", indicator_sources.fetch_now, name="source-fetch"),
]
