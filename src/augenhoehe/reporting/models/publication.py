# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.reporting.enums import PublicationFormat, PublicationText


class Publication(models.Model):
    """A file made from a frozen report; the same snapshot gives the same bytes."""

    report = models.ForeignKey(
        "reporting.Report", models.CASCADE, related_name="publications", verbose_name=_("report")
    )
    text = models.CharField(
        _("text"),
        max_length=10,
        choices=[(item.value, item.value) for item in PublicationText],
        default=PublicationText.FULL,
    )
    format = models.CharField(
        _("format"), max_length=10, choices=[(item.value, item.value) for item in PublicationFormat]
    )
    file = models.ForeignKey("core.File", models.PROTECT, verbose_name=_("file"))
    created_at = models.DateTimeField(_("created"), auto_now_add=True)

    class Meta:
        verbose_name = _("publication")
        verbose_name_plural = _("publications")
        ordering = ("report_id", "text", "format")
        constraints = [
            models.UniqueConstraint(fields=("report", "text", "format"), name="publication_once_per_format")
        ]

    def __str__(self) -> str:
        return f"{self.report} ({self.format})"

    @property
    def municipality_id(self) -> int:
        """The town of the report."""
        return self.report.municipality_id
