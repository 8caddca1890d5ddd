# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _


class Figure(models.Model):
    """A picture of a concept, with what it says to those who cannot see it.

    Never changed: another picture or other words are another figure, so that every frozen version keeps its own.

    The caption is the text of the passage that shows it, see `texts.figure_key`. One that was read from a file may be
    mute until somebody says what it shows; no version is frozen with it.
    """

    concept = models.ForeignKey(
        "concept.Concept", models.CASCADE, related_name="figures", verbose_name=_("concept")
    )
    key = models.SlugField(_("key"), max_length=32, unique=True)
    file = models.ForeignKey("core.File", models.PROTECT, related_name="+", verbose_name=_("file"))
    alternative_text = models.CharField(_("alternative text"), max_length=500, blank=True)
    decorative = models.BooleanField(_("decorative"), default=False)
    width = models.PositiveIntegerField(_("width"))
    height = models.PositiveIntegerField(_("height"))

    class Meta:
        verbose_name = _("figure")
        verbose_name_plural = _("figures")
        ordering = ("concept_id", "pk")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(decorative=False) | models.Q(alternative_text=""),
                name="decorative_figure_says_nothing",
            )
        ]

    def __str__(self) -> str:
        return self.alternative_text or self.file.name

    @property
    def municipality_id(self) -> int:
        """The town of the concept."""
        return self.concept.municipality_id

    @property
    def is_mute(self) -> bool:
        """Whether nobody has said yet what it shows, nor that it only decorates."""
        return not self.decorative and not self.alternative_text

    def get_absolute_url(self) -> str:
        """The picture itself."""
        return reverse("concept:figure", args=[self.concept.municipality.slug, self.key])
