# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.factors.enums import Rating
from augenhoehe.factors.labels import RATING_CHOICES
from augenhoehe.kit.models import ReadRow


class Answer(ReadRow):
    """What one person says to one question: an answer, its reason and what it rests on.

    It is written on until it is handed in, and seen by nobody else until the answers are compared.
    """

    participant = models.ForeignKey(
        "factors.Participant",
        models.CASCADE,
        related_name="answers",
        verbose_name=_("participant of a check"),
    )
    question = models.ForeignKey(
        "factors.GuidingQuestion", models.PROTECT, related_name="+", verbose_name=_("question")
    )
    rating = models.CharField(_("answer"), max_length=20, blank=True, choices=RATING_CHOICES)
    reason = models.TextField(_("reason"), blank=True)
    evidence = models.TextField(_("evidence"), blank=True)

    class Meta:
        verbose_name = _("answer")
        verbose_name_plural = _("answers")
        ordering = ("participant_id", "question_id")
        constraints = [
            models.UniqueConstraint(fields=("participant", "question"), name="answer_once_per_question"),
        ]

    def __str__(self) -> str:
        return f"{self.participant}: {self.rating}"

    @property
    def given(self) -> Rating | None:
        """The answer; None while none is chosen."""
        return Rating(self.rating) if self.rating else None
