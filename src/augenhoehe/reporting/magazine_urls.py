# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of magazines, below those of reports."""

from django.urls import path

from augenhoehe.reporting.views import (
    file_downloads,
    magazine_items,
    magazine_pictures,
    magazine_steps,
    magazines,
)

urlpatterns = [
    path("magazine/", magazines.magazines, name="magazines"),
    path("magazine/dateien/<int:pk>/", file_downloads.of_magazine, name="magazine-file"),
    path("magazine/neu/", magazines.create, name="magazine-create"),
    path("magazine/<int:pk>/", magazines.magazine, name="magazine"),
    path("magazine/<int:pk>/bearbeiten/", magazines.edit, name="magazine-edit"),
    path("magazine/<int:pk>/vorschau.pdf", magazines.preview, name="magazine-preview"),
    path("magazine/<int:pk>/einfrieren/", magazine_steps.freeze, name="magazine-freeze"),
    path("magazine/<int:pk>/oeffnen/", magazine_steps.reopen, name="magazine-reopen"),
    path("magazine/<int:pk>/dateien/", magazine_steps.make_files, name="magazine-files"),
    path("magazine/<int:pk>/veroeffentlichen/", magazine_steps.publish, name="magazine-publish"),
    path("magazine/<int:pk>/zuruecknehmen/", magazine_steps.withdraw, name="magazine-withdraw"),
    path("magazine/<int:pk>/beitrag/neu/", magazine_items.add, name="magazine-item-add"),
    path("magazine/<int:pk>/titelbild/", magazine_pictures.add_cover, name="magazine-cover-add"),
    path("magazine/beitraege/<int:pk>/", magazine_items.edit, name="magazine-item-edit"),
    path("magazine/beitraege/<int:pk>/verschieben/", magazine_items.move, name="magazine-item-move"),
    path("magazine/beitraege/<int:pk>/herausnehmen/", magazine_items.remove, name="magazine-item-remove"),
    path("magazine/beitraege/<int:pk>/bild/", magazine_pictures.add, name="magazine-picture-add"),
    path("magazine/bilder/<int:pk>/", magazine_pictures.edit, name="magazine-picture-edit"),
    path("magazine/bilder/<int:pk>/herausnehmen/", magazine_pictures.remove, name="magazine-picture-remove"),
    path("magazine/bilder/<int:pk>/ansehen/", magazine_pictures.picture, name="magazine-picture"),
]
