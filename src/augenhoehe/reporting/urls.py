# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from augenhoehe.reporting.views import report, reports, sections, steps

app_name = "reporting"
urlpatterns = [
    path("", reports.reports, name="reports"),
    path("neu/", reports.create, name="report-create"),
    path("<int:pk>/", report.report, name="report"),
    path("<int:pk>/vorschau/", report.preview, name="report-preview"),
    path("<int:pk>/bearbeiten/", reports.edit, name="report-edit"),
    path("<int:pk>/einfrieren/", steps.freeze, name="report-freeze"),
    path("<int:pk>/dateien/", steps.publish, name="report-publish"),
    path("<int:pk>/vorlage/", steps.take, name="report-take"),
    path("abschnitte/<int:pk>/", sections.edit, name="section-edit"),
]
