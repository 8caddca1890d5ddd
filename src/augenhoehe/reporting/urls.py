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
    path("<int:pk>/abschnitt/neu/", sections.add, name="section-add"),
    path("abschnitte/<int:pk>/", sections.edit, name="section-edit"),
    path("abschnitte/<int:pk>/verschieben/", sections.move, name="section-move"),
    path("abschnitte/<int:pk>/herausnehmen/", sections.remove, name="section-remove"),
    path("abschnitte/<int:pk>/freigeben/", sections.approve, name="section-approve"),
    path("abschnitte/<int:pk>/zurueckgeben/", sections.send_back, name="section-send-back"),
]
