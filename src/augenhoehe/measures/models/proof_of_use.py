# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.models import Editable
from augenhoehe.measures import labels


class ProofOfUse(Editable):
    """What the town owes the giver: a report in words and one in figures, for a period, by a day of its own.

    `narrative`: blocks {"title", "text", "measure": number or null} in order. `facts` and `digest` are kept when it is
    submitted: from then on it reads as it was sent, whatever is booked later.
    """

    grant = models.ForeignKey(
        "measures.Grant", models.CASCADE, related_name="proofs", verbose_name=_("grant")
    )
    kind = models.CharField(_("kind"), max_length=20, choices=labels.PROOF_KIND_CHOICES)
    period_from = models.DateField(_("from"))
    period_to = models.DateField(_("to"))
    due_on = models.DateField(_("due on"))
    narrative = models.JSONField(_("report in words"), default=list, blank=True)
    submitted_on = models.DateField(_("submitted on"), null=True, blank=True)
    accepted_on = models.DateField(_("accepted on"), null=True, blank=True)
    facts = models.JSONField(_("figures as submitted"), null=True, blank=True)
    digest = models.CharField(_("checksum"), max_length=64, blank=True)
    file = models.ForeignKey(
        "core.File", models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("file")
    )

    class Meta:
        verbose_name = _("proof of use")
        verbose_name_plural = _("proofs of use")
        ordering = ("grant_id", "due_on", "pk")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(period_to__gte=models.F("period_from")), name="proof_ends_after_start"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.grant}, {self.due_on:%d.%m.%Y}"

    @property
    def municipality_id(self) -> int:
        """The town of the grant."""
        return self.grant.municipality_id

    def get_absolute_url(self) -> str:
        """Its preview, or what was submitted."""
        return reverse("measures:proof", args=[self.grant.municipality.slug, self.pk])
