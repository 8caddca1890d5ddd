# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.concept.enums import Verdict
from augenhoehe.kit.models import ReadRow


class Decision(ReadRow):
    """What a body decided on a proposal, on which day, with which vote."""

    proposal = models.ForeignKey(
        "concept.Proposal", models.CASCADE, related_name="decisions", verbose_name=_("change proposal")
    )
    verdict = models.CharField(
        _("decision"), max_length=20, choices=[(item.value, item.value) for item in Verdict]
    )
    body = models.ForeignKey("core.Organization", models.PROTECT, verbose_name=_("body"))
    decided_on = models.DateField(_("decided on"))
    vote = models.CharField(_("vote"), max_length=200, blank=True)
    new_content = models.JSONField(_("wording as decided"), null=True, blank=True)

    class Meta:
        verbose_name = _("decision on a proposal")
        verbose_name_plural = _("decisions on proposals")
        ordering = ("proposal_id", "decided_on", "pk")

    def __str__(self) -> str:
        return f"{self.proposal}: {self.verdict}"

    @property
    def municipality_id(self) -> int:
        """The town of the concept."""
        return self.proposal.municipality_id

    def get_absolute_url(self) -> str:
        """The proposal it belongs to."""
        return self.proposal.get_absolute_url()
