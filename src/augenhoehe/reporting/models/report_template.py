# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.models import Editable


class ReportTemplate(Editable):
    """How a town builds its reports: which sections, in which order, with which opening words."""

    municipality = models.ForeignKey("core.Municipality", models.CASCADE, verbose_name=_("municipality"))
    title = models.CharField(_("title"), max_length=200)

    class Meta:
        verbose_name = _("template of reports")
        verbose_name_plural = _("templates of reports")
        ordering = ("municipality_id", "title")
        constraints = [
            models.UniqueConstraint(fields=("municipality", "title"), name="template_title_once_per_town")
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """The template's page."""
        return reverse("reporting:template", args=[self.municipality.slug, self.pk])
