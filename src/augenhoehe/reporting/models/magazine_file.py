# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.reporting.labels import MAGAZINE_PURPOSE_CHOICES


class MagazineFile(models.Model):
    """A PDF made from a frozen magazine; the same snapshot gives the same bytes."""

    magazine = models.ForeignKey(
        "reporting.Magazine", models.CASCADE, related_name="files", verbose_name=_("magazine")
    )
    purpose = models.CharField(_("purpose"), max_length=10, choices=MAGAZINE_PURPOSE_CHOICES)
    file = models.ForeignKey("core.File", models.PROTECT, related_name="+", verbose_name=_("file"))
    pages = models.PositiveIntegerField(_("pages"))
    created_at = models.DateTimeField(_("created"), auto_now_add=True)

    class Meta:
        verbose_name = _("file of a magazine")
        verbose_name_plural = _("files of a magazine")
        ordering = ("magazine_id", "purpose")
        constraints = [
            models.UniqueConstraint(fields=("magazine", "purpose"), name="magazine_file_once_per_purpose")
        ]

    def __str__(self) -> str:
        return f"{self.magazine} ({self.purpose})"

    @property
    def municipality_id(self) -> int:
        """The town of the magazine."""
        return self.magazine.municipality_id
