# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from augenhoehe.kit.models import Editable


class Participant(Editable):
    """Somebody who answers a check: with an account, or by a link whose secret is kept as SHA-256 only."""

    of_check = models.ForeignKey(
        "factors.Check", models.CASCADE, related_name="participants", verbose_name=_("check")
    )
    account = models.ForeignKey(
        "core.Account", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("account")
    )
    name = models.CharField(_("name"), max_length=200)
    email = models.EmailField(_("e-mail address"), blank=True)
    secret_hash = models.CharField(
        _("hash of the secret"), max_length=64, unique=True, null=True, blank=True, editable=False
    )
    invited_at = models.DateTimeField(_("invited"))
    handed_in_at = models.DateTimeField(_("handed in"), null=True, blank=True)
    revoked_at = models.DateTimeField(_("revoked at"), null=True, blank=True)

    class Meta:
        verbose_name = _("participant of a check")
        verbose_name_plural = _("participants of a check")
        ordering = ("of_check_id", "pk")
        constraints = [
            models.UniqueConstraint(fields=("of_check", "account"), name="participant_once_per_check"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def municipality_id(self) -> int:
        """The town of the check."""
        return self.of_check.municipality_id

    def get_absolute_url(self) -> str:
        """The check it belongs to."""
        return self.of_check.get_absolute_url()
