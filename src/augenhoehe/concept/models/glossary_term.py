# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.kit.models import Editable


class GlossaryTerm(Editable):
    """A word that a concept explains. A version that is frozen keeps the explanations of that day for itself."""

    concept = models.ForeignKey(
        "concept.Concept", models.CASCADE, related_name="terms", verbose_name=_("concept")
    )
    term = models.CharField(_("word"), max_length=100)
    meaning = models.TextField(_("meaning"))

    class Meta:
        verbose_name = _("explained term")
        verbose_name_plural = _("explained terms")
        ordering = ("concept_id", "term")
        constraints = [models.UniqueConstraint(fields=("concept", "term"), name="glossary_term_once")]

    def __str__(self) -> str:
        return self.term

    @property
    def municipality_id(self) -> int:
        """The town of the concept."""
        return self.concept.municipality_id
