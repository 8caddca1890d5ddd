# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.kit.models import Editable


class NextStep(Editable):
    """What shall happen because of a check. On a measure it becomes a milestone; elsewhere it stays a task in words."""

    of_check = models.ForeignKey(
        "factors.Check", models.CASCADE, related_name="steps", verbose_name=_("check")
    )
    factor = models.ForeignKey(
        "factors.SuccessFactor", models.PROTECT, related_name="+", verbose_name=_("success factor")
    )
    text = models.CharField(_("what shall happen"), max_length=300)
    responsible = models.CharField(_("who sees to it"), max_length=200, blank=True)
    due_on = models.DateField(_("until"))
    milestone = models.OneToOneField(
        "measures.Milestone",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="came_from_step",
        verbose_name=_("milestone"),
    )

    class Meta:
        verbose_name = _("next step")
        verbose_name_plural = _("next steps")
        ordering = ("of_check_id", "due_on", "pk")

    def __str__(self) -> str:
        return self.text

    @property
    def municipality_id(self) -> int:
        """The town of the check."""
        return self.of_check.municipality_id

    def get_absolute_url(self) -> str:
        """The steps on the check's page."""
        return f"{self.of_check.get_absolute_url()}#schritte"
