# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.concept import labels
from augenhoehe.kit.models import Editable
from augenhoehe.kit.text import RebaseState


class Standing(Editable):
    """How a proposal that was not dealt with stands to a version frozen after the one it was made on.

    Made when the version is frozen. `block_key` is the passage of `version` it is about there, empty while none is
    known; once somebody has confirmed it, the proposal is carried out at that passage. The proposal stays as submitted.
    """

    proposal = models.ForeignKey(
        "concept.Proposal", models.CASCADE, related_name="standings", verbose_name=_("change proposal")
    )
    version = models.ForeignKey(
        "concept.Version", models.CASCADE, related_name="standings", verbose_name=_("version")
    )
    state = models.CharField(
        _("state"), max_length=20, choices=[(item.value, item.value) for item in RebaseState]
    )
    block_key = models.CharField(_("block"), max_length=32, blank=True)
    confirmed_at = models.DateTimeField(_("confirmed"), null=True, blank=True)
    confirmed_by = models.ForeignKey(
        "core.Account",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("confirmed by"),
    )

    class Meta:
        verbose_name = _("standing of a proposal in a later version")
        verbose_name_plural = _("standings of proposals in later versions")
        ordering = ("version_id", "proposal_id")
        constraints = [
            models.UniqueConstraint(fields=("proposal", "version"), name="standing_once_per_version")
        ]

    def __str__(self) -> str:
        return f"{self.proposal} → {self.version.number}: {self.state}"

    @property
    def words(self) -> labels.Words:
        """How it stands, in words."""
        return labels.REBASE[RebaseState(self.state)]

    @property
    def municipality_id(self) -> int:
        """The town of the concept."""
        return self.proposal.municipality_id
