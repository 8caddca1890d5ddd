# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from augenhoehe.concept.enums import ConceptKind
from augenhoehe.kit.models import Editable


class Concept(Editable):
    """A jointly written concept, such as the Integrationskonzept of a town; its text lives in versions.

    A handbook is written in the same way; its `kind` keeps it out of the lists of concepts.
    """

    municipality = models.ForeignKey("core.Municipality", models.CASCADE, verbose_name=_("municipality"))
    title = models.CharField(_("title"), max_length=200)
    kind = models.CharField(
        _("kind"),
        max_length=10,
        choices=[(item.value, item.value) for item in ConceptKind],
        default=ConceptKind.CONCEPT,
    )

    class Meta:
        verbose_name = _("concept")
        verbose_name_plural = _("concepts")
        ordering = ("municipality_id", "title")
        constraints = [
            models.UniqueConstraint(fields=("municipality", "title"), name="concept_title_once_per_town")
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """The concept's page inside the administration."""
        return reverse("concept:concept", args=[self.municipality.slug, self.pk])
