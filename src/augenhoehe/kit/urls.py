# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from augenhoehe.kit.views import gallery

app_name = "kit"
urlpatterns = [
    path("", gallery.gallery, name="gallery"),
    path("tafel/", gallery.panel, name="gallery-panel"),
]
