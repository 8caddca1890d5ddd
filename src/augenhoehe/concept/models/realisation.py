# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Realisation(models.Model):
    """In which version an accepted proposal was carried out."""

    proposal = models.OneToOneField(
        "concept.Proposal", models.CASCADE, related_name="realisation", verbose_name=_("change proposal")
    )
    version = models.ForeignKey(
        "concept.Version", models.CASCADE, related_name="realisations", verbose_name=_("version")
    )
    realised_at = models.DateTimeField(_("carried out"))

    class Meta:
        verbose_name = _("realised change")
        verbose_name_plural = _("realised changes")
        ordering = ("version_id", "proposal_id")

    def __str__(self) -> str:
        return f"{self.proposal} → {self.version.number}"

    @property
    def municipality_id(self) -> int:
        """The town of the concept."""
        return self.version.municipality_id
