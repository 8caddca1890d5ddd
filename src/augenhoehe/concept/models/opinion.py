# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.concept.enums import Votum
from augenhoehe.kit.models import ReadRow


class Opinion(ReadRow):
    """The administration's opinion on a proposal, in editions: a new one never overwrites an old one.

    `settled_by` goes with SETTLED_BY, `referred_to` with REFERRED.
    """

    proposal = models.ForeignKey(
        "concept.Proposal", models.CASCADE, related_name="opinions", verbose_name=_("change proposal")
    )
    edition = models.PositiveIntegerField(_("edition"))
    votum = models.CharField(
        _("recommendation"), max_length=30, choices=[(item.value, item.value) for item in Votum]
    )
    text = models.TextField(_("reason"), blank=True)
    new_content = models.JSONField(_("wording of the administration"), null=True, blank=True)
    settled_by = models.ForeignKey(
        "concept.Proposal",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="settles",
        verbose_name=_("settled by the proposal"),
    )
    referred_to = models.ForeignKey(
        "core.Organization", models.PROTECT, null=True, blank=True, verbose_name=_("referred to")
    )
    account = models.ForeignKey(
        "core.Account", models.PROTECT, null=True, blank=True, verbose_name=_("account")
    )
    given_at = models.DateTimeField(_("given"))

    class Meta:
        verbose_name = _("opinion of the administration")
        verbose_name_plural = _("opinions of the administration")
        ordering = ("proposal_id", "edition")
        constraints = [models.UniqueConstraint(fields=("proposal", "edition"), name="opinion_edition_once")]

    def __str__(self) -> str:
        return f"{self.proposal}: {self.votum}"

    @property
    def revision(self) -> int:
        """The edition, under the name by which forms carry what their reader saw."""
        return self.edition

    @property
    def municipality_id(self) -> int:
        """The town of the concept."""
        return self.proposal.municipality_id

    def get_absolute_url(self) -> str:
        """The proposal it belongs to."""
        return self.proposal.get_absolute_url()
