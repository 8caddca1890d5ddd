# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.council.rules.answer_links import LinkFacts
from augenhoehe.kit.models import Editable


class AnswerLink(Editable):
    """A link with which an office answers one duty without an account: once, for a time, revocable.

    Only the SHA-256 of the link's secret is stored; the secret itself is shown to its maker once.
    """

    follow_up = models.ForeignKey(
        "council.FollowUp", models.CASCADE, related_name="links", verbose_name=_("duty from a resolution")
    )
    secret_hash = models.CharField(_("hash of the secret"), max_length=64, unique=True)
    recipient = models.CharField(_("for"), max_length=200)
    email = models.EmailField(_("e-mail address"), blank=True)
    made_by = models.ForeignKey(
        "core.Account", models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("made by")
    )
    expires_at = models.DateTimeField(_("valid until"))
    used_at = models.DateTimeField(_("used at"), null=True, blank=True)
    revoked_at = models.DateTimeField(_("revoked at"), null=True, blank=True)
    report = models.OneToOneField(
        "council.FollowUpReport",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="link",
        verbose_name=_("answer to a duty"),
    )

    class Meta:
        verbose_name = _("answer link")
        verbose_name_plural = _("answer links")
        ordering = ("follow_up_id", "-pk")

    def __str__(self) -> str:
        return self.recipient

    @property
    def municipality_id(self) -> int:
        """The town of the duty."""
        return self.follow_up.municipality_id

    @property
    def facts(self) -> LinkFacts:
        """This link as the rules know it."""
        return LinkFacts(self.expires_at, self.used_at, self.revoked_at)
