# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from augenhoehe.reporting.magazine_urls import urlpatterns as magazine_urls
from augenhoehe.reporting.views import (
    easy_text,
    editions,
    file_downloads,
    leaving,
    report,
    reports,
    sections,
    steps,
    summary,
    template_sections,
    templates,
)

app_name = "reporting"
urlpatterns = [
    path("", reports.reports, name="reports"),
    path("neu/", reports.create, name="report-create"),
    path("<int:pk>/", report.report, name="report"),
    path("<int:pk>/vorschau/", report.preview, name="report-preview"),
    path("<int:pk>/bearbeiten/", reports.edit, name="report-edit"),
    path("<int:pk>/einfrieren/", steps.freeze, name="report-freeze"),
    path("<int:pk>/vor-dem-einfrieren/", leaving.before_freezing, name="report-before-freezing"),
    path("<int:pk>/verwerfen/", leaving.discard, name="report-discard"),
    path("<int:pk>/dateien/", steps.publish, name="report-publish"),
    path("<int:pk>/vorlage/", steps.take, name="report-take"),
    path("<int:pk>/in-kuerze/", summary.summary, name="report-summary"),
    path("<int:pk>/leichte-sprache/", easy_text.easy_text, name="easy-text"),
    path("<int:pk>/leichte-sprache/schreiben/", easy_text.write, name="easy-text-write"),
    path("<int:pk>/leichte-sprache/pruefung/", easy_text.check, name="easy-text-check"),
    path("<int:pk>/leichte-sprache/veroeffentlichen/", easy_text.publish, name="easy-text-publish"),
    path("<int:pk>/als-muster/", templates.save_from_report, name="report-save-as-template"),
    path("<int:pk>/berichtigen/", editions.correct, name="report-correct"),
    path("<int:pk>/berichtigung/", editions.reason, name="report-correction"),
    path("<int:pk>/herkunft/<slug:key>/", editions.origin, name="report-origin"),
    path("dateien/<int:pk>/", file_downloads.of_report, name="report-file"),
    path("muster/", templates.templates, name="templates"),
    path("muster/neu/", templates.create, name="template-create"),
    path("muster/<int:pk>/", templates.template, name="template"),
    path("muster/<int:pk>/umbenennen/", templates.rename, name="template-rename"),
    path("muster/<int:pk>/entfernen/", templates.remove, name="template-remove"),
    path("muster/<int:pk>/abschnitt/neu/", template_sections.add, name="template-section-add"),
    path("muster/abschnitte/<int:pk>/", template_sections.edit, name="template-section-edit"),
    path("muster/abschnitte/<int:pk>/verschieben/", template_sections.move, name="template-section-move"),
    path(
        "muster/abschnitte/<int:pk>/herausnehmen/", template_sections.remove, name="template-section-remove"
    ),
    path("abschnitte/<int:pk>/daten/", sections.data, name="section-data"),
    path("<int:pk>/abschnitt/neu/", sections.add, name="section-add"),
    path("abschnitte/<int:pk>/", sections.edit, name="section-edit"),
    path("abschnitte/<int:pk>/verschieben/", sections.move, name="section-move"),
    path("abschnitte/<int:pk>/herausnehmen/", sections.remove, name="section-remove"),
    path("abschnitte/<int:pk>/freigeben/", sections.approve, name="section-approve"),
    path("abschnitte/<int:pk>/zurueckgeben/", sections.send_back, name="section-send-back"),
    *magazine_urls,
]
