# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.kit.models import Editable
from augenhoehe.reporting.labels import KIND_CHOICES


class TemplateSection(Editable):
    """One section of a template: the data it shows, its heading, and words every report begins with."""

    template = models.ForeignKey(
        "reporting.ReportTemplate", models.CASCADE, related_name="sections", verbose_name=_("template")
    )
    position = models.PositiveIntegerField(_("position"))
    kind = models.CharField(_("kind"), max_length=20, choices=KIND_CHOICES)
    field_of_action = models.ForeignKey(
        "core.Term",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("field of action"),
    )
    title = models.CharField(_("title"), max_length=200)
    text = models.TextField(_("text"), blank=True)

    class Meta:
        verbose_name = _("section of a template")
        verbose_name_plural = _("sections of a template")
        ordering = ("template_id", "position")
        constraints = [
            models.UniqueConstraint(fields=("template", "position"), name="template_section_position_once"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def municipality_id(self) -> int:
        """The town of the template."""
        return self.template.municipality_id
