# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Translation(models.Model):
    """The binding German of what somebody wrote in another language, by the administration. Never changed."""

    proposal = models.OneToOneField(
        "concept.Proposal", models.CASCADE, related_name="translation", verbose_name=_("change proposal")
    )
    text = models.TextField(_("in German"))
    account = models.ForeignKey(
        "core.Account", models.PROTECT, null=True, blank=True, verbose_name=_("account")
    )
    made_at = models.DateTimeField(_("translated"))

    class Meta:
        verbose_name = _("translation of a proposal")
        verbose_name_plural = _("translations of proposals")
        ordering = ("proposal_id",)

    def __str__(self) -> str:
        return f"{self.proposal}: {self.text[:60]}"

    @property
    def municipality_id(self) -> int:
        """The town of the concept."""
        return self.proposal.municipality_id
