# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.concept.labels import REPLY_WAY


class Reply(models.Model):
    """What the one who made a proposal was told of it: when, how, and in which words. Never changed."""

    proposal = models.ForeignKey(
        "concept.Proposal", models.CASCADE, related_name="replies", verbose_name=_("change proposal")
    )
    way = models.CharField(
        _("told by"), max_length=20, choices=[(item.value, words) for item, words in REPLY_WAY.items()]
    )
    text = models.TextField(_("text"))
    sent_at = models.DateTimeField(_("told"))
    account = models.ForeignKey(
        "core.Account", models.PROTECT, null=True, blank=True, verbose_name=_("account")
    )

    class Meta:
        verbose_name = _("reply to a proposal")
        verbose_name_plural = _("replies to proposals")
        ordering = ("proposal_id", "sent_at", "pk")

    def __str__(self) -> str:
        return f"{self.proposal}: {self.sent_at:%d.%m.%Y}"

    @property
    def municipality_id(self) -> int:
        """The town of the concept."""
        return self.proposal.municipality_id
