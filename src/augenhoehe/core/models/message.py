# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.kit import clock


class Message(models.Model):
    """A mail on its way (outbox). `key` names its occasion, so that no occasion makes two mails.

    Claimed before it is sent and marked afterwards: one that is claimed and not marked may have gone out, and is
    sent again only when somebody says so. What it says and to whom is forgotten once it is sent.
    """

    key = models.CharField(_("occasion"), max_length=200, unique=True)
    to = models.EmailField(_("to"), blank=True)
    subject = models.CharField(_("subject line"), max_length=300, blank=True)
    text = models.TextField(_("text"), blank=True)
    headers = models.JSONField(_("header lines"), default=dict, blank=True)
    created_at = models.DateTimeField(_("created"), default=clock.now, editable=False)
    next_attempt_at = models.DateTimeField(_("next attempt"), default=clock.now)
    claimed_at = models.DateTimeField(_("being sent since"), null=True, blank=True)
    sent_at = models.DateTimeField(_("sent"), null=True, blank=True)
    given_up_at = models.DateTimeField(_("given up"), null=True, blank=True)
    attempts = models.PositiveIntegerField(_("attempts"), default=0)
    last_error = models.CharField(_("last error"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("message")
        verbose_name_plural = _("messages")
        ordering = ("created_at", "pk")
        indexes = [
            models.Index(
                fields=("next_attempt_at",),
                condition=models.Q(sent_at__isnull=True, given_up_at__isnull=True),
                name="message_to_be_sent",
            )
        ]

    def __str__(self) -> str:
        return self.key
