# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.concept.enums import ProposalKind
from augenhoehe.kit.addresses import reverse
from augenhoehe.kit.models import ReadRow


class Proposal(ReadRow):
    """What somebody wants changed, exactly as submitted: one point of a submission, never edited, at most withdrawn.

    A remark on the whole text has an empty `block_key`, a MOVE to the beginning of the text an empty `anchor_key`.
    `new_content` is a block in the text engine's JSON form with its kind and without id; so are the wordings of the
    administration and of the decision. For INSERT_AFTER it is the new block, to stand after `block_key`. The change
    itself is never stored: it is derived by comparing with the block of `base`.
    """

    concept = models.ForeignKey(
        "concept.Concept", models.CASCADE, related_name="proposals", verbose_name=_("concept")
    )
    number = models.PositiveIntegerField(_("number"))
    base = models.ForeignKey(
        "concept.Version", models.PROTECT, related_name="proposals", verbose_name=_("version it refers to")
    )
    submission = models.ForeignKey(
        "concept.Submission", models.PROTECT, related_name="proposals", verbose_name=_("submission")
    )
    block_key = models.CharField(_("block"), max_length=32, blank=True)
    anchor_key = models.CharField(_("block after which it shall stand"), max_length=32, blank=True)
    kind = models.CharField(
        _("kind"), max_length=20, choices=[(item.value, item.value) for item in ProposalKind]
    )
    new_content = models.JSONField(_("proposed content"), null=True, blank=True)
    title = models.CharField(_("in a few words"), max_length=120, blank=True)
    reason = models.TextField(_("reason"), blank=True)
    original_text = models.TextField(_("in the language of the sender"), blank=True)
    submitted_at = models.DateTimeField(_("submitted"))
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, blank=True)

    class Meta:
        verbose_name = _("change proposal")
        verbose_name_plural = _("change proposals")
        ordering = ("concept_id", "number")
        constraints = [models.UniqueConstraint(fields=("concept", "number"), name="proposal_number_once")]

    def __str__(self) -> str:
        return _("No. %(number)d") % {"number": self.number}

    @property
    def revision(self) -> int:
        """What has happened to it, counted: the name by which forms carry what their reader saw.

        The proposal itself is never edited; two queries, none where its records are loaded.
        """
        return len(self.opinions.all()) + len(self.decisions.all()) + (self.withdrawn_at is not None)

    @property
    def municipality_id(self) -> int:
        """The town of the concept."""
        return self.concept.municipality_id

    def get_absolute_url(self) -> str:
        """The proposal's page."""
        return reverse("concept:proposal", args=[self.concept.municipality.slug, self.pk])
