# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The address that an office gets in an update round; the secret in it is the key."""

from django.urls import path

from augenhoehe.measures.views import round_answering

app_name = "update-rounds"
urlpatterns = [
    path("<str:secret>/", round_answering.office, name="office"),
    path("<str:secret>/<int:pk>/", round_answering.entry, name="entry"),
]
