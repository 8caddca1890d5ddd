# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The address with which people without an account answer a check; the secret in it is the key."""

from django.urls import path

from augenhoehe.factors.views import by_link

app_name = "check-answers"
urlpatterns = [
    path("<str:secret>/", by_link.answers, name="answers"),
]
