# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from augenhoehe.kit.models import Editable


class Comment(Editable):
    """What somebody of the administration notes on a passage while it is written, until somebody settles it.

    It stays with the passage (`block_key`) from version to version, and is never shown to the public.
    """

    concept = models.ForeignKey(
        "concept.Concept", models.CASCADE, related_name="comments", verbose_name=_("concept")
    )
    block_key = models.CharField(_("key of the passage"), max_length=32)
    text = models.TextField(_("comment"))
    author = models.ForeignKey("core.Account", models.PROTECT, related_name="+", verbose_name=_("written by"))
    settled_by = models.ForeignKey(
        "core.Account", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("settled by")
    )
    settled_at = models.DateTimeField(_("settled"), null=True, blank=True)

    class Meta:
        verbose_name = _("comment")
        verbose_name_plural = _("comments")
        ordering = ("concept_id", "pk")
        indexes = [models.Index(fields=("concept", "block_key"), name="comment_by_passage")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(settled_by__isnull=True, settled_at__isnull=True)
                | models.Q(settled_by__isnull=False, settled_at__isnull=False),
                name="comment_settled_by_somebody",
            )
        ]

    def __str__(self) -> str:
        return self.text[:80]

    @property
    def municipality_id(self) -> int:
        """The town of the concept."""
        return self.concept.municipality_id

    def get_absolute_url(self) -> str:
        """The concept it belongs to."""
        return reverse("concept:concept", args=[self.concept.municipality.slug, self.concept_id])
