# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.kit.models import Editable


class Goal(Editable):
    """A goal, in a tree of any depth: Leitziel, Teilziel, Handlungsziel, as the town names its levels."""

    municipality = models.ForeignKey("core.Municipality", models.CASCADE, verbose_name=_("municipality"))
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children", verbose_name=_("goal above")
    )
    code = models.CharField(_("code"), max_length=20)
    title = models.CharField(_("title"), max_length=300)
    description = models.TextField(_("description"), blank=True)
    position = models.PositiveIntegerField(_("position"), default=0)

    class Meta:
        verbose_name = _("goal")
        verbose_name_plural = _("goals")
        ordering = ("municipality_id", "position", "code")
        constraints = [
            models.UniqueConstraint(fields=("municipality", "code"), name="goal_code_once_per_town"),
            models.CheckConstraint(
                condition=~models.Q(parent=models.F("id")), name="goal_not_its_own_parent"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.title}"
