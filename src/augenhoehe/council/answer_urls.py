# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from augenhoehe.council.views import answering

app_name = "answers"
urlpatterns = [
    path("<str:secret>/", answering.answer, name="answer"),
]
