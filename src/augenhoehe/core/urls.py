# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from augenhoehe.core.views import home, start

app_name = "core"
urlpatterns = [
    path("", home.home, name="home"),
    path("weiter/", home.after_login, name="after-login"),
    path("<slug:slug>/intern/", start.start, name="start"),
]
