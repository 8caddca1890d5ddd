# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.kit.models import ReadRow


class GuidingQuestion(ReadRow):
    """A question that shows whether a factor is there. `key` stays the same from version to version."""

    factor = models.ForeignKey(
        "factors.SuccessFactor", models.CASCADE, related_name="questions", verbose_name=_("success factor")
    )
    key = models.SlugField(_("key"), max_length=60)
    position = models.PositiveIntegerField(_("position"))
    text = models.TextField(_("question"))

    class Meta:
        verbose_name = _("guiding question")
        verbose_name_plural = _("guiding questions")
        ordering = ("factor_id", "position", "pk")
        constraints = [
            models.UniqueConstraint(fields=("factor", "key"), name="question_key_once_per_factor"),
        ]

    def __str__(self) -> str:
        return self.text
