# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from augenhoehe.concept.views import stating

app_name = "statements"
urlpatterns = [
    path("<str:secret>/", stating.request, name="request"),
]
