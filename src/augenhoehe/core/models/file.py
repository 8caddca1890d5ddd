# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class File(models.Model):
    """A stored file. Its content lies in the file store under its SHA-512, each content once."""

    municipality = models.ForeignKey("core.Municipality", models.CASCADE, verbose_name=_("municipality"))
    name = models.CharField(_("file name"), max_length=200)
    mime_type = models.CharField(_("content type"), max_length=100)
    size = models.PositiveBigIntegerField(_("size in bytes"))
    sha512 = models.CharField(_("SHA-512"), max_length=128)
    public = models.BooleanField(_("public"), default=False)
    created_at = models.DateTimeField(_("created"), auto_now_add=True)

    class Meta:
        verbose_name = _("file")
        verbose_name_plural = _("files")
        ordering = ("municipality_id", "-created_at")
        indexes = [models.Index(fields=("municipality", "sha512"), name="file_by_content")]

    def __str__(self) -> str:
        return self.name
