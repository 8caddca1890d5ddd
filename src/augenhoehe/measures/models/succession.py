# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.measures import labels


class Succession(models.Model):
    """One measure went into another: merged, split, superseded, or carried on in the next edition of the concept."""

    predecessor = models.ForeignKey(
        "measures.Measure", models.CASCADE, related_name="successions", verbose_name=_("measure before")
    )
    successor = models.ForeignKey(
        "measures.Measure", models.CASCADE, related_name="origins", verbose_name=_("measure after")
    )
    kind = models.CharField(_("kind"), max_length=20, choices=labels.SUCCESSION_CHOICES)
    happened_on = models.DateField(_("day"))
    note = models.TextField(_("reason"), blank=True)
    account = models.ForeignKey(
        "core.Account", models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("account")
    )

    class Meta:
        verbose_name = _("succession of measures")
        verbose_name_plural = _("successions of measures")
        ordering = ("happened_on", "pk")
        constraints = [
            models.UniqueConstraint(fields=("predecessor", "successor"), name="succession_once"),
            models.CheckConstraint(
                condition=~models.Q(predecessor=models.F("successor")), name="succession_of_two"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.predecessor} → {self.successor}"

    @property
    def municipality_id(self) -> int:
        """The town of the predecessor."""
        return self.predecessor.municipality_id
