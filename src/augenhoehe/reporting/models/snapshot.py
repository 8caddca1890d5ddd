# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Snapshot(models.Model):
    """Everything a report shows, as plain data, frozen at one moment and hashed. Never changed."""

    report = models.OneToOneField(
        "reporting.Report", models.CASCADE, related_name="snapshot", verbose_name=_("report")
    )
    data = models.JSONField(_("data"))
    sha256 = models.CharField(_("SHA-256"), max_length=64)
    frozen_at = models.DateTimeField(_("frozen"))

    class Meta:
        verbose_name = _("snapshot")
        verbose_name_plural = _("snapshots")
        ordering = ("report_id",)

    def __str__(self) -> str:
        return f"{self.report} {self.sha256[:12]}"
