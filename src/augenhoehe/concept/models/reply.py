# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import datetime

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.concept.labels import REPLY_WAY


class ReplyLetter(models.Model):
    """One answer to a submission: what it begins and ends with, and how it was told. Never changed.

    An `interim` one tells how far things are; only the others tell what became of the points they answer.
    """

    submission = models.ForeignKey(
        "concept.Submission", models.CASCADE, related_name="letters", verbose_name=_("submission")
    )
    way = models.CharField(
        _("told by"), max_length=20, choices=[(item.value, words) for item, words in REPLY_WAY.items()]
    )
    interim = models.BooleanField(_("interim answer"), default=False)
    opening = models.TextField(_("opening"), blank=True)
    closing = models.TextField(_("closing"), blank=True)
    sent_at = models.DateTimeField(_("told"))
    account = models.ForeignKey(
        "core.Account", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("account")
    )

    class Meta:
        verbose_name = _("answer to a submission")
        verbose_name_plural = _("answers to submissions")
        ordering = ("submission_id", "sent_at", "pk")

    def __str__(self) -> str:
        return f"{self.submission}: {self.sent_at:%d.%m.%Y}"

    @property
    def municipality_id(self) -> int:
        """The town of the concept."""
        return self.submission.municipality_id


class Reply(models.Model):
    """What the one who made a proposal was told of it, in which words. Never changed."""

    letter = models.ForeignKey(
        ReplyLetter, models.CASCADE, related_name="replies", verbose_name=_("answer to a submission")
    )
    proposal = models.ForeignKey(
        "concept.Proposal", models.CASCADE, related_name="replies", verbose_name=_("change proposal")
    )
    text = models.TextField(_("text"))

    class Meta:
        verbose_name = _("reply to a proposal")
        verbose_name_plural = _("replies to proposals")
        ordering = ("proposal_id", "pk")
        constraints = [models.UniqueConstraint(fields=("letter", "proposal"), name="reply_once_per_letter")]

    def __str__(self) -> str:
        return f"{self.proposal}: {self.sent_at:%d.%m.%Y}"

    @property
    def sent_at(self) -> datetime.datetime:
        """When it was told."""
        return self.letter.sent_at

    @property
    def municipality_id(self) -> int:
        """The town of the concept."""
        return self.proposal.municipality_id
