# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from django.urls import URLPattern, URLResolver, path

from augenhoehe.council.views import (
    body_rules,
    consultations,
    downloads,
    duties,
    meetings,
    papers,
    planning,
    reading,
    resolutions,
    writing,
)

app_name = "council"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", papers.papers, name="papers"),
    path("neu/", writing.create, name="paper-new"),
    path("einlesen/", reading.upload, name="paper-read"),
    path("einlesen/<str:token>/", reading.confirm, name="paper-confirm"),
    path("sitzungen/", meetings.meetings, name="meetings"),
    path("sitzungen/neu/", meetings.schedule, name="meeting-new"),
    path("pflichten/", duties.follow_ups, name="follow-ups"),
    path("pflichten/<int:pk>/", duties.follow_up, name="follow-up"),
    path("pflichten/<int:pk>/bearbeiten/", duties.edit, name="follow-up-edit"),
    path("pflichten/<int:pk>/beantworten/", duties.answer, name="follow-up-answer"),
    path("beschluesse/<int:pk>/", resolutions.resolution, name="resolution"),
    path("beschluesse/<int:pk>/pflicht/", resolutions.new_duty, name="duty-new"),
    path("beratungen/<int:pk>/ergebnis/", consultations.result, name="consultation-result"),
    path("<int:pk>/", papers.paper, name="paper"),
    path("<int:pk>/bearbeiten/", writing.edit, name="paper-edit"),
    path("<int:pk>/einreichen/", papers.submit, name="paper-submit"),
    path("<int:pk>/zurueckziehen/", writing.withdraw, name="paper-withdraw"),
    path("fristen/", body_rules.body_rules, name="body-rules"),
    path("fristen/<int:pk>/", body_rules.body_rule, name="body-rule"),
    path("<int:pk>/planen/", planning.plan, name="paper-plan"),
    path("<int:pk>/beratungsfolge/", consultations.sequence, name="paper-consultations"),
    path("<int:pk>/vorlage.pdf", downloads.pdf, name="paper-pdf"),
    path("<int:pk>/vorlage.docx", downloads.docx, name="paper-docx"),
]
