# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.kit.models import Editable


class Milestone(Editable):
    """Something that shall be reached by a day on the way of a measure."""

    measure = models.ForeignKey(
        "measures.Measure", models.CASCADE, related_name="milestones", verbose_name=_("measure")
    )
    title = models.CharField(_("title"), max_length=300)
    due_on = models.DateField(_("planned for"))
    reached_on = models.DateField(_("reached on"), null=True, blank=True)

    class Meta:
        verbose_name = _("milestone")
        verbose_name_plural = _("milestones")
        ordering = ("measure_id", "due_on")

    def __str__(self) -> str:
        return self.title

    @property
    def municipality_id(self) -> int:
        """The town of the measure."""
        return self.measure.municipality_id

    def get_absolute_url(self) -> str:
        """The measure it belongs to."""
        return self.measure.get_absolute_url()
