# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.factors.labels import RATING_CHOICES
from augenhoehe.kit.models import ReadRow


class Agreement(ReadRow):
    """The answer to one question that all agreed on, with its reason: what the check says."""

    of_check = models.ForeignKey(
        "factors.Check", models.CASCADE, related_name="agreements", verbose_name=_("check")
    )
    question = models.ForeignKey(
        "factors.GuidingQuestion", models.PROTECT, related_name="+", verbose_name=_("question")
    )
    rating = models.CharField(_("answer"), max_length=20, blank=True, choices=RATING_CHOICES)
    reason = models.TextField(_("reason"), blank=True)
    evidence = models.TextField(_("evidence"), blank=True)

    class Meta:
        verbose_name = _("agreed answer")
        verbose_name_plural = _("agreed answers")
        ordering = ("of_check_id", "question_id")
        constraints = [
            models.UniqueConstraint(fields=("of_check", "question"), name="agreement_once_per_question"),
        ]

    def __str__(self) -> str:
        return f"{self.of_check}: {self.rating}"
